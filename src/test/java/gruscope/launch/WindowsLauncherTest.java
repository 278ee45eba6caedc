package gruscope.launch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The launcher for Windows, read beside the one for a shell: where no Windows is at hand, it is held to the same commands, options and class path, and to what
/// its language makes of paths with spaces, Chinese and exclamation marks.
class WindowsLauncherTest {

    private static final Path BIN = Path.of("src/launch/bin");

    private String shell;
    private String batch;

    @BeforeEach
    void read() throws IOException {
        shell = Files.readString(BIN.resolve("gruscope"));
        batch = Files.readString(BIN.resolve("gruscope.bat"), StandardCharsets.US_ASCII);
    }

    @Test
    void bothKnowTheSameCommands() {
        Set<String> ofShell = new TreeSet<>(List.of(found("\\n    (\\S+)\\) kind=command", shell).split("\\|")));
        Set<String> ofBatch = new TreeSet<>(List.of(found("%%c in \\(([^)]*)\\)", batch).split(" ")));

        assertEquals(ofShell, ofBatch);
    }

    @Test
    void bothStartTheSameProgramWithTheSameOptions() {
        assertEquals(startedBy(shell.replaceAll("(?m)^\\s*(if|set) .*(fontconfig|fontpath|FONTCONFIG).*$", "")), startedBy(batch));
    }

    /// Options in the order of the alphabet, with places named alike.
    private static Set<String> startedBy(String script) {
        String alike = script.replace("\\", "/").replace("%LIB%", "$lib").replace("%KIND%", "$kind").replace("%CACHE%", "$cache").replace("$cache", "$lib/$kind.aot")
                .replaceAll("javafx/(\\$platform|windows-x64)\\.jar", "javafx/HERE.jar").replace(";$lib", ":$lib");
        Matcher options = Pattern.compile("@\\$lib/\\$kind\\.options|-X[\\w:+=$/.]+|-D[\\w.]+=[\\w$/.]+|\\$lib/gruscope\\.jar:\\S+?\\.jar|gruscope\\.cli\\.Main").matcher(alike);
        return new TreeSet<>(options.results().map(option -> option.group().replace("$lib/$kind.aot", "CACHE")).toList());
    }

    @Test
    void everyJavaIsAskedForTheSameVersion() {
        assertEquals(found("-ge (\\d+)", shell), found("GEQ (\\d+)", batch));
        assertEquals(1, Pattern.compile("GEQ (\\d+)").matcher(batch).results().map(match -> match.group(1)).distinct().count());
    }

    @Test
    void everyPathStandsInQuotes() {
        Pattern path = Pattern.compile("%LIB%|%JAVA%|%JAVA_HOME%|%ProgramFiles%|%USERPROFILE%|%~dp\\d|%~1|%%[jd](?! in)");

        // A command that begins and ends with a quote loses both.
        batch.replace("'\"\"", "'\"").replace("version\"'", "version'").lines().filter(line -> !line.startsWith("rem ")).forEach(line -> path.matcher(line).results().forEach(use ->
                assertTrue(line.substring(0, use.start()).chars().filter(letter -> letter == '"').count() % 2 == 1, () -> use.group() + " stands open in: " + line)));
    }

    /// With it `!` would be taken out of a sequence that is typed, and of the folder that the program lies in.
    @Test
    void exclamationMarksStay() {
        assertFalse(batch.contains("EnableDelayedExpansion") || Arrays.stream(batch.split("\n")).anyMatch(line -> !line.startsWith("rem ") && line.contains("!")), batch);
    }

    @Test
    void itsLinesEndAsWindowsHasThem() {
        assertEquals(batch.lines().count(), batch.chars().filter(letter -> letter == '\r').count());
    }

    /// A label that is not there ends a script in the middle.
    @Test
    void everyLabelIsThere() {
        Set<String> wanted = new TreeSet<>(Pattern.compile("(?:call :|goto )(\\w+)").matcher(batch).results().map(match -> match.group(1)).toList());
        Set<String> there = new TreeSet<>(Pattern.compile("(?m)^:(\\w+)").matcher(batch).results().map(match -> match.group(1)).toList());

        assertEquals(there, wanted);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
