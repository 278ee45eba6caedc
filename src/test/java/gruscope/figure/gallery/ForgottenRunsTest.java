package gruscope.figure.gallery;

import gruscope.engine.run.Trace;
import gruscope.export.ask.Sheet;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What a figure finds of a run goes with the run.
class ForgottenRunsTest {

    private static final int COLLECTIONS = 20;

    @Test
    void noFigureHoldsARunThatNobodyShowsAnyMore() {
        Map<String, WeakReference<Trace>> runs = Gallery.figures().stream().collect(Collectors.toMap(Figure::key, figure -> drawn(figure, Presets.named("latch"))));
        // The last of a kind may be kept, until there is another.
        Gallery.figures().forEach(figure -> drawn(figure, Presets.named("count-since-reset")));

        for (int i = 0; i < COLLECTIONS && !held(runs).isEmpty(); i++) {
            System.gc();
        }

        assertEquals(List.of(), held(runs));
    }

    private static WeakReference<Trace> drawn(Figure figure, Scene scene) {
        Run run = Run.of(scene);
        Writing.inked(Sheet.NATURAL.lay(figure, Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()))));
        return new WeakReference<>(run.trace());
    }

    private static List<String> held(Map<String, WeakReference<Trace>> runs) {
        return runs.entrySet().stream().filter(run -> run.getValue().get() != null).map(Map.Entry::getKey).sorted().toList();
    }
}
