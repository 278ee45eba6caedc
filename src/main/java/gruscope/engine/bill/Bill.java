package gruscope.engine.bill;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// What a cell of some size costs: its parameters, itemised by block and matrix.
///
/// With G blocks, m inputs, n units and β bias vectors a block: `G · (n·m + n·n + β·n)`, without `n·n` for a cell that has no recurrent
/// weights; an output layer of k scores adds `k·n + k`.
/// T, the number of steps, is not in it: every step uses the same numbers.
///
/// @param of         the cell
/// @param inputSize  m ≥ 1
/// @param hiddenSize n ≥ 1
/// @param biases     β
/// @param outputs    k, or 0 for no output layer
public record Bill(Cell of, int inputSize, int hiddenSize, Biases biases, int outputs) {

    /// One matrix of one block.
    public record Item(Block block, Part part, int rows, int columns) {

        public long count() {
            return (long) rows * columns;
        }
    }

    /// Sizes beyond this make no sense for a picture, and below it no total overflows.
    public static final int LARGEST_SIZE = 1_000_000;

    public Bill {
        requireSize("input size", inputSize, 1);
        requireSize("hidden size", hiddenSize, 1);
        requireSize("number of outputs", outputs, 0);
    }

    /// The bill of a cell under a convention, without an output layer.
    public static Bill of(Cell cell, int inputSize, int hiddenSize, Convention convention) {
        return new Bill(cell, inputSize, hiddenSize, convention.biases(cell), 0);
    }

    /// The bill of the plain cell of a kind.
    public static Bill of(CellKind kind, int inputSize, int hiddenSize, Convention convention) {
        return of(Cells.plain(kind), inputSize, hiddenSize, convention);
    }

    /// The bill of a weight set that exists.
    public static Bill of(WeightSet weights) {
        return new Bill(weights.cell(), weights.inputSize(), weights.hiddenSize(), weights.biases(), 0);
    }

    public Bill withOutputs(int number) {
        return new Bill(of, inputSize, hiddenSize, biases, number);
    }

    public CellKind kind() {
        return of.kind();
    }

    /// Every matrix, block by block.
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Block block : of.blocks()) {
            for (Part part : parts()) {
                items.add(new Item(block, part, hiddenSize, part.columns(inputSize, hiddenSize)));
            }
        }
        return List.copyOf(items);
    }

    /// The matrices each block has.
    public List<Part> parts() {
        return of.parts(biases);
    }

    /// Parameters of one block.
    public long perBlock() {
        return parts().stream().mapToLong(part -> (long) hiddenSize * part.columns(inputSize, hiddenSize)).sum();
    }

    /// Parameters of the output layer.
    public long readout() {
        return (long) outputs * hiddenSize + outputs;
    }

    /// All parameters.
    public long total() {
        return of.blocks().size() * perBlock() + readout();
    }

    /// What it would cost if each of `steps` steps had weights of its own.
    public long unshared(long steps) {
        return Math.multiplyExact(total(), steps);
    }

    /// Multiplications by weights in one step, the output layer's included.
    public long multiplicationsPerStep() {
        int read = of.flow().isRecurrent() ? inputSize + hiddenSize : inputSize;
        return of.blocks().size() * (long) hiddenSize * read + (long) outputs * hiddenSize;
    }

    /// The formula in symbols: `3 · (n·m + n·n + 2·n)`.
    public String formula() {
        return formula("m", "n", "k");
    }

    /// The formula with the numbers put in: `3 · (4·3 + 4·4 + 2·4)`.
    public String formulaInNumbers() {
        return formula(String.valueOf(inputSize), String.valueOf(hiddenSize), String.valueOf(outputs));
    }

    private String formula(String m, String n, String k) {
        String cell = cellFormula(m, n);
        return outputs == 0 ? cell : cell + " + " + k + "·" + n + " + " + k;
    }

    /// The formula of one cell in names or numbers for m and n, without the output layer.
    String cellFormula(String m, String n) {
        String block = parts().stream().map(part -> switch (part) {
            case INPUT_WEIGHTS -> n + "·" + m;
            case RECURRENT_WEIGHTS -> n + "·" + n;
            case INPUT_BIAS -> parts().contains(Part.RECURRENT_BIAS) ? "2·" + n : n;
            case RECURRENT_BIAS -> "";
        }).filter(term -> !term.isEmpty()).collect(Collectors.joining(" + "));
        int blocks = of.blocks().size();
        return blocks == 1 ? block : blocks + " · (" + block + ")";
    }

    private static void requireSize(String name, int size, int least) {
        if (size < least || size >= LARGEST_SIZE) {
            throw new BadInput(says("is-it-must-be-from", name, size, least, LARGEST_SIZE - 1));
        }
    }
}
