package gruscope;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Writes a file whole or not at all: beside its place first, then under its name.
///
/// Links are followed. A file that is there keeps its owner, its group and its mode. What is no regular file, such as a device or a pipe, is written
/// into as it stands.
public final class WholeFile {

    /// As many as a kernel follows before it takes them for a circle.
    private static final int MOST_LINKS = 40;

    private WholeFile() {
    }

    /// What is written, piece by piece: a file may be larger than memory.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Replaces the file's content; what was there stays if this fails.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /// The same of what is only made while it is written.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), says("cannot-be-written-this-is"), says("name-a-file-in-it"));
        }
        try {
            Path target = behindLinks(file.toAbsolutePath());
            if (!Files.isDirectory(target.getParent())) {
                throw new BadInput(file.toString(), says("cannot-be-written-there-is", target.getParent()), NONE);
            }
            if (isWrittenInto(target)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    content.writeTo(out);
                }
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-written-because", FileTrouble.reason(e)), e).at(file);
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
    private static void replace(Path target, Content content) throws IOException {
        try (PartFile part = PartFile.in(target.getParent())) {
            try (OutputStream out = part.content()) {
                content.writeTo(out);
            }
            if (!Files.exists(target) || hasOwnerAndModeOf(target, part.path())) {
                Files.move(part.path(), target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                try (OutputStream out = Files.newOutputStream(target)) {
                    Files.copy(part.path(), out);
                }
            }
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
}
