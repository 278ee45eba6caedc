package gruscope.figure.explain;

import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is pointed at or pinned stays so while the run becomes another.
class PresenceTest {

    @Test
    void whateverIsPointedAtInOneRunMayBeAskedOfAnyOther() {
        List<Shot> shots = shots().toList();
        Set<Target> targets = shots.stream().flatMap(shot -> Gallery.figures().stream().flatMap(figure -> targets(figure, shot))).collect(Collectors.toSet());
        assertTrue(targets.size() > 500, targets.size() + " targets");

        for (Shot shot : shots) {
            for (Target target : targets) {
                Explainer.of(shot, target);
                assertTrue(Sources.of(shot, target).contains(target));
            }
        }
    }

    @Test
    void ofWhatIsNotInARunNothingIsSaid() {
        Shot shot = shot(Presets.named("latch-mingru"));

        assertEquals(2, shot.cell().blocks().size());
        assertEquals(Optional.empty(), Explainer.of(shot, new Target.Block(2)));
        assertEquals(Set.of(new Target.Block(2)), Sources.of(shot, new Target.Block(2)));
    }

    private static Stream<Shot> shots() {
        Scene ordinary = Presets.defaultScene();
        return Stream.of(ordinary, ordinary.with(new Change.Units(6)), ordinary.with(new Change.Unshare(12)), ordinary.withText("1R"), ordinary.withText(""),
                Presets.named("latch-mingru"), Presets.named("sentiment")).map(PresenceTest::shot);
    }

    private static Shot shot(Scene scene) {
        return Shot.of(Run.of(scene.withMoment(Moment.after(2, 0))), Look.of(scene.view()));
    }

    private static Stream<Target> targets(Figure figure, Shot shot) {
        return figure.lay(shot).drawing().hotspots().stream().map(Hotspot::target);
    }
}
