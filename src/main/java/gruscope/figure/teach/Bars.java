package gruscope.figure.teach;

import gruscope.figure.Shot;

import java.util.Arrays;
import java.util.function.IntFunction;

/// One strip: a number for each step, above and below a line of 0.
///
/// @param name    what the numbers are
/// @param symbols the same in formula markup
/// @param values  step 1 first
/// @param sum     what they come to, in words; empty for nothing
/// @param says    what stands on the hover card of a bar, by its step
record Bars(String name, String symbols, double[] values, String sum, IntFunction<String> says) {

    /// The largest in absolute value that is finite.
    double largest() {
        return Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /// A number with its sign, or in words that it is too large to be had.
    static String said(Shot shot, double value) {
        return Double.isFinite(value) ? shot.look().signed(value) : shot.look().phrases().text("teaching.overflow.number");
    }

    boolean isSigned() {
        return Arrays.stream(values).anyMatch(value -> value < 0);
    }
}
