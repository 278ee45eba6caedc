package gruscope.tensor.torch;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Reads a pickle (Python's `pickletools`, protocols 2 to 4) as far as state dictionaries need it, and executes nothing.
///
/// Out come texts, [Long], [Double], [Boolean], [#NONE], lists (tuples too), maps, [Global] names and whatever [Asked] makes of what is called.
final class Pickle {

    /// Python's `None`.
    static final Object NONE = new Object();

    private static final Object MARK = new Object();

    /// Something of Python's by its name, which is not run.
    record Global(String name) {
    }

    /// What a pickle asks for beyond plain values.
    interface Asked {

        /// @throws BadInput if it is not known
        Object call(Global function, List<?> arguments);

        /// Something that is stored beside the pickle.
        Object persistent(Object id);
    }

    private final ByteBuffer bytes;
    private final String file;
    private final Asked asked;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Pickle(ByteBuffer bytes, String file, Asked asked) {
        this.bytes = bytes;
        this.file = file;
        this.asked = asked;
    }

    /// The value of the pickle that begins at the buffer's position, which is behind it then.
    ///
    /// @param file the file's name, for messages
    /// @throws BadInput if it is damaged, or asks for what is not known
    static Object read(ByteBuffer bytes, String file, Asked asked) {
        try {
            return new Pickle(bytes.order(ByteOrder.LITTLE_ENDIAN), file, asked).value();
        } catch (BufferUnderflowException | NoSuchElementException | ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
            throw new BadInput(says("its-list-of-tensors-is"), e).at(file);
        }
    }

    private Object value() {
        while (true) {
            int code = bytes.get() & 0xFF;
            switch (code) {
                case '.' -> {
                    return stack.pop();
                }
                case 0x80 -> bytes.get();
                case 0x95 -> bytes.getLong();
                case '(' -> stack.push(MARK);
                case '}' -> stack.push(new LinkedHashMap<>());
                case ']' -> stack.push(new ArrayList<>());
                case ')' -> stack.push(List.of());
                case 'N' -> stack.push(NONE);
                case 0x88 -> stack.push(true);
                case 0x89 -> stack.push(false);
                case 'K', 'M', 'J', 0x8a -> stack.push(whole(code));
                case 'G' -> stack.push(big());
                case 'X', 0x8c, 0x8d -> stack.push(text(code));
                case 'q', 'r', 0x94 -> memo.put(code == 'q' ? bytes.get() & 0xFF : code == 'r' ? bytes.getInt() : memo.size(), stack.element());
                case 'h' -> stack.push(known(bytes.get() & 0xFF));
                case 'j' -> stack.push(known(bytes.getInt()));
                case 'c' -> stack.push(new Global(line() + "." + line()));
                case 0x93 -> {
                    String name = (String) stack.pop();
                    stack.push(new Global(stack.pop() + "." + name));
                }
                case 'Q' -> stack.push(asked.persistent(stack.pop()));
                case 't' -> stack.push(marked());
                case 0x85, 0x86, 0x87 -> stack.push(last(code - 0x84));
                case 'a' -> {
                    Object item = stack.pop();
                    list(stack.element()).add(item);
                }
                case 'e' -> {
                    List<Object> items = marked();
                    list(stack.element()).addAll(items);
                }
                case 's' -> {
                    Object item = stack.pop();
                    Object key = stack.pop();
                    put(stack.element(), List.of(key, item));
                }
                case 'u' -> {
                    List<Object> items = marked();
                    put(stack.element(), items);
                }
                // The state of what was called before: of the dictionaries that are known it says nothing that is needed.
                case 'b' -> stack.pop();
                case 'R' -> {
                    Object arguments = stack.pop();
                    stack.push(asked.call((Global) stack.pop(), (List<?>) arguments));
                }
                case 0x81 -> {
                    Object arguments = stack.pop();
                    throw refused((Global) stack.pop(), file);
                }
                default -> throw new BadInput(file, says("its-list-of-tensors-asks", code), SAVE);
            }
        }
    }

    private static final Message SAVE = says("save-the-numbers-alone-torch");

    /// What is said of a name that is not known.
    static BadInput refused(Global global, String file) {
        return new BadInput(file, says("this-file-asks-for-which", Quoted.name(global.name)), SAVE);
    }

    private double big() {
        double number = bytes.order(ByteOrder.BIG_ENDIAN).getDouble();
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return number;
    }

    private Object whole(int code) {
        return switch (code) {
            case 'K' -> (long) (bytes.get() & 0xFF);
            case 'M' -> (long) (bytes.getShort() & 0xFFFF);
            case 'J' -> (long) bytes.getInt();
            default -> {
                byte[] digits = taken(bytes.get() & 0xFF);
                byte[] turned = new byte[Math.max(1, digits.length)];
                for (int i = 0; i < digits.length; i++) {
                    turned[i] = digits[digits.length - 1 - i];
                }
                BigInteger number = new BigInteger(turned);
                yield number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
            }
        };
    }

    private String text(int code) {
        long length = switch (code) {
            case 'X' -> bytes.getInt() & 0xFFFFFFFFL;
            case 0x8c -> bytes.get() & 0xFF;
            default -> bytes.getLong();
        };
        return new String(taken(length), StandardCharsets.UTF_8);
    }

    private byte[] taken(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[(int) length];
        bytes.get(taken);
        return taken;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (byte letter = bytes.get(); letter != '\n'; letter = bytes.get()) {
            line.append((char) (letter & 0xFF));
        }
        return line.toString();
    }

    private Object known(int place) {
        if (!memo.containsKey(place)) {
            throw new NoSuchElementException();
        }
        return memo.get(place);
    }

    /// What stands above the last mark.
    private List<Object> marked() {
        List<Object> items = new ArrayList<>();
        for (Object item = stack.pop(); item != MARK; item = stack.pop()) {
            items.add(item);
        }
        return new ArrayList<>(items.reversed());
    }

    private List<Object> last(int count) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(stack.pop());
        }
        return List.copyOf(items.reversed());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (ArrayList<Object>) value;
    }

    /// Pairs of keys and values, one after the other.
    @SuppressWarnings("unchecked")
    private static void put(Object map, List<Object> pairs) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            Object key = pairs.get(i);
            if (!(key instanceof String) && !(key instanceof Long)) {
                throw new ClassCastException();
            }
            ((Map<Object, Object>) map).put(key, pairs.get(i + 1));
        }
    }
}
