package gruscope.figure.teach;

import gruscope.figure.Datum;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// One strip: a number for each step, above and below a line of 0.
///
/// @param part    how programs call it, see [gruscope.figure.PartName]
/// @param name    what the numbers are
/// @param symbols the same in formula markup
/// @param values  step 1 first
/// @param sum     what they come to, in words; empty for nothing
/// @param says    what stands on the hover card of a bar, by its step
record Bars(String part, String name, String symbols, double[] values, String sum, IntFunction<String> says) {

    /// The largest in absolute value that is finite.
    double largest() {
        return Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /// A number with its sign, or in words that it is too large to be had.
    static String said(Shot shot, double value) {
        return Double.isFinite(value) ? shot.look().signed(value) : shot.look().phrases().text("teaching.overflow.number");
    }

    /// All of several strips, at the steps that are shown.
    static List<Datum> numbers(Shot shot, List<Bars> strips) {
        return strips.stream().flatMap(bars -> IntStream.rangeClosed(shot.steps().first(), Math.min(shot.steps().last(), bars.values.length))
                .mapToObj(step -> new Datum(shot.cell().kind().name(), (bars.name + " " + new FormulaLine(bars.symbols).plain()).strip(), step, 0, 0, bars.values[step - 1]))).toList();
    }

    boolean isSigned() {
        return Arrays.stream(values).anyMatch(value -> value < 0);
    }
}
