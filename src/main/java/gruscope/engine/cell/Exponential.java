package gruscope.engine.cell;

/// e^x − 1, from which σ and tanh are made: σ(x) = 1 / (2 + (e^(−x) − 1)), tanh(x) = E / (E + 2) with E = e^(2x) − 1.
///
/// `Math.exp` and `Math.tanh` take one number at a time and half of a small step. Here every line is a loop over all numbers that the JIT
/// compiler turns into vector instructions: x = k·ln 2 + r with |r| ≤ ½ ln 2 (Cody and Waite 1980, chapter 6), e^r − 1 by its Taylor series,
/// whose rest is below 2⁻⁵³ of it, and 2^k written straight into the exponent. Within two units in the last place of `Math.expm1`.
final class Exponential {

    /// Beyond these e^x leaves the range of normal numbers; σ and tanh have long reached their bounds.
    private static final double LEAST = -708;
    private static final double MOST = 709;

    /// Added to a number below 2⁵¹ it rounds it to a whole one, which then stands in the lowest bits.
    private static final double ROUNDING = 0x1.8p52;

    private static final double PER_LN2 = 1 / Math.log(2);
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    private static final int EXPONENT_SHIFT = 52;
    private static final long ONE = Double.doubleToRawLongBits(1);

    private Exponential() {
    }

    /// Puts e^x − 1 in place of each x; NaN stays NaN.
    ///
    /// @param powers room for as many numbers
    static void lessOne(double[] x, double[] powers) {
        int n = x.length;
        for (int j = 0; j < n; j++) {
            double bounded = Math.max(LEAST, Math.min(MOST, x[j]));
            double shifted = Math.fma(bounded, PER_LN2, ROUNDING);
            double k = shifted - ROUNDING;
            powers[j] = shifted;
            x[j] = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, bounded));
        }
        for (int j = 0; j < n; j++) {
            x[j] = series(x[j]);
        }
        for (int j = 0; j < n; j++) {
            double power = Double.longBitsToDouble((Double.doubleToRawLongBits(powers[j]) << EXPONENT_SHIFT) + ONE);
            x[j] = Math.fma(power, x[j], power - 1);
        }
    }

    /// r + r²/2! + … + r¹³/13!
    private static double series(double r) {
        double sum = 1.0 / 6_227_020_800L;
        sum = Math.fma(sum, r, 1.0 / 479_001_600);
        sum = Math.fma(sum, r, 1.0 / 39_916_800);
        sum = Math.fma(sum, r, 1.0 / 3_628_800);
        sum = Math.fma(sum, r, 1.0 / 362_880);
        sum = Math.fma(sum, r, 1.0 / 40_320);
        sum = Math.fma(sum, r, 1.0 / 5_040);
        sum = Math.fma(sum, r, 1.0 / 720);
        sum = Math.fma(sum, r, 1.0 / 120);
        sum = Math.fma(sum, r, 1.0 / 24);
        sum = Math.fma(sum, r, 1.0 / 6);
        sum = Math.fma(sum, r, 0.5);
        return Math.fma(sum * r, r, r);
    }
}
