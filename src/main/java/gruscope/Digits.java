package gruscope;

/// Numbers as text, with all their digits.
public final class Digits {

    private Digits() {
    }

    /// The shortest text that reads back as the same number; whole numbers without a point: `0.1`, `-3`, `1.0E-7`.
    public static String shortest(double value) {
        String digits = Double.toString(value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
