package gruscope.scene.file;

import gruscope.Phrases;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// Presets are found by the questions that they answer.
class QuestionsTest {

    @Test
    void everyPresetAnswersAQuestionAndEveryQuestionHasAnAnswer() {
        Set<String> found = new HashSet<>();

        Presets.byQuestion().forEach((question, names) -> {
            assertFalse(names.isEmpty(), question);
            found.addAll(names);
        });

        assertEquals(new HashSet<>(Presets.names()), found);
        assertEquals(List.of("reset", "update", "sharing", "gradient", "cells", "text"), List.copyOf(Presets.byQuestion().keySet()));
    }

    @Test
    void vanishingGradientsHaveTheNameOneLooksFor() {
        assertEquals("Vanishing gradient", PresetWords.title(Presets.named("zero-chain").model(), Phrases.of("window", List.of(Locale.ENGLISH))));
    }
}
