package gruscope.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The program told to end in the middle of its work, as by Ctrl+C.
class InterruptedTest {

    @TempDir
    private Path folder;

    @Test
    void aVideoLeavesNeitherFilesNorAProgramBehind() throws Exception {
        Path begun = folder.resolve("begun");
        assumeTrue(new ProcessBuilder("mkfifo", begun.toString()).start().waitFor() == 0);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder(Program.command(List.of("-Djava.io.tmpdir=" + temporary), "render", "latch", "--figure", "cell", "-o",
                folder.resolve("x.mp4").toString()));
        builder.environment().put("GRUSCOPE_FFMPEG", ffmpeg(begun).toString());

        Process program = builder.redirectError(folder.resolve("said").toFile()).start();
        long ffmpeg = Long.parseLong(Files.readString(begun).strip());
        program.destroy();
        program.waitFor();

        assertEquals(List.of(), files(temporary));
        assertFalse(Files.readString(folder.resolve("said")).contains("cannot be run"), "a program that is told to end has nothing to complain of");
        assertFalse(Files.exists(folder.resolve("x.mp4")));
        assertFalse(ProcessHandle.of(ffmpeg).map(ProcessHandle::isAlive).orElse(false));
    }

    /// One that says when it has begun, and never ends by itself.
    private Path ffmpeg(Path begun) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), """
                #!/bin/sh
                if [ "$2" = -encoders ]; then echo ' V..... libx264'; exit 0; fi
                for last; do :; done
                echo begun >"$last"
                echo $$ >"%s"
                exec tail -f /dev/null
                """.formatted(begun));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("gruscope")).toList();
        }
    }
}
