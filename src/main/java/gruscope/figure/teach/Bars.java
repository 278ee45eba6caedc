package gruscope.figure.teach;

import gruscope.figure.Datum;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// One strip: a number for each step, above and below a line of 0.
///
/// @param part    how programs call it, see [gruscope.figure.PartName]
/// @param name    what the numbers are
/// @param symbols the same in formula markup
/// @param values  step 1 first
/// @param signed  whether they can be below 0: their colours say on which side of it they are; lengths have none
/// @param sum     what stands above them at the right: what they come to, or which one is marked; empty for nothing
/// @param longest no shorter than any of those
/// @param says    what stands on the hover card of a bar, by its step
record Bars(String part, String name, String symbols, double[] values, boolean signed, Function<Shot, String> sum, String longest, IntFunction<String> says) {

    /// With the same above them at every moment.
    Bars(String part, String name, String symbols, double[] values, boolean signed, String sum, IntFunction<String> says) {
        this(part, name, symbols, values, signed, _ -> sum, sum, says);
    }

    /// The largest above 0 that is finite; 0 for none.
    double highest() {
        return Arrays.stream(values).filter(Double::isFinite).max().stream().map(most -> Math.max(0, most)).findFirst().orElse(0);
    }

    /// How far below 0 the lowest is that is finite; 0 for none.
    double lowest() {
        return Arrays.stream(values).filter(Double::isFinite).min().stream().map(least -> Math.max(0, -least)).findFirst().orElse(0);
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
}
