package gruscope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
    void whatCannotBeMadeToItsEndReplacesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("figure.txt"), "old");

        BadInput refused = assertThrows(BadInput.class, () -> WholeFile.write(file, out -> {
            out.write("ne".getBytes());
            throw new IOException("No space left on device");
        }));

        assertEquals(file + ": cannot be written: no space left on device", refused.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
        Path file = Files.writeString(folder.resolve("figure.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("figure.txt"));

        WholeFile.write(link, "new".getBytes());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aLinkThatLeadsNowhereYetIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("figure.txt"));

        WholeFile.write(link, "new".getBytes());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("figure.txt")));
    }

    @Test
    void linksInACircleAreToldAsSuch() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("link.txt"));

        BadInput refused = assertThrows(BadInput.class, () -> WholeFile.write(link, new byte[1]));

        assertEquals(link + ": cannot be written: its links lead in a circle", refused.getMessage());
    }

    /// Whoever reads from it would wait for ever if a file were put in its place.
    @Test
    void aPipeIsWrittenInto() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        WholeFile.write(pipe, "through".getBytes());

        assertFalse(Files.isRegularFile(pipe));
        assertEquals("through", read.get());
    }

    @Test
    void aFileKeepsItsMode() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("figure.txt"), "old");
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rwx-w---x");
        Files.setPosixFilePermissions(file, mode);

        WholeFile.write(file, "new".getBytes());

        assertEquals(mode, Files.getPosixFilePermissions(file));
    }

    /// Only the superuser may give a file to somebody else.
    @Test
    void aFileKeepsItsOwner() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Path file = Files.writeString(folder.resolve("figure.txt"), "old");
        Files.setAttribute(file, "unix:uid", 1);
        Files.setAttribute(file, "unix:gid", 1);

        WholeFile.write(file, "new".getBytes());

        assertEquals("new", Files.readString(file));
        assertEquals(List.of(1, 1), List.of(Files.getAttribute(file, "unix:uid"), Files.getAttribute(file, "unix:gid")));
    }

    @Test
    void aNameAsLongAsNamesCanBeIsWritten() throws IOException {
        Path file = folder.resolve("x".repeat(251) + ".png");

        WholeFile.write(file, "new".getBytes());

        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aFolderInItsPlaceIsNamed() {
        for (Path place : List.of(folder, Path.of("/"))) {
            BadInput refused = assertThrows(BadInput.class, () -> WholeFile.write(place, new byte[1]));

            assertEquals(place + ": cannot be written: this is a folder; name a file in it", refused.getMessage());
        }
    }

    @Test
    void theReasonIsToldInWords() {
        assertEquals("there is no permission", FileTrouble.reason(new AccessDeniedException("/a/.b.part")).toString());
        assertEquals("there is no such file or folder", FileTrouble.reason(new NoSuchFileException("/a/.b.part")).toString());
        assertEquals("no space left on device", FileTrouble.reason(new IOException("No space left on device")).toString());
        assertEquals("file name too long", FileTrouble.reason(new FileSystemException("a", null, "File name too long")).toString());
        assertEquals("permission denied", FileTrouble.reason(new FileNotFoundException("/dev/mem (Permission denied)")).toString());
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
