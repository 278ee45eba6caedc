package gruscope.tensor.onnx;

import gruscope.BadInput;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// A protocol buffer, field by field (protobuf.dev, *Encoding*).
final class Wire {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int LONGEST_VARINT = 64;

    private final ByteBuffer bytes;
    private final String file;
    private int type;
    private long number;
    private ByteBuffer content;

    Wire(ByteBuffer bytes, String file) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.file = file;
    }

    /// The number of the next field, which is read by it; 0 at the end.
    int next() {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        type = (int) (tag & 7);
        switch (type) {
            case VARINT -> number = varint();
            case FIXED64 -> number = taken(8).getLong(0);
            case FIXED32 -> number = taken(4).getInt(0);
            case LENGTH -> content = taken(varint());
            default -> throw damaged();
        }
        long field = tag >>> 3;
        if (field < 1 || field > 1 << 29) {
            throw damaged();
        }
        return (int) field;
    }

    long whole() {
        return number;
    }

    float single() {
        return Float.intBitsToFloat((int) number);
    }

    /// The bytes of a text, a message or a packed list.
    ByteBuffer content() {
        if (type != LENGTH) {
            throw damaged();
        }
        return content;
    }

    String text() {
        byte[] letters = new byte[content().limit()];
        content.get(0, letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    Wire message() {
        return new Wire(content(), file);
    }

    boolean isPacked() {
        return type == LENGTH;
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    /// One number of a packed list.
    long varint() {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw damaged();
            }
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    private ByteBuffer taken(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw damaged();
        }
        ByteBuffer taken = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return taken;
    }

    private BadInput damaged() {
        return new BadInput(file, says("this-onnx-model-is-damaged"), NONE);
    }
}
