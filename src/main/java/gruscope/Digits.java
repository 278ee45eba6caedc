package gruscope;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as text, with all their digits.
public final class Digits {

    /// Nothing in it can be read in two ways, so that it takes no longer to find that a text is none: `1d`, `0x1p3` and `NaN`, which are numbers in
    /// Java, are none here.
    private static final Pattern NUMBER = Pattern.compile("[+-]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d{1,3}+)?+");

    private Digits() {
    }

    /// The shortest text that reads back as the same number; whole numbers without a point: `0.1`, `-3`, `1.0E-7`.
    public static String shortest(double value) {
        String digits = Double.toString(value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    /// The number that a user typed, in decimal digits with a point: `0.5`, `-3`, `1e-3`. The typographic minus `−` is read as a minus.
    ///
    /// @return nothing if it is none, or beyond what a 64-bit number can hold
    public static OptionalDouble read(String typed) {
        String plain = typed.replace('−', '-');
        double value = isNumber(plain) ? Double.parseDouble(plain) : Double.NaN;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static boolean isNumber(CharSequence text) {
        return NUMBER.matcher(text).matches();
    }
}
