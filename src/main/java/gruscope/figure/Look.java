package gruscope.figure;

import gruscope.Phrases;
import gruscope.scene.Theme;

import java.util.Locale;

/// How figures look and speak: colours, type, words.
public record Look(Palette palette, Type type, Phrases phrases) {

    public static Look of(Theme theme, Locale locale) {
        return new Look(Palette.of(theme), Type.of(theme), Phrases.of("figure", locale));
    }

    /// The same look with larger or smaller type, for surfaces that do not scale the whole drawing.
    public Look scaled(double factor) {
        return new Look(palette, type.scaled(factor), phrases);
    }

    /// A signed number as shown beside a bar: `+0.84`, `−0.13`, `0.00`.
    public String signed(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        boolean zero = digits.equals("0.00");
        return (zero ? "" : value < 0 ? "−" : "+") + digits;
    }

    /// A number within a formula: `0.84`, `−0.13`.
    public String plain(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return (value < 0 && !digits.equals("0.00") ? "−" : "") + digits;
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

    /// A count with thin spaces between thousands: `98 816`.
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }
}
