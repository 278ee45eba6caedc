package gruscope.engine.learn;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

/// Where the numbers of a cell and its readout stand when they are written one after the other, as an optimizer sees them: `W`, `U`, `b`, `b′` with their
/// blocks stacked, row by row, then `W_hy` and `b_y`.
///
/// @param inputs  m
/// @param units   n
/// @param outputs k
record Shape(Cell cell, int inputs, int units, Biases biases, Readout.Kind kind, int outputs, boolean readoutBias) {

    static Shape of(WeightSet weights, Readout readout) {
        return new Shape(weights.cell(), weights.inputSize(), weights.hiddenSize(), weights.biases(), readout.kind(), readout.outputs(), readout.hasBias());
    }

    /// Rows of the stacked matrices, G·n.
    int rows() {
        return cell.blocks().size() * units;
    }

    boolean has(Part part) {
        return cell.parts(biases).contains(part);
    }

    int columns(Part part) {
        return part.columns(inputs, units);
    }

    /// Where a matrix begins; where it would, if the cell has none.
    int offset(Part part) {
        int offset = 0;
        for (Part before : Part.ALL) {
            if (before == part) {
                break;
            }
            offset += has(before) ? rows() * columns(before) : 0;
        }
        return offset;
    }

    /// Where the rows of a block begin.
    int offset(Part part, int block) {
        return offset(part) + block * units * columns(part);
    }

    int readoutOffset() {
        return Part.ALL.stream().filter(this::has).mapToInt(part -> rows() * columns(part)).sum();
    }

    int readoutBiasOffset() {
        return readoutOffset() + outputs * units;
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
            for (int row = 0; row < rows(); row++) {
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
