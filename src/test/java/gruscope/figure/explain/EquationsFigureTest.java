package gruscope.figure.explain;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.scene.Moment;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Rectangle2D;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EquationsFigureTest {

    private static final Figure FIGURE = Gallery.named("equations");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noEquationOverlapsAnotherInAnyTheme(Theme theme) {
        for (String preset : List.of("count-since-reset", "counter", "rnn-echo", "reset-before")) {
            Shot shot = shot(preset, theme, 3);
            Drawing drawing = FIGURE.lay(shot).drawing();

            List<Rectangle2D> rows = drawing.hotspots().stream().map(hotspot -> hotspot.area().getBounds2D()).toList();

            assertEquals(shot.cell().signals().size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                assertTrue(new Rectangle2D.Double(0, 0, drawing.size().width(), drawing.size().height()).contains(rows.get(i)));
                for (int j = 0; j < i; j++) {
                    assertFalse(rows.get(i).intersects(rows.get(j)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "counter", "rnn-echo"})
    void pointingAtAnEquationExplainsItsNumber(String preset) {
        Shot shot = shot(preset, Theme.LIGHT, 3);
        Drawing drawing = FIGURE.lay(shot).drawing();

        assertEquals(shot.cell().signals().stream().<Target>map(signal -> new Target.Value(signal, 3, 0)).toList(),
                drawing.hotspots().stream().map(Hotspot::target).toList());
    }

    @Test
    void aSceneWithoutAStepHasItsEquationsWithoutNumbers() {
        Run run = Run.of(Presets.named("latch").withText(""));
        Shot shot = Shot.of(run, Look.of(run.scene().view()));

        Drawing drawing = FIGURE.lay(shot).drawing();

        assertEquals("The 4 equations of the GRU: z writes, reset after the product, one bias.", drawing.description());
        assertEquals(List.of(), drawing.hotspots());
    }

    @Test
    void itSaysWhoseNumbersItShows() {
        Shot shot = shot("latch", Theme.LIGHT, 3);

        assertEquals("The 4 equations of the GRU: z writes, reset after the product, one bias; numbers of unit 1 at step 3, reading “·”.",
                FIGURE.lay(shot).drawing().description());
    }

    private static Shot shot(String preset, Theme theme, int step) {
        Run run = Run.of(Presets.named(preset));
        return Shot.of(run, Look.of(run.scene().view().withTheme(theme))).at(Moment.after(step, run.timeline().beats() - 1));
    }
}
