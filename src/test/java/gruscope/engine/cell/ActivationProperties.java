package gruscope.engine.cell;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// σ and tanh of many numbers at once are those of one number, to four parts in 10¹⁶, wherever the number lies.
class ActivationProperties {

    private static final double CLOSE = 4.5e-16;

    @Property
    void manyAtOnceAreAsOneByOne(@ForAll @DoubleRange(min = -1, max = 1) double mantissa, @ForAll @IntRange(min = -300, max = 2) int exponent) {
        double number = mantissa * Math.pow(10, exponent);
        for (Activation function : Activation.values()) {
            double alone = function.of(number);

            assertEquals(alone, among(function, number), CLOSE * Math.abs(alone), function + " of " + number);
        }
    }

    @Property
    void nothingLeavesItsBounds(@ForAll double number) {
        for (Activation function : Activation.values()) {
            double found = among(function, number);

            assertTrue(function.range().least() <= found && found <= function.range().most(), function + " of " + number + " is " + found);
        }
    }

    private static double among(Activation function, double number) {
        double[] values = new double[40];
        Arrays.fill(values, number);
        function.apply(values, new double[40]);
        assertEquals(1, Arrays.stream(values).distinct().count());
        return values[17];
    }
}
