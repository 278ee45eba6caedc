package gruscope.figure.teach;

import gruscope.Phrases;
import gruscope.engine.cell.Block;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The backward half of weight sharing: how much each step teaches the one set, and for each block the one number of the dwelt-on unit that is taught most, with a
/// bar for what each step adds to its gradient. The bars add up to it; where each step has weights of its own, each copy keeps its bar.
///
/// @param number told before those, alone: the one that is pointed at; none for those of the blocks
/// @param found  how far the gradient has come that is being found, 0 … 1; none where it is there
public record TeachingFigure(Optional<Address> number, OptionalDouble found) implements Figure {

    /// A number for each block.
    public TeachingFigure() {
        this(Optional.empty());
    }

    /// @param number see above
    public TeachingFigure(Optional<Address> number) {
        this(number, OptionalDouble.empty());
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
    public Optional<Preparation> prepares(Shot shot) {
        return waits(shot) ? Optional.empty() : Teaching.prepares(shot);
    }

    @Override
    public Figure preparing(double share) {
        return new TeachingFigure(number, OptionalDouble.of(share));
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (found.isPresent()) {
            return title(shot, Teaching.isOfTask(shot), coming(shot), now -> coming(now.look().phrases())).layout(shot, room);
        }
        Teaching teaching = Teaching.of(shot);
        List<Bars> strips = strips(shot, teaching);
        return title(shot, teaching.ofTask(), strips, now -> description(now, teaching, strips.getFirst().values())).layout(shot, room);
    }

    private static BarStrips title(Shot shot, boolean ofTask, List<Bars> strips, Function<Shot, String> describe) {
        return new BarStrips(shot.look().phrases().each(language -> language.text("teaching.title", shot.trace().length(), loss(ofTask, language))), strips, false, describe);
    }

    /// As many strips as there will be, so that nothing moves once they are found.
    private List<Bars> coming(Shot shot) {
        String says = coming(shot.look().phrases());
        double[] none = new double[shot.trace().length()];
        List<Bars> strips = new ArrayList<>(List.of(new Bars("whole", says, "‖∂L / ∂W‖_{t}", none, false, "", _ -> says)));
        for (Block block : shot.cell().blocks()) {
            String of = shot.cell().subscript(block.output());
            strips.add(new Bars(PartName.of(block.output()), "", "∂L / ∂W" + (of.isEmpty() ? "" : "_{" + of + "}"), none, true, "", _ -> says));
        }
        return strips;
    }

    private String coming(Phrases phrases) {
        return phrases.text("teaching.coming", Math.round(100 * found.orElseThrow()));
    }

    private List<Bars> strips(Shot shot, Teaching teaching) {
        Phrases phrases = shot.look().phrases();
        Trace trace = shot.trace();
        List<Bars> strips = new ArrayList<>();
        double[] lengths = teaching.lengths();
        strips.add(new Bars("whole", phrases.text("teaching.who"), "‖∂L / ∂W‖_{t}", lengths, false, "", step -> phrases.text("teaching.length", step, Double.isFinite(lengths[step - 1]) ? shot.look().plain(lengths[step - 1])
                : Bars.said(shot, lengths[step - 1]))));
        List<Block> blocks = shot.cell().blocks();
        for (int block = 0; block < blocks.size(); block++) {
            int of = block;
            Address at = number.filter(chosen -> chosen.block() == of && trace.weights(Math.max(1, shot.step())).has(chosen))
                    .orElseGet(() -> teaching.mostTaught(of, shot.unit(), Math.max(1, shot.step())));
            double[] values = teaching.shares().shares(at);
            IntFunction<String> says = step -> phrases.text("teaching.share", step, Bars.said(shot, values[step - 1]));
            boolean shared = trace.weightSets().size() == 1;
            strips.add(new Bars(PartName.of(blocks.get(block).output()), number.filter(at::equals).map(_ -> phrases.text("teaching.number", trace.stepsDrivenBy(trace.weights(Math.max(1, shot.step()))).size())).orElse(""), "∂L / ∂" + symbol(shot, at), values, true, shared ? phrases.text("teaching.sum", Bars.said(shot, Arrays.stream(values).sum()))
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

    private static String loss(boolean ofTask, Phrases phrases) {
        return phrases.text(ofTask ? "teaching.loss.task" : "teaching.loss.state");
    }

    /// Of a gradient that explodes on its way back the steps are told that it can be had at.
    private static String description(Shot shot, Teaching teaching, double[] lengths) {
        int from = lengths.length;
        while (from > 0 && Double.isFinite(lengths[from - 1])) {
            from--;
        }
        Phrases phrases = shot.look().phrases();
        String says = phrases.text("teaching.description", lengths.length, loss(teaching.ofTask(), phrases)) + ' ';
        if (from < lengths.length) {
            int most = IntStream.range(from, lengths.length).boxed().max(Comparator.comparingDouble(i -> lengths[i])).orElseThrow();
            says += phrases.text("teaching.description.most", most + 1, shot.look().plain(lengths[most])) + ' ';
        }
        if (from > 0) {
            says += phrases.text("teaching.description.overflowed", from) + ' ';
        }
        return says + phrases.text("teaching.description.below", shot.look().unitNumber(shot.unit())) + shot.overflowSentence();
    }
}
