package gruscope.figure.explain;

import gruscope.Phrases;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.Readout;
import gruscope.figure.Explanation;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;

import java.util.stream.IntStream;

/// How one number of the readout comes about, in one language: its score is a row of W_hy times h and a bias, and softmax makes shares of the scores.
record ReadoutNumber(Shot shot, int step, int output) {

    private static final int FINEST = 8;
    private static final double LARGEST_SCORE = 300;

    Explanation explanation(String title, String shape) {
        String numbers = numbers();
        return new Explanation(title, shape, symbols(), numbers.isEmpty() ? "" : "= " + numbers, Reading.equal(reading().of(Signal.READOUT, step, output)), sentence());
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
