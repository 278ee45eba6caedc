package gruscope.figure.teach;

import gruscope.Phrases;
import gruscope.engine.cell.Block;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The backward half of weight sharing: how much each step teaches the one set, and for each block the one number of the dwelt-on unit that is taught most, with a
/// bar for what each step adds to its gradient. The bars add up to it; where each step has weights of its own, each copy keeps its bar.
///
/// @param number told before those, alone: the one that is pointed at; none for those of the blocks
public record TeachingFigure(Optional<Address> number) implements Figure {

    /// A number for each block.
    public TeachingFigure() {
        this(Optional.empty());
    }


    @Override
    public String key() {
        return "teaching";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return Bars.numbers(shot, strips(shot, Teaching.of(shot)));
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Teaching teaching = Teaching.of(shot);
        List<Bars> strips = strips(shot, teaching);
        String title = shot.look().phrases().each(language -> language.text("teaching.title", shot.trace().length(), loss(teaching, language)));
        return new BarStrips(title, strips, false, now -> description(now, teaching, strips.getFirst().values())).layout(shot, room);
    }

    private List<Bars> strips(Shot shot, Teaching teaching) {
        Phrases phrases = shot.look().phrases();
        Trace trace = shot.trace();
        List<Bars> strips = new ArrayList<>();
        double[] lengths = IntStream.rangeClosed(1, trace.length()).mapToDouble(teaching.shares()::length).toArray();
        strips.add(new Bars(phrases.text("teaching.who"), "‖∂L / ∂W‖_{t}", lengths, "", step -> phrases.text("teaching.length", step, Double.isFinite(lengths[step - 1]) ? shot.look().plain(lengths[step - 1])
                : Bars.said(shot, lengths[step - 1]))));
        List<Block> blocks = shot.cell().blocks();
        for (int block = 0; block < blocks.size(); block++) {
            int of = block;
            Address at = number.filter(chosen -> chosen.block() == of && trace.weights(Math.max(1, shot.step())).has(chosen))
                    .orElseGet(() -> teaching.mostTaught(of, shot.unit(), Math.max(1, shot.step())));
            double[] values = teaching.shares().shares(at);
            IntFunction<String> says = step -> phrases.text("teaching.share", step, Bars.said(shot, values[step - 1]));
            boolean shared = trace.weightSets().size() == 1;
            strips.add(new Bars(number.filter(at::equals).map(_ -> phrases.text("teaching.number", trace.stepsDrivenBy(trace.weights(Math.max(1, shot.step()))).size())).orElse(""), "∂L / ∂" + symbol(shot, at), values, shared ? phrases.text("teaching.sum", Bars.said(shot, Arrays.stream(values).sum()))
                    : phrases.text("teaching.own"), says));
        }
        return strips;
    }

    /// `W_{z,21}`: matrix, block, unit and column, counted from 1.
    private static String symbol(Shot shot, Address at) {
        String block = shot.cell().subscript(shot.cell().blocks().get(at.block()).output());
        String place = at.part().isBias() ? String.valueOf(at.unit() + 1) : (at.unit() + 1) + "," + (at.column() + 1);
        return at.part().symbol() + "_{" + (block.isEmpty() ? "" : block + " ") + place + "}";
    }

    private static String loss(Teaching teaching, Phrases phrases) {
        return phrases.text(teaching.ofTask() ? "teaching.loss.task" : "teaching.loss.state");
    }

    /// Of a gradient that explodes on its way back the steps are told that it can be had at.
    private static String description(Shot shot, Teaching teaching, double[] lengths) {
        int from = lengths.length;
        while (from > 0 && Double.isFinite(lengths[from - 1])) {
            from--;
        }
        Phrases phrases = shot.look().phrases();
        String says = phrases.text("teaching.description", lengths.length, loss(teaching, phrases)) + ' ';
        if (from < lengths.length) {
            int most = IntStream.range(from, lengths.length).boxed().max(Comparator.comparingDouble(i -> lengths[i])).orElseThrow();
            says += phrases.text("teaching.description.most", most + 1, shot.look().plain(lengths[most])) + ' ';
        }
        if (from > 0) {
            says += phrases.text("teaching.description.overflowed", from) + ' ';
        }
        return says + phrases.text("teaching.description.below", shot.unit() + 1) + shot.overflowSentence();
    }
}
