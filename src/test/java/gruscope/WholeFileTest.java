package gruscope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void aWrittenFileReplacesTheOldOneAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("figure.txt"), "old and longer");

        WholeFile.write(file, "new".getBytes());

        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aPartThatAnotherProcessIsWritingIsLeftToIt() throws IOException {
        Path theirs = Files.writeString(folder.resolve(".figure.txt.0.part"), "theirs");

        WholeFile.write(folder.resolve("figure.txt"), "ours".getBytes());

        assertEquals("ours", Files.readString(folder.resolve("figure.txt")));
        assertEquals("theirs", Files.readString(theirs));
    }

    @Test
    void aFileIsReadableByWhomTheUsersSettingsLetRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.createFile(folder.resolve("usual.txt"));

        WholeFile.write(folder.resolve("figure.txt"), "x".getBytes());

        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("figure.txt")));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("missing/figure.txt");

        BadInput refused = assertThrows(BadInput.class, () -> WholeFile.write(file, new byte[1]));

        assertEquals(file + ": cannot be written: there is no folder " + file.getParent(), refused.getMessage());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
