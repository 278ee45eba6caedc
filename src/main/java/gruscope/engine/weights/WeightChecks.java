package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Cell;

/// What a weight set admits: sizes from 1, rows and columns as its cell needs them, finite numbers.
final class WeightChecks {

    private WeightChecks() {
    }

    static void requireSizes(int inputSize, int hiddenSize) {
        if (inputSize < 1 || hiddenSize < 1) {
            throw new BadInput("a cell of " + Counted.of(inputSize, "input") + " and " + Counted.of(hiddenSize, "unit") + "; both must be at least 1");
        }
    }

    /// A cell without recurrent weights takes neither `U` nor `b′`, any other needs `U`.
    static void checkParts(Cell cell, double[][] u, double[] b2) {
        if (cell.flow().isRecurrent() && u == null) {
            throw new BadInput("U is missing; " + cell.kind().withArticle() + " has recurrent weights");
        }
        if (!cell.flow().isRecurrent() && (u != null || b2 != null)) {
            throw new BadInput((u != null ? "U" : "b′") + " is given; " + cell.kind().withArticle() + " has no recurrent weights, only W and b");
        }
    }

    static void checkShape(String name, double[][] matrix, int rows, int columns, String shape) {
        if (matrix.length != rows) {
            throw new BadInput(name + " has " + Counted.of(matrix.length, "row") + "; a " + shape + " needs " + rows);
        }
        for (int i = 0; i < rows; i++) {
            if (matrix[i].length != columns) {
                throw new BadInput(name + " row " + i + " has " + Counted.of(matrix[i].length, "number") + "; a " + shape + " needs " + rows + "×" + columns);
            }
        }
    }

    static void fillBias(String name, double[] from, double[] to, String shape) {
        if (from == null) {
            return;
        }
        if (from.length != to.length) {
            throw new BadInput(name + " has " + Counted.of(from.length, "number") + "; a " + shape + " needs " + to.length);
        }
        for (int row = 0; row < to.length; row++) {
            to[row] = finite(from[row], name, row, 0);
        }
    }

    static double finite(double value, String name, int row, int column) {
        if (!Double.isFinite(value)) {
            throw new BadInput(name + "[" + row + "][" + column + "] is " + value + "; every weight must be a finite number");
        }
        return value;
    }
}
