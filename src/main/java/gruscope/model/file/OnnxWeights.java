package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.WeightSet;
import gruscope.tensor.Tensor;
import gruscope.tensor.onnx.OnnxNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// The weights of one direction of a recurrent node: W `[d, G·n, m]`, R `[d, G·n, n]`, B `[d, 2·G·n]`, its blocks in ONNX' order.
///
/// @param file      the file's name, which stands before every error
/// @param node      the node's name
/// @param direction from 0
/// @param order     for each of the cell's blocks, its place among ONNX'
/// @param functions of the blocks, in the cell's order; a hard sigmoid of another steepness than the cell's is made of its argument
/// @param one       whether the second half of B is nothing, as where one bias was written as two
record OnnxWeights(String file, String node, int direction, Tensor w, Tensor r, Optional<Tensor> b, List<Integer> order, List<OnnxFunctions.Function> functions, boolean one) {

    /// For each block of our cell, its place among those of a node: ONNX has z r h, and i o f c.
    static List<Integer> order(OnnxNode node) {
        return switch (node.operator()) {
            case "GRU" -> List.of(1, 0, 2);
            case "LSTM" -> List.of(0, 2, 3, 1);
            default -> List.of(0);
        };
    }

    int inputs() {
        return w.rank() == 3 ? w.shape().get(2) : 0;
    }

    int units() {
        return r.rank() == 3 ? r.shape().get(2) : 0;
    }

    /// @throws BadInput naming the tensor whose shape does not fit
    WeightSet read(Cell cell) {
        int rows = order.size() * units();
        requireShape(w, List.of(rows, inputs()), "W");
        requireShape(r, List.of(rows, units()), "R");
        double[] biases = b.map(tensor -> {
            requireShape(tensor, List.of(2 * rows), "B");
            return part(tensor, 2 * rows);
        }).orElse(null);
        double[][] input = matrix(w, inputs(), rows);
        double[][] recurrent = matrix(r, units(), rows);
        double[] inputBias = biases == null && functions.stream().allMatch(OnnxFunctions.Function::isPlain) ? null
                : stacked(biases == null ? new double[rows] : Arrays.copyOf(biases, rows));
        double[] recurrentBias = biases == null || one && isZero(biases, rows) ? null : stacked(Arrays.copyOfRange(biases, rows, 2 * rows));
        int n = units();
        for (int row = 0; row < rows; row++) {
            OnnxFunctions.Function function = functions.get(row / n);
            if (!function.isPlain()) {
                int at = row;
                Arrays.setAll(input[row], i -> input[at][i] * function.scale());
                Arrays.setAll(recurrent[row], i -> recurrent[at][i] * function.scale());
                inputBias[row] = inputBias[row] * function.scale() + function.shift();
                if (recurrentBias != null) {
                    recurrentBias[row] *= function.scale();
                }
            }
        }
        return BadInput.at(file, () -> WeightSet.stacked(cell, input, recurrent, inputBias, recurrentBias));
    }

    private static boolean isZero(double[] biases, int from) {
        return Arrays.stream(biases, from, biases.length).allMatch(number -> number == 0);
    }

    private void requireShape(Tensor tensor, List<Integer> own, String name) {
        if (tensor.rank() != own.size() + 1 || tensor.shape().getFirst() <= direction || !tensor.shape().subList(1, tensor.rank()).equals(own)) {
            throw new BadInput(file, says("of-node-is", name, Quoted.name(node), tensor.listed()), says("with-and-it-is-directions", Counted.of(units(), "unit"), Counted.of(inputs(), "input"), String.join("×", own.stream().map(String::valueOf).toList())));
        }
    }

    private double[] part(Tensor tensor, int size) {
        return Arrays.copyOfRange(tensor.numbers(), direction * size, (direction + 1) * size);
    }

    private double[][] matrix(Tensor tensor, int columns, int rows) {
        double[] numbers = part(tensor, rows * columns);
        double[][] matrix = new double[rows][];
        for (int row = 0; row < rows; row++) {
            int from = source(row) * columns;
            matrix[row] = Arrays.copyOfRange(numbers, from, from + columns);
        }
        return matrix;
    }

    private double[] stacked(double[] numbers) {
        double[] stacked = new double[numbers.length];
        Arrays.setAll(stacked, row -> numbers[source(row)]);
        return stacked;
    }

    /// Where ONNX has what the cell has in a row.
    private int source(int row) {
        return order.get(row / units()) * units() + row % units();
    }
}
