package gruscope;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.concurrent.ThreadLocalRandom;

/// Writes a file whole or not at all: beside its place first, then under its name.
///
/// Links are followed. A file that is there keeps its owner, its group and its mode. What is no regular file, such as a device or a pipe, is written
/// into as it stands.
public final class WholeFile {

    /// As many as a kernel follows before it takes them for a circle.
    private static final int MOST_LINKS = 40;
    private static final int MOST_ATTEMPTS = 100;

    private WholeFile() {
    }

    /// Replaces the file's content; what was there stays if this fails.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Path file, byte[] content) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), "cannot be written: this is a folder", "name a file in it");
        }
        try {
            Path target = behindLinks(file.toAbsolutePath());
            if (!Files.isDirectory(target.getParent())) {
                throw new BadInput(file.toString(), "cannot be written: there is no folder " + target.getParent(), "");
            }
            if (isWrittenInto(target)) {
                Files.write(target, content);
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            throw new BadInput("cannot be written: " + FileTrouble.reason(e), e).at(file);
        }
    }

    /// Where a link leads, even if there is nothing yet.
    private static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("its links lead in a circle");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    /// Whether it is no regular file, or one beside which nothing can be made.
    private static boolean isWrittenInto(Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        return !Files.isRegularFile(target) || !Files.isWritable(target.getParent());
    }

    /// Where owner and mode of the old file cannot be had for a new one, the old one is written into.
    private static void replace(Path target, byte[] content) throws IOException {
        Path beside = reserved(target.getParent());
        try {
            Files.write(beside, content);
            if (!Files.exists(target) || hasOwnerAndModeOf(target, beside)) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(target, content);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Gives a file owner, group and mode of another, and says whether that was possible.
    private static boolean hasOwnerAndModeOf(Path model, Path file) throws IOException {
        PosixFileAttributeView own = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (own == null) {
            return true;
        }
        PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes there = own.readAttributes();
        try {
            if (!there.owner().equals(wanted.owner())) {
                own.setOwner(wanted.owner());
            }
            if (!there.group().equals(wanted.group())) {
                own.setGroup(wanted.group());
            }
            own.setPermissions(wanted.permissions());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// A new file in a folder, of a short name: the target's own may be as long as a name can be. Made like any other file of the user's, readable
    /// by whom their settings let read.
    private static Path reserved(Path folder) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return Files.createFile(folder.resolve(".gruscope-" + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".part"));
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
