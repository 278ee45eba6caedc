package gruscope.scene;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.file.SceneText;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIf;
import gruscope.sequence.Encoding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SceneProperties {

    @Property(tries = 100)
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
        return Combinators.combine(Arbitraries.of(Presets.names()), Arbitraries.longs(), Arbitraries.of(Theme.values()), Arbitraries.strings())
                .as(SceneProperties::varied);
    }

    /// A preset with its weights, start, what-ifs, text and view changed at random.
    private static Scene varied(String preset, long seed, Theme theme, String text) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = Presets.named(preset);
        WeightSet weights = scene.model().weights();
        int n = weights.hiddenSize();
        List<Encoding> encodings = scene.model().encodings();
        Encoding encoding = encodings.get(random.nextInt(encodings.size()));
        List<Change> changes = random.nextBoolean() ? List.of() : changes(weights, random);
        double[] c0 = weights.cell().hasCellState() ? random.doubles(n).toArray() : null;
        InitialState start = random.nextBoolean() ? InitialState.zero(n) : InitialState.of(random.doubles(n).toArray(), c0);
        Moment moment = new Moment(random.nextInt(1, 20), random.nextInt(weights.cell().beats().size()), random.nextDouble());
        List<CellKind> kinds = random.nextBoolean() ? List.of(Rnn.KIND, Lstm.KIND) : List.of();
        Beside beside = new Beside(kinds, kinds.isEmpty() || random.nextBoolean() ? Beside.Match.UNITS : Beside.Match.BUDGET);
        Ramp ramp = Ramp.values()[random.nextInt(Ramp.values().length)];
        Language language = Language.values()[random.nextInt(Language.values().length)];
        WhatIf whatIf = new WhatIf(changes);
        View view = new View(random.nextInt(n), 1 + 3 * random.nextDouble(), random.nextDouble(), beside, span(random), span(random), theme, ramp,
                language, Cells.kinds().stream().filter(_ -> random.nextBoolean()).toList());
        return new Scene(scene.model(), encoding, text, start, whatIf, moment, view);
    }

    private static Span span(SplittableRandom random) {
        int first = random.nextInt(1, 9);
        return random.nextBoolean() ? Span.ALL : new Span(first, first + random.nextInt(9));
    }

    /// A change of every kind that fits the weights.
    private static List<Change> changes(WeightSet weights, SplittableRandom random) {
        int n = weights.hiddenSize();
        List<Address> addresses = weights.addresses();
        List<Change> changes = new ArrayList<>(List.of(
                new Change.Sequence("read in its place"),
                new Change.Draw(Change.SHARED, random.nextInt(1000)),
                new Change.Units(n),
                new Change.RecurrentScale(random.nextDouble(0.2, 2)),
                new Change.Weight(Change.SHARED, addresses.get(random.nextInt(addresses.size())), random.nextDouble(-3, 3)),
                new Change.Unshare(4),
                new Change.Weight(2, addresses.get(random.nextInt(addresses.size())), random.nextDouble(-3, 3)),
                new Change.Swap(1, 3),
                new Change.Draw(4, random.nextInt(1000)),
                new Change.Intervene(new Intervention.FreezeUnit(random.nextInt(n))),
                new Change.Intervene(new Intervention.ZeroUnit(random.nextInt(n)))));
        changes.add(new Change.Start(InitialState.of(random.doubles(n).toArray(), weights.cell().hasCellState() ? random.doubles(n).toArray() : null)));
        weights.cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).forEach(gate -> {
            changes.add(new Change.Intervene(new Intervention.Clamp(gate, random.nextInt(-1, n), random.nextDouble())));
            if (weights.biases() != Biases.NONE) {
                changes.add(new Change.BiasShift(gate, random.nextDouble(-9, 9)));
            }
        });
        if (weights.cell().kind() == Gru.KIND) {
            changes.addAll(List.of(new Change.Squash(Activation.SIGMOID), new Change.Reset(Gru.Reset.BEFORE), new Change.Update(Gru.Update.WRITES)));
        }
        return changes;
    }
}
