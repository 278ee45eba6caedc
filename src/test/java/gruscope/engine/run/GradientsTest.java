package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GradientsTest {

    @TestFactory
    Stream<DynamicTest> normsArePytorchs() {
        return VectorFile.namesIn("jacobian").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);

            Gradients gradients = Gradients.of(file.trace());

            double[] spectral = file.json().numbers("dhT_dht_spectral");
            double[] frobenius = file.json().numbers("dhT_dht_frobenius");
            assertEquals(spectral.length, gradients.length() + 1);
            for (int t = 0; t < spectral.length; t++) {
                assertEquals(spectral[t], gradients.spectral(t), 1e-12, "spectral at " + t);
                assertEquals(frobenius[t], gradients.frobenius(t), 1e-12, "Frobenius at " + t);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> factorsOfSingleStepsArePytorchs() {
        return VectorFile.namesIn("jacobian").stream().filter(name -> !name.contains("lstm")).map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);

            Gradients gradients = Gradients.of(file.trace());

            double[] expected = file.json().numbers("one_step_spectral");
            for (int t = 1; t <= gradients.length(); t++) {
                assertEquals(expected[t - 1], gradients.factor(t), 1e-12);
            }
        }));
    }

    // The chains below have one unit, inputs of zero, and 20 steps; their numbers are LESSONS' table, confirmed by finite differences.

    @Test
    void aPlainRnnVanishesOrExplodesByItsWeight() {
        assertEquals(9.5367431640625e-7, Gradients.of(rnn(0.5, 0)).spectral(0), 1e-18);
        assertEquals(6.7275, Gradients.of(rnn(1.1, 0)).spectral(0), 1e-4);
        assertEquals(3325.26, Gradients.of(rnn(1.5, 0)).spectral(0), 0.005);
    }

    @Test
    void aSaturatedRnnRemembersWhatItCanNoLongerLearn() {
        Trace trace = rnn(1.5, 1);

        assertEquals(0.859, trace.value(Signal.HIDDEN_STATE, 20, 0), 5e-4);
        assertEquals(4.7e-9, Gradients.of(trace).spectral(0), 5e-11);
    }

    @Test
    void aNearlyClosedUpdateGateCarriesTheGradient() {
        assertEquals(0.86085, Gradients.of(gru(-4.6)).spectral(0), 5e-6);
        assertEquals(1.638e-12, Gradients.of(gru(4.6)).spectral(0), 5e-16);
    }

    @Test
    void anInputActsThroughTheChainOfStatesAfterIt() {
        Gradients gradients = Gradients.of(rnn(0.5, 0));

        assertEquals(0, gradients.influence(1), "this chain reads nothing: its W is 0");
        Gradients reading = Gradients.of(zeros(WeightSet.zero(new Rnn(Activation.TANH), 1, 1, Biases.NONE)
                .with(Part.INPUT_WEIGHTS, 0, 0, 0, 2).with(Part.RECURRENT_WEIGHTS, 0, 0, 0, 0.5), 0));
        for (int t = 1; t <= 20; t++) {
            assertEquals(2 * Math.pow(0.5, 20 - t), reading.influence(t), 1e-15);
        }
    }

    @Test
    void anInputActsThroughTheCellStateOfAnLstm() {
        WeightSet set = WeightSet.zero(new Lstm(), 1, 1, Biases.ONE).with(Part.INPUT_WEIGHTS, 2, 0, 0, 1).with(Part.INPUT_BIAS, 1, 0, 0, 100);

        Gradients gradients = Gradients.of(zeros(set, 0));

        assertEquals(0.25, gradients.influence(1), 1e-15, "half let in, kept whole, half shown");
        assertEquals(0, gradients.spectral(0), "h itself is not read: with c held fixed nothing remains");
    }

    @Test
    void aClampedGatePassesNothingBack() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 1);
        List<Intervention> keepAll = List.of(new Intervention.Clamp(Signal.UPDATE_GATE, Intervention.ALL_UNITS, 1));
        Program program = new Program(WeightPlan.shared(set), InitialState.of(new double[] {0.1, -0.2, 0.3}, null), keepAll, Optional.empty());

        Gradients gradients = Gradients.of(Stepper.run(program, new double[][] {{1, 0}, {0, 1}, {1, 1}}));

        assertEquals(1, gradients.spectral(0), 1e-15);
    }

    @Test
    void aSecondIsUsedForLargeCellsToo() {
        assertEquals(19_997, Gradients.affordable(rnn(0.5, 0)));
        assertEquals(616, Gradients.affordable(ofUnits(64)));
        assertEquals(0, Gradients.affordable(ofUnits(600)));
    }

    private static Trace ofUnits(int number) {
        return Stepper.run(Program.of(WeightSet.random(Gru.pytorch(), 1, number, Biases.TWO, 1)), new double[1][1]);
    }

    private static Trace rnn(double weight, double h0) {
        WeightSet set = WeightSet.zero(new Rnn(Activation.TANH), 1, 1, Biases.NONE).with(Part.RECURRENT_WEIGHTS, 0, 0, 0, weight);
        return zeros(set, h0);
    }

    /// A GRU that writes, with this bias of the update gate and a candidate of tanh(0.5 · r · h).
    private static Trace gru(double updateBias) {
        WeightSet set = WeightSet.zero(new Gru(Gru.Reset.AFTER, Gru.Update.WRITES, Activation.TANH), 1, 1, Biases.ONE)
                .with(Part.INPUT_BIAS, 1, 0, 0, updateBias)
                .with(Part.RECURRENT_WEIGHTS, 2, 0, 0, 0.5);
        return zeros(set, 0);
    }

    private static Trace zeros(WeightSet set, double h0) {
        Program program = new Program(WeightPlan.shared(set), InitialState.of(new double[] {h0}, null), List.of(), Optional.empty());
        return Stepper.run(program, new double[20][1]);
    }
}
