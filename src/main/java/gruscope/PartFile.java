package gruscope;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// A file that is not whole yet, beside the place that it is meant for. It is gone once it is closed, unless it has been moved there.
///
/// While it is written it is locked, and a lock ends with its process. So what a killed process left can be told from what another one writes at
/// present; it is removed when the next file of this kind is made in its folder.
final class PartFile implements AutoCloseable {

    private static final String BEGINNING = ".gruscope-";
    private static final String ENDING = ".part";
    private static final int MOST_ATTEMPTS = 100;

    /// One that was touched later than this may belong to somebody who has not come to lock it yet, or has just let go of it.
    private static final Duration SURELY_LEFT = Duration.ofMinutes(1);

    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// A new one of a short name: the target's own may be as long as a name can be. Made like any other file of the user's, readable by whom their
    /// settings let read.
    static PartFile in(Path folder) throws IOException {
        if (SWEPT.add(folder)) {
            sweep(folder);
        }
        for (int attempt = 0; ; attempt++) {
            Path path = folder.resolve(BEGINNING + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ENDING);
            try {
                FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                lock(channel);
                return new PartFile(path, channel);
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    Path path() {
        return path;
    }

    /// Where its content goes; to be closed before it is moved.
    OutputStream content() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /// Removes what processes that have ended left in a folder. What cannot be removed is in nobody's way.
    static void sweep(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(SURELY_LEFT)) && !isHeld(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException _) {
            // The next one to write here tries again.
        }
    }

    private static boolean isHeld(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    /// Where a file system knows no locks, nothing is ever swept.
    private static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException _) {
            // Then isHeld fails in the same way.
        }
    }
}
