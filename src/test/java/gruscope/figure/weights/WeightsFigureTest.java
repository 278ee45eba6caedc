package gruscope.figure.weights;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.geom.Rectangle2D;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WeightsFigureTest {

    @Test
    void theOutlinesOfBeforeAreExplainedWhereThereAreSome() {
        Scene scene = Presets.defaultScene();
        Scene changed = scene.with(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 0, 0, 0), 6));

        assertEquals(0, keys(scene));
        assertEquals(0, keys(scene.with(new Change.Start(InitialState.of(new double[] {1, 0, 0, 0}, null)))));
        assertEquals(1, keys(changed));
    }

    /// A page around the unit dwelt on; it stays while one points at its numbers, and turns with the unit.
    @ParameterizedTest
    @CsvSource({"0, 0", "6, 0", "7, 7", "31, 25"})
    void ofManyUnitsAPartIsDrawnLargeEnoughToBeHeld(int unit, int first) {
        Scene scene = Presets.defaultScene().with(new Change.Units(32));
        Shot shot = Shot.of(Run.of(scene.withView(scene.view().withUnit(unit))), Look.of(scene.view()));

        Drawing drawing = new WeightsFigure().lay(shot, new Size(340, 300)).drawing();

        List<Hotspot> held = drawing.hotspots().stream().filter(spot -> spot.target() instanceof Target.Weight(int _, Part part, int block, int _, int _) && part == Part.RECURRENT_WEIGHTS && block == 0).toList();
        assertEquals(49, held.size());
        assertEquals(new Target.Weight(1, Part.RECURRENT_WEIGHTS, 0, first, first), held.getFirst().target());
        for (Hotspot spot : held) {
            Rectangle2D area = spot.area().getBounds2D();
            assertTrue(area.getWidth() >= 4 && area.getHeight() >= 4, area::toString);
            assertTrue(area.getMaxX() <= drawing.size().width(), area::toString);
        }
        assertTrue(drawing.hotspots().stream().anyMatch(spot -> spot.target() instanceof Target.ReadoutWeight(int _, int of) && of == first));
        assertEquals(32 * 3 * 4, drawing.hotspots().stream().filter(spot -> spot.target() instanceof Target.Row).count());
    }

    private static long keys(Scene scene) {
        Drawing drawing = new WeightsFigure().lay(Shot.of(Run.of(scene), Look.of(scene.view())), new Size(360, Double.POSITIVE_INFINITY)).drawing();
        return Writing.of(drawing).stream().filter(text -> text.text().equals("before the what-ifs")).count();
    }

    /// However small the squares get, what stands above their matrices is apart.
    @ParameterizedTest
    @CsvSource({"chars, 64, 405", "chars, 8, 405", "count-since-reset-lstm, 40, 405", "count-since-reset-rnn, 64, 405", "latch, 1, 405", "chars, 128, 340", "chars, 400, 340"})
    void inANarrowColumnNoWordLiesOnAnother(String preset, int units, double width) {
        Scene scene = Presets.named(preset).with(new Change.Units(units));
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));

        List<Writing.Text> texts = Writing.of(new WeightsFigure().lay(shot, new Size(width, Double.POSITIVE_INFINITY)).drawing());

        for (int i = 0; i < texts.size(); i++) {
            for (Writing.Text other : texts.subList(i + 1, texts.size())) {
                assertFalse(texts.get(i).ink().intersects(other.ink()), texts.get(i) + " on " + other);
            }
        }
    }
}
