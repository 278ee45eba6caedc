package gruscope.engine.weights;

import gruscope.engine.cell.Part;

import java.util.Arrays;

/// The numbers of a weight set, stacked and by columns, the way the inner loop reads them: number g·n + i of a column belongs to row i of block g.
/// They are set while a set is made, and never after.
final class Numbers {

    private final Columns inputColumns;
    private final Columns recurrentColumns;
    private final double[] inputBias;
    private final double[] recurrentBias;
    private Digest digest;

    private Numbers(Columns inputColumns, Columns recurrentColumns, double[] inputBias, double[] recurrentBias) {
        this.inputColumns = inputColumns;
        this.recurrentColumns = recurrentColumns;
        this.inputBias = inputBias;
        this.recurrentBias = recurrentBias;
    }

    /// @param recurrent how many recurrent columns, 0 for a cell without such weights
    /// @param rows      G·n
    static Numbers zero(int inputs, int recurrent, int rows) {
        return new Numbers(new Columns(inputs, rows), new Columns(recurrent, rows), new double[rows], new double[rows]);
    }

    Numbers copy() {
        return new Numbers(inputColumns.copy(), recurrentColumns.copy(), inputBias.clone(), recurrentBias.clone());
    }

    Columns inputColumns() {
        return inputColumns;
    }

    Columns recurrentColumns() {
        return recurrentColumns;
    }

    double[] inputBias() {
        return inputBias;
    }

    double[] recurrentBias() {
        return recurrentBias;
    }

    /// 0 where a cell has no such matrix.
    double get(Part part, int row, int column) {
        return switch (part) {
            case INPUT_WEIGHTS -> inputColumns.get(column, row);
            case RECURRENT_WEIGHTS -> recurrentColumns.count() == 0 ? 0 : recurrentColumns.get(column, row);
            case INPUT_BIAS -> inputBias[row];
            case RECURRENT_BIAS -> recurrentBias[row];
        };
    }

    void set(Part part, int row, int column, double value) {
        switch (part) {
            case INPUT_WEIGHTS -> inputColumns.set(column, row, value);
            case RECURRENT_WEIGHTS -> recurrentColumns.set(column, row, value);
            case INPUT_BIAS -> inputBias[row] = value;
            case RECURRENT_BIAS -> recurrentBias[row] = value;
        }
    }

    Digest digest() {
        if (digest == null) {
            digest = Digest.of(inputColumns.numbers(), recurrentColumns.numbers(), inputBias, recurrentBias);
        }
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Numbers that && inputColumns.equals(that.inputColumns) && recurrentColumns.equals(that.recurrentColumns)
                && Arrays.equals(inputBias, that.inputBias) && Arrays.equals(recurrentBias, that.recurrentBias);
    }

    @Override
    public int hashCode() {
        return digest().hash();
    }
}
