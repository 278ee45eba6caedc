package gruscope.cli;

import gruscope.export.ask.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnabledIf("hasBash")
    @CsvSource(delimiter = '|', value = {
        "gruscope ren|render",
        "gruscope render two-s|two-stories",
        "gruscope render latch --theme p|projector print",
        "gruscope render latch --figure equ|equations",
        "gruscope render latch --beat cand|candidate",
        "gruscope render latch --size s|single slide square",
        "gruscope render latch --format sv|svg",
        "gruscope equations latch --format l|latex",
        "gruscope trace sent|sentiment",
        "gruscope completion z|zsh"})
    void aShellCompletesCommandsPresetsAndValues(String typed, String completions) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("complete.sh"), gruscope("completion", "bash").out());
        String ask = "source " + script + "\nCOMP_WORDS=(" + typed + "); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))\n_complete_gruscope 2>/dev/null\necho ${COMPREPLY[*]}\n";

        Process bash = new ProcessBuilder("bash", "--norc", "-c", ask).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        bash.waitFor();

        assertEquals(Set.of(completions.split(" ")), new HashSet<>(Arrays.asList(said.split(" "))));
    }

    @Test
    void zshReadsTheSameScript() {
        Said said = gruscope("completion", "zsh");

        assertEquals(0, said.exitCode());
        assertTrue(said.out().contains("bashcompinit"));
        assertEquals(2, gruscope("completion", "fish").exitCode());
    }

    /// The script keeps what an option completes to under its value's name.
    @Test
    void noTwoSettingsWithDifferentChoicesShareTheNameOfTheirValue() {
        for (Setting<?> one : Setting.values()) {
            for (Setting<?> other : Setting.values()) {
                boolean share = one.valueName().equals(other.valueName()) && !one.choices().isEmpty() && !other.choices().isEmpty();
                assertTrue(!share || one.choices().equals(other.choices()), one + " and " + other);
            }
        }
    }

    static boolean hasBash() {
        return List.of("/bin/bash", "/usr/bin/bash").stream().anyMatch(shell -> Files.isExecutable(Path.of(shell)));
    }
}
