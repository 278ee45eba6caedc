package gruscope.model;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static gruscope.Message.says;

/// Weights in JSON: one object a block, `{"reset": {"W": [[…]], "U": [[…]], "b": […], "b2": […]}, …}`.
///
/// `W` is n×m, `U` n×n, one row a unit; `b` and `b2` (b′) have n numbers. A set with one bias vector has no `b2`, one without biases
/// neither.
public final class WeightsJson {

    private WeightsJson() {
    }

    /// Reads the blocks of a cell.
    ///
    /// @throws BadInput at the place of the block whose matrix is missing or has the wrong shape
    public static WeightSet read(Fields blocks, Cell cell) {
        List<double[]> w = new ArrayList<>();
        List<double[]> u = new ArrayList<>();
        List<double[]> b = new ArrayList<>();
        List<double[]> b2 = new ArrayList<>();
        int units = blocks.object(cell.blocks().getFirst().name()).matrix("W").length;
        for (Block block : cell.blocks()) {
            Fields fields = blocks.object(block.name());
            w.addAll(matrix(fields, "W", units));
            if (cell.flow().isRecurrent()) {
                u.addAll(matrix(fields, "U", units));
            }
            bias(fields, "b", units, b);
            bias(fields, "b2", units, b2);
            fields.end();
        }
        blocks.end();
        return BadInput.at(blocks.place(), () -> WeightSet.stacked(cell, w.toArray(double[][]::new), cell.flow().isRecurrent() ? u.toArray(double[][]::new) : null,
                joined(b, cell), joined(b2, cell)));
    }

    public static void write(WeightSet weights, JsonWriter writer) {
        List<Block> blocks = weights.cell().blocks();
        for (int g = 0; g < blocks.size(); g++) {
            int block = g;
            writer.name(blocks.get(g).name()).object(out -> weights.parts().forEach(part -> writePart(weights, block, part, out)));
        }
    }

    private static void writePart(WeightSet weights, int block, Part part, JsonWriter writer) {
        double[][] rows = new double[weights.hiddenSize()][weights.columns(part)];
        for (int unit = 0; unit < rows.length; unit++) {
            for (int column = 0; column < rows[unit].length; column++) {
                rows[unit][column] = weights.value(part, block, unit, column);
            }
        }
        switch (part) {
            case INPUT_WEIGHTS -> writer.matrix("W", rows);
            case RECURRENT_WEIGHTS -> writer.matrix("U", rows);
            case INPUT_BIAS -> writer.field("b", column(rows));
            case RECURRENT_BIAS -> writer.field("b2", column(rows));
        }
    }

    private static double[] column(double[][] rows) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][0];
        }
        return column;
    }

    private static List<double[]> matrix(Fields block, String name, int rows) {
        double[][] matrix = block.matrix(name);
        if (matrix.length != rows) {
            throw block.value(name).place().refuse(says("thing-has-this-model-has", Quoted.name(name), Counted.of(matrix.length, "row"), Counted.of(rows, "unit")));
        }
        return List.of(matrix);
    }

    private static void bias(Fields block, String name, int rows, List<double[]> into) {
        if (block.has(name)) {
            double[] bias = block.numbers(name);
            if (bias.length != rows) {
                throw block.value(name).place().refuse(says("thing-has-this-model-has", Quoted.name(name), Counted.of(bias.length, "number"), Counted.of(rows, "unit")));
            }
            into.add(bias);
        }
    }

    /// The biases of all blocks in one row, or null if no block has any.
    private static double[] joined(List<double[]> biases, Cell cell) {
        if (biases.isEmpty()) {
            return null;
        }
        if (biases.size() < cell.blocks().size()) {
            throw new BadInput(says("only-of-have-this-bias", biases.size(), Counted.of(cell.blocks().size(), "block")));
        }
        return biases.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
