package gruscope.tensor;

import java.nio.ByteBuffer;

/// The kinds of floating-point numbers that are read, each of which float64 holds exactly.
public enum Element {
    F16(2), BF16(2), F32(4), F64(8);

    private final int bytes;

    Element(int bytes) {
        this.bytes = bytes;
    }

    /// How many bytes one number takes.
    public int bytes() {
        return bytes;
    }

    /// The names of all, for messages.
    public static String listed() {
        return "F16, BF16, F32 and F64";
    }

    /// One number.
    ///
    /// @param data in the order of bytes that the buffer has
    /// @param at   where its bytes begin
    public double read(ByteBuffer data, int at) {
        return switch (this) {
            case F16 -> Float.float16ToFloat(data.getShort(at));
            case BF16 -> Float.intBitsToFloat((data.getShort(at) & 0xFFFF) << 16);
            case F32 -> data.getFloat(at);
            case F64 -> data.getDouble(at);
        };
    }
}
