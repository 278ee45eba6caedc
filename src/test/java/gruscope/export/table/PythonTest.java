package gruscope.export.table;

import gruscope.BadInput;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whatever stands where Python should: it is run once for a run, and not waited for without an end.
@DisabledOnOs(OS.WINDOWS)
class PythonTest {

    @TempDir
    private Path folder;

    @Test
    void oneThatDoesNotEndIsEndedAndSaidToHaveBeen() throws IOException {
        Python never = new Python(script("while :; do :; done"), 50);

        String said = assertThrows(BadInput.class, () -> never.difference(Run.of(Presets.named("latch")), Certificate.Library.NUMPY)).getMessage();

        assertTrue(said.endsWith("did not come to an end within 0 s, and was ended; gruscope certify SCENE writes the script, which can be given its time"), said);
    }

    @Test
    void picturesOfOneRunShareItsCertificate() throws IOException {
        Python counting = new Python(script("cat >/dev/null; echo x >>'" + folder.resolve("runs") + "'; echo '" + Certificate.RESULT + "1e-16'"), 60_000);
        Run run = Run.of(Presets.named("latch"));

        assertEquals(1e-16, counting.difference(run, Certificate.Library.NUMPY));
        assertEquals(1e-16, counting.difference(run, Certificate.Library.NUMPY));
        assertEquals(1, Files.readAllLines(folder.resolve("runs")).size());
        counting.difference(Run.of(Presets.named("latch")), Certificate.Library.NUMPY);
        assertEquals(2, Files.readAllLines(folder.resolve("runs")).size());
    }

    private Path script(String does) throws IOException {
        Path file = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + does + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
