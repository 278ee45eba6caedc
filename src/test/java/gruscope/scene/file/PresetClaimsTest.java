package gruscope.scene.file;

import gruscope.engine.bill.Bill;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.run.Neighbours;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What every preset says of itself is true of the sequence it ships with, at every step that it speaks of.
///
/// [#CLAIMS] has each preset's sentence, and below it what the sentence comes to, a line each: which signal of which unit, at which steps,
/// and where its values lie. Words mean the same everywhere: what keeps *nearly all* keeps more than 0.9 of it, *most* more than 0.6; what
/// is *rewritten*, or let go of, keeps less than 0.25; a gate is *shut* below 0.2 and *open* above 0.8, and an update gate *opens* below 0.4 (it says what
/// is kept). Steps are named by their tokens, by a feature of their input, or by their numbers. What no single signal tells is a test by itself.
class PresetClaimsTest {

    private static final String CLAIMS = """
            count-since-reset: Counts the 1s since the last R: unit 3 keeps most of its state at a dot and rewrites it at 1 and R, and only at R \
            the reset gate of unit 4 lets less than half of the past into the candidate.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3
            z 3     | at .                | > 0.6
            z 3     | at 1 R              | < 0.25
            r 4     | at R                | < 0.5
            r 4     | at . 1              | > 0.8

            count-since-reset-2: Counts the 1s since the last R with two units: both keep most of their state at a dot and rewrite it at 1 and R, \
            and the reset gate of unit 1 shuts at R.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3
            z 1     | at .                | > 0.6
            z 2     | at .                | > 0.6
            z 1     | at 1 R              | < 0.25
            z 2     | at 1 R              | < 0.25
            r 1     | at R                | < 0.2
            r 1     | at . 1              | > 0.35

            count-since-reset-lstm: Counts the 1s since the last R: at a dot the forget gates of units 2, 3 and 4 keep most of the cell state, and \
            at R all four let go of most of it.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3
            f 2     | at .                | > 0.6
            f 3     | at .                | > 0.6
            f 4     | at .                | > 0.6
            f 1     | at R                | < 0.25
            f 2     | at R                | < 0.25
            f 3     | at R                | < 0.25
            f 4     | at R                | < 0.25

            count-since-reset-lstm-3: Counts the 1s since the last R for no more than a GRU with 4 units costs: the forget gate of unit 3 keeps \
            nearly all at a dot, and those of units 1 and 2 shut at R.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3
            f 3     | at .                | > 0.9
            f 1     | at R                | < 0.2
            f 2     | at R                | < 0.2

            count-since-reset-rnn: Counts the 1s since the last R without any gate: at every step, a dot too, the whole state is computed anew.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3

            count-since-reset-rnn-8: Counts the 1s since the last R without any gate, with the units that a GRU of 4 would pay for.
            answers | 1 1 2 2 3 0 0 1 2 2 2 3

            hold: Holds the value written last: the update gate of unit 1 keeps nearly all of its state until the write flag opens it.
            z 1     | where x2 = 0        | > 0.9
            z 1     | where x2 = 1        | < 0.4
            y 1     | from 1 to 4         | = 0.7 ± 0.05
            y 1     | from 5 to 7         | = -0.5 ± 0.05
            y 1     | from 8 to 10        | = 0.9 ± 0.05

            hold-bit: The smallest trained net here: its one update gate keeps nearly all of the bit, and opens only where the write flag is 1.
            answers | +1 +1 +1 -1 -1 -1 +1 +1 +1 +1
            z 1     | where x2 = 0        | > 0.9
            z 1     | where x2 = 1        | < 0.4

            depth: Tells how deep the brackets are nested: the update gate of unit 2 rewrites its state at a bracket and keeps nearly all of it \
            at a dot.
            answers | 1 1 2 2 2 1 2 3 2 1 1 0 0
            z 2     | at ( )              | < 0.25
            z 2     | at .                | > 0.9

            latch-trained: Remembers which of S and R came last: both update gates keep most of the state at a dot, and that of unit 2 opens at a \
            pulse.
            answers | reset reset set set set set reset reset reset set set set
            z 1     | at .                | > 0.6
            z 2     | at .                | > 0.6
            z 2     | at S R              | < 0.4

            parity-trained: Tells whether the ones so far are odd: then the state of unit 1 is negative. At 1 it is rewritten with its reset gate \
            open, because the old parity is needed; at 0 its reset gate is shut.
            answers | even odd even even odd odd odd even even odd
            h 1     | from 2 to 2         | < 0
            h 1     | from 3 to 4         | > 0
            h 1     | from 5 to 7         | < 0
            h 1     | from 8 to 9         | > 0
            h 1     | from 10 to 10       | < 0
            z 1     | at 1                | < 0.25
            r 1     | at 1                | > 0.8
            r 1     | at 0                | < 0.2

            adding: Adds up the marked values: both update gates keep nearly all of the state without a mark, and a mark opens that of unit 2.
            z 1     | where x2 = 0        | > 0.9
            z 2     | where x2 = 0        | > 0.9
            z 2     | where x2 = 1        | < 0.4
            y 1     | from 1 to 1         | = 0 ± 0.03
            y 1     | from 2 to 5         | = 0.8 ± 0.03
            y 1     | from 6 to 8         | = 1.4 ± 0.03

            sentiment: Reads an opinion word by word: at "bad", "but" and "good" the reset gate of unit 4 all but shuts, so that the old opinion \
            is dropped.
            answers | neutral neutral neutral neutral negative negative neutral positive neutral
            r 4     | at bad but good     | < 0.205
            r 4     | at the movie was very . | > 0.65

            chars: Guesses the next letter of hello, help, held, gate, gear, reset, rest and update: at the space the reset gates of units 1, 3, 4 \
            and 7 shut, because a new word owes nothing to the last.
            r 1     | where x1 = 1        | < 0.2
            r 3     | where x1 = 1        | < 0.2
            r 4     | where x1 = 1        | < 0.2
            r 7     | where x1 = 1        | < 0.2

            copy-in-order: Trained on the exercise copy: after 2000 of 2000 updates its loss on sequences it never saw is 0.000128, and 100.0 % of its answers are right.
            answers | a b b a a a b b

            echo: Trained on the exercise echo: after 1200 of 1200 updates its loss on sequences it never saw is 0.000262, and 100.0 % of its answers are right.
            answers | 0 0 0 0 1 1 1 1 0 1 0 1 1 0 1 0 1 1 1 1

            latch: S writes +1, C writes −1, and a dot keeps: only the update gate works, and the old state never enters the candidate.
            z 1     | at S C              | > 0.9
            z 1     | at ·                | < 0.1
            r 1     | all                 | = 0.5 ± 0
            h 1     | at S                | = 1 ± 0.02
            h 1     | at C                | = -1 ± 0.02
            h 1     | from 2 to 6         | = 1 ± 0.04
            h 1     | from 7 to 9         | = -1 ± 0.04
            h 1     | from 10 to 12       | = 1 ± 0.04

            latch-mgu: The latch with one gate for everything: S writes +1, C writes −1, a dot keeps; what f writes it also lets in.
            f 1     | at S C              | > 0.9
            f 1     | at ·                | < 0.1
            h 1     | at S                | = 1 ± 0.02
            h 1     | at C                | = -1 ± 0.02
            h 1     | from 2 to 6         | = 1 ± 0.04
            h 1     | from 7 to 9         | = -1 ± 0.04

            latch-mingru: The latch without recurrent weights: S writes +1, C writes −1, a dot keeps; with tied input this is the scalar case of \
            Mamba’s selective gate (Gu and Dao 2023, theorem 1).
            z 1     | at S C              | > 0.9
            z 1     | at ·                | < 0.1
            h 1     | at S                | = 1 ± 0.02
            h 1     | at C                | = -1 ± 0.02
            h 1     | from 2 to 6         | = 1 ± 0.04
            h 1     | from 7 to 9         | = -1 ± 0.04

            two-clocks: The same input read at two speeds: unit 1 writes 95 % of every candidate, unit 2 only 5 %.
            z 1     | all                 | = 0.95 ± 0.005
            z 2     | all                 | = 0.05 ± 0.005

            one-word: The word aab stands at steps 1, 5 and 9, and one weight set reads it each time: the state after it is the same three times.
            h 1     | from 3 to 3         | = 0.21 ± 0.001
            h 1     | from 7 to 7         | = 0.21 ± 0.001
            h 1     | from 11 to 11       | = 0.21 ± 0.001

            segment-sum: Adds up a (up) and b (down) within a segment: at | the reset gate shuts, the candidate forgets, and the sum starts afresh.
            r 1     | at ⎮                | < 0.2
            r 1     | at a b              | > 0.8
            h̃ 1     | at ⎮                | = 0 ± 0.01
            h 1     | at ⎮                | = 0 ± 0.01
            h 1     | from 5 to 5         | = 0.536 ± 0.005

            reset-before: The reset gate acts before the recurrent product; with the same numbers, the other order gives another function.
            reset-after: The reset gate acts after the recurrent product; with the same numbers, the other order gives another function.

            sample-and-hold: Where the write flag is 1 the update gate opens and h becomes tanh of the value; else it keeps.
            z 1     | where x2 = 1        | < 0.1
            z 1     | where x2 = 0        | > 0.9
            h 1     | from 1 to 3         | = 0.664 ± 0.005
            h 1     | from 4 to 6         | = -0.537 ± 0.005
            h 1     | from 7 to 10        | = 0.905 ± 0.005

            set-and-reset: Either pulse opens the update gate; set writes +1, reset writes −1, and without a pulse the state is kept.
            z 1     | where x1 = 1        | < 0.1
            z 1     | where x2 = 1        | < 0.1
            h 1     | from 1 to 1         | = 0 ± 0.01
            h 1     | from 2 to 4         | = 1 ± 0.01
            h 1     | from 5 to 7         | = -1 ± 0.01
            h 1     | from 8 to 10        | = 1 ± 0.01

            parity: A 1 opens the update gate and the candidate is the opposite of the past; a 0 keeps. It must start from h = −1.
            z 1     | at 1                | < 0.1
            z 1     | at 0                | > 0.9
            h 1     | from 1 to 1         | = -1 ± 0.01
            h 1     | from 2 to 2         | = 1 ± 0.01
            h 1     | from 3 to 4         | = -1 ± 0.01
            h 1     | from 5 to 7         | = 1 ± 0.01
            h 1     | from 8 to 9         | = -1 ± 0.01
            h 1     | from 10 to 10       | = 1 ± 0.01

            parity-with-reset: As parity, but a second input shuts the reset gate, so that the candidate no longer sees the past and the count \
            starts at even.
            r 1     | where x2 = 1        | < 0.1
            r 1     | where x2 = 0        | > 0.9
            h 1     | where x2 = 1        | = -1 ± 0.01

            rnn-echo: A plain RNN has no gates: what it heard once fades at every step, whether it matters or not.
            two-stories: Begin with 1 or with -1: twenty steps of the same story later, the two states differ by only 0.014.
            zero-chain: With nothing to read, the gradient over 20 steps is 0.5 to the power of 20: it vanishes, and no gate can hold it.
            zero-chain-gated: An update gate that writes 1 % carries 86 % of the gradient over 20 steps; shift its bias by 9.2 and 1.6e-12 is left.
            z 1     | all                 | = 0.01 ± 0.005

            counter: An LSTM that counts: all three gates stand open, the cell state grows by about 1 at every a, and from the third a on the \
            hidden state is stuck near 1.
            i 1     | all                 | > 0.99
            f 1     | all                 | > 0.99
            o 1     | all                 | > 0.99
            h 1     | from 3 to 9         | = 1 ± 0.02

            random: Drawn evenly between −0.5 and 0.5 from seed 7 and never trained: the gates hover around one half and mean nothing.
            r 1     | all                 | = 0.5 ± 0.26
            r 2     | all                 | = 0.5 ± 0.26
            r 3     | all                 | = 0.5 ± 0.26
            r 4     | all                 | = 0.5 ± 0.26
            z 1     | all                 | = 0.5 ± 0.26
            z 2     | all                 | = 0.5 ± 0.26
            z 3     | all                 | = 0.5 ± 0.26
            z 4     | all                 | = 0.5 ± 0.26
            """;

    /// A preset's sentence and what it comes to.
    private record Claims(String sentence, List<String[]> rows) {
    }

    @TestFactory
    Stream<DynamicTest> everyPresetSaysWhatItsTraceShows() {
        Map<String, Claims> claims = claims();
        assertEquals(Set.copyOf(Presets.names()), claims.keySet(), "every preset has its claims here");
        return claims.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Scene scene = Presets.named(entry.getKey());
            Run run = Run.of(scene);
            assertEquals(entry.getValue().sentence(), scene.model().about().toString());
            entry.getValue().rows().forEach(row -> assertRow(run, row));
        }));
    }

    @Test
    void theSameWordLeavesTheVerySameStateWhereverOneSetReadsIt() {
        Trace trace = Run.of(Presets.named("one-word")).trace();

        assertEquals(trace.value(Signal.HIDDEN_STATE, 3, 0), trace.value(Signal.HIDDEN_STATE, 7, 0));
        assertEquals(trace.value(Signal.HIDDEN_STATE, 3, 0), trace.value(Signal.HIDDEN_STATE, 11, 0));
    }

    @Test
    void whatIsToldOfACellWithoutGatesIsSo() {
        for (String name : List.of("count-since-reset-rnn", "count-since-reset-rnn-8", "rnn-echo", "zero-chain")) {
            assertEquals(List.of(Signal.HIDDEN_STATE), Presets.named(name).cell().signals(), name);
        }
    }

    @Test
    void whatIsToldOfPricesIsSo() {
        WeightSet gru = Presets.named("count-since-reset").model().weights();
        Model eight = Presets.named("count-since-reset-rnn-8").model();

        assertTrue(Presets.named("count-since-reset-lstm-3").model().weights().count() <= gru.count());
        assertEquals(eight.weights().hiddenSize(), Neighbours.hiddenSize(gru, eight.weights().cell().kind(), Beside.Match.BUDGET));
        long least = Presets.all().values().stream().map(Scene::model).filter(model -> model.provenance() == Model.Provenance.TRAINED)
                .mapToLong(model -> Bill.of(model.weights()).total()).min().orElseThrow();
        assertEquals(least, Bill.of(Presets.named("hold-bit").model().weights()).total());
    }

    @Test
    void theOldStateOfTheLatchNeverEntersItsCandidate() {
        WeightSet weights = Presets.named("latch").model().weights();

        int candidate = weights.cell().indexOf(Signal.CANDIDATE);
        assertTrue(weights.addresses().stream().filter(at -> at.block() == candidate && at.part() == Part.RECURRENT_WEIGHTS)
                .mapToDouble(weights::value).allMatch(value -> value == 0));
    }

    @Test
    void theSameNumbersInTheOtherOrderOfTheResetAreAnotherFunction() {
        Scene before = Presets.named("reset-before");
        Scene after = Presets.named("reset-after");

        assertEquals(numbers(before), numbers(after));
        assertNotEquals(states(before), states(after));
        assertEquals(states(after), states(before.with(new Change.Reset(Gru.Reset.AFTER))));
    }

    @Test
    void parityFailsFromAnyOtherStart() {
        Run run = Run.of(Presets.named("parity").withStart(InitialState.zero(1)));

        assertTrue(Math.abs(run.trace().value(Signal.HIDDEN_STATE, 1, 0)) < 0.01, "even is −1");
    }

    @Test
    void theEchoFadesAtEveryStep() {
        List<Double> states = states(Presets.named("rnn-echo"));

        IntStream.range(1, states.size()).forEach(i -> assertTrue(states.get(i) > 0 && states.get(i) < states.get(i - 1), "step " + (i + 1)));
    }

    @Test
    void twoStoriesDifferByAsLittleAsTheySay() {
        Scene up = Presets.named("two-stories");

        assertTrue(up.text().startsWith("1 "));
        assertEquals(0.014, states(up).getLast() - states(up.withText("-" + up.text())).getLast(), 5e-4);
        assertEquals(20, states(up).size() - 1);
    }

    @Test
    void theChainsCarryWhatTheySay() {
        Scene gated = Presets.named("zero-chain-gated");

        assertEquals(Math.pow(0.5, 20), gradient(Presets.named("zero-chain")), 1e-18);
        assertEquals(0.86, gradient(gated), 5e-3);
        assertEquals(1.6e-12, gradient(gated.with(new Change.BiasShift(Signal.UPDATE_GATE, 9.2))), 5e-14);
    }

    @Test
    void theCounterGrowsByAboutOneAtEveryA() {
        Trace trace = Run.of(Presets.named("counter")).trace();

        for (int step = 1; step <= trace.length(); step++) {
            double old = step == 1 ? 0 : trace.value(Signal.CELL_STATE, step - 1, 0);
            assertEquals(1, trace.value(Signal.CELL_STATE, step, 0) - old, 0.03, "step " + step);
        }
    }

    @Test
    void randomWeightsAreDrawnAsTheySay() {
        WeightSet weights = Presets.named("random").model().weights();

        assertEquals(numbers(WeightSet.random(weights.cell(), weights.inputSize(), weights.hiddenSize(), weights.biases(), 7)), numbers(weights));
        assertTrue(numbers(weights).stream().allMatch(value -> Math.abs(value) <= 0.5));
    }

    private static Map<String, Claims> claims() {
        Map<String, Claims> claims = new LinkedHashMap<>();
        for (String line : CLAIMS.lines().filter(line -> !line.isBlank()).toList()) {
            String[] row = line.split(" *\\| ");
            int colon = line.indexOf(": ");
            if (Presets.names().contains(line.substring(0, Math.max(0, colon)))) {
                claims.put(line.substring(0, colon), new Claims(line.substring(colon + 2), new ArrayList<>()));
            } else {
                claims.values().stream().skip(claims.size() - 1L).forEach(last -> last.rows().add(row));
            }
        }
        return claims;
    }

    private static void assertRow(Run run, String[] row) {
        if (row[0].equals("answers")) {
            assertEquals(Arrays.asList(row[1].split(" ")), answers(run));
            return;
        }
        String[] signal = row[0].split(" ");
        Signal told = Arrays.stream(Signal.values()).filter(one -> one.symbol().equals(signal[0])).findFirst().orElseThrow();
        IntPredicate wanted = steps(run, row[1].strip());
        int[] steps = IntStream.rangeClosed(1, run.trace().length()).filter(wanted).toArray();
        assertTrue(steps.length > 0, () -> "no step is meant by " + row[1]);
        for (int step : steps) {
            double value = run.trace().value(told, step, Integer.parseInt(signal[1]) - 1);
            assertTrue(holds(value, row[2].split(" ")), () -> String.join(" | ", row) + ", but " + value + " at step " + step);
        }
    }

    private static IntPredicate steps(Run run, String which) {
        String[] words = which.split(" ");
        return switch (words[0]) {
            case "all" -> step -> true;
            case "at" -> step -> Arrays.asList(words).subList(1, words.length).contains(token(run, step));
            case "from" -> step -> step >= Integer.parseInt(words[1]) && step <= Integer.parseInt(words[3]);
            case "where" -> step -> run.trace().value(Signal.INPUT, step, Integer.parseInt(words[1].substring(1)) - 1) == Double.parseDouble(words[3]);
            default -> throw new IllegalArgumentException(which);
        };
    }

    /// A step's token; a bar, which divides the columns of the table, as the longer one.
    private static String token(Run run, int step) {
        return run.sequence().tokens().get(step - 1).text().replace('|', '⎮');
    }

    private static boolean holds(double value, String[] bound) {
        double number = Double.parseDouble(bound[1]);
        return switch (bound[0]) {
            case ">" -> value > number;
            case "<" -> value < number;
            case "=" -> Math.abs(value - number) <= Double.parseDouble(bound[3]);
            default -> throw new IllegalArgumentException(bound[0]);
        };
    }

    /// The label of the likeliest output at each step.
    private static List<String> answers(Run run) {
        return IntStream.rangeClosed(1, run.trace().length()).mapToObj(step -> {
            double[] scores = run.trace().at(Signal.READOUT, step);
            int best = IntStream.range(0, scores.length).reduce((one, other) -> scores[other] > scores[one] ? other : one).orElseThrow();
            return run.scene().model().outputs().get(best);
        }).toList();
    }

    private static List<Double> states(Scene scene) {
        Trace trace = Run.of(scene).trace();
        return IntStream.rangeClosed(1, trace.length()).mapToObj(step -> trace.value(Signal.HIDDEN_STATE, step, 0)).toList();
    }

    private static List<Double> numbers(Scene scene) {
        return numbers(scene.model().weights());
    }

    private static List<Double> numbers(WeightSet weights) {
        return weights.addresses().stream().map(weights::value).toList();
    }

    private static double gradient(Scene scene) {
        return Gradients.of(Run.of(scene).trace()).spectral(0);
    }
}
