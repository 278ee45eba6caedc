package gruscope.engine.learn;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.engine.weights.Readout;

import static gruscope.Message.says;

/// Sequences that are learned from together, and what would be right after each step.
///
/// @param size  B, how many sequences
/// @param x     T steps, each m rows of B numbers: feature j of sequence b stands at j·B + b
/// @param right T steps, each rows of B: of a softmax readout one row, the index of the right output; of another k rows, the right values. NaN where nothing is
///              asked of a sequence after that step
public record Batch(int size, double[][] x, double[][] right) {

    /// T.
    public int length() {
        return x.length;
    }

    /// The inputs of one sequence: T rows of m numbers.
    ///
    /// @param which from 0
    public double[][] sequence(int which) {
        double[][] rows = new double[length()][x[0].length / size];
        for (int t = 0; t < rows.length; t++) {
            for (int j = 0; j < rows[t].length; j++) {
                rows[t][j] = x[t][j * size + which];
            }
        }
        return rows;
    }

    /// A batch of sequences of one length.
    ///
    /// @param sequences B sequences of T rows of m numbers
    /// @param right     B sequences of T rows, a null row where nothing is asked after that step
    /// @throws BadInput if a sequence or a row is of another length than the first
    public static Batch of(double[][][] sequences, double[][][] right) {
        int size = sequences.length;
        int length = size == 0 ? 0 : sequences[0].length;
        if (size == 0 || length == 0) {
            throw new BadInput(says("there-is-nothing-to-learn"));
        }
        int width = sequences[0][0].length;
        int outputs = 0;
        for (double[] row : right[0]) {
            outputs = row == null ? outputs : row.length;
        }
        double[][] x = new double[length][width * size];
        double[][] asked = new double[length][outputs * size];
        for (int b = 0; b < size; b++) {
            requireLength(says("sequence", b + 1), sequences[b].length, length, "step");
            requireLength(says("the-answers-of-sequence", b + 1), right[b].length, length, "step");
            for (int t = 0; t < length; t++) {
                requireLength(says("step-of-sequence", t + 1, b + 1), sequences[b][t].length, width, "number");
                put(sequences[b][t], x[t], b, size, width);
                if (right[b][t] != null) {
                    requireLength(says("the-answer-after-step-of-sequence", t + 1, b + 1), right[b][t].length, outputs, "number");
                }
                put(right[b][t], asked[t], b, size, outputs);
            }
        }
        return new Batch(size, x, asked);
    }

    private static void put(double[] row, double[] rows, int b, int size, int width) {
        for (int j = 0; j < width; j++) {
            rows[j * size + b] = row == null ? Double.NaN : row[j];
        }
    }

    private static void requireLength(Message what, int found, int wanted, String of) {
        if (found != wanted) {
            throw new BadInput("", says("thing-has", what, Counted.of(found, of)), says("the-first-has-and-all", wanted));
        }
    }

    /// How many rows an answer of such a readout takes.
    static int rows(Readout.Kind kind, int outputs) {
        return kind == Readout.Kind.SOFTMAX ? 1 : outputs;
    }
}
