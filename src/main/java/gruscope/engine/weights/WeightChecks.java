package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.engine.cell.Cell;

import static gruscope.Message.says;

/// What a weight set admits: sizes from 1, rows and columns as its cell needs them, finite numbers.
final class WeightChecks {

    private WeightChecks() {
    }

    static void requireSizes(int inputSize, int hiddenSize) {
        if (inputSize < 1 || hiddenSize < 1) {
            throw new BadInput(says("a-cell-of-and-both", Counted.of(inputSize, "input"), Counted.of(hiddenSize, "unit")));
        }
    }

    /// A cell without recurrent weights takes neither `U` nor `b′`, any other needs `U`.
    static void checkParts(Cell cell, double[][] u, double[] b2) {
        if (cell.flow().isRecurrent() && u == null) {
            throw new BadInput(says("u-is-missing-has-recurrent", cell.kind().withArticle()));
        }
        if (!cell.flow().isRecurrent() && (u != null || b2 != null)) {
            throw new BadInput(says(u != null ? "u-is-given-has-no" : "b-is-given-has-no", cell.kind().withArticle()));
        }
    }

    static void checkShape(String name, double[][] matrix, int rows, int columns, Message shape) {
        if (matrix.length != rows) {
            throw new BadInput(says("has-a-needs", name, Counted.of(matrix.length, "row"), shape, rows));
        }
        for (int i = 0; i < rows; i++) {
            if (matrix[i].length != columns) {
                throw new BadInput(says("row-has-a-needs", name, i, Counted.of(matrix[i].length, "number"), shape, rows, columns));
            }
        }
    }

    static void fillBias(String name, double[] from, double[] to, Message shape) {
        if (from == null) {
            return;
        }
        if (from.length != to.length) {
            throw new BadInput(says("has-a-needs", name, Counted.of(from.length, "number"), shape, to.length));
        }
        for (int row = 0; row < to.length; row++) {
            to[row] = finite(from[row], name, row, 0);
        }
    }

    static double finite(double value, String name, int row, int column) {
        if (!Double.isFinite(value)) {
            throw new BadInput(says("is-every-weight-must-be", name, row, column, value));
        }
        return value;
    }
}
