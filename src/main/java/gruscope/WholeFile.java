package gruscope;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside its place first, then under its name.
public final class WholeFile {

    /// More than anyone writes the same file from at a time.
    private static final int MOST_ATTEMPTS = 1000;

    private WholeFile() {
    }

    /// Replaces the file's content; what was there stays if this fails.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = reserved(target);
            try {
                Files.write(beside, content);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            String reason = Files.isDirectory(target.getParent()) ? e.getMessage() : "there is no folder " + target.getParent();
            throw new BadInput("cannot be written: " + reason, e).at(file);
        }
    }

    /// A new file beside the target. Made like any other file of the user's, readable by whom their settings let read.
    private static Path reserved(Path target) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return Files.createFile(target.resolveSibling("." + target.getFileName() + "." + attempt + ".part"));
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
