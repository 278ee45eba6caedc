package gruscope.figure.ink;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.font.Fonts;
import gruscope.scene.Theme;
import gruscope.scene.View;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// How figures look and speak: colours, type, words.
///
/// @param terse    whether a diagram leaves out what can be pointed at instead: numbers beside bars, captions, badges
/// @param thinnest the width that no line is below, see [#stroke]; 0 where a surface shows any
/// @param preferences what an author chose about the picture
/// @param columns  where the columns of steps stand, so that pictures below each other have them in one line
public record Look(Theme theme, Palette palette, Type type, Phrases phrases, boolean terse, double thinnest, Preferences preferences, Optional<Columns> columns) {

    private static final double PROJECTED = 2;
    private static final double THINNEST_PROJECTED = 3;
    private static final Precision WHOLE = new Precision(0, 5, 3);
    private static final Precision TENTHS = new Precision(1, 5, 3);

    /// What stands beside the columns of steps of a picture.
    ///
    /// @param left  of the first step's, from the edge of the picture
    /// @param right of the last step's
    public record Columns(double left, double right) {

        /// With room for both.
        public Columns and(Columns other) {
            return new Columns(Math.max(left, other.left), Math.max(right, other.right));
        }
    }

    /// The look that a view asks for, in its language.
    public static Look of(View view) {
        return new Look(view.theme(), Palette.of(view.theme(), view.ramp()), Type.of(view.theme()),
                Phrases.of("figure", view.language().locales()), false, 0, Preferences.NONE, Optional.empty());
    }

    /// The same look with larger or smaller type, for surfaces that do not scale the whole drawing.
    public Look scaled(double factor) {
        return new Look(theme, palette, type.scaled(factor), phrases, terse, thinnest, preferences, columns);
    }

    /// The same look in an author's fonts.
    public Look in(Fonts fonts) {
        return new Look(theme, palette, type.in(fonts), phrases, terse, thinnest, preferences, columns);
    }

    /// The same look for diagrams that stand side by side.
    public Look shortened() {
        return new Look(theme, palette, type, phrases, true, thinnest, preferences, columns);
    }

    /// The same look for a surface on which thinner lines would be lost.
    public Look withThinnest(double width) {
        return new Look(theme, palette, type, phrases, terse, width, preferences, columns);
    }

    /// The same look in other words: one of its languages alone.
    public Look speaking(Phrases other) {
        return new Look(theme, palette, type, other, terse, thinnest, preferences, columns);
    }

    /// The same look with columns of steps in these places.
    public Look inColumns(Columns other) {
        return new Look(theme, palette, type, phrases, terse, thinnest, preferences, Optional.of(other));
    }

    /// The same look with other choices of an author.
    public Look preferring(Preferences other) {
        return new Look(theme, other.get(OwnColours.PALETTE).map(own -> palette.between(own.negative(), own.positive())).orElse(palette), type, phrases, terse, thinnest, other, columns);
    }

    /// The same look with one more choice.
    public <T> Look preferring(Preference<T> preference, T value) {
        return preferring(preferences.with(preference, value));
    }

    /// What an author chose, or what is usual.
    public <T> T of(Preference<T> preference) {
        return preferences.get(preference);
    }

    /// What a unit is called: `unit 3`, or the author's name for it.
    ///
    /// @param unit from 0
    public String unit(int unit) {
        return unit(unit, phrases);
    }

    /// The same in other words.
    public String unit(int unit, Phrases words) {
        return named(unit).orElseGet(() -> words.text("cell.unit", unit + 1));
    }

    /// The same where the word unit stands beside: `3`, or the author's name.
    public String unitNumber(int unit) {
        return named(unit).orElseGet(() -> String.valueOf(unit + 1));
    }

    /// The letters of formulas.
    public Symbols symbols() {
        return of(Symbols.SYMBOLS).orElse(Symbols.USUAL);
    }

    /// A signal's symbol as the author writes it.
    public String symbol(Signal signal) {
        return symbols().of(signal.symbol());
    }

    /// The step that a picture marks; none where the author wants none.
    ///
    /// @param step of the picture's moment
    public OptionalInt marked(int step) {
        int marked = of(Authored.MARK).orElse(step);
        return marked == 0 ? OptionalInt.empty() : OptionalInt.of(marked);
    }

    /// Whether the author marks a unit.
    public boolean highlights(int unit) {
        return of(Authored.HIGHLIGHT_UNITS).stream().flatMap(List::stream).anyMatch(span -> span.holds(unit + 1));
    }

    private Optional<String> named(int unit) {
        return of(Authored.UNIT_NAMES).filter(names -> unit < names.size() && !names.get(unit).isEmpty()).map(names -> names.get(unit));
    }

    /// What is said in all languages where that fits into a width, or else in the first alone.
    public String fitting(double width, TextStyle style, Function<Phrases, String> says) {
        String all = says.apply(phrases);
        return type.width(all, style) <= width ? all : says.apply(phrases.first());
    }

    /// Whether room is dear: side by side, or in projected letters.
    public boolean tight() {
        return terse || theme == Theme.PROJECTOR;
    }

    /// How many times as wide as usual the author wants lines.
    public double lineWidth() {
        return of(Authored.LINE_WIDTH).orElse(1.0);
    }

    /// The width of a line that is `width` on a screen before one's eyes: projected ones are twice as thick, and never below 3; printed ones never
    /// thinner than print can be.
    public double stroke(double usual) {
        double width = usual * lineWidth();
        return Math.max(thinnest, theme == Theme.PROJECTOR ? Math.max(THINNEST_PROJECTED, PROJECTED * width) : width);
    }

    /// The stroke of a chart's axis, which charts draw themselves and thin.
    public BasicStroke axisStroke() {
        return new BasicStroke((float) Math.max(thinnest, 0.5));
    }

    /// A signed number as shown beside a bar: `+0.84`, `−0.13`, `0.00`, `+1.23e6`, `−∞`.
    public String signed(double value) {
        return sign(value, "+") + precision().of(value);
    }

    /// A number within a formula: `0.84`, `−0.13`.
    public String plain(double value) {
        return plain(value, precision());
    }

    /// The same as closely as asked.
    public String plain(double value, Precision precision) {
        return sign(value, "") + precision.of(value);
    }

    /// A number that its function keeps within ±1, which it never reaches: `+0.84`, `+0.997`, `> 0.999`.
    public String within(double value) {
        return within(value, "+");
    }

    /// The same within a formula: `0.84`, `−0.997`.
    public String plainWithin(double value) {
        return within(value, "");
    }

    private String within(double value, String plus) {
        String digits = precision().below(value);
        boolean cut = Math.abs(value) > Double.parseDouble(digits.replace('−', '-')) && digits.startsWith("0.999") && digits.chars().skip(2).allMatch(digit -> digit == '9');
        return cut ? (value < 0 ? "< −" : "> ") + digits : sign(value, plus) + digits;
    }

    /// A share of 1 as a percentage: `65 %`. What is not nothing and not all is never written so: `0.3 %`, `99.7 %`, `> 99.9 %`.
    public String percent(double share) {
        return share == 0 || share == 1 || !Double.isFinite(share) ? plain(100 * share, WHOLE) + " %" : openPercent(share);
    }

    /// The same of a share that never is nothing or all, though computing it may end there.
    public String openPercent(double share) {
        double hundredths = 100 * share;
        long tenths = Math.round(10 * hundredths);
        boolean within = share >= 0 && share <= 1;
        if (within && tenths == 0) {
            return "< 0.1 %";
        }
        if (within && tenths == 1000) {
            return "> 99.9 %";
        }
        boolean near = within && (Math.round(hundredths) == 0 || Math.round(hundredths) == 100);
        return plain(near ? tenths / 10.0 : hundredths, near ? TENTHS : WHOLE) + " %";
    }

    /// How closely numbers stand here.
    public Precision precision() {
        return theme == Theme.PROJECTOR ? Precision.PROJECTED : Precision.ORDINARY;
    }

    private static String sign(double value, String plus) {
        return Double.isNaN(value) || value == 0 ? "" : value < 0 ? "−" : plus;
    }

    /// A count with narrow spaces between thousands: `98 816`.
    public String count(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int place = digits.length() - 3; place > (number < 0 ? 1 : 0); place -= 3) {
            digits.insert(place, '\u202f');
        }
        return digits.toString();
    }

    /// The same where there is no room for all its digits: `98 816`, but `1.44e7`.
    public String shortCount(long number) {
        return number < 100_000 ? count(number) : Precision.ORDINARY.of(number);
    }
}
