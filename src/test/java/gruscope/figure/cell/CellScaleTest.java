package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Placement;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is compared in a diagram is drawn to one scale, which is said once.
class CellScaleTest {

    @Test
    void statesAndCandidatesOfACellShareAScaleAndGatesAndInputsHaveTheirOwn() {
        Shot shot = counter();
        CellScale scale = new CellScale(shot);

        assertEquals(shot.limit(Signal.CELL_STATE), scale.limit(Signal.HIDDEN_STATE));
        assertEquals(scale.limit(Signal.HIDDEN_STATE), scale.limit(Signal.CELL_CANDIDATE));
        assertTrue(scale.limit(Signal.CELL_STATE) > 8.8);
        assertEquals(1, scale.limit(Signal.FORGET_GATE));
        assertEquals(1, scale.limit(Signal.INPUT));
    }

    @Test
    void theScaleIsSaidOnceAtTheFirstState() {
        Placement placement = CellDiagram.placement(counter());

        List<String> captions = placement.leaves().keySet().stream().map(Object::toString).filter(key -> key.contains("caption")).toList();
        assertEquals(2, captions.stream().filter(key -> key.startsWith("pastCell")).count(), captions.toString());
        assertEquals(1, captions.stream().filter(key -> key.startsWith("h ")).count(), captions.toString());
    }

    private static Shot counter() {
        Run run = Run.of(Presets.named("counter"));
        return Shot.of(run, Look.of(run.scene().view())).at(run.timeline().at(run.timeline().end()));
    }
}
