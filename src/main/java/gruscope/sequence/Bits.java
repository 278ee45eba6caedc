package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;

import java.util.function.IntFunction;

import static gruscope.Message.says;

/// Bits: every 0 or 1 is a step with one feature; white space is passed over, and full-width digits are read too.
public record Bits() implements Encoding {

    @Override
    public String key() {
        return "bits";
    }

    @Override
    public int inputSize() {
        return 1;
    }

    @Override
    public Message accepts() {
        return says("zeros-and-ones");
    }

    @Override
    public EncodedSequence encode(String text) {
        Reading reading = new Reading(text, 1);
        for (int at = Reading.startOfPiece(text, 0); at < text.length() && reading.hasRoomForProblems();) {
            int end = text.offsetByCodePoints(at, 1);
            String bit = text.substring(at, end);
            String digit = FullWidth.narrowed(bit);
            if (digit.equals("0") || digit.equals("1")) {
                reading.token(at, end, digit, new InputRow.Dense(new double[] {digit.equals("1") ? 1 : 0}));
            } else {
                reading.unknown(at, end);
            }
            at = Reading.startOfPiece(text, end);
        }
        return reading.done(pieces -> says(pieces.size() == 1 ? "is-no-bit" : "are-no-bits", Reading.named(pieces), accepts()));
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            double[] vector = vectors.apply(step);
            if (vector.length != 1 || vector[0] != 0 && vector[0] != 1) {
                throw new BadInput(says("only-a-single-0-or"));
            }
            text.append(vector[0] == 1 ? '1' : '0');
        }
        return text.toString();
    }
}
