package gruscope.figure;

import gruscope.Digits;
import gruscope.Phrases;
import gruscope.engine.Block;
import gruscope.engine.Gru;
import gruscope.engine.Lstm;
import gruscope.engine.Part;
import gruscope.engine.Rnn;
import gruscope.engine.Signal;
import gruscope.engine.Trace;
import gruscope.engine.WeightSet;

import java.awt.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Explains any number of a shot's trace: the formula, the numbers in it, and what they mean.
final class Explainer {

    private final Shot shot;
    private final Trace trace;
    private final Look look;
    private final Phrases phrases;

    Explainer(Shot shot) {
        this.shot = shot;
        this.trace = shot.trace();
        this.look = shot.look();
        this.phrases = look.phrases();
    }

    /// What the current beat does to the unit dwelt on.
    Explanation beat() {
        return each(language -> Optional.of(language.explainBeat())).orElseThrow();
    }

    /// What each language explains by itself, all in one.
    private Optional<Explanation> each(Function<Explainer, Optional<Explanation>> explains) {
        return phrases.languages().stream().map(language -> explains.apply(new Explainer(shot.in(look.speaking(language)))))
                .reduce((first, other) -> first.flatMap(one -> other.map(one::joined))).orElseThrow();
    }

    private Explanation explainBeat() {
        int step = shot.step();
        int unit = shot.unit();
        return switch (shot.beat().key()) {
            case "take-x" -> sentence("beat.take-x", phrases.text("cell.says.take-x", step, shot.token(step)));
            case "weights" -> sentence("beat.weights", phrases.text("cell.says.weights", trace.badge(step),
                    look.count(trace.weights(step).count()), trace.stepsDrivenBy(trace.weights(step)).size()));
            case "reset-gate" -> of(Signal.RESET_GATE, step, unit);
            case "update-gate" -> of(Signal.UPDATE_GATE, step, unit);
            case "reset-past" -> resetPast(unit);
            case "mix" -> mix(step, unit);
            case "forget-gate" -> of(Signal.FORGET_GATE, step, unit);
            case "input-gate" -> of(Signal.INPUT_GATE, step, unit);
            case "candidate" -> of(trace.has(Signal.CANDIDATE) ? Signal.CANDIDATE : Signal.CELL_CANDIDATE, step, unit);
            case "cell-state" -> of(Signal.CELL_STATE, step, unit);
            case "output-gate" -> of(Signal.OUTPUT_GATE, step, unit);
            case "input-term" -> term("W x" + formulas().bias(""), trace.inputTerm(0, step, unit), "cell.says.input-term");
            case "recurrent-term" -> term("U h" + formulas().secondBias(""), trace.recurrentTerm(0, step, unit), "cell.says.recurrent-term");
            case "sum" -> sum(step, unit);
            default -> of(Signal.HIDDEN_STATE, step, unit);
        };
    }

    /// A place that stands for a number, explained when asked.
    Hotspot hotspot(Shape area, Target target) {
        return new Hotspot(area, target, () -> of(target).orElseThrow());
    }

    /// What can be said of a target in general; none for what only its own figure can explain.
    Optional<Explanation> of(Target target) {
        return each(language -> language.explain(target));
    }

    private Optional<Explanation> explain(Target target) {
        return switch (target) {
            case Target.Value(Signal signal, int step, int index) when step <= trace.length() && trace.has(signal) && index < trace.width(signal) ->
                    Optional.of(of(signal, step, index));
            case Target.Weight(int set, Part part, int block, int unit, int column) when set <= trace.weightSets().size() ->
                    Optional.of(weight(trace.weightSets().get(set - 1), part, block, unit, column));
            case Target.Block(int block) -> Optional.of(block(block));
            case Target.Value _, Target.Weight _, Target.Row _, Target.OfNeighbour _, Target.Step _, Target.BeatOfStep _, Target.Weights _, Target.BillItem _,
                 Target.Note _ -> Optional.empty();
        };
    }

    /// One number of a signal.
    Explanation of(Signal signal, int step, int index) {
        String title = title(signal, step, index);
        double value = trace.value(signal, step, index);
        if (step == 0 || signal == Signal.INPUT || signal == Signal.READOUT) {
            return new Explanation(title, shape(signal), "", "", look.signed(value), "");
        }
        return switch (signal) {
            case RESET_GATE, UPDATE_GATE, INPUT_GATE, FORGET_GATE, OUTPUT_GATE -> gate(title, signal, step, index, value);
            case CANDIDATE -> candidate(title, step, index, value);
            case CELL_CANDIDATE -> block(title, signal, step, index, look.signed(value), phrases.text("cell.says.g", index + 1, look.signed(value)));
            case CELL_STATE -> cellState(title, step, index, value);
            case HIDDEN_STATE -> hiddenState(title, step, index, value);
            case INPUT, READOUT -> throw new IllegalStateException("explained above");
        };
    }

    /// One stored number: where it stands and what it multiplies.
    private Explanation weight(WeightSet set, Part part, int block, int unit, int column) {
        Block of = trace.cell().blocks().get(block);
        String from = switch (part) {
            case INPUT_WEIGHTS -> phrases.text("weights.from-feature", unit + 1, column + 1);
            case RECURRENT_WEIGHTS -> phrases.text("weights.from-unit", unit + 1, column + 1);
            case INPUT_BIAS, RECURRENT_BIAS -> phrases.text("cell.unit", unit + 1);
        };
        String title = phrases.text("weights.one", part.symbol(), phrases.text("block." + of.name()), from);
        String shape = phrases.text("weights.matrix", part.symbol(), phrases.text("block." + of.name()), set.hiddenSize(), set.columns(part));
        String sentence = phrases.text("weights.shared", trace.stepsDrivenBy(set).size());
        return new Explanation(title, shape, "", "", Digits.shortest(set.value(part, block, unit, column)).replace('-', '−'), sentence);
    }

    /// One block of weights: how many numbers, and what they make.
    private Explanation block(int block) {
        WeightSet set = trace.weights(Math.max(1, shot.step()));
        Block of = trace.cell().blocks().get(block);
        return Explanation.inWords(phrases.text("weights.block", phrases.text("block." + of.name()), look.count(set.count() / trace.cell().blocks().size())),
                phrases.text("weights.block.makes", of.output().symbol()));
    }

    /// Of how many numbers a signal's number is one, and between which bounds they lie.
    private String shape(Signal signal) {
        String kind = signal == Signal.CELL_STATE ? "cell-state" : signal.kind().name().toLowerCase(Locale.ROOT);
        return phrases.text("cell.shape." + kind, trace.width(signal));
    }

    /// `update gate z, unit 2, step 7`; outputs and features have names of their own.
    private String title(Signal signal, int step, int index) {
        String name = phrases.text("signal." + signal.key());
        String which = switch (signal.kind()) {
            case INPUT -> phrases.text("cell.feature", index + 1);
            case READOUT -> phrases.text("cell.output", index + 1);
            case GATE, CANDIDATE, STATE -> phrases.text("cell.unit", index + 1);
        };
        return phrases.text("cell.title", name, signal.symbol(), which, step);
    }

    private Explanation gate(String title, Signal signal, int step, int unit, double value) {
        String says = switch (signal) {
            case UPDATE_GATE -> phrases.text("cell.says.z", unit + 1, look.percent(keep(step, unit)), look.percent(1 - keep(step, unit)));
            default -> phrases.text("cell.says." + signal.key(), unit + 1, look.percent(value));
        };
        return block(title, signal, step, unit, look.percent(value), says);
    }

    /// A block that squashes the sum of its two terms.
    private Explanation block(String title, Signal signal, int step, int unit, String result, String says) {
        int block = trace.cell().indexOf(signal);
        String function = trace.cell().blocks().get(block).activation().symbol();
        String numbers = "= " + function + "(" + look.plain(trace.inputTerm(block, step, unit)) + " + "
                + look.factor(trace.recurrentTerm(block, step, unit)) + ")";
        return new Explanation(title, shape(signal), formulas().of(signal), numbers, "= " + result, says);
    }

    private Explanation candidate(String title, int step, int unit, double value) {
        Gru gru = (Gru) trace.cell();
        int block = gru.indexOf(Signal.CANDIDATE);
        String function = gru.candidate().symbol();
        double r = trace.value(Signal.RESET_GATE, step, unit);
        boolean after = gru.reset() == Gru.Reset.AFTER;
        String numbers = "= " + function + "(" + look.plain(trace.inputTerm(block, step, unit)) + " + "
                + (after ? look.plain(r) + " × " : "") + look.factor(trace.recurrentTerm(block, step, unit)) + ")";
        return new Explanation(title, shape(Signal.CANDIDATE), formulas().of(Signal.CANDIDATE), numbers,
                "= " + look.signed(value), phrases.text("cell.says.r", unit + 1, look.percent(r)));
    }

    private Explanation resetPast(int unit) {
        Gru gru = (Gru) trace.cell();
        double r = trace.value(Signal.RESET_GATE, shot.step(), unit);
        boolean after = gru.reset() == Gru.Reset.AFTER;
        double past = after ? trace.recurrentTerm(gru.indexOf(Signal.CANDIDATE), shot.step(), unit)
                : trace.value(Signal.HIDDEN_STATE, shot.step() - 1, unit);
        return new Explanation(ofUnit("beat.reset-past", unit), "",
                after ? "r ⊙ (U_{n} h" + formulas().secondBias("n") + ")" : "r ⊙ h_{t−1}",
                "= " + look.plain(r) + " × " + look.factor(past), "= " + look.signed(r * past),
                phrases.text("cell.says.r", unit + 1, look.percent(r)));
    }

    private Explanation mix(int step, int unit) {
        double keep = keep(step, unit);
        return new Explanation(ofUnit("beat.mix", unit), "",
                formulas().mix((Gru) trace.cell()), phrases.text("cell.mixer.shares", look.percent(keep), look.percent(1 - keep)), "", blend(step, unit));
    }

    private Explanation cellState(String title, int step, int unit, double value) {
        String numbers = "= " + look.plain(trace.value(Signal.FORGET_GATE, step, unit)) + " × "
                + look.factor(trace.value(Signal.CELL_STATE, step - 1, unit)) + " + " + look.plain(trace.value(Signal.INPUT_GATE, step, unit))
                + " × " + look.factor(trace.value(Signal.CELL_CANDIDATE, step, unit));
        return new Explanation(title, shape(Signal.CELL_STATE), formulas().of(Signal.CELL_STATE), numbers, "= " + look.signed(value),
                phrases.text("cell.says.c", unit + 1, look.percent(trace.value(Signal.FORGET_GATE, step, unit)),
                        look.percent(trace.value(Signal.INPUT_GATE, step, unit))));
    }

    private Explanation hiddenState(String title, int step, int unit, double value) {
        return switch (trace.cell()) {
            case Gru gru -> {
                boolean keeps = gru.update() == Gru.Update.KEEPS;
                double z = trace.value(Signal.UPDATE_GATE, step, unit);
                double first = trace.value(keeps ? Signal.CANDIDATE : Signal.HIDDEN_STATE, keeps ? step : step - 1, unit);
                double second = trace.value(keeps ? Signal.HIDDEN_STATE : Signal.CANDIDATE, keeps ? step - 1 : step, unit);
                yield new Explanation(title, shape(Signal.HIDDEN_STATE), formulas().of(Signal.HIDDEN_STATE),
                        "= " + look.plain(1 - z) + " × " + look.factor(first) + " + " + look.plain(z) + " × " + look.factor(second),
                        "= " + look.signed(value), blend(step, unit));
            }
            case Lstm _ -> new Explanation(title, shape(Signal.HIDDEN_STATE), formulas().of(Signal.HIDDEN_STATE),
                    "= " + look.plain(trace.value(Signal.OUTPUT_GATE, step, unit)) + " × tanh(" + look.plain(trace.value(Signal.CELL_STATE, step, unit)) + ")",
                    "= " + look.signed(value), phrases.text("cell.says.o", unit + 1, look.percent(trace.value(Signal.OUTPUT_GATE, step, unit))));
            case Rnn _ -> block(title, Signal.HIDDEN_STATE, step, unit, look.signed(value),
                    phrases.text("cell.says.rnn", unit + 1, look.signed(value)));
        };
    }

    private Explanation sum(int step, int unit) {
        double input = trace.inputTerm(0, step, unit);
        double recurrent = trace.recurrentTerm(0, step, unit);
        return new Explanation(ofUnit("beat.sum", unit), "", "a = W x" + formulas().bias("") + " + U h" + formulas().secondBias(""),
                "= " + look.plain(input) + " + " + look.factor(recurrent), "= " + look.signed(input + recurrent), "");
    }

    private Explanation term(String symbols, double value, String says) {
        return new Explanation(ofUnit("beat." + shot.beat().key(), shot.unit()), "", symbols, "", "= " + look.signed(value), phrases.text(says));
    }

    /// `mix, unit 2`.
    private String ofUnit(String beat, int unit) {
        return phrases.text("list", phrases.text(beat), phrases.text("cell.unit", unit + 1));
    }

    private Explanation sentence(String title, String sentence) {
        return new Explanation(phrases.text(title), "", "", "", "", sentence);
    }

    private String blend(int step, int unit) {
        double keep = keep(step, unit);
        return phrases.text("cell.says.blend", unit + 1, look.percent(keep), look.signed(trace.value(Signal.HIDDEN_STATE, step - 1, unit)),
                look.percent(1 - keep), look.signed(trace.value(Signal.CANDIDATE, step, unit)),
                look.signed(trace.value(Signal.HIDDEN_STATE, step, unit)));
    }

    private double keep(int step, int unit) {
        return ((Gru) trace.cell()).keepShare(trace.value(Signal.UPDATE_GATE, step, unit));
    }

    private CellFormulas formulas() {
        return new CellFormulas(trace.cell(), trace.weights(shot.step()).biases(), false);
    }
}
