package gruscope.figure.explain;

import gruscope.Phrases;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.Readout;
import gruscope.figure.Explanation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Arithmetic.Factor;
import gruscope.figure.explain.Arithmetic.Term;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How one number of the readout comes about, in one language: its score is a row of W_hy times h and a bias, and softmax makes shares of the scores.
///
/// @param output from 0
public record ReadoutNumber(Shot shot, int step, int output) {

    private static final int FINEST = 8;
    private static final double LARGEST_SCORE = 300;

    Explanation explanation(String title, String shape) {
        String numbers = numbers();
        return new Explanation(title, shape, symbols(), numbers.isEmpty() ? "" : "= " + numbers, Reading.equal(reading().of(Signal.READOUT, step, output)), sentence());
    }

    /// The score opened into its terms: `s_{3} = W_{hy,3} h + b_{y,3} = 4.14 × 0.90 + (−0.89) × 0.98 + (−1.17) = +1.68`, with as many decimals as it takes that these come to
    /// what is written; of many terms the largest, and the others as one number.
    ///
    /// @param most how many terms there are at most
    public String opened(int most) {
        List<Term> terms = new Arithmetic("s", terms(), Activation.IDENTITY, Optional.empty(), Optional.empty()).condensed(most, String::valueOf).terms();
        Precision precision = look().precision();
        String wanted = look().signed(score(output));
        for (int finer = 0; finer < FINEST && !look().signed(asWritten(terms, precision)).equals(wanted); finer++) {
            precision = precision.finer();
        }
        Precision closely = precision;
        String sum = terms.stream().map(term -> term.factors().stream().map(factor -> factor.written(look(), closely)).map(ReadoutNumber::bracketed)
                .collect(Collectors.joining(" × "))).collect(Collectors.joining(" + "));
        String row = "W_{hy," + (output + 1) + "} h" + (readout().hasBias() ? " + b_{y," + (output + 1) + "}" : "");
        return (readout().kind() == Readout.Kind.IDENTITY ? "y" : "s") + "_{" + (output + 1) + "} = " + row + " = " + sum + " = " + wanted;
    }

    /// What is made of the score: `y_{3} = exp(2.01 + 1.24) / 27.93 = 92 %`; empty where the score is the answer.
    public String outcome() {
        String numbers = numbers();
        return readout().kind() == Readout.Kind.IDENTITY || numbers.isEmpty() ? ""
                : "y_{" + (output + 1) + "} = " + numbers + " " + Reading.equal(reading().of(Signal.READOUT, step, output));
    }

    /// A product of a weight and a unit's state each, and the bias.
    private List<Term> terms() {
        boolean within = shot.cell().flow().range(Signal.HIDDEN_STATE).isBounded();
        Stream<Term> products = IntStream.range(0, readout().hiddenSize()).mapToObj(unit -> Term.of(
                new Factor("W_{" + (output + 1) + "," + (unit + 1) + "}", readout().w(output, unit), false, Optional.empty()),
                new Factor("h_{" + (unit + 1) + "}", shot.trace().value(Signal.HIDDEN_STATE, step, unit), within, Optional.empty())));
        Stream<Term> bias = readout().hasBias() ? Stream.of(Term.of(new Factor("b_{" + (output + 1) + "}", readout().b(output), false, Optional.empty()))) : Stream.empty();
        return Stream.concat(products, bias).toList();
    }

    private double asWritten(List<Term> terms, Precision precision) {
        return terms.stream().mapToDouble(term -> term.factors().stream().mapToDouble(factor -> Precision.read(factor.written(look(), precision)))
                .reduce(1, (a, b) -> a * b)).sum();
    }

    private String symbols() {
        String index = "_{" + (output + 1) + "}";
        String scores = "W_{hy} h_{t}" + (readout().hasBias() ? " + b_{y}" : "");
        return switch (readout().kind()) {
            case IDENTITY -> "y" + index + " = (" + scores + ")" + index;
            case SIGMOID -> "y" + index + " = σ(" + scores + ")" + index;
            case SOFTMAX -> "y" + index + " = exp(s" + index + ") / Σ exp(s_{k}), s = " + scores;
        };
    }

    /// `exp(2.01 + 1.24) / 27.93`, with as many decimals as it takes that it comes to what is written as the result; empty where scores are too
    /// large to be put into an exponential, or there is but one number.
    private String numbers() {
        boolean softmax = readout().kind() == Readout.Kind.SOFTMAX;
        if (IntStream.range(0, readout().outputs()).anyMatch(any -> !(Math.abs(score(any)) <= LARGEST_SCORE))
                || readout().kind() == Readout.Kind.IDENTITY && !readout().hasBias()) {
            return "";
        }
        Precision precision = look().precision();
        String wanted = reading().of(Signal.READOUT, step, output);
        for (int finer = 0; finer < FINEST && !reading().outcome(Signal.READOUT, asWritten(precision)).equals(wanted); finer++) {
            precision = precision.finer();
        }
        String sum = look().plain(product(output), precision) + (readout().hasBias() ? " + " + bracketed(look().plain(readout().b(output), precision)) : "");
        return softmax ? "exp(" + sum + ") / " + look().plain(total(), precision) : readout().kind() == Readout.Kind.SIGMOID ? "σ(" + sum + ")" : sum;
    }

    private double asWritten(Precision precision) {
        double sum = Precision.read(look().plain(product(output), precision))
                + (readout().hasBias() ? Precision.read(look().plain(readout().b(output), precision)) : 0);
        return switch (readout().kind()) {
            case IDENTITY -> sum;
            case SIGMOID -> Activation.SIGMOID.of(sum);
            case SOFTMAX -> Math.exp(sum) / Precision.read(look().plain(total(), precision));
        };
    }

    private static String bracketed(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    /// What the net says, how much of it this output is, and whether that is right.
    private String sentence() {
        Answers answers = Answers.of(shot).orElseThrow();
        Phrases phrases = look().phrases();
        if (!answers.isFinite(step)) {
            return phrases.text("overflow.number");
        }
        String says = output == answers.best(step) ? phrases.text("answer.says", answers.word(step))
                : phrases.text("answer.says.other", answers.word(step), answers.name(output), answers.number(step, output));
        String verdict = switch (answers.verdict(step)) {
            case RIGHT -> " " + (answers.isValue() ? phrases.text("answer.near", answers.right(step).orElseThrow()) : phrases.text("answer.right"));
            case WRONG -> " " + phrases.text("answer.wrong", answers.right(step).orElseThrow());
            case OPEN -> "";
        };
        return says + verdict + answers.before(step).map(before -> " " + phrases.text("answer.before", before)).orElse("");
    }

    private double total() {
        return IntStream.range(0, readout().outputs()).mapToDouble(any -> Math.exp(score(any))).sum();
    }

    private double score(int any) {
        return product(any) + readout().b(any);
    }

    /// A row of W_hy times h.
    private double product(int any) {
        return IntStream.range(0, readout().hiddenSize()).mapToDouble(unit -> readout().w(any, unit) * shot.trace().value(Signal.HIDDEN_STATE, step, unit)).sum();
    }

    private Readout readout() {
        return shot.trace().program().readout().orElseThrow();
    }

    private Reading reading() {
        return Reading.of(shot);
    }

    private Look look() {
        return shot.look();
    }
}
