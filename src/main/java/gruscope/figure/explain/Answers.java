package gruscope.figure.explain;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.model.Task;
import gruscope.scene.Span;
import gruscope.scene.run.RightAnswers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a net says after each step, read off its readout: of several outputs the largest, with its share of 1 or its score; of one output its
/// value. And whether that is right, where the model's task is known.
public final class Answers {

    /// What can be said of an answer.
    public enum Verdict { RIGHT, WRONG, OPEN }

    private final Shot shot;
    private final Trace trace;
    private final List<String> outputs;
    private final RightAnswers rights;

    private Answers(Shot shot) {
        this.shot = shot;
        this.trace = shot.trace();
        this.outputs = shot.run().scene().model().outputs();
        this.rights = new RightAnswers(shot.run());
    }

    /// The answers of a run; none where it has no readout.
    public static Optional<Answers> of(Shot shot) {
        return shot.trace().has(Signal.READOUT) ? Optional.of(new Answers(shot)) : Optional.empty();
    }

    /// How many outputs there are, k.
    public int outputs() {
        return trace.width(Signal.READOUT);
    }

    /// Whether there is but one output, whose value is the answer.
    public boolean isValue() {
        return outputs() == 1;
    }

    /// Whether all its numbers at a step can be had.
    public boolean isFinite(int step) {
        return Arrays.stream(trace.at(Signal.READOUT, step)).allMatch(Double::isFinite);
    }

    /// The output that is largest at a step; the first of several.
    public int best(int step) {
        return best(trace, step);
    }

    /// What an output stands for: its label, or `y₃` where it has none.
    public String name(int output) {
        return outputs.isEmpty() ? "y" + String.valueOf(output + 1).chars().mapToObj(digit -> String.valueOf((char) ('₀' + digit - '0')))
                .reduce("", String::concat) : outputs.get(output);
    }

    /// The answer of a step in a word: a label, or the value of a single output.
    public String word(int step) {
        return isValue() ? number(step) : name(best(step));
    }

    /// How much the net gives to its answer: `92 %`, or a score.
    public String number(int step) {
        return number(step, best(step));
    }

    /// The same of any output.
    public String number(int step, int output) {
        return Reading.of(shot).of(Signal.READOUT, step, output);
    }

    /// The share of 1 that an output has, 0 … 1; none where its numbers are no shares.
    public OptionalDouble share(int step, int output) {
        return Reading.of(shot).isShares() ? OptionalDouble.of(trace.value(Signal.READOUT, step, output)) : OptionalDouble.empty();
    }

    /// The right answer in a word; none where none is right, or nobody knows.
    public Optional<String> right(int step) {
        OptionalDouble right = rights.at(step);
        return right.isEmpty() ? Optional.empty()
                : Optional.of(isValue() ? Reading.of(shot).outcome(Signal.READOUT, right.getAsDouble()) : name((int) right.getAsDouble()));
    }

    public Verdict verdict(int step) {
        OptionalDouble right = rights.at(step);
        if (right.isEmpty() || !isFinite(step)) {
            return Verdict.OPEN;
        }
        boolean met = isValue() ? Math.abs(trace.value(Signal.READOUT, step, 0) - right.getAsDouble()) <= Task.NEAR : best(step) == right.getAsDouble();
        return met ? Verdict.RIGHT : Verdict.WRONG;
    }

    /// The answer in a word before all what-ifs, where it was another.
    public Optional<String> before(int step) {
        return shot.run().before().filter(before -> step <= before.length() && before.has(Signal.READOUT) && before.width(Signal.READOUT) == outputs())
                .map(before -> isValue() ? new Reading(before, shot.look()).of(Signal.READOUT, step, 0) : name(best(before, step)))
                .filter(before -> !before.equals(word(step)));
    }

    /// Whether the net has said its answer at the moment.
    public boolean isTold(int step) {
        return step <= shot.step() && shot.known(Signal.READOUT, step) == 1;
    }

    /// Whether its answer is to be seen, maybe not yet in full.
    public boolean isShown(int step) {
        return step <= shot.step() && shot.known(Signal.READOUT, step) > 0;
    }

    /// What the net says at the last step that is told, and how often it was right until then.
    ///
    /// @param shown the steps that are judged
    public String description(Span shown) {
        Phrases phrases = shot.look().phrases();
        int last = isTold(shot.step()) ? shot.step() : shot.step() - 1;
        if (last == 0) {
            return phrases.text("answer.untold");
        }
        String says = isFinite(last) ? phrases.text("answer.description", last, shot.token(last), word(last), isValue() ? 0 : 1, number(last))
                : phrases.text("answer.overflowed", last, shot.token(last));
        int end = Math.min(last, shown.last());
        List<Verdict> judged = IntStream.rangeClosed(shown.first(), end).mapToObj(this::verdict).filter(verdict -> verdict != Verdict.OPEN).toList();
        return judged.isEmpty() ? says : says + " " + phrases.text("answer.description.right", Collections.frequency(judged, Verdict.RIGHT), judged.size(),
                new Extent(shot).steps(new Span(shown.first(), end)));
    }

    private static int best(Trace trace, int step) {
        double[] scores = trace.at(Signal.READOUT, step);
        int best = 0;
        for (int output = 1; output < scores.length; output++) {
            best = scores[output] > scores[best] ? output : best;
        }
        return best;
    }
}
