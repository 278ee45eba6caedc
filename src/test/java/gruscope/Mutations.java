package gruscope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes inputs that nobody wrote of those that somebody did: bytes changed, pieces cut, doubled, moved, pieces of others and odd tokens put in.
final class Mutations {

    private static final int MOST_CHANGES = 4;
    private static final int LONG = 3000;
    private static final List<String> TOKENS = List.of("\0", "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "NaN", "-Infinity", "-0", "-1", "0", "1e999", "1e-999",
            "2147483648", "9999999999999999999999", "0x1p3", "1d", "٣", "\uFEFF", "\uD800", "\\ud800", "\\u0000", "\uFFFE", "𝒉", "·", "−", "\n", "\r", "\t", "%", "$", "--", "@", "..", "/",
            "<svg", "gruscope:1:", "\"gruscope\": 1", "last", "all", "1000000", "'", "{step}", "#");

    private static final List<String> VALUES = List.of("0", "1", "2", "-1", "3", "7", "0.5", "-0.0", "1e300", "-1e-320", "100", "40000", "1000000", "true", "null", "[]", "{}", "[[1]]", "gru",
            "lstm", "rnn", "mgu", "mingru", "reset", "update", "candidate", "keeps", "writes", "before", "tanh", "relu", "numbers", "letters", "words", "bits", "latch", "units", "unshare",
            "swap", "weight", "draw", "zero", "start", "W", "U", "b", "all", "last", "zh", "", "a\\n", "\\ud800", "·", "both");
    private static final String MARKS = ",:[]{}\" \n\r\t-";

    private final List<byte[]> seeds;
    private final SplittableRandom random;

    /// @param seeds inputs that are as they should be
    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new SplittableRandom(seed);
    }

    byte[] next() {
        byte[] input = seed();
        for (int changes = random.nextBoolean() ? 1 : random.nextInt(1, MOST_CHANGES + 1); changes > 0; changes--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + length());
        return switch (random.nextInt(12)) {
            case 0 -> flipped(input);
            case 1 -> joined(input, at, new byte[0], to);
            case 2 -> joined(input, to, part(input, at, to), to);
            case 3 -> part(input, 0, at);
            case 4 -> joined(input, at, token(), at);
            case 5 -> joined(input, at, token(), to);
            case 6 -> joined(input, at, piece(), at);
            case 7 -> joined(input, at, repeated(), random.nextBoolean() ? at : to);
            default -> joined(input, start(input, at), value(), end(input, at));
        };
    }

    /// Something that may stand where another value stood, so that the input goes on being of its form.
    private byte[] value() {
        return VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
    }

    /// Where the value begins that a place is in.
    private static int start(byte[] input, int at) {
        int start = at;
        while (start > 0 && MARKS.indexOf(input[start - 1]) < 0) {
            start--;
        }
        return start;
    }

    private static int end(byte[] input, int at) {
        int end = at;
        while (end < input.length && MARKS.indexOf(input[end]) < 0) {
            end++;
        }
        return end;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private int length() {
        return random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(6);
    }

    private byte[] flipped(byte[] input) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] token() {
        // Half a surrogate pair has no bytes of its own: what comes is a question mark.
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /// A piece of any of the seeds.
    private byte[] piece() {
        byte[] other = seed();
        int from = random.nextInt(other.length + 1);
        return part(other, from, Math.min(other.length, from + length()));
    }

    /// A token very often.
    private byte[] repeated() {
        byte[] token = token();
        return random.nextInt(20) > 0 ? token : new String(token, StandardCharsets.UTF_8).repeat(LONG).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] input, int from, int to) {
        return Arrays.copyOfRange(input, from, to);
    }

    /// What stands before a place, then something, then what stands from another place on.
    private static byte[] joined(byte[] input, int before, byte[] between, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(input, 0, before);
        joined.writeBytes(between);
        joined.write(input, from, input.length - from);
        return joined.toByteArray();
    }
}
