package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.BeatProgress;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Units;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.sequence.Numbers;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A vector of the cell diagram as a column: its symbol, one row a unit, and a caption.
///
/// What a row looks like, [ValueRow] says.
final class VectorColumn {

    private static final double NARROWEST_CAPTION = 44;

    /// What the leaf of a column's heading is called after the column.
    private static final String HEADING = " heading";

    private final Shot shot;
    private final CellForm form;
    private final Palette palette;
    private final Type type;
    private final ValueRow row;

    /// @param tall how much taller than they need be rows are
    VectorColumn(Shot shot, CellForm form, double tall) {
        this.shot = shot;
        this.form = form;
        this.palette = shot.look().palette();
        this.type = shot.look().type();
        this.row = new ValueRow(shot, form, tall);
    }

    /// The areas of all columns that have been placed.
    static List<Rectangle2D> all(Placement at) {
        return at.leaves().keySet().stream().filter(leaf -> leaf instanceof String key && key.endsWith(HEADING)).map(leaf -> ((String) leaf).replace(HEADING, "")).filter(at::has).map(at::at).toList();
    }

    /// A column of a signal.
    ///
    /// @param key    the column's name, for wires
    /// @param symbol its heading, in [FormulaLine] markup
    /// @param shown  which step's values, and how far they have come; values grow as they form
    /// @param badge  whether a weight set makes it
    Box of(String key, String symbol, List<String> caption, Signal signal, StepTransition.Showing shown, boolean badge) {
        int step = shown.step();
        BeatProgress stage = shown.stage();
        List<Box> rows = new ArrayList<>();
        rows.add(heading(key, symbol, stage, badge));
        double[] values = shot.trace().at(signal, step);
        Units units = signal == Signal.INPUT ? Units.ofInput(values, form.most(shot)) : Units.of(shot, form.most(shot));
        for (int unit : units.shown()) {
            rows.add(new Box.Named(PartName.unit(unit), row.of(signal, step, unit, stage)));
        }
        if (signal == Signal.INPUT) {
            addOtherFeatures(rows, key, values, units);
        } else {
            addRest(rows, key, units.hidden());
        }
        Box column = new Box.Named(PartName.of(signal), column(key, rows, caption, said(key, signal), stage));
        return step == shot.step() ? column : new Box.Named(PartName.step(step), column);
    }

    /// What stands below the input: the token, cut where it is long; of a long row of numbers, how many there are.
    List<String> inputCaption(int step) {
        String label = shot.label(step);
        if (form.isSlim()) {
            return List.of(type.fitted("“" + label + "”", TextStyle.SMALL, NARROWEST_CAPTION));
        }
        boolean numbers = shot.trace().inputSize() > 1 && shot.run().scene().encoding().typed() instanceof Numbers;
        return numbers && !label.equals(shot.token(step)) ? shot.look().phrases().stacked("cell.input.features", shot.trace().inputSize())
                : shot.look().phrases().stacked("cell.input", label);
    }

    /// A column of sums that are on their way to be squashed.
    Box terms(String key, String symbol, List<String> caption, IntToDoubleFunction terms, BeatProgress stage) {
        List<Box> rows = new ArrayList<>();
        rows.add(heading(key, symbol, stage, true));
        Units units = Units.of(shot, form.most(shot));
        for (int unit : units.shown()) {
            rows.add(new Box.Named(PartName.unit(unit), row.ofSum(key, unit, terms.applyAsDouble(unit), stage)));
        }
        addRest(rows, key, units.hidden());
        return new Box.Named("terms-" + key, column(key, rows, caption, full("cell.limit", shot.limitOfTerms()), stage));
    }

    /// The mixer: one track a unit, with a knob between old and new; below its ends, by what each is multiplied.
    Box mixer(String key, Mix mix, StepTransition.Showing shown) {
        BeatProgress stage = shown.stage();
        List<Box> rows = new ArrayList<>();
        String title = phrases().text("cell.mixer");
        rows.add(new Box.Area(key + HEADING, Math.ceil(type.width(title, TextStyle.HEADING)), headingHeight(), (ink, area) ->
                ink.textIn(area, title, TextStyle.HEADING, stage.ink(palette), Ink.Anchor.MIDDLE)));
        Units units = Units.of(shot, form.most(shot));
        for (int unit : units.shown()) {
            rows.add(new Box.Named(PartName.unit(unit), row.ofMix(mix, unit, shown)));
        }
        addRest(rows, key, units.hidden());
        if (form.isWritten()) {
            rows.add(ends(key, mix, stage));
        }
        return new Box.Named("mixer", column(key, rows, List.of(), List.of(), stage));
    }

    /// What stands at the ends of the tracks, and by what each is multiplied before they are added: `z ⊙` old `+ (1 − z) ⊙` new.
    private Box ends(String key, Mix mix, BeatProgress stage) {
        String gate = shot.look().symbol(mix.gate()) + " ⊙";
        String rest = "(1 − " + shot.look().symbol(mix.gate()) + ") ⊙";
        Color color = stage.begun() ? palette.quiet() : palette.muted();
        Box plus = new Box.Formula(key + " plus", "+", TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
        return Box.across(8, Box.Align.START, end(key + " old", mix.keeps() ? gate : rest, "cell.mixer.old", color), new Box.Stretch(1, plus),
                end(key + " new", mix.keeps() ? rest : gate, "cell.mixer.new", color));
    }

    private Box end(String key, String factor, String phrase, Color color) {
        Box name = Box.centered(key, shot.look().phrases().text(phrase), TextStyle.SMALL, color);
        return form.isTight(shot) ? name
                : Box.down(0, Box.Align.CENTER, new Box.Formula(key + " factor", factor, TextStyle.FORMULA, color, Ink.Anchor.MIDDLE), name);
    }

    private void addRest(List<Box> rows, String key, int hidden) {
        if (hidden > 0) {
            String text = shot.look().phrases().text(isShort() ? "cell.more" : "cell.more-units", hidden);
            rows.add(Box.centered(key + " more", text, TextStyle.SMALL, palette.quiet()));
        }
    }

    /// How many features are not drawn: zeros, or else between which bounds they lie.
    private void addOtherFeatures(List<Box> rows, String key, double[] values, Units units) {
        double[] others = IntStream.range(0, values.length).filter(i -> !units.shown().contains(i)).mapToDouble(i -> values[i]).toArray();
        if (others.length == 0) {
            return;
        }
        boolean zeros = Arrays.stream(others).allMatch(value -> value == 0);
        String text = shot.look().phrases().text(isShort() ? "cell.more" : zeros ? "cell.more-zeros" : "cell.more-features", others.length);
        rows.add(Box.centered(key + " more", text, TextStyle.SMALL, palette.quiet()));
        if (!zeros && form.hasNumbers()) {
            String range = shot.look().signed(Arrays.stream(others).min().orElse(0)) + " … " + shot.look().signed(Arrays.stream(others).max().orElse(0));
            rows.add(Box.centered(key + " more range", range, TextStyle.SMALL, palette.quiet()));
        }
    }

    /// At what the gauges are full, where that is not 1: of all states once, at the first.
    private List<String> said(String key, Signal signal) {
        double limit = new CellScale(shot).limit(signal);
        boolean first = key.equals(shot.cell().hasCellState() ? "pastCell" : "past");
        return first ? full("cell.limit.all", limit) : signal == Signal.INPUT ? full("cell.limit", limit) : List.of();
    }

    private List<String> full(String phrase, double limit) {
        return limit == 1 ? List.of() : phrases().stacked(phrase, shot.look().plain(limit));
    }

    /// Where parts are narrow there is room for one language.
    private Phrases phrases() {
        return form.isNarrow() ? shot.look().phrases().first() : shot.look().phrases();
    }

    /// @param full at what a gauge of the column is full; said even where captions are left out
    private Box column(String key, List<Box> rows, List<String> caption, List<String> full, BeatProgress stage) {
        List<String> lines = Stream.concat(form.isWritten() || form.isSlim() && key.equals("x") ? caption.stream() : Stream.empty(), full.stream())
                .flatMap(line -> broken(line).stream()).toList();
        if (!lines.isEmpty()) {
            Color color = stage.begun() ? palette.quiet() : palette.muted();
            rows.add(Box.down(0, Box.Align.FILL, IntStream.range(0, lines.size()).mapToObj(line ->
                    Box.centered(key + " caption " + line, lines.get(line), TextStyle.SMALL, color)).toList()));
        }
        return new Box.Padded(key, form.padding(), 5, ground(stage), Box.down(row.gap(), Box.Align.FILL, rows));
    }

    /// Where parts are narrow, what is left out is said in few words.
    private boolean isShort() {
        return form != CellForm.FULL || shot.look().tight();
    }

    /// A caption on as many lines as it takes where columns are narrow.
    private List<String> broken(String caption) {
        return form == CellForm.FULL || form == CellForm.TERSE ? List.of(caption)
                : type.wrapped(caption, TextStyle.SMALL, Math.max(NARROWEST_CAPTION, row.width()));
    }

    private double headingHeight() {
        return (form.isTight(shot) ? 0.88 : 1.15) * type.lineHeight(TextStyle.SYMBOL);
    }

    private Box.Painter ground(BeatProgress stage) {
        return (ink, area) -> {
            ink.fill(Ink.rounded(area, 8), Palette.mix(palette.panel(), palette.accentWash(), stage.lit()));
            ink.outline(Ink.rounded(area, 8), Palette.mix(palette.faint(), palette.accent(), stage.lit()), 1 + 0.8 * stage.lit());
        };
    }

    /// The symbol in the middle, with room for the badge at its right; where room is dear, only at its right.
    private Box heading(String key, String symbol, BeatProgress stage, boolean badge) {
        double badgeRoom = badge && form.hasBadges() ? type.width(shot.trace().badge(shot.step()), TextStyle.BADGE) + 18 : 0;
        double leftRoom = form.isTight(shot) ? 0 : badgeRoom;
        FormulaLine written = new FormulaLine(shot.look().symbols().in(symbol));
        double width = written.width(type, TextStyle.SYMBOL);
        return new Box.Area(key + HEADING, leftRoom + width + badgeRoom, headingHeight(), (ink, area) -> written.drawIn(ink,
                new Rectangle2D.Double(area.getX() + leftRoom, area.getY(), area.getWidth() - leftRoom - badgeRoom, area.getHeight()),
                TextStyle.SYMBOL, stage.ink(palette), Ink.Anchor.MIDDLE));
    }
}
