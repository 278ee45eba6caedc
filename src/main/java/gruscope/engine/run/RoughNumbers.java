package gruscope.engine.run;

import gruscope.engine.cell.Signal;

import java.util.Arrays;

/// Numbers as closely as a bar or a shade can show them, in little room: in half precision (three significant digits, two bytes each) where
/// they are known to stay in its range, else as the upper half of a double (six digits, four bytes), whose range has no end before the double's.
final class RoughNumbers {

    /// The largest number of half precision.
    private static final double LARGEST_HALF = 65504;

    private final boolean wide;
    private short[] halves = {};
    private int[] words = {};

    /// @param wide whether they may leave the range of half precision
    RoughNumbers(boolean wide) {
        this.wide = wide;
    }

    /// Whether a signal of a program may leave the range of half precision: nothing bounds it, or it is a state that starts beyond.
    static boolean wide(Program program, Signal signal) {
        boolean bounded = program.weights().shared().cell().flow().range(signal).isBounded();
        return !bounded || signal.kind() == Signal.Kind.STATE && program.start().largest() > LARGEST_HALF;
    }

    /// Bytes that one of them takes.
    static int bytes(Program program, Signal signal) {
        return wide(program, signal) ? Integer.BYTES : Short.BYTES;
    }

    int room() {
        return wide ? words.length : halves.length;
    }

    void resize(int numbers) {
        if (wide) {
            words = Arrays.copyOf(words, numbers);
        } else {
            halves = Arrays.copyOf(halves, numbers);
        }
    }

    void put(int at, double value) {
        if (wide) {
            words[at] = (int) (Double.doubleToLongBits(value) >>> Integer.SIZE);
        } else {
            halves[at] = Float.floatToFloat16((float) Math.clamp(value, -LARGEST_HALF, LARGEST_HALF));
        }
    }

    double get(int at) {
        return wide ? Double.longBitsToDouble((long) words[at] << Integer.SIZE) : Float.float16ToFloat(halves[at]);
    }
}
