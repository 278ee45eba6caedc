package gruscope;

import gruscope.export.ask.NamePattern;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Errors that users can mend: their sentences and their places.
class BadInputTest {

    @Test
    void aSentenceEndsBeforeTheNextBegins() {
        Fields cell = Fields.of(JsonParser.parse("{\"cell\": \"mgu\", \"size\": 3}", "mine.json"), "model");

        assertEquals("mine.json:1:10: \"cell\" is \"mgu\"; accepted are gru, lstm and rnn", refusal(() -> cell.oneOf("cell", List.of("gru", "lstm", "rnn"))));
        assertEquals("mine.json:1:25: a model has no field \"size\"; its fields are cell", refusal(cell::end));
        assertTrue(refusal(() -> Presets.named("elephant")).startsWith("\"elephant\" is no preset; there are count-since-reset, "));
        assertTrue(refusal(() -> new NamePattern("{elephant}.svg")).startsWith("{elephant} is no field of a file's name; there are {scene} {figure}"));
        assertEquals("\"pink\" is no theme; there are light, dark, projector, print and contrast", refusal(() -> Theme.named("pink")));
    }

    @Test
    void aNameThatIsNearlyRightIsAskedAbout() {
        Fields cell = Fields.of(JsonParser.parse("{\"cell\": \"gur\"}", "mine.json"), "model");

        assertEquals("mine.json:1:10: \"cell\" is \"gur\"; did you mean \"gru\"? Accepted are gru, lstm and rnn", refusal(() -> cell.oneOf("cell", List.of("gru", "lstm", "rnn"))));
        assertEquals("there are light, dark, projector, print and contrast", assertThrows(BadInput.class, () -> Theme.named("pink")).accepted().toString());
        assertEquals("\"lihgt\" is no theme; did you mean \"light\"? There are light, dark, projector, print and contrast", refusal(() -> Theme.named("lihgt")));
    }

    @Test
    void placesGoBeforeOneAnother() {
        BadInput found = new BadInput("lost.json", Message.says("there-is-no-such-file"), Message.NONE);

        BadInput asked = assertThrows(BadInput.class, () -> BadInput.at("figures.json:3:30", () -> {
            throw found;
        }));

        assertEquals("figures.json:3:30: lost.json: there is no such file", asked.getMessage());
        assertEquals("figures.json:3:30: lost.json", asked.place());
        assertEquals("there is no such file", asked.found().toString());
        assertEquals("", asked.accepted().toString());
        assertSame(found, asked.getCause());
    }

    @Test
    void aPlaceOfItsOwnIsTheBetterOne() {
        assertEquals("lost.json: there is no such file", refusal(() -> BadInput.near("here", () -> {
            throw new BadInput("lost.json", Message.says("there-is-no-such-file"), Message.NONE);
        })));
        assertEquals("here: c0 has 2 numbers", refusal(() -> BadInput.near("here", () -> {
            throw new BadInput(Message.plain("c0 has 2 numbers"));
        })));
    }

    @Test
    void constantsGoByTheirKeysInAnyCase() {
        assertEquals(Ramp.PUOR, Ramp.named("PuOr"));
        assertEquals(List.of("puor", "rdbu", "prgn"), Keyed.keys(Ramp.values()));
        assertEquals("hand-set", Model.Provenance.HAND_SET.key());
    }

    private static String refusal(Executable reading) {
        return assertThrows(BadInput.class, reading).getMessage();
    }
}
