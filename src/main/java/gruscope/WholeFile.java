package gruscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside its place first, then under its name.
public final class WholeFile {

    private WholeFile() {
    }

    /// Replaces the file's content; what was there stays if this fails.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = Files.createTempFile(target.getParent(), ".gruscope", ".part");
            try {
                Files.write(beside, content);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            String reason = Files.isDirectory(target.getParent()) ? e.getMessage() : "there is no folder " + target.getParent();
            throw new BadInput(file + ": cannot be written: " + reason, e);
        }
    }
}
