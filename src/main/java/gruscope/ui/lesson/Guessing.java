package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.engine.cell.Range;
import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.lesson.Judgement;
import gruscope.lesson.amount.Evidence;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.run.Run;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.stream.IntStream;

/// A bar or a curve that is guessed, committed to, and then held against the truth, with the gap and why it is so.
final class Guessing {

    private final Store store;
    private final Phrases words;
    private final GuessChart chart;
    private final PushButton commit;
    private final Label verdict = new Label();
    private final VBox node;
    private final Quantity of;
    private final boolean single;
    private final int first;
    private final int last;

    /// @param of        what is guessed
    /// @param first     the first step of it
    /// @param last      the last
    /// @param committed is called once, before the truth is shown: what hides it may go, what shows it may come
    Guessing(Store store, Phrases words, Quantity of, int first, int last, Runnable committed) {
        this.store = store;
        this.words = words;
        this.of = of;
        this.single = first == last;
        this.first = first;
        this.last = last;
        Run run = store.run();
        Range range = of.gaugedOn(run.trace()).map(signal -> run.trace().cell().flow().range(signal)).orElse(new Range(0, 1));
        double limit = of.signal().map(run.trace()::limit).orElse(1.0);
        this.chart = new GuessChart(range.isBounded() ? range.least() : -limit, range.isBounded() ? range.most() : limit, first, last - first + 1);
        chart.setAccessibleText(words.text(single ? "guess.bar" : "guess.curve"));
        verdict.setWrapText(true);
        verdict.setId("verdict");
        this.commit = new PushButton("commit", words.text("guess.commit"), () -> commit(committed)).explained(words.text("tip.guess.commit"));
        commit.getStyleClass().add("primary");
        Label how = new Label(single ? words.text("guess.bar") : words.text("guess.curve"));
        how.setWrapText(true);
        how.getStyleClass().add("reason");
        node = new VBox(how, chart, commit, verdict);
        node.getStyleClass().add("stack");
    }

    VBox node() {
        return node;
    }

    GuessChart chart() {
        return chart;
    }

    private void commit(Runnable committed) {
        commit.setVisible(false);
        commit.setManaged(false);
        committed.run();
        reveal();
    }

    /// Lays the truth of the present run over the guess.
    void reveal() {
        Run run = store.run();
        Evidence evidence = Evidence.of(run);
        double[] truth = IntStream.rangeClosed(first, Math.min(last, Math.max(first, run.trace().length()))).mapToDouble(step -> of.at(step).of(evidence)).toArray();
        chart.reveal(truth);
        String gap = Judgement.said(Math.rint(chart.gap() * 1000) / 1000);
        String told = single ? words.text("guess.verdict.bar", Judgement.said(Math.rint(chart.values()[0] * 100) / 100), Judgement.said(Math.rint(truth[0] * 1000) / 1000), gap)
                : words.text("guess.verdict.curve", gap);
        verdict.setText(told + why(run).map(text -> "\n" + text).orElse(""));
    }

    /// One line: what the picture says of the last of the numbers.
    private Optional<String> why(Run run) {
        int step = Math.min(last, run.trace().length());
        Optional<Signal> signal = of.gaugedOn(run.trace());
        return signal.flatMap(gauge -> {
            Shot shot = Shot.of(run, store.look()).at(run.timeline().endOf(step));
            return Explainer.of(shot, new Target.Value(gauge, step, of.unit() - 1)).map(found -> found.sentence().isEmpty() ? found.result() : found.sentence());
        });
    }
}
