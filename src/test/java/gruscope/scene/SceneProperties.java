package gruscope.scene;

import gruscope.scene.file.SceneJson;
import gruscope.scene.file.SceneText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SceneProperties {

    /// Exactly: a scene that is saved, undone or pasted is the one that was there.
    @Property(tries = 500)
    void aSceneComesBackFromItsFileAndFromItsText(@ForAll("scenes") Scene scene) {
        assertEquals(scene, SceneJson.parse(SceneJson.format(scene), "scene.json"));
        assertEquals(scene, SceneText.parse(SceneText.format(scene)));
    }

    @Property(tries = 30)
    void sceneTextSurvivesAMailProgram(@ForAll("scenes") Scene scene) {
        String text = SceneText.format(scene);
        String mailed = "> \"" + text.substring(0, 20) + "\r\n" + text.substring(20) + "\" ";

        assertEquals(scene, SceneText.parse(mailed));
    }

    @Property
    void aPositionIsThePositionOfItsMoment(@ForAll @IntRange(min = 1, max = 9) int steps, @ForAll @IntRange(min = 1, max = 8) int beats,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Timeline timeline = new Timeline(steps, beats);
        double position = share * timeline.end();

        assertEquals(position, timeline.position(timeline.at(position)), 1e-9);
    }

    @Property
    void aBeatForwardAndABeatBackIsWhereOneWas(@ForAll @IntRange(min = 1, max = 9) int steps, @ForAll @IntRange(min = 1, max = 8) int beats,
            @ForAll @IntRange(max = 70) int beat) {
        Timeline timeline = new Timeline(steps, beats);
        Moment moment = timeline.at(Math.min(beat, timeline.end() - 1));

        assertEquals(moment, timeline.nextBeat(timeline.nextBeat(moment, 1), -1));
    }

    @Property
    void stepsEndWhereAllTheirBeatsAreTold(@ForAll @IntRange(min = 1, max = 9) int steps, @ForAll @IntRange(min = 1, max = 8) int beats) {
        Timeline timeline = new Timeline(steps, beats);
        Moment moment = timeline.at(0);

        for (int step = 1; step <= steps; step++) {
            moment = timeline.nextStep(moment, 1);
            assertEquals(Moment.after(step, beats - 1), moment);
        }
        assertEquals(moment, timeline.nextStep(moment, 1));
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Arbitraries.longs().map(GeneratedScenes::of);
    }
}
