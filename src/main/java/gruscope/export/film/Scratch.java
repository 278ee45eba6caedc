package gruscope.export.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder for the files of one piece of work, and the program that writes there. Both are gone when it is closed, and also when the process is
/// told to end before that.
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Thread atExit = new Thread(this::clear);
    private Process writer;

    Scratch() throws IOException {
        folder = Files.createTempDirectory("gruscope");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Names the program that must be gone before its files can be removed.
    synchronized void isWrittenBy(Process program) {
        writer = program;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The process ends already, and clears it.
            return;
        }
        clear();
    }

    private synchronized void clear() {
        if (writer != null) {
            end(writer);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
