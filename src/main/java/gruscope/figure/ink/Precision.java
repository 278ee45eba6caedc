package gruscope.figure.ink;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// How closely a number is written: so many decimals as long as about five digits suffice, then a power of ten. `0.84`, `1234.6`, `12346`,
/// `1.23e6`, `1.8e−4`, `1.2e180`: never more than eight characters, whatever the number is.
///
/// @param decimals of numbers below ten; larger ones have fewer, so that there are no more digits than [#digits]
/// @param digits   the most there are before a power of ten takes over
/// @param ofPowers how many there are before a power of ten
public record Precision(int decimals, int digits, int ofPowers) {

    /// As numbers stand in pictures: `0.84`.
    public static final Precision ORDINARY = new Precision(2, 5, 3);

    /// As they are read out from afar.
    public static final Precision PROJECTED = new Precision(3, 3, 3);

    /// What has more digits before its point is written with a power of ten.
    private static final double LARGEST = 1e5;

    /// What is smaller, and would have no digit but zeros, is written with a power of ten.
    private static final double SMALLEST = 1e-3;

    private static final Pattern WRITTEN_ONE = Pattern.compile("1(\\.0*)?");

    private static final int LONG_POWER = 100;
    private static final double JUST_BELOW = Math.nextDown(1.0);

    /// One decimal more.
    public Precision finer() {
        return new Precision(decimals + 1, digits + 1, ofPowers + 1);
    }

    /// A number without its sign; `∞`, and `NaN` for what cannot be told.
    public String of(double number) {
        double magnitude = Math.abs(number);
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return "∞";
        }
        String plain = rounded(magnitude, places(magnitude));
        if (Double.parseDouble(plain) >= LARGEST) {
            return power(magnitude);
        }
        if (magnitude == 0 || Double.parseDouble(plain) != 0) {
            return plain;
        }
        return magnitude < SMALLEST ? power(magnitude) : shortened(rounded(magnitude, decimals + 2));
    }

    /// A number that stays below 1, so that it is never written as 1: with a decimal more where that suffices, else cut off after it.
    public String below(double number) {
        String written = of(number);
        if (!written.startsWith("1") || !WRITTEN_ONE.matcher(written).matches()) {
            return written;
        }
        BigDecimal exact = BigDecimal.valueOf(Math.min(Math.abs(number), JUST_BELOW));
        BigDecimal closer = exact.setScale(decimals + 1, RoundingMode.HALF_UP);
        return (closer.compareTo(BigDecimal.ONE) < 0 ? closer : exact.setScale(decimals + 1, RoundingMode.DOWN)).toPlainString();
    }

    /// The number that is read off what is written.
    public static double read(String written) {
        String digits = written.replace('−', '-');
        return digits.endsWith("∞") ? Double.parseDouble(digits.replace("∞", "Infinity")) : Double.parseDouble(digits);
    }

    /// How many decimals a number has room for.
    private int places(double magnitude) {
        int whole = magnitude < 10 ? 1 : (int) Math.floor(Math.log10(magnitude)) + 1;
        int fraction = magnitude < 1 ? decimals : digits - whole;
        return Math.clamp(fraction, 0, decimals);
    }

    private static String rounded(double magnitude, int places) {
        return BigDecimal.valueOf(magnitude).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /// `1.23e6`, `1.2e180`: a power of three digits takes the place of one.
    private String power(double magnitude) {
        int exponent = exponent(magnitude);
        int mantissa = Math.abs(exponent) < LONG_POWER ? ofPowers : Math.max(2, ofPowers - 1);
        BigDecimal nearest = BigDecimal.valueOf(magnitude).round(new MathContext(mantissa, RoundingMode.HALF_UP));
        // The largest number there is would be rounded to none.
        BigDecimal digits = Double.isInfinite(nearest.doubleValue()) ? BigDecimal.valueOf(magnitude).round(new MathContext(mantissa, RoundingMode.DOWN)) : nearest;
        int power = digits.precision() - digits.scale() - 1;
        return shortened(digits.movePointLeft(power).setScale(mantissa - 1, RoundingMode.HALF_UP).toPlainString()) + "e"
                + (power < 0 ? "−" : "") + Math.abs(power);
    }

    private static int exponent(double magnitude) {
        BigDecimal exact = BigDecimal.valueOf(magnitude);
        return exact.precision() - exact.scale() - 1;
    }

    private static String shortened(String decimal) {
        return decimal.contains(".") ? decimal.replaceAll("0+$", "").replaceAll("\\.$", "") : decimal;
    }
}
