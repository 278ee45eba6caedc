package gruscope.figure.strip;

import gruscope.engine.learn.Shares;
import gruscope.engine.weights.InitialState;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.teach.Teaching;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The strip shows the steps that are chosen, and says which where these are not all.
class FilmStripTest {

    private static final Scene LONG = Presets.named("random").withText("abbaacabca".repeat(4));

    @Test
    void ofALongRunItSaysWhichStepsItShows() {
        Drawing strip = strip(LONG);

        assertEquals(IntStream.rangeClosed(29, 40).boxed().toList(), steps(strip));
        assertTrue(strip.description().endsWith(" Cards show steps 29 to 40 of 40."), strip.description());
    }

    @Test
    void itShowsTheStepsAskedForWhereverTheMomentIs() {
        Drawing strip = strip(LONG.withView(LONG.view().withSteps(new Span(11, 20))));

        assertEquals(IntStream.rangeClosed(11, 20).boxed().toList(), steps(strip));
        assertTrue(strip.description().endsWith(" Cards show steps 11 to 20 of 40."), strip.description());
    }

    /// In every row, and however many digits they have.
    @Test
    void everyCardOfAPartHasItsNumberWholeAndClearOfTheRaysBeside() {
        Scene scene = Presets.named("random");
        Shot shot = Shot.of(Run.of(scene.withText("abbaacabca".repeat(12_000))), Look.of(scene.view())).at(Moment.after(110_001, 0));

        for (double width : new double[] {Double.POSITIVE_INFINITY, 396, 520}) {
            Drawing strip = new FilmStrip(OptionalDouble.empty()).lay(shot, new Size(width, Double.POSITIVE_INFINITY)).drawing();
            List<Integer> steps = steps(strip);
            Writing.Inked inked = Writing.inked(strip);

            assertEquals(12, steps.size());
            assertTrue(inked.texts().stream().noneMatch(text -> text.text().contains("…") && text.text().length() > 1), inked.texts().toString());
            for (int step : steps) {
                Rectangle2D number = inked.texts().stream().filter(text -> text.text().equals(shot.look().count(step))).findFirst().orElseThrow().ink();
                assertTrue(inked.areas().stream().noneMatch(area -> area.getWidth() < 4 && area.getHeight() > 8 && area.intersects(number)), step + " at " + number);
            }
        }
    }

    @Test
    void aRunThatFitsIsShownWholeWithItsStart() {
        Scene scene = Presets.named("count-since-reset");
        Scene started = scene.with(new Change.Start(InitialState.of(new double[] {2.6, 0, 0, 0}, null)));

        assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(), steps(strip(started)));
        assertFalse(strip(started).description().contains("Cards show"));
        assertTrue(strip(started).size().width() > strip(scene).size().width() + 40);
    }

    @Test
    void theBarOfAShortRunHasRoomForItsWords() {
        Scene scene = Presets.named("random").withText("a");
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));
        StripLayout.Needs needs = StripLayout.Needs.of(shot);

        StripLayout layout = StripLayout.of(shot, needs, needs.size(shot));

        assertEquals(needs.bar(), layout.bar(1).getWidth(), 1e-9);
    }

    @Test
    void whereAskedForItTellsWhoTeachesAsTheGradientHasIt() {
        Scene scene = Presets.named("sentiment");
        Run run = Run.of(scene);
        Shot shot = Shot.of(run, Look.of(scene.view()).preferring(Preference.TEACHERS, true)).at(run.timeline().at(run.timeline().end()));
        Shares shares = Teaching.of(shot).shares();
        int most = IntStream.rangeClosed(1, run.trace().length()).boxed().max(Comparator.comparingDouble(shares::length)).orElseThrow();

        Drawing strip = new FilmStrip(OptionalDouble.empty()).lay(shot).drawing();

        assertTrue(strip.description().contains("who teaches. Step " + most + " teaches most: " + shot.look().plain(shares.length(most))), strip.description());
        assertTrue(strip.hotspots().stream().anyMatch(hotspot -> hotspot.target() instanceof Target.Weights && hotspot.explain().get().toString().contains("Step " + most + " adds")));
        assertFalse(strip(scene).description().contains("teaches"));
    }

    /// Folded, unfolded, with sets of their own; a change that moves no state leaves no ghosts.
    @Test
    void whereThereAreGhostsItSaysWhatTheyMean() {
        Scene scene = Presets.named("count-since-reset").withText("11R1");
        Scene changed = scene.with(new Change.Start(InitialState.of(new double[] {2.6, 0, 0, 0}, null)));

        assertEquals(0, keys(scene));
        assertEquals(0, keys(scene.with(new Change.Unshare(4))));
        assertEquals(1, keys(changed));
        assertEquals(1, keys(changed.withView(scene.view().withFold(1))));
        assertEquals(1, keys(changed.with(new Change.Unshare(4))));
    }

    private static long keys(Scene scene) {
        Run run = Run.of(scene);
        Shot end = Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
        return Writing.of(new FilmStrip(OptionalDouble.empty()).lay(end, new Size(1600, 160)).drawing()).stream().filter(text -> text.text().equals("before the what-ifs")).count();
    }

    private static List<Integer> steps(Drawing strip) {
        return strip.hotspots().stream().filter(hotspot -> hotspot.target() instanceof Target.Step).map(hotspot -> ((Target.Step) hotspot.target()).step()).toList();
    }

    private static Drawing strip(Scene scene) {
        Run run = Run.of(scene);
        return new FilmStrip(OptionalDouble.empty()).lay(Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()))).drawing();
    }
}
