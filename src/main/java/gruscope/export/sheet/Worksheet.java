package gruscope.export.sheet;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Phrases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Explanation;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Look;
import gruscope.scene.Scene;
import gruscope.scene.file.PresetWords;
import gruscope.scene.run.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A scene's steps to be reckoned by hand: the equations and weights of one unit, what it reads, and blanks for all that it computes. The key has the
/// same page with the numbers, and how the first of them come about.
public final class Worksheet {

    private static final int MOST_STEPS = 6;

    /// Vectors beyond this are not to be reckoned by hand.
    private static final int MOST_NUMBERS = 8;

    private final Run run;
    private final int unit;

    private Worksheet(Run run) {
        this.run = run;
        this.unit = Math.clamp(run.scene().view().unit(), 0, run.trace().hiddenSize() - 1);
    }

    /// @throws BadInput if there is nothing to reckon, or too much
    public static Worksheet of(Scene scene) {
        Run run = Run.of(scene);
        Trace trace = run.trace();
        if (trace.length() == 0) {
            throw new BadInput("", says("the-sequence-is-empty"), says("a-worksheet-needs-a-step"));
        }
        if (trace.inputSize() > MOST_NUMBERS || trace.hiddenSize() > MOST_NUMBERS) {
            throw new BadInput("", says("with-and-a-step-is", Counted.of(trace.inputSize(), "input"), Counted.of(trace.hiddenSize(), "unit")),
                    says("a-worksheet-takes-up-to", MOST_NUMBERS));
        }
        return new Worksheet(run);
    }

    /// @param key whether the numbers are filled in
    public byte[] pdf(Locale language, boolean key) {
        Phrases words = Phrases.of("sheet", List.of(language));
        Trace trace = run.trace();
        Handout page = new Handout(words.text(key ? "work.title.key" : "work.title", trace.cell().kind().name()), language);
        page.paragraph(words.text("work.about", PresetWords.title(run.scene().model(), words), trace.hiddenSize(), unit + 1));
        page.heading(words.text("work.equations"));
        Look look = Look.of(run.scene().view());
        List<Signal> signals = signals();
        Shot shot = Shot.of(run, look).at(run.timeline().endOf(1));
        for (Signal signal : signals) {
            Explainer.of(shot, new Target.Value(signal, 1, unit)).map(Explanation::symbols).filter(symbols -> !symbols.isEmpty()).ifPresent(page::formula);
        }
        weights(page, words);
        steps(page, words, signals, key);
        if (key) {
            page.heading(words.text("work.first"));
            for (Signal signal : signals) {
                Explainer.of(shot, new Target.Value(signal, 1, unit)).ifPresent(told -> {
                    if (!told.numbers().isEmpty()) {
                        page.formula(told.symbols());
                        page.formula(told.numbers());
                        page.formula(told.result());
                    }
                });
            }
        } else {
            page.paragraph(words.text("work.room"));
        }
        return page.pdf();
    }

    private List<Signal> signals() {
        return run.trace().cell().signals().stream().filter(signal -> signal != Signal.INPUT && signal != Signal.READOUT).toList();
    }

    private void weights(Handout page, Phrases words) {
        WeightSet set = run.trace().weights(1);
        Cell cell = set.cell();
        page.heading(words.text("work.weights", unit + 1));
        List<String> head = new ArrayList<>(List.of(""));
        set.parts().forEach(part -> head.add(part.symbol()));
        List<List<String>> rows = new ArrayList<>();
        for (int block = 0; block < cell.blocks().size(); block++) {
            Block one = cell.blocks().get(block);
            List<String> row = new ArrayList<>(List.of(one.output().symbol()));
            for (Part part : set.parts()) {
                int at = block;
                row.add(numbers(IntStream.range(0, set.columns(part)).mapToDouble(column -> set.value(part, at, unit, column)).toArray()));
            }
            rows.add(row);
        }
        page.table(head, rows);
    }

    private void steps(Handout page, Phrases words, List<Signal> signals, boolean key) {
        Trace trace = run.trace();
        page.heading(words.text("work.steps", unit + 1));
        List<String> head = new ArrayList<>(List.of("t", words.text("work.token"), "x"));
        List<Signal> states = signals.stream().filter(signal -> signal.kind() == Signal.Kind.STATE).toList();
        states.forEach(state -> head.add(words.text("work.before", state.symbol())));
        signals.forEach(signal -> head.add(signal.symbol()));
        List<List<String>> rows = new ArrayList<>();
        for (int step = 1; step <= Math.min(MOST_STEPS, trace.length()); step++) {
            int now = step;
            List<String> row = new ArrayList<>(List.of(String.valueOf(step), run.sequence().tokens().get(step - 1).text(), numbers(trace.at(Signal.INPUT, step))));
            // What one has reckoned oneself in the row above need not be told; of several units it must.
            states.forEach(state -> row.add(now == 1 || key || trace.hiddenSize() > 1
                    ? numbers(IntStream.range(0, trace.width(state)).mapToDouble(index -> trace.value(state, now - 1, index)).toArray()) : ""));
            signals.forEach(signal -> row.add(key ? numbers(new double[] {trace.value(signal, now, unit)}) : ""));
            rows.add(row);
        }
        page.table(head, rows);
    }

    /// Three decimals, as many as one reckons by hand.
    private static String numbers(double[] values) {
        return String.join("  ", IntStream.range(0, values.length).mapToObj(i -> {
            String digits = String.format(Locale.ROOT, "%.3f", values[i] + 0.0);
            return digits.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0").replace('-', '−');
        }).toList());
    }
}
