package gruscope.ui.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of one window's draft, which tells a living window from a dead one: whoever lives holds a lock on a file in it, which the
/// system takes back when a process ends, however it ends.
final class HeldFolder {

    private final Path folder;
    private final FileChannel channel;

    private HeldFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Makes a folder and holds it.
    static HeldFolder make(Path folder) throws IOException {
        while (true) {
            Files.createDirectories(folder);
            Optional<HeldFolder> held = hold(folder);
            if (held.isPresent()) {
                return held.get();
            }
            // Another window took the folder, empty as it was, for one that was left, and tidied it away.
        }
    }

    /// Holds a folder, if nobody else does.
    static Optional<HeldFolder> hold(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(lock(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null && Files.exists(lock(folder))) {
                return Optional.of(new HeldFolder(folder, channel));
            }
        } catch (OverlappingFileLockException _) {
            // Held by another window of this very process.
        }
        channel.close();
        return Optional.empty();
    }

    /// The file of the draft's scene; it need not be there.
    Path scene() {
        return folder.resolve("scene.json");
    }

    /// Lets go of it; what is in it stays.
    void release() {
        try {
            channel.close();
        } catch (IOException _) {
            // It ends with the process at the latest.
        }
    }

    /// Takes it away with all that is in it. The lock is let go of before its own file goes, which some systems ask for.
    void delete() {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(one -> !one.equals(lock(folder))).toList()) {
                Files.deleteIfExists(file);
            }
            release();
            Files.deleteIfExists(lock(folder));
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // What cannot be taken away is offered again.
            release();
        }
    }

    private static Path lock(Path folder) {
        return folder.resolve("lock");
    }
}
