package gruscope.engine.learn;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

/// Where the numbers of a cell and its readout stand when they are written one after the other, as an optimizer sees them: `W`, `U`, `b`, `b′` with their
/// blocks stacked, row by row, then `W_hy` and `b_y`.
///
/// Where each begins is worked out once: it is asked for many times an update.
final class Shape {

    private final Cell cell;
    private final int inputs;
    private final int units;
    private final Biases biases;
    private final Readout.Kind kind;
    private final int outputs;
    private final boolean readoutBias;
    private final int rows;
    private final boolean[] has = new boolean[Part.values().length];
    private final int[] columns = new int[has.length];
    private final int[] offsets = new int[has.length];
    private final int readoutOffset;

    private Shape(WeightSet weights, Readout readout) {
        cell = weights.cell();
        inputs = weights.inputSize();
        units = weights.hiddenSize();
        biases = weights.biases();
        kind = readout.kind();
        outputs = readout.outputs();
        readoutBias = readout.hasBias();
        rows = cell.blocks().size() * units;
        int offset = 0;
        for (Part part : Part.ALL) {
            int at = part.ordinal();
            has[at] = weights.parts().contains(part);
            columns[at] = part.columns(inputs, units);
            offsets[at] = offset;
            offset += has[at] ? rows * columns[at] : 0;
        }
        readoutOffset = offset;
    }

    static Shape of(WeightSet weights, Readout readout) {
        return new Shape(weights, readout);
    }

    Cell cell() {
        return cell;
    }

    /// n.
    int units() {
        return units;
    }

    Readout.Kind kind() {
        return kind;
    }

    /// k.
    int outputs() {
        return outputs;
    }

    boolean readoutBias() {
        return readoutBias;
    }

    boolean has(Part part) {
        return has[part.ordinal()];
    }

    int columns(Part part) {
        return columns[part.ordinal()];
    }

    /// Where the rows of a block begin in a matrix; where they would, if the cell has none.
    int offset(Part part, int block) {
        return offsets[part.ordinal()] + block * units * columns[part.ordinal()];
    }

    int readoutOffset() {
        return readoutOffset;
    }

    int readoutBiasOffset() {
        return readoutOffset + outputs * units;
    }

    /// How many numbers there are.
    int count() {
        return readoutBiasOffset() + (readoutBias ? outputs : 0);
    }

    /// The numbers of a set and a readout of this shape.
    double[] values(WeightSet weights, Readout readout) {
        double[] values = new double[count()];
        int at = 0;
        for (Part part : cell.parts(biases)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns(part); column++) {
                    values[at++] = weights.value(part, row / units, row % units, column);
                }
            }
        }
        for (int output = 0; output < outputs; output++) {
            for (int unit = 0; unit < units; unit++) {
                values[at++] = readout.w(output, unit);
            }
        }
        for (int output = 0; output < outputs && readoutBias; output++) {
            values[at++] = readout.b(output);
        }
        return values;
    }

    WeightSet weights(double[] values) {
        return WeightSet.filled(cell, inputs, units, biases,
                at -> values[offset(at.part(), at.block()) + at.unit() * columns(at.part()) + at.column()]);
    }

    Readout readout(double[] values) {
        double[][] w = new double[outputs][units];
        double[] b = readoutBias ? new double[outputs] : null;
        for (int output = 0; output < outputs; output++) {
            System.arraycopy(values, readoutOffset() + output * units, w[output], 0, units);
            if (b != null) {
                b[output] = values[readoutBiasOffset() + output];
            }
        }
        return new Readout(kind, w, b);
    }
}
