package gruscope.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// What the program writes is for programs too, so that it is the same wherever its user lives.
class LocaleTest {

    /// Digits of their own, letters of their own.
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "tr-TR"})
    void completionAndHelpAreTheSameEverywhere(String language) throws Exception {
        List<String> options = List.of("-Duser.language=" + language.substring(0, 2), "-Duser.country=" + language.substring(3, 5),
                "-Duser.extensions=" + (language.length() > 5 ? language.substring(6) : ""));

        assertEquals(gruscope("completion", "bash"), Program.run(Program.command(options, "completion", "bash")));
        assertEquals(gruscope("render", "--help"), Program.run(Program.command(options, "render", "--help")));
    }
}
