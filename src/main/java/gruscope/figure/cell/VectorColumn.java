package gruscope.figure.cell;

import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.Units;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
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
/// Gates are valves that fill, candidates signed tiles, states and inputs signed bars: told apart by shape, not by colour.
final class VectorColumn {

    private static final double SMALLEST_GHOST = 0.005;
    private static final double PIN = 3.5;

    /// Sums have room for numbers such as this one, so that their columns stand still from step to step.
    private static final String SUM = "+0.0034";

    private static final double BESIDE_BAR = 6;
    private static final double NARROWEST_CAPTION = 44;

    private final Shot shot;
    private final CellForm form;
    private final Palette palette;
    private final Type type;

    VectorColumn(Shot shot, CellForm form) {
        this.shot = shot;
        this.form = form;
        this.palette = shot.look().palette();
        this.type = shot.look().type();
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
            rows.add(row(signal, step, unit, values[unit], stage));
        }
        if (signal == Signal.INPUT) {
            addOtherFeatures(rows, key, values, units);
        } else {
            addRest(rows, key, units.hidden());
        }
        return column(key, rows, caption, limit(signal), stage);
    }

    /// What stands below the input: the token, cut where it is long; of a long row of numbers, how many there are.
    List<String> inputCaption(int step) {
        String label = shot.label(step);
        if (form == CellForm.SLIM) {
            return List.of(type.fitted("“" + label + "”", TextStyle.SMALL, NARROWEST_CAPTION));
        }
        boolean numbers = shot.trace().inputSize() > 1 && shot.run().scene().encoding() instanceof Numbers;
        return numbers && !label.equals(shot.token(step)) ? shot.look().phrases().stacked("cell.input.features", shot.trace().inputSize())
                : shot.look().phrases().stacked("cell.input", label);
    }

    private double limit(Signal signal) {
        return signal.kind() == Signal.Kind.GATE ? 1 : shot.limit(signal);
    }

    /// A column of sums that are on their way to be squashed.
    Box terms(String key, String symbol, List<String> caption, IntToDoubleFunction terms, BeatProgress stage) {
        List<Box> rows = new ArrayList<>();
        rows.add(heading(key, symbol, stage, true));
        Units units = Units.of(shot, form.most(shot));
        for (int unit : units.shown()) {
            rows.add(termRow(key, unit, terms.applyAsDouble(unit), stage));
        }
        addRest(rows, key, units.hidden());
        return column(key, rows, caption, shot.limitOfTerms(), stage);
    }

    /// The mixer: one track a unit, with a knob between old and new; below its ends, by what each is multiplied.
    Box mixer(String key, Mix mix, double[] keepShares, BeatProgress stage) {
        List<Box> rows = new ArrayList<>();
        String title = (form.isNarrow() ? shot.look().phrases().first() : shot.look().phrases()).text("cell.mixer");
        rows.add(new Box.Area(key + " heading", Math.ceil(type.width(title, TextStyle.HEADING)), headingHeight(), (ink, area) ->
                ink.textIn(area, title, TextStyle.HEADING, stage.ink(palette), Ink.Anchor.MIDDLE)));
        Units units = Units.of(shot, form.most(shot));
        for (int unit : units.shown()) {
            rows.add(mixerRow(key, unit, keepShares[unit], stage));
        }
        addRest(rows, key, units.hidden());
        if (form.isWritten()) {
            rows.add(ends(key, mix, stage));
        }
        return column(key, rows, List.of(), 1, stage);
    }

    /// What stands at the ends of the tracks, and by what each is multiplied before they are added: `z ⊙` old `+ (1 − z) ⊙` new.
    private Box ends(String key, Mix mix, BeatProgress stage) {
        String gate = mix.gate().symbol() + " ⊙";
        String rest = "(1 − " + mix.gate().symbol() + ") ⊙";
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

    /// @param limit at which a bar of the column is full; said where it is not 1, even where captions are left out
    private Box column(String key, List<Box> rows, List<String> caption, double limit, BeatProgress stage) {
        List<String> full = limit == 1 ? List.of() : shot.look().phrases().stacked("cell.limit", shot.look().plain(limit));
        List<String> lines = Stream.concat(form.isWritten() || form == CellForm.SLIM && key.equals("x") ? caption.stream() : Stream.empty(), full.stream())
                .flatMap(line -> broken(line).stream()).toList();
        if (!lines.isEmpty()) {
            Color color = stage.begun() ? palette.quiet() : palette.muted();
            rows.add(Box.down(0, Box.Align.FILL, IntStream.range(0, lines.size()).mapToObj(line ->
                    Box.centered(key + " caption " + line, lines.get(line), TextStyle.SMALL, color)).toList()));
        }
        return new Box.Padded(key, form.padding(), 5, ground(stage), Box.down(rowHeight() < 18 ? 2 : 4, Box.Align.FILL, rows));
    }

    /// Where parts are narrow, what is left out is said in few words.
    private boolean isShort() {
        return form != CellForm.FULL || shot.look().tight();
    }

    /// A caption on as many lines as it takes where columns are narrow.
    private List<String> broken(String caption) {
        return form == CellForm.FULL || form == CellForm.TERSE ? List.of(caption)
                : type.wrapped(caption, TextStyle.SMALL, Math.max(NARROWEST_CAPTION, beside(numberWidth(0))));
    }

    /// Rows get lower as units get more, so that eight units still fit a window's panel at full size,
    /// and lower where a cell state stands above the other two; projected, they are as high as text.
    private double rowHeight() {
        int rows = Math.min(form.most(shot), Math.max(shot.trace().hiddenSize(), shot.trace().inputSize()));
        double most = shot.cell().hasCellState() ? 18 : 22;
        if (form.isNarrow()) {
            return Math.clamp(34 - 3.0 * rows, 13, 16) * type.scale();
        }
        return Math.max(form.isLow() ? 15 : Math.clamp(34 - 3.0 * rows, 15, most), type.scale() > 1 ? type.lineHeight(TextStyle.NUMBER) : 0);
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
        double badgeRoom = badge && form == CellForm.FULL ? type.width(shot.trace().badge(shot.step()), TextStyle.BADGE) + 18 : 0;
        double leftRoom = form.isTight(shot) ? 0 : badgeRoom;
        double width = new FormulaLine(symbol).width(type, TextStyle.SYMBOL);
        return new Box.Area(key + " heading", leftRoom + width + badgeRoom, headingHeight(), (ink, area) -> new FormulaLine(symbol).drawIn(ink,
                new Rectangle2D.Double(area.getX() + leftRoom, area.getY(), area.getWidth() - leftRoom - badgeRoom, area.getHeight()),
                TextStyle.SYMBOL, stage.ink(palette), Ink.Anchor.MIDDLE));
    }

    private Box row(Signal signal, int step, int unit, double value, BeatProgress stage) {
        Target.Value key = new Target.Value(signal, step, unit);
        String number = Reading.of(shot).of(signal, step, unit);
        double limit = limit(signal);
        boolean tile = signal.kind() == Signal.Kind.CANDIDATE;
        double numberWidth = numberWidth(Math.max(number.length(), Reading.of(shot).longest(signal)));
        boolean dwelt = signal != Signal.INPUT && unit == shot.unit();
        double width = tile ? Math.max(form.bar(), numberWidth + (form.isNarrow() ? 4 : 12)) : beside(numberWidth);
        return new Box.Area(key, width, rowHeight(), (ink, area) -> {
            if (dwelt) {
                ink.fill(new Rectangle2D.Double(area.getX() - Math.min(7, form.padding() - 1), area.getY() + 2, 3, area.getHeight() - 4), palette.accent());
            }
            Rectangle2D bar = new Rectangle2D.Double(area.getX(), area.getY() + 1, tile ? area.getWidth() : form.bar(), area.getHeight() - 2);
            switch (signal.kind()) {
                case GATE -> valve(ink, bar, value, stage);
                case CANDIDATE -> tile(ink, bar, value / limit, number, stage);
                case INPUT, STATE, READOUT -> bar(ink, bar, value / limit, stage);
            }
            if (step > 0 && shot.trace().isHeld(signal, unit)) {
                pin(ink, bar, signal.kind() == Signal.Kind.GATE ? value : (Math.clamp(value / limit, -1, 1) + 1) / 2, stage);
            }
            if (stage.formed() == 1) {
                shot.before(signal, step, unit).ifPresent(before -> ghost(ink, bar, signal, value / limit, before / limit));
            }
            if (!tile) {
                valueBeside(ink, bar, area, number, stage);
            }
        });
    }

    /// Where the value was before all what-ifs: a mark across the bar; both are shares of what is full.
    private void ghost(Ink ink, Rectangle2D bar, Signal signal, double value, double before) {
        if (!(Math.abs(value - before) >= SMALLEST_GHOST) || !Double.isFinite(before)) {
            return;
        }
        double share = signal.kind() == Signal.Kind.GATE ? before : (Math.clamp(before, -1, 1) + 1) / 2;
        double x = bar.getX() + 2 + share * (bar.getWidth() - 4);
        ink.line(x, bar.getY() - 1, x, bar.getMaxY() + 1, palette.panel(), 4);
        ink.line(x, bar.getY() - 1, x, bar.getMaxY() + 1, palette.quiet(), 2);
    }

    /// What holds a number: a pin stuck into its bar from above.
    private void pin(Ink ink, Rectangle2D bar, double share, BeatProgress stage) {
        double x = bar.getX() + 2 + Math.clamp(share, 0, 1) * (bar.getWidth() - 4);
        Color color = stage.begun() ? palette.accent() : palette.coming();
        ink.line(x, bar.getY() + PIN, x, bar.getMaxY() - 1, palette.panel(), 3.5);
        ink.line(x, bar.getY() + PIN, x, bar.getMaxY() - 1, color, 1.5);
        ink.disc(x, bar.getY() + PIN, PIN + 1, palette.panel());
        ink.disc(x, bar.getY() + PIN, PIN, color);
    }

    private Box termRow(String key, int unit, double value, BeatProgress stage) {
        String number = shot.look().signed(value);
        double limit = shot.limitOfTerms();
        double width = beside(numberWidth(Math.max(number.length(), SUM.length())));
        return new Box.Area(new Target.Note(key + " " + unit), width, rowHeight(), (ink, area) -> {
            double left = area.getX() + (form.isNarrow() ? (area.getWidth() - form.bar()) / 2 : 0);
            Rectangle2D bar = new Rectangle2D.Double(left, area.getY() + 1, form.bar(), area.getHeight() - 2);
            bar(ink, bar, value / limit, stage);
            valueBeside(ink, bar, area, number, stage);
        });
    }

    /// The room of a number of so many characters, which are all of one width, and at least of an ordinary one.
    private double numberWidth(int characters) {
        String ordinary = shot.look().signed(0.5);
        return type.width("0".repeat(Math.max(characters, ordinary.length())), TextStyle.NUMBER);
    }

    /// The width of a bar with its number beside it, if there is to be one.
    private double beside(double numberWidth) {
        return form.hasNumbers() ? form.bar() + BESIDE_BAR + 2 + numberWidth : form.bar();
    }

    private void valueBeside(Ink ink, Rectangle2D bar, Rectangle2D area, String number, BeatProgress stage) {
        if (stage.formed() > 0 && form.hasNumbers()) {
            Rectangle2D text = new Rectangle2D.Double(bar.getMaxX() + BESIDE_BAR, area.getY(), area.getMaxX() - bar.getMaxX() - BESIDE_BAR, area.getHeight());
            ink.textIn(text, number, TextStyle.NUMBER, Palette.mix(palette.panel(), palette.ink(), stage.formed()), Ink.Anchor.START);
        }
    }

    private Box mixerRow(String key, int unit, double keep, BeatProgress stage) {
        boolean dwelt = unit == shot.unit();
        return new Box.Area(new Target.Note(key + " " + unit), form.bar() + (form.isNarrow() ? 14 : 24), rowHeight(), (ink, area) -> {
            double y = area.getCenterY();
            double from = area.getX() + 6;
            double to = area.getMaxX() - 6;
            ink.line(from, y, to, y, stage.line(palette), 2);
            double share = Double.isNaN(keep) ? 0.5 : 0.5 + (1 - keep - 0.5) * stage.formed();
            double knob = from + share * (to - from);
            Color color = stage.begun() ? dwelt ? palette.accent() : palette.ink() : palette.coming();
            ink.disc(knob, y, 6, palette.panel());
            ink.ring(knob, y, 6, color, 2);
        });
    }

    private void valve(Ink ink, Rectangle2D area, double value, BeatProgress stage) {
        ink.fill(Ink.rounded(area, 4), palette.well());
        double fill = Math.clamp(value, 0, 1) * stage.formed() * (area.getWidth() - 4);
        if (Double.isNaN(value) && stage.formed() > 0) {
            ink.crossed(area);
        }
        if (fill > 0) {
            Rectangle2D inner = new Rectangle2D.Double(area.getX() + 2, area.getY() + 2, fill, area.getHeight() - 4);
            ink.fill(Ink.rounded(inner, Math.min(2, fill / 2)), palette.gate());
        }
        ink.outline(Ink.rounded(area, 4), stage.begun() ? palette.ink() : palette.coming(), 1.5);
    }

    private void tile(Ink ink, Rectangle2D area, double share, String number, BeatProgress stage) {
        Color ground = Palette.mix(palette.well(), Double.isFinite(share) ? palette.state(share) : palette.well(), stage.formed());
        ink.fill(area, ground);
        if (!Double.isFinite(share) && stage.formed() > 0) {
            ink.crossed(area);
        }
        ink.outline(area, stage.begun() ? palette.line() : palette.coming(), 1);
        if (stage.formed() > 0) {
            ink.textIn(area, number, TextStyle.NUMBER_BOLD, Palette.mix(ground, palette.on(ground), stage.formed()), Ink.Anchor.MIDDLE);
        }
    }

    /// @param share of what is full, with its sign
    private void bar(Ink ink, Rectangle2D area, double share, BeatProgress stage) {
        ink.fill(Ink.rounded(area, 3), palette.well());
        ink.outline(Ink.rounded(area, 3), palette.faint(), 1);
        double half = area.getWidth() / 2 - 2;
        double length = Math.clamp(share, -1, 1) * stage.formed() * half;
        if (!Double.isFinite(share)) {
            if (stage.formed() > 0) {
                ink.crossed(area);
            }
        } else if (length != 0) {
            double x = area.getCenterX();
            ink.fill(new Rectangle2D.Double(Math.min(x, x + length), area.getY() + 2, Math.abs(length), area.getHeight() - 4), palette.state(share));
        }
        ink.line(area.getCenterX(), area.getY() + 1, area.getCenterX(), area.getMaxY() - 1, palette.line(), 1);
    }
}
