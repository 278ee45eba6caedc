package gruscope.ui.lesson;

import gruscope.Keyed;
import gruscope.MessageKeys;
import gruscope.engine.cell.Signal;
import gruscope.lesson.Pair;
import gruscope.scene.whatif.WhatIfJson;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every word that the lesson pane asks for is there, and there is none that it does not ask for.
class StudyWordsTest {

    private static final Pattern CALL = Pattern.compile("words\\.text\\(\"([^\"]+)\"\\s*[,)]");

    private final MessageKeys keys = MessageKeys.of("study", "ui/lesson")
            .completed("kind.", Stream.concat(WhatIfJson.kinds().stream(), Stream.of("model")).toList())
            .completed("signal.", Arrays.stream(Signal.values()).filter(signal -> signal != Signal.INPUT && signal != Signal.READOUT).map(Signal::key).toList())
            .completed("pairs.about.", Keyed.keys(Pair.Theme.values()))
            .completed("guess.way.", List.of("bar", "curve", "vote"))
            .completed("tip.guess.way.", List.of("bar", "curve", "vote"))
            .completed("guess.cover.", List.of("all", "gates", "number"))
            .completed("tip.guess.cover.", List.of("all", "gates", "number"));

    StudyWordsTest() throws IOException {
    }

    @Test
    void everyWordAskedForIsThere() {
        assertEquals(Set.of(), keys.missing(CALL));
    }

    @Test
    void everyWordThereIsAskedFor() {
        assertEquals(Set.of(), keys.unused());
    }
}
