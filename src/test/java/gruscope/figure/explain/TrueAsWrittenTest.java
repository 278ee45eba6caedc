package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Explanation;
import gruscope.figure.Notation;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;
import gruscope.model.Model;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is said of a number is true as it stands there: whoever puts the written numbers into the written formula gets the written result.
class TrueAsWrittenTest {

    private static final Pattern NUMBER = Pattern.compile("(?:[<>] )?[+−]?\\d+(?:\\.\\d+)?(?:e−?\\d+)?(?: %)?");

    @Property(tries = 300)
    void theNumbersOfAFormulaComeToItsResult(@ForAll("cells") Cell cell, @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 8) double scale,
            @ForAll @IntRange(min = 1, max = 4) int step) {
        assertComesToItsResult(cell, seed, scale, step);
    }

    /// 0.2973… − 0.2974…: six decimals would leave a single digit of the result.
    @Test
    void numbersThatAllButCancelAreWrittenAsCloselyAsItTakes() {
        Cell cell = EveryCell.variants().stream().filter(variant -> variant.toString().equals("Mgu[candidate=IDENTITY]")).findFirst().orElseThrow();

        assertComesToItsResult(cell, 747691, 1, 3);
    }

    private static void assertComesToItsResult(Cell cell, long seed, double scale, int step) {
        Shot shot = shot(cell, seed, scale, Language.ENGLISH);
        for (Signal signal : cell.signals()) {
            Explanation told = Explainer.of(shot, new Target.Value(signal, step, 1)).orElseThrow();
            if (!told.numbers().isEmpty()) {
                double came = new Reckoning(told.numbers().replaceFirst("= ", "")).value();

                assertEquals(told.result(), Reading.equal(Reading.of(shot).outcome(signal, came)), told.numbers());
            }
        }
    }

    /// Every number in a sentence is one of the numbers that its formula is made of, or the share that its gate leaves.
    @Property(tries = 200)
    void aSentenceHasNoOtherNumbersThanItsFormula(@ForAll("cells") Cell cell, @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 8) double scale,
            @ForAll @IntRange(min = 1, max = 4) int step, @ForAll("languages") Language language) {
        Shot shot = shot(cell, seed, scale, language);
        for (Signal signal : cell.signals()) {
            Explanation told = Explainer.of(shot, new Target.Value(signal, step, 1)).orElseThrow();
            Set<String> known = known(shot, signal, step);
            Matcher number = NUMBER.matcher(told.sentence());
            while (number.find()) {
                assertTrue(known.contains(number.group()), () -> number.group() + " of \"" + told.sentence() + "\" is none of " + known);
            }
        }
    }

    /// The unit's own number, zero, and what is read off the signals that the formula reads.
    private static Set<String> known(Shot shot, Signal signal, int step) {
        Set<String> known = new TreeSet<>(Set.of("2", "0"));
        Reading reading = Reading.of(shot);
        Sources.of(shot, new Target.Value(signal, step, 1)).forEach(source -> {
            if (source instanceof Target.Value(Signal of, int at, int unit) && unit == 1 && of != Signal.INPUT) {
                known.add(reading.of(of, at, unit));
                known.add(of.kind() == Signal.Kind.GATE ? reading.share(of, unit, 1 - shot.trace().value(of, at, unit)) : "0");
            }
        });
        return known;
    }

    @Test
    void aRelusSentenceDoesNotDenyThePastInItsSum() {
        Scene scene = Scene.of(model(WeightSet.random(new Rnn(Activation.RELU), 1, 1, Biases.ONE, 3)), new Numbers(1), "1 1 1");
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));

        String sentence = Explainer.of(shot, new Target.Value(Signal.HIDDEN_STATE, 3, 0)).orElseThrow().sentence();

        assertTrue(sentence.contains("input and past make its new state"), sentence);
    }

    @Test
    void whereThereIsNoPastYetNoShareOfItIsLetIn() {
        Shot shot = shot(Gru.pytorch(), 5, 1, Language.ENGLISH);

        assertTrue(Explainer.of(shot, new Target.Value(Signal.RESET_GATE, 1, 0)).orElseThrow().sentence().endsWith("but its past is still 0."));
        assertTrue(Explainer.of(shot, new Target.Value(Signal.RESET_GATE, 2, 0)).orElseThrow().sentence().endsWith("of its past into the candidate."));
    }

    @Test
    void aHeldGateIsNotSaidToComeOfItsFormula() {
        Scene latch = Presets.named("latch").with(new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 1)));
        Shot shot = Shot.of(Run.of(latch), Look.of(latch.view())).at(Moment.after(2, 7));

        Explanation told = Explainer.of(shot, new Target.Value(Signal.RESET_GATE, 2, 0)).orElseThrow();

        assertEquals("σ(0.00 + 0.00) = 50 %", told.numbers());
        assertEquals("held at 100 %", told.result());
        assertTrue(told.sentence().startsWith("A what-if holds this number: its formula would give 50 %, it is held at 100 %."), told.sentence());
        assertTrue(Equations.withNumbers(shot).text(Notation.PLAIN).contains("(r_2)_1 = 1.00, held, not σ(0.00 + 0.00)"));
    }

    @Test
    void aUnitThatIsKeptAtZeroIsNotSaidToBeMixed() {
        Scene latch = Presets.named("latch").with(new Change.Intervene(new Intervention.ZeroUnit(0)));
        Shot shot = Shot.of(Run.of(latch), Look.of(latch.view())).at(Moment.after(2, 7));

        Explanation told = Explainer.of(shot, new Target.Value(Signal.HIDDEN_STATE, 2, 0)).orElseThrow();

        assertEquals("held at 0.00", told.result());
        assertFalse(told.numbers().startsWith("="), told.numbers());
    }

    private static Shot shot(Cell cell, long seed, double scale, Language language) {
        WeightSet weights = WeightSet.random(cell, 2, 3, Biases.TWO, seed);
        Scene scene = Scene.of(model(weights), new Numbers(2), "0.5,-1 0,0.25 -0.75,1 0.1,0.2").with(new Change.RecurrentScale(scale));
        scene = scene.withView(scene.view().withLanguage(language));
        return Shot.of(Run.of(scene), Look.of(scene.view())).at(Moment.after(4, cell.beats().size() - 1));
    }

    private static Model model(WeightSet weights) {
        return new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
    }

    @Provide
    Arbitrary<Cell> cells() {
        return Arbitraries.of(EveryCell.variants());
    }

    @Provide
    Arbitrary<Language> languages() {
        return Arbitraries.of(Language.ENGLISH, Language.CHINESE);
    }

    /// A line of numbers worked out by hand, as a reader would: `σ(1.20 + 0.40)`, `0.93 × (−0.45) + 0.07 × 0.80`.
    private static final class Reckoning {

        private static final Pattern TOKEN = Pattern.compile("hardσ(?:_\\{?6\\}?)?|σ|tanh|relu|[()+×]|−?\\d+(?:\\.\\d+)?(?:e−?\\d+)?");

        private final Deque<String> tokens;

        Reckoning(String line) {
            this.tokens = new ArrayDeque<>(TOKEN.matcher(line).results().map(result -> result.group()).toList());
        }

        double value() {
            List<Double> terms = new ArrayList<>(List.of(product()));
            while ("+".equals(tokens.peek())) {
                tokens.pop();
                terms.add(product());
            }
            return terms.stream().mapToDouble(term -> term).sum();
        }

        private double product() {
            double product = factor();
            while ("×".equals(tokens.peek())) {
                tokens.pop();
                product *= factor();
            }
            return product;
        }

        private double factor() {
            String token = tokens.pop();
            return switch (token) {
                case "σ" -> Activation.SIGMOID.of(factor());
                case "hardσ" -> Activation.HARD_SIGMOID.of(factor());
                case "hardσ_{6}", "hardσ_6" -> Activation.HARD_SIGMOID_6.of(factor());
                case "tanh" -> Activation.TANH.of(factor());
                case "relu" -> Activation.RELU.of(factor());
                case "(" -> {
                    double inner = value();
                    tokens.pop();
                    yield inner;
                }
                default -> Precision.read(token);
            };
        }
    }
}
