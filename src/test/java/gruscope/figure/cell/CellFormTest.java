package gruscope.figure.cell;

import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// How a cell's diagram gives way to a room.
class CellFormTest {

    /// What a window of 1280×720 leaves of its width between a lesson and the side panel.
    private static final Size BESIDE_A_LESSON = new Size(590, 380);

    @Test
    void besideALessonAGatedCellHasItsNumbers() {
        for (Scene scene : List.of(Presets.named("latch"), Presets.named("segment-sum"))) {
            Run run = Run.of(scene);
            Shot shot = Shot.of(run, Look.of(run.scene().view())).at(run.timeline().at(run.timeline().end()));

            Drawing drawing = new CellDiagram().lay(shot, BESIDE_A_LESSON).in(BESIDE_A_LESSON);

            long shares = Writing.of(drawing).stream().filter(text -> text.text().matches("[<>]? ?[0-9.]+\\W%")).count();
            assertTrue(shares >= 2L * scene.hiddenSize(), () -> scene.model().title() + ": " + Writing.of(drawing).stream().map(Writing.Text::text).toList());
        }
    }
}
