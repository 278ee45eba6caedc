package gruscope.figure.explain;

import gruscope.Digits;
import gruscope.Phrases;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;

import java.awt.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Explains any number of a shot's trace: the formula, the numbers in it, and what they mean.
public final class Explainer {

    private final Shot shot;
    private final Trace trace;
    private final Cell cell;
    private final Look look;
    private final Phrases phrases;

    public Explainer(Shot shot) {
        this.shot = shot;
        this.trace = shot.trace();
        this.cell = shot.cell();
        this.look = shot.look();
        this.phrases = look.phrases();
    }

    /// What the current beat does to the unit dwelt on.
    public Explanation beat() {
        return each(language -> Optional.of(language.explainBeat())).orElseThrow();
    }

    /// What each language explains by itself, all in one.
    private Optional<Explanation> each(Function<Explainer, Optional<Explanation>> explains) {
        return phrases.languages().stream().map(language -> explains.apply(new Explainer(shot.in(look.speaking(language)))))
                .reduce((first, other) -> first.flatMap(one -> other.map(one::joined))).orElseThrow().map(explanation -> explanation.in(look.symbols()));
    }

    private Explanation explainBeat() {
        int step = shot.step();
        return switch (shot.beat()) {
            case Beat.Take take -> sentence("beat." + take.key(), phrases.text("cell.says.take-x", step, shot.label(step)));
            case Beat.Light light -> sentence("beat." + light.key(), phrases.text("cell.says.weights", trace.badge(step),
                    look.count(trace.weights(step).count()), trace.stepsDrivenBy(trace.weights(step)).size())
                    + new ReadoutCount(shot).sentence());
            case Beat.Prepare prepare -> prepared(prepare, step, shot.unit());
            case Beat.Make make -> of(make.signal(), step, shot.unit());
        };
    }

    /// A place that stands for a number, explained when asked; what has not been played is not told.
    public Hotspot hotspot(Shape area, Target target) {
        return new Hotspot(area, target, () -> untold(target).orElseGet(() -> of(target).orElseThrow()));
    }

    /// What is said of a number whose step or beat has yet to come; none where it has been told.
    private Optional<Explanation> untold(Target target) {
        return switch (target) {
            case Target.Value value when isUntold(value) -> Optional.of(Explanation.inWords(
                    look.symbols().inWords(phrases.each(words -> new Explainer(shot.in(look.speaking(words))).title(value.signal(), value.step(), value.index()))), phrases.text("cell.untold")));
            case Target.Knob(Target.Value gate) -> untold(gate);
            default -> Optional.empty();
        };
    }

    private boolean isUntold(Target.Value value) {
        return value.step() > shot.step() || value.step() > 0 && value.step() == shot.step() && shot.told(value.signal()) == 0;
    }

    /// What can be said of a target of a shot; none for what is only explained where it is drawn, or is not in this run.
    public static Optional<Explanation> of(Shot shot, Target target) {
        return new Explainer(shot).of(target);
    }

    /// That a what-if holds a number, and what its formula would give; none where it is what its formula gives.
    public static Optional<String> held(Shot shot, Target target) {
        return target instanceof Target.Knob(Target.Value gate) ? held(shot, gate) : target instanceof Target.Value(Signal signal, int step, int index) && step > 0 && shot.trace().isHeld(signal, index)
                ? Optional.of(shot.look().phrases().each(language -> Worked.sentence(shot.trace(), shot.look().speaking(language), signal, step, index)))
                : Optional.empty();
    }

    /// What can be said of a target in general; none for what only its own figure can explain.
    Optional<Explanation> of(Target target) {
        return Presence.of(shot, target) ? each(language -> language.explain(target)) : Optional.empty();
    }

    private Optional<Explanation> explain(Target target) {
        return switch (target) {
            case Target.Value(Signal signal, int step, int index) -> Optional.of(of(signal, step, index));
            case Target.Knob(Target.Value(Signal gate, int step, int index)) -> Optional.of(of(gate, step, index));
            case Target.Weight(int set, Part part, int block, int unit, int column) ->
                    Optional.of(weight(trace.weightSets().get(set - 1), part, block, unit, column));
            case Target.ReadoutWeight(int output, int unit) -> Optional.of(readout(trace.program().readout().orElseThrow(), output, unit));
            case Target.Block(int block) -> Optional.of(block(block));
            case Target.Row _, Target.OfNeighbour _, Target.Step _, Target.BeatOfStep _, Target.Weights _, Target.BillItem _,
                 Target.Note _ -> Optional.empty();
        };
    }

    /// One number of a signal.
    Explanation of(Signal signal, int step, int index) {
        String title = title(signal, step, index);
        double value = trace.value(signal, step, index);
        if (signal == Signal.READOUT) {
            return new ReadoutNumber(shot, step, index).explanation(title, shape(signal));
        }
        if (step == 0 || signal == Signal.INPUT) {
            return new Explanation(title, shape(signal), "", "", look.signed(value), "");
        }
        Worked worked = Worked.of(trace, look, signal, step, index);
        return new Explanation(title, shape(signal), formula().of(signal), worked.numbers(), worked.result(), new Sayings(trace, look, step, index).of(signal));
    }

    /// One stored number: where it stands and what it multiplies.
    private Explanation weight(WeightSet set, Part part, int block, int unit, int column) {
        Block of = cell.blocks().get(block);
        String from = switch (part) {
            case INPUT_WEIGHTS -> phrases.text("weights.from-feature", unit + 1, column + 1);
            case RECURRENT_WEIGHTS -> phrases.text("weights.from-unit", unit + 1, column + 1);
            case INPUT_BIAS, RECURRENT_BIAS -> shot.look().unit(unit, phrases);
        };
        String title = phrases.text("weights.one", part.symbol(), phrases.text("block." + of.name()), from);
        String shape = phrases.text("weights.matrix", part.symbol(), phrases.text("block." + of.name()), set.hiddenSize(), set.columns(part));
        String sentence = phrases.text("weights.shared", trace.stepsDrivenBy(set).size());
        return new Explanation(title, shape, "", "", Digits.shortest(set.value(part, block, unit, column)).replace('-', '−'), sentence);
    }

    /// One number of the output layer, which every step reads its answer with.
    private Explanation readout(Readout layer, int output, int unit) {
        boolean bias = unit == Readout.BIAS;
        String from = bias ? output(output) : phrases.text("weights.readout.from-unit", output(output), unit + 1);
        String shape = phrases.text("weights.readout.shape", bias ? 1 : 0, bias ? String.valueOf(layer.outputs()) : layer.outputs() + "×" + layer.hiddenSize());
        return new Explanation(phrases.text("weights.readout.one", bias ? "b_y" : "W_hy", from), shape, "", "",
                Digits.shortest(layer.value(output, unit)).replace('-', '−'), phrases.text("weights.shared", trace.length()));
    }

    /// One block of weights: how many numbers, and what they make.
    private Explanation block(int block) {
        WeightSet set = trace.weights(shot.step());
        Block of = cell.blocks().get(block);
        return Explanation.inWords(phrases.text("weights.block", phrases.text("block." + of.name()), look.count(set.count() / cell.blocks().size())),
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
            case READOUT -> output(index);
            case GATE, CANDIDATE, STATE -> shot.look().unit(index, phrases);
        };
        return phrases.text("cell.title", name, signal.symbol(), which, step);
    }

    /// A part of what makes a signal. Where it is all of it, the shares of old and new say more than their numbers.
    private Explanation prepared(Beat.Prepare prepare, int step, int unit) {
        Expression part = prepare.part();
        String title = ofUnit("beat." + prepare.key(), unit);
        Sayings sayings = new Sayings(trace, look, step, unit);
        if (part.equals(cell.flow().of(prepare.toward()))) {
            return new Explanation(title, "", formula().of(part), sayings.shares(), "", sayings.of(prepare.toward()));
        }
        String name = part instanceof Expression.Sum ? prepare.symbol() + " = " : "";
        Numbers numbers = new Numbers(trace, look, step, unit);
        String written = numbers.of(part, look::signed);
        return new Explanation(title, "", name + formula().of(part), written.isEmpty() ? "" : "= " + written, "= " + look.signed(numbers.value(part)),
                sayings.of(part));
    }

    /// `mix, unit 2`.
    private String ofUnit(String beat, int unit) {
        return phrases.text("list", phrases.text(beat), shot.look().unit(unit, phrases));
    }

    private Explanation sentence(String title, String sentence) {
        return new Explanation(phrases.text(title), "", "", "", "", sentence);
    }

    private Formula formula() {
        return new Formula(cell, trace.weights(shot.step()).biases(), false);
    }

    private String output(int index) {
        List<String> names = shot.run().scene().model().outputs();
        return names.isEmpty() ? phrases.text("cell.output", index + 1) : phrases.text("cell.output.named", index + 1, names.get(index));
    }
}
