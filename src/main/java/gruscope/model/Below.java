package gruscope.model;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.Progress;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.LongRun;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// What stands below the cell that is looked at: the layers that its inputs come through, and whether it reads the sequence from its end.
///
/// Every layer starts from h0 = 0, as frameworks have it where nothing else is said.
///
/// @param layers    the first is the one that reads what is typed
/// @param backwards whether the cell itself reads the last step first, as one half of a bidirectional pair does
public record Below(List<Layer> layers, boolean backwards) {

    public static final Below NOTHING = new Below(List.of(), false);

    private static final double SHARE_OF_MEMORY = 0.1;

    /// A cell that runs below.
    ///
    /// @param backwards whether it reads the last step first
    public record Way(WeightSet weights, boolean backwards) {
    }

    /// Cells that read the same; what they leave is joined, in their order.
    public record Layer(List<Way> ways) {

        public Layer {
            ways = List.copyOf(ways);
            int inputs = ways.getFirst().weights.inputSize();
            ways.stream().map(Way::weights).filter(other -> other.inputSize() != inputs).findFirst().ifPresent(other -> {
                throw new BadInput(says("two-cells-of-a-layer", inputs, Counted.of(other.inputSize(), "input")));
            });
        }

        /// How many numbers it leaves at each step.
        public int outputSize() {
            return ways.stream().mapToInt(way -> way.weights.hiddenSize()).sum();
        }

        private double[][] of(double[][] rows) {
            double[][] joined = new double[rows.length][outputSize()];
            int from = 0;
            for (Way way : ways) {
                Trace trace = LongRun.run(Program.of(way.weights), way.backwards ? turned(rows) : rows, Memory.share(SHARE_OF_MEMORY), Progress.UNWATCHED);
                int n = way.weights.hiddenSize();
                for (int t = 0; t < rows.length; t++) {
                    double[] state = trace.at(Signal.HIDDEN_STATE, way.backwards ? rows.length - t : t + 1);
                    System.arraycopy(state, 0, joined[t], from, n);
                }
                from += n;
            }
            return joined;
        }
    }

    public Below {
        layers = List.copyOf(layers);
        for (int i = 1; i < layers.size(); i++) {
            int inputs = layers.get(i).ways.getFirst().weights.inputSize();
            int below = layers.get(i - 1).outputSize();
            if (inputs != below) {
                throw new BadInput(says("layer-reads-the-one-below", (i + 1), Counted.of(inputs, "input"), below));
            }
        }
    }

    /// Whether what is typed is read as it is.
    public boolean isNothing() {
        return layers.isEmpty() && !backwards;
    }

    /// The same with other cells in the lowest of the layers, which reads what is typed.
    public Below withLowest(UnaryOperator<WeightSet> change) {
        Layer lowest = new Layer(layers.getFirst().ways.stream().map(way -> new Way(change.apply(way.weights), way.backwards)).toList());
        return new Below(Stream.concat(Stream.of(lowest), layers.stream().skip(1)).toList(), backwards);
    }

    /// How many features are typed a step.
    ///
    /// @param inputs m of the cell itself
    public int typedSize(int inputs) {
        return layers.isEmpty() ? inputs : layers.getFirst().ways.getFirst().weights.inputSize();
    }

    /// How many numbers the last layer leaves; as many as are typed where there is none.
    int outputSize(int inputs) {
        return layers.isEmpty() ? inputs : layers.getLast().outputSize();
    }

    /// What the cell reads, in the order in which it does.
    ///
    /// @param typed not changed
    double[][] of(double[][] typed) {
        double[][] rows = typed;
        for (Layer layer : layers) {
            rows = layer.of(rows);
        }
        return backwards ? turned(rows) : rows;
    }

    private static double[][] turned(double[][] rows) {
        List<double[]> turned = new ArrayList<>(Arrays.asList(rows));
        return turned.reversed().toArray(double[][]::new);
    }
}
