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

        String said = bash(ask).strip();

        assertEquals(Set.of(completions.split(" ")), words(said));
    }

    @Test
    void zshReadsTheSameScript() {
        Said said = gruscope("completion", "zsh");

        assertEquals(0, said.exitCode());
        assertTrue(said.out().contains("bashcompinit"));
        assertEquals(2, gruscope("completion", "fish").exitCode());
    }

    /// Settings may share the name of their value (`--width LENGTH`, `--pad LENGTH`), but not what they complete to.
    @Test
    @EnabledIf("hasBash")
    void everySettingCompletesToItsOwnChoices() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("complete.sh"), gruscope("completion", "bash").out());
        StringBuilder ask = new StringBuilder("source " + script + "\n");
        Setting.values().forEach(setting -> ask.append("COMP_WORDS=(gruscope render latch ").append(setting.option())
                .append(" ''); COMP_CWORD=4; COMPREPLY=(); _complete_gruscope 2>/dev/null; echo ${COMPREPLY[*]}\n"));

        List<String> said = bash(ask.toString()).lines().map(String::strip).toList();

        for (int i = 0; i < Setting.values().size(); i++) {
            assertEquals(new HashSet<>(Setting.values().get(i).choices()), words(said.get(i).replace("\\", "")), Setting.values().get(i).toString());
        }
    }

    private String bash(String script) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "--norc", Files.writeString(folder.resolve("ask.sh"), script).toString()).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }

    private static Set<String> words(String line) {
        return line.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(line.split(" ")));
    }

    static boolean hasBash() {
        return List.of("/bin/bash", "/usr/bin/bash").stream().anyMatch(shell -> Files.isExecutable(Path.of(shell)));
    }
}
