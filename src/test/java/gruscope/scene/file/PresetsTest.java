package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Intervention;
import gruscope.engine.run.Trace;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The hand-set presets do what they claim; the numbers are those of LESSONS' table, to the digits printed there.
class PresetsTest {

    @TestFactory
    Stream<DynamicTest> everyPresetRunsAndStandsInItsCanonicalForm() {
        return Presets.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Scene scene = Presets.named(name);

            Run run = Run.of(scene);

            assertTrue(run.trace().length() > 0);
            assertTrue(scene.model().about().toString().endsWith("."), "what it is about is a sentence");
            assertEquals(Files.readString(Path.of("assets/presets", name + ".json")), SceneJson.format(scene));
        }));
    }

    @Test
    void everyPresetFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/presets"))) {
            assertEquals(Presets.names().size(), files.filter(file -> file.toString().endsWith(".json")).count());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPresetIsFoundByItsModel() {
        return Presets.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Model model = Presets.named(name).model();

            String found = Presets.withModel(model).orElseThrow();

            assertEquals(model, Presets.named(found).model());
        }));
    }

    @Test
    void latchWritesKeepsAndFlips() {
        assertStates("latch", 0, "0 .993 .986 .979 .973 .966 -.986 -.980 -.973 .986 .980 .973");
    }

    @Test
    void oneGateIsEnoughForALatch() {
        assertStates("latch-mgu", 0, "0 .993 .986 .979 .973 .966 -.986 -.980 -.973 .986 .980 .973");
    }

    @Test
    void aLatchNeedsNoRecurrentWeights() {
        assertStates("latch-mingru", 0, "0 .993 .987 .980 .973 .967 -.987 -.980 -.974 .987 .980 .974");
    }

    @Test
    void latchLeaksTwoThirdsOfAPercentAStep() {
        Trace trace = run(Presets.named("latch").withText("·S" + "·".repeat(20)));

        assertEquals(0.868, trace.value(Signal.HIDDEN_STATE, 22, 0), 5e-4);
    }

    @Test
    void latchHoldsNothingWhenItsUpdateGateIsClampedOpen() {
        Trace trace = run(clamped(Presets.named("latch"), Signal.UPDATE_GATE, 1));

        assertEquals(0, trace.value(Signal.HIDDEN_STATE, 3, 0), 5e-4);
    }

    @Test
    void twoClocksGoAtTwoSpeeds() {
        assertStates("two-clocks", 0, ".918 .962 .964 .964 .964 .046 .002 0 0 0");
        assertStates("two-clocks", 1, ".046 .089 .131 .170 .208 .198 .189 .180 .171 .163");
    }

    @Test
    void segmentSumStartsAfreshAtTheBar() {
        assertStates("segment-sum", 0, ".536 .812 .887 .004 .539 -.061");
    }

    @Test
    void segmentSumWithAnOpenResetGoesOnOverTheBar() {
        assertStates(clamped(Presets.named("segment-sum"), Signal.RESET_GATE, 1), 0, ".536 .812 .888 .711 .864 .260");
    }

    @Test
    void resetBeforeAndAfterAreTwoFunctions() {
        assertStates("reset-before", 0, ".725 .752 -.671 .047 .736");
        assertStates("reset-after", 0, ".725 -.031 -.735 -.753 .661");
    }

    @Test
    void aPlainRnnsEchoFades() {
        Trace trace = run(Presets.named("rnn-echo"));

        assertEquals(0.762, trace.value(Signal.HIDDEN_STATE, 1, 0), 5e-4);
        assertEquals(0.310, trace.value(Signal.HIDDEN_STATE, 6, 0), 5e-4);
        assertEquals(0.169, trace.value(Signal.HIDDEN_STATE, 11, 0), 5e-4);
        assertEquals(0.057, trace.value(Signal.HIDDEN_STATE, 21, 0), 5e-4);
    }

    @Test
    void twoStoriesEndAlmostAlike() {
        Scene up = Presets.named("two-stories");
        Trace first = run(up);
        Trace second = run(up.withText("-" + up.text()));

        assertEquals(0.4256, first.value(Signal.HIDDEN_STATE, 21, 0), 5e-5);
        assertEquals(0.4120, second.value(Signal.HIDDEN_STATE, 21, 0), 5e-5);
    }

    @Test
    void theChainOfZerosLosesItsGradient() {
        assertEquals(Math.pow(0.5, 20), Gradients.of(run(Presets.named("zero-chain"))).spectral(0), 1e-18);
    }

    @Test
    void theCounterCountsInItsCellState() {
        Trace trace = run(Presets.named("counter"));

        assertEquals(0.993, trace.value(Signal.CELL_STATE, 1, 0), 5e-4);
        assertEquals(1.983, trace.value(Signal.CELL_STATE, 2, 0), 5e-4);
        assertEquals(2.970, trace.value(Signal.CELL_STATE, 3, 0), 5e-4);
        assertEquals(7.872, trace.value(Signal.CELL_STATE, 8, 0), 5e-4);
        assertEquals(8.846, trace.value(Signal.CELL_STATE, 9, 0), 5e-4);
        assertEquals(0.9975, trace.value(Signal.HIDDEN_STATE, 9, 0), 5e-5);
    }

    @Test
    void sampleAndHoldHoldsTheTanhOfWhatWasWritten() {
        Trace trace = run(Presets.named("sample-and-hold"));

        assertEquals(Math.tanh(0.8), trace.value(Signal.HIDDEN_STATE, 3, 0), 0.0024);
        assertEquals(Math.tanh(-0.6), trace.value(Signal.HIDDEN_STATE, 6, 0), 0.0024);
        assertEquals(Math.tanh(1.5), trace.value(Signal.HIDDEN_STATE, 10, 0), 0.0024);
    }

    @Test
    void parityByHandIsTheParityOfTheOnesSoFar() {
        Trace trace = run(Presets.named("parity"));

        double parity = -1;
        for (int step = 1; step <= trace.length(); step++) {
            parity = trace.value(Signal.INPUT, step, 0) == 1 ? -parity : parity;
            assertEquals(parity, trace.value(Signal.HIDDEN_STATE, step, 0), 1 - 0.998);
        }
    }

    @Test
    void parityWithResetStartsAgainAtEven() {
        Trace trace = run(Presets.named("parity-with-reset"));

        double parity = -1;
        for (int step = 1; step <= trace.length(); step++) {
            boolean one = trace.value(Signal.INPUT, step, 0) == 1;
            parity = trace.value(Signal.INPUT, step, 1) == 1 ? -1 : one ? -parity : parity;
            assertEquals(parity, trace.value(Signal.HIDDEN_STATE, step, 0), 0.01, "step " + step);
        }
    }

    @Test
    void setAndResetRemembersTheLastPulse() {
        Trace trace = run(Presets.named("set-and-reset"));

        for (int step = 2; step <= trace.length(); step++) {
            assertEquals(step >= 5 && step <= 7 ? -1 : 1, trace.value(Signal.HIDDEN_STATE, step, 0), 1 - 0.998);
        }
    }

    @Test
    void randomWeightsHaveGatesAroundOneHalf() {
        Trace trace = run(Presets.named("random"));

        for (int step = 1; step <= trace.length(); step++) {
            for (double gate : trace.at(Signal.UPDATE_GATE, step)) {
                assertEquals(0.5, gate, 0.3);
            }
        }
    }

    @Test
    void anUnknownPresetBringsTheNearestName() {
        BadInput refused = assertThrows(BadInput.class, () -> Scenes.open("count-since-rseet"));

        assertTrue(refused.getMessage().startsWith("\"count-since-rseet\" is no preset, no file and no scene text; did you mean the preset \"count-since-reset\"?"),
                refused.getMessage());
    }

    private static Trace run(Scene scene) {
        return Run.of(scene).trace();
    }

    private static Scene clamped(Scene scene, Signal gate, double value) {
        return scene.with(new Change.Intervene(new Intervention.Clamp(gate, Intervention.ALL_UNITS, value)));
    }

    private static void assertStates(String preset, int unit, String expected) {
        assertStates(Presets.named(preset), unit, expected);
    }

    private static void assertStates(Scene scene, int unit, String expected) {
        double[] numbers = Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Trace trace = run(scene);
        assertEquals(numbers.length, trace.length());
        for (int step = 1; step <= numbers.length; step++) {
            assertEquals(numbers[step - 1], trace.value(Signal.HIDDEN_STATE, step, unit), 5.1e-4, "step " + step);
        }
    }
}
