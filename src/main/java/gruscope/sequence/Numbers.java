package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Message;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Numbers: steps apart by white space, the features of a step by commas: `0.5 -1 0.8`, `1,0 0,1`.
///
/// White space after a comma does not end a step. The typographic minus `−` is read as a minus, and digits, points and commas may be full-width.
///
/// @param features how many numbers each step has
public record Numbers(int features) implements Encoding {

    public static final String KEY = "numbers";

    public Numbers {
        if (features < 1) {
            throw new BadInput(says("numbers-with-a-step-at", Counted.of(features, "feature")));
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int inputSize() {
        return features;
    }

    @Override
    public Message accepts() {
        return features == 1 ? says("numbers-with-spaces") : says("numbers-with-spaces-and-commas", Counted.of(features, "feature"), example() + " " + example());
    }

    @Override
    public EncodedSequence encode(String typed) {
        String text = FullWidth.narrowed(typed);
        Reading reading = new Reading(typed, features);
        int start = Reading.startOfPiece(text, 0);
        while (start < text.length() && reading.hasRoomForProblems()) {
            int end = endOfStep(text, start);
            readStep(text, start, end, reading);
            start = Reading.startOfPiece(text, end);
        }
        return reading.done(pieces -> says(pieces.size() == 1 ? "is-no-number-type" : "are-no-numbers-type", Reading.named(pieces), accepts()));
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        return IntStream.range(0, steps).mapToObj(vectors).map(this::written).collect(Collectors.joining(" "));
    }

    private String written(double[] vector) {
        if (vector.length != features) {
            throw new BadInput(says("a-vector-of-this-encoding", Counted.of(vector.length, "feature"), features));
        }
        return Arrays.stream(vector).mapToObj(Digits::shortest).collect(Collectors.joining(","));
    }

    /// A step as it is typed: `1,0.5`.
    public String example() {
        return String.join(",", Collections.nCopies(features, "0.5"));
    }

    /// Where a step ends: at white space that does not follow a comma.
    private static int endOfStep(String text, int start) {
        int end = Reading.endOfPiece(text, start);
        while (text.charAt(end - 1) == ',') {
            int next = Reading.startOfPiece(text, end);
            if (next == text.length()) {
                return end;
            }
            end = Reading.endOfPiece(text, next);
        }
        return end;
    }

    private void readStep(String text, int start, int end, Reading reading) {
        String step = text.substring(start, end);
        List<String> parts = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        int at = start;
        for (String typed : step.split(",", -1)) {
            String part = typed.strip();
            if (part.isEmpty()) {
                reading.problem(start, end, says("a-number-is-missing", Quoted.of(step), accepts()));
                return;
            }
            OptionalDouble number = Digits.read(part);
            if (number.isEmpty()) {
                int first = at + typed.indexOf(part);
                reading.unknown(first, first + part.length());
                return;
            }
            parts.add(part);
            numbers.add(number.getAsDouble());
            at += typed.length() + 1;
        }
        if (parts.size() != features) {
            reading.problem(start, end, says("has-this-model-reads", Quoted.of(step), Counted.of(parts.size(), "feature"), features));
            return;
        }
        reading.token(start, end, String.join(",", parts), new InputRow.Dense(numbers.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
