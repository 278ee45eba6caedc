package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Keyed;
import gruscope.Quoted;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// A length on paper or on a screen: `88mm`, `8.5cm`, `3.5in`, `250pt`, `1600px` or plainly `1600`.
///
/// @param value at least 0; a side of a picture is longer than that
public record Length(double value, Unit unit) {

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(px|mm|cm|in|pt)?");

    /// What a length is measured in; a pixel is as large as the density makes it.
    public enum Unit implements Keyed { PX, MM, CM, IN, PT }

    public Length {
        if (!(value >= 0 && value < 1e6)) {
            throw new BadInput(says("is-no-usable-length-it", Quoted.of(Digits.shortest(value))));
        }
    }

    /// The length of a side.
    ///
    /// @throws BadInput if it is nothing, or as [#parse]
    public static Length side(String text) {
        Length side = parse(text);
        if (side.value == 0) {
            throw new BadInput(says("is-no-usable-side", Quoted.of(text)));
        }
        return side;
    }

    /// @throws BadInput if it is no number with one of the units
    public static Length parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new BadInput("", says("is-no-length", Quoted.of(text)), says("one-is-a-number-with"));
        }
        Unit unit = form.group(2) == null ? Unit.PX : Unit.valueOf(form.group(2).toUpperCase(Locale.ROOT));
        return new Length(Double.parseDouble(form.group(1)), unit);
    }

    /// @param dpi pixels per inch
    public double inches(double dpi) {
        return switch (unit) {
            case PX -> value / dpi;
            case MM -> value / 25.4;
            case CM -> value / 2.54;
            case IN -> value;
            case PT -> value / 72;
        };
    }

    /// Whether it is the same on every density.
    public boolean isPhysical() {
        return unit != Unit.PX;
    }

    @Override
    public String toString() {
        return Digits.shortest(value) + unit.key();
    }
}
