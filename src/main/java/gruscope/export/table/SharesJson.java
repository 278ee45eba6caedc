package gruscope.export.table;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.engine.cell.Part;
import gruscope.engine.learn.Shares;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;
import gruscope.json.JsonWriter;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// The gradient by the weights as JSON under PyTorch's names, opened into steps: `"shares": {"weight_ih_l0": [step][row][column], …, "bias_ih_l0": [step][row]}`
/// and `"dL_dW"`, the same without steps, their sums.
final class SharesJson {

    /// What a number takes as text, in memory, until it is written.
    private static final long BYTES_PER_NUMBER = 60;
    private static final double SHARE_OF_MEMORY = 0.25;

    private SharesJson() {
    }

    /// @throws BadInput if so many numbers do not fit into memory, with how many steps would
    static void write(Shares shares, JsonWriter out) {
        Trace trace = shares.trace();
        WeightSet set = trace.weights(0);
        long step = BYTES_PER_NUMBER * set.count();
        long free = Memory.share(SHARE_OF_MEMORY);
        if (trace.length() > free / step) {
            throw new BadInput("", says("the-shares-of-need-of", Counted.of(trace.length(), "step"), Memory.megabytes(step * trace.length()), Memory.megabytes(free)), says("up-to", Counted.of(free / step, "step fits")));
        }
        out.name("shares").object(fields -> set.parts().forEach(part -> fields.name(part.torchName()).list(steps -> IntStream.rangeClosed(1, trace.length())
                .forEach(t -> rows(set, part, at -> shares.share(at, t), steps)))));
        out.name("dL_dW").object(fields -> set.parts().forEach(part -> {
            fields.name(part.torchName());
            rows(set, part, at -> IntStream.rangeClosed(1, trace.length()).mapToDouble(t -> shares.share(at, t)).sum(), fields);
        }));
    }

    private static void rows(WeightSet set, Part part, ToDoubleFunction<Address> value, JsonWriter out) {
        int rows = set.cell().blocks().size() * set.hiddenSize();
        if (part.isBias()) {
            out.numbers(IntStream.range(0, rows).mapToDouble(row -> value.applyAsDouble(at(set, part, row, 0))).toArray());
        } else {
            out.list(_ -> IntStream.range(0, rows).forEach(row -> out.numbers(IntStream.range(0, set.columns(part))
                    .mapToDouble(column -> value.applyAsDouble(at(set, part, row, column))).toArray())));
        }
    }

    private static Address at(WeightSet set, Part part, int row, int column) {
        return new Address(part, row / set.hiddenSize(), row % set.hiddenSize(), column);
    }
}
