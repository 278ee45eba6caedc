package gruscope.figure.ink;

import gruscope.Phrases;
import gruscope.scene.Theme;
import gruscope.scene.View;

import java.util.Locale;
import java.util.function.Function;

/// How figures look and speak: colours, type, words.
///
/// @param terse whether a diagram leaves out what can be pointed at instead: numbers beside bars, captions, badges
public record Look(Theme theme, Palette palette, Type type, Phrases phrases, boolean terse) {

    private static final double PROJECTED = 2;
    private static final double THINNEST_PROJECTED = 3;

    /// The look that a view asks for, in its language.
    public static Look of(View view) {
        return new Look(view.theme(), Palette.of(view.theme(), view.ramp()), Type.of(view.theme()),
                Phrases.of("figure", view.language().locales()), false);
    }

    /// The same look with larger or smaller type, for surfaces that do not scale the whole drawing.
    public Look scaled(double factor) {
        return new Look(theme, palette, type.scaled(factor), phrases, terse);
    }

    /// The same look for diagrams that stand side by side.
    public Look shortened() {
        return new Look(theme, palette, type, phrases, true);
    }

    /// The same look in other words: one of its languages alone.
    public Look speaking(Phrases other) {
        return new Look(theme, palette, type, other, terse);
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

    /// The width of a line that is `width` on a screen before one's eyes: projected ones are twice as thick, and never below 3.
    public double stroke(double width) {
        return theme == Theme.PROJECTOR ? Math.max(THINNEST_PROJECTED, PROJECTED * width) : width;
    }

    /// A signed number as shown beside a bar: `+0.84`, `−0.13`, `0.00`.
    public String signed(double value) {
        String digits = digits(value);
        boolean zero = Double.parseDouble(digits) == 0;
        return (zero ? "" : value < 0 ? "−" : "+") + digits;
    }

    /// A number within a formula: `0.84`, `−0.13`.
    public String plain(double value) {
        String digits = digits(value);
        return (value < 0 && Double.parseDouble(digits) != 0 ? "−" : "") + digits;
    }

    /// A factor within a formula: negative ones stand in brackets.
    public String factor(double value) {
        String plain = plain(value);
        return plain.startsWith("−") ? "(" + plain + ")" : plain;
    }

    /// A share of 1 as a whole percentage: `65 %`.
    public String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /// A count with narrow spaces between thousands: `98 816`.
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /// The magnitude with two decimals; projected with three significant digits, which may be read out from afar.
    private String digits(double value) {
        double magnitude = Math.abs(value);
        int decimals = theme != Theme.PROJECTOR ? 2 : magnitude < 1 ? 3 : magnitude < 10 ? 2 : magnitude < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", magnitude);
    }
}
