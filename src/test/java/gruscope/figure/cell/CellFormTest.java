package gruscope.figure.cell;

import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// How a cell's diagram gives way to a room.
class CellFormTest {

    /// What a window of 1280×720 leaves of its width between a lesson and the side panel.
    private static final Size BESIDE_A_LESSON = new Size(590, 380);

    /// Of one, what gates let through is written with a power of ten.
    @ParameterizedTest
    @ValueSource(strings = {"latch", "segment-sum", "one-word", "count-since-reset", "counter", "latch-mgu", "zero-chain"})
    void besideALessonACellHasItsNumbers(String preset) {
        Scene scene = Presets.named(preset);
        Run run = Run.of(scene);
        Shot shot = Shot.of(run, Look.of(run.scene().view())).at(run.timeline().at(run.timeline().end()));

        Drawing drawing = new CellDiagram().lay(shot, BESIDE_A_LESSON).in(BESIDE_A_LESSON);

        long numbers = Writing.of(drawing).stream().filter(text -> text.text().matches("[<>]? ?[0-9.]+\\W%|([<>] )?[+−]?[0-9.]+(e−?[0-9]+)?")).count();
        assertTrue(Writing.of(drawing).stream().noneMatch(text -> text.text().endsWith("…")), preset);
        assertTrue(numbers >= (shot.cell().blocks().size() + 1L) * scene.hiddenSize(), () -> preset + ": " + Writing.of(drawing).stream().map(Writing.Text::text).toList());
    }
}
