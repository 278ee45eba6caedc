package gruscope.export.film;

import gruscope.BadInput;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user's ffmpeg: a program of its own that makes videos.
final class Ffmpeg {

    /// The environment variable that names it; without one it is looked for on the path.
    static final String VARIABLE = "GRUSCOPE_FFMPEG";

    private final Path program;

    /// What feeds it, through its standard input.
    interface Feed {
        void write(OutputStream out) throws IOException;
    }

    private Ffmpeg(Path program) {
        this.program = program;
    }

    /// @param environment in which `GRUSCOPE_FFMPEG` and `PATH` are looked up
    /// @throws BadInput if there is none
    static Ffmpeg find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return runnable(Path.of(named)).map(Ffmpeg::new).orElseThrow(() -> new BadInput(VARIABLE + ": " + named + " is no program that can be run"));
        }
        String path = environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst().orElse("");
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").map(name -> Path.of(folder, name)))
                .flatMap(candidate -> runnable(candidate).stream()).findFirst().map(Ffmpeg::new)
                .orElseThrow(() -> new BadInput("videos are made by ffmpeg, which is not on the PATH; install it (ffmpeg.org, or your system's package ffmpeg)"
                        + " or name it in " + VARIABLE + ". GIF, APNG and HTML need no other program"));
    }

    private static Optional<Path> runnable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    /// The encoders that it was built with, by their names.
    Set<String> encoders() {
        List<String> lines = new ArrayList<>();
        try {
            Process process = start(List.of("-hide_banner", "-encoders"), ProcessBuilder.Redirect.DISCARD);
            process.getOutputStream().close();
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
        } catch (IOException e) {
            throw new BadInput(program + " cannot be run: " + e.getMessage(), e);
        }
        return lines.stream().map(line -> line.strip().split("\\s+")).filter(words -> words.length > 1).map(words -> words[1]).collect(Collectors.toSet());
    }

    /// Runs it to its end. If the feed gives up, it is killed.
    ///
    /// @throws BadInput with its last line if it fails
    void run(List<String> arguments, Path log, Feed feed) {
        Process process = null;
        try {
            process = start(arguments, ProcessBuilder.Redirect.to(log.toFile()));
            boolean taken = feed(process, feed);
            if (process.waitFor() != 0 || !taken) {
                throw failed(log);
            }
        } catch (IOException e) {
            throw new BadInput(program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            if (process != null) {
                end(process);
            }
        }
    }

    /// Whether all was taken; a program that ends early closes its input.
    private static boolean feed(Process process, Feed feed) {
        try (OutputStream out = process.getOutputStream()) {
            feed.write(out);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(log).start();
    }

    private BadInput failed(Path log) throws IOException {
        List<String> said = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream().filter(line -> !line.isBlank()).toList();
        return new BadInput(program + " failed" + (said.isEmpty() ? " without a word" : ": " + said.getLast().strip()));
    }

    /// Waits until it is gone, so that its files can be removed.
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
