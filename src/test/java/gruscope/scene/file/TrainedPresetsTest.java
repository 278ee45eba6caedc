package gruscope.scene.file;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The trained presets still do their task, and their gates do what their sentence says, on sequences they never saw.
class TrainedPresetsTest {

    private static final int STEPS = 2000;
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void countKeepsAtADotRewritesElsewhereAndResetsAtR() {
        int[] symbols = symbols(3);
        Trace trace = read("count-since-reset", symbols);

        int[] counts = counts(symbols);
        assertEquals(1, accuracy(trace, step -> counts[step - 1]));
        assertTrue(mean(trace, Signal.UPDATE_GATE, 2, step -> symbols[step - 1] == 0) > 0.75);
        assertTrue(mean(trace, Signal.UPDATE_GATE, 2, step -> symbols[step - 1] != 0) < 0.25);
        assertTrue(mean(trace, Signal.RESET_GATE, 3, step -> symbols[step - 1] == 2) < 0.25);
        assertTrue(mean(trace, Signal.RESET_GATE, 3, step -> symbols[step - 1] != 2) > 0.9);
        for (int step = 1; step <= STEPS; step++) {
            assertEquals(symbols[step - 1] == 2, trace.value(Signal.RESET_GATE, step, 3) < 0.5, "step " + step);
        }
    }

    @Test
    void countWithTwoUnitsKeepsAtADotAndResetsAtR() {
        int[] symbols = symbols(3);
        Trace trace = read("count-since-reset-2", symbols);

        for (int unit = 0; unit < 2; unit++) {
            assertTrue(mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] == 0) > 0.6);
            assertTrue(mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] != 0) < 0.1);
        }
        assertTrue(mean(trace, Signal.RESET_GATE, 0, step -> symbols[step - 1] == 2) < 0.1);
        assertTrue(mean(trace, Signal.RESET_GATE, 0, step -> symbols[step - 1] != 2) > 0.7);
    }

    @TestFactory
    Stream<DynamicTest> theCellsThatStandBesideTheCountingGruCountAsWell() {
        int[] symbols = symbols(3);
        return Stream.of("lstm", "lstm-3", "rnn", "rnn-8").map(cell -> DynamicTest.dynamicTest(cell, () -> {
            Trace trace = read("count-since-reset-" + cell, symbols);

            int[] counts = counts(symbols);
            assertEquals(1, accuracy(trace, step -> counts[step - 1]));
        }));
    }

    @Test
    void theForgetGatesOfTheCountingLstmsKeepAtADotAndShutAtR() {
        int[] symbols = symbols(3);
        Trace four = read("count-since-reset-lstm", symbols);
        Trace three = read("count-since-reset-lstm-3", symbols);

        for (int unit : new int[] {1, 2, 3}) {
            assertTrue(mean(four, Signal.FORGET_GATE, unit, step -> symbols[step - 1] == 0) > 0.75);
        }
        for (int unit : new int[] {0, 1, 2}) {
            assertTrue(mean(four, Signal.FORGET_GATE, unit, step -> symbols[step - 1] == 2) < 0.15);
            assertTrue(mean(three, Signal.FORGET_GATE, unit, step -> symbols[step - 1] == 0) > 0.6);
            assertTrue(mean(three, Signal.FORGET_GATE, unit, step -> symbols[step - 1] == 2) < 0.3);
        }
    }

    @Test
    void holdHoldsWhatWasWritten() {
        double[][] inputs = new double[STEPS][];
        boolean[] write = new boolean[STEPS];
        for (int t = 0; t < STEPS; t++) {
            write[t] = t == 0 || random.nextInt(4) == 0;
            inputs[t] = new double[] {random.nextDouble(-1, 1), write[t] ? 1 : 0};
        }
        Trace trace = run("hold", inputs);

        double held = 0;
        double squares = 0;
        for (int step = 1; step <= STEPS; step++) {
            held = write[step - 1] ? inputs[step - 1][0] : held;
            squares += Math.pow(trace.value(Signal.READOUT, step, 0) - held, 2);
        }
        assertTrue(Math.sqrt(squares / STEPS) < 0.05);
        for (int unit = 0; unit < 2; unit++) {
            double open = mean(trace, Signal.UPDATE_GATE, unit, step -> write[step - 1]);
            double shut = mean(trace, Signal.UPDATE_GATE, unit, step -> !write[step - 1]);
            assertTrue(shut > 0.9 && open < shut - 0.25, "open " + open + ", shut " + shut);
        }
    }

    @Test
    void holdBitOpensItsOneGateAtAWrite() {
        double[][] inputs = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            inputs[t] = new double[] {random.nextBoolean() ? 1 : -1, t == 0 || random.nextInt(4) == 0 ? 1 : 0};
        }
        Trace trace = run("hold-bit", inputs);

        int bit = 0;
        for (int step = 1; step <= STEPS; step++) {
            bit = inputs[step - 1][1] == 1 ? inputs[step - 1][0] > 0 ? 1 : 0 : bit;
            assertEquals(bit, answer(trace, step));
        }
        assertTrue(mean(trace, Signal.UPDATE_GATE, 0, step -> inputs[step - 1][1] == 1) < 0.2);
        assertTrue(mean(trace, Signal.UPDATE_GATE, 0, step -> inputs[step - 1][1] == 0) > 0.95);
    }

    @Test
    void depthRewritesAtABracketAndKeepsAtADot() {
        int[] symbols = new int[STEPS];
        int[] depths = new int[STEPS];
        int depth = 0;
        for (int t = 0; t < STEPS; t++) {
            int wanted = random.nextInt(3);
            symbols[t] = wanted == 0 && depth == 4 || wanted == 1 && depth == 0 ? 2 : wanted;
            depth += symbols[t] == 0 ? 1 : symbols[t] == 1 ? -1 : 0;
            depths[t] = depth;
        }
        Trace trace = read("depth", symbols);

        assertTrue(accuracy(trace, step -> depths[step - 1]) > 0.995);
        for (int unit = 0; unit < 2; unit++) {
            double dots = mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] == 2);
            double brackets = mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] != 2);
            assertTrue(dots > 0.8 && brackets < dots - 0.4, "dots " + dots + ", brackets " + brackets);
        }
    }

    @Test
    void trainedLatchKeepsAtADot() {
        int[] symbols = new int[STEPS];
        for (int t = 1; t < STEPS; t++) {
            symbols[t] = random.nextInt(5) == 0 ? random.nextInt(2) : 2;
        }
        Trace trace = read("latch-trained", symbols);

        int set = 0;
        int[] states = new int[STEPS];
        for (int t = 0; t < STEPS; t++) {
            set = symbols[t] == 2 ? set : 1 - symbols[t];
            states[t] = set;
        }
        assertTrue(accuracy(trace, step -> states[step - 1]) > 0.99);
        for (int unit = 0; unit < 2; unit++) {
            assertTrue(mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] == 2)
                    > 0.35 + mean(trace, Signal.UPDATE_GATE, unit, step -> symbols[step - 1] != 2));
        }
    }

    @Test
    void trainedParityRewritesAtAOne() {
        double[][] inputs = new double[STEPS][1];
        int[] parities = new int[STEPS];
        int parity = 0;
        for (int t = 0; t < STEPS; t++) {
            inputs[t][0] = random.nextInt(2);
            parity ^= (int) inputs[t][0];
            parities[t] = parity;
        }
        Trace trace = run("parity-trained", inputs);

        assertTrue(accuracy(trace, step -> parities[step - 1]) > 0.99);
        IntPredicate one = step -> inputs[step - 1][0] == 1;
        assertTrue(mean(trace, Signal.UPDATE_GATE, 0, one) < 0.1 && mean(trace, Signal.UPDATE_GATE, 0, one.negate()) > 0.6);
        assertTrue(mean(trace, Signal.RESET_GATE, 0, one) > 0.9 && mean(trace, Signal.RESET_GATE, 0, one.negate()) < 0.2);
    }

    @Test
    void addingKeepsUntilAMark() {
        double[][] inputs = new double[20][];
        double sum = 0;
        for (int t = 0; t < inputs.length; t++) {
            inputs[t] = new double[] {random.nextDouble(), t == 6 || t == 13 ? 1 : 0};
            sum += inputs[t][0] * inputs[t][1];
        }
        Trace trace = run("adding", inputs);

        assertEquals(sum, trace.value(Signal.READOUT, 20, 0), 0.06);
        for (int unit = 0; unit < 2; unit++) {
            assertTrue(mean(trace, Signal.UPDATE_GATE, unit, step -> step == 7 || step == 14) < 0.7);
            assertTrue(mean(trace, Signal.UPDATE_GATE, unit, step -> step != 7 && step != 14) > 0.95);
        }
    }

    @Test
    void sentimentAnswersAndDropsTheOldOpinion() {
        Scene scene = Presets.named("sentiment");
        for (String[] pair : new String[][] {{"the movie was good", "positive"}, {"the movie was bad", "negative"},
                {"the movie was not good", "negative"}, {"the movie was very bad but very good", "positive"}}) {
            Trace trace = Run.of(scene.withText(pair[0])).trace();
            assertEquals(pair[1], scene.model().outputs().get(answer(trace, trace.length())), pair[0]);
        }

        Run run = Run.of(scene);
        IntPredicate opinion = step -> run.sequence().tokens().get(step - 1).text().matches("good|bad");
        assertTrue(mean(run.trace(), Signal.RESET_GATE, 3, opinion) < 0.2);
        assertTrue(mean(run.trace(), Signal.RESET_GATE, 3, opinion.negate()) > 0.6);
    }

    @Test
    void nextLetterShutsItsResetGatesAtTheSpace() {
        String[] words = "hello help held gate gear reset rest update".split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        Run run = Run.of(Presets.named("chars").withText(text.toString()));
        Trace trace = run.trace();

        int right = 0;
        for (int step = 1; step < trace.length(); step++) {
            right += trace.value(Signal.INPUT, step + 1, answer(trace, step)) == 1 ? 1 : 0;
        }
        assertEquals(0.795, right / (trace.length() - 1.0), 0.02, "the best that can be reached is 0.795");
        IntPredicate space = step -> trace.value(Signal.INPUT, step, 0) == 1;
        for (int unit : new int[] {0, 2, 3, 6}) {
            assertTrue(mean(trace, Signal.RESET_GATE, unit, space) < 0.15, "unit " + (unit + 1));
            assertTrue(mean(trace, Signal.RESET_GATE, unit, space.negate()) > 0.5, "unit " + (unit + 1));
        }
    }

    /// How many 1s have come since the last R, up to 4.
    private static int[] counts(int[] symbols) {
        int[] counts = new int[symbols.length];
        int count = 0;
        for (int t = 0; t < symbols.length; t++) {
            count = symbols[t] == 1 ? Math.min(4, count + 1) : symbols[t] == 2 ? 0 : count;
            counts[t] = count;
        }
        return counts;
    }

    private int[] symbols(int kinds) {
        return random.ints(STEPS, 0, kinds).toArray();
    }

    /// Runs a preset's model over symbols of its vocabulary, by index; beyond its symbols come its blanks.
    private static Trace read(String preset, int[] symbols) {
        double[][] inputs = new double[symbols.length][Presets.named(preset).model().weights().inputSize()];
        for (int t = 0; t < symbols.length; t++) {
            if (symbols[t] < inputs[t].length) {
                inputs[t][symbols[t]] = 1;
            }
        }
        return run(preset, inputs);
    }

    private static Trace run(String preset, double[][] inputs) {
        return Stepper.run(Presets.named(preset).program(), inputs);
    }

    private static int answer(Trace trace, int step) {
        double[] scores = trace.at(Signal.READOUT, step);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double accuracy(Trace trace, IntUnaryOperator expected) {
        int right = 0;
        for (int step = 1; step <= trace.length(); step++) {
            right += answer(trace, step) == expected.applyAsInt(step) ? 1 : 0;
        }
        return right / (double) trace.length();
    }

    private static double mean(Trace trace, Signal gate, int unit, IntPredicate steps) {
        double sum = 0;
        int count = 0;
        for (int step = 1; step <= trace.length(); step++) {
            if (steps.test(step)) {
                sum += trace.value(gate, step, unit);
                count++;
            }
        }
        return sum / count;
    }
}
