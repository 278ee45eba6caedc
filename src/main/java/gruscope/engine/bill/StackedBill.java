package gruscope.engine.bill;

import gruscope.BadInput;
import gruscope.engine.cell.CellKind;

import java.util.ArrayList;
import java.util.List;

import static gruscope.Message.says;

/// The bill of several layers, read in one direction or both.
///
/// Each layer costs a cell a direction; the layers above the first read what the one below hands on, all its directions side by side. With L
/// layers and D directions: `D · cell(m) + (L − 1) · D · cell(D·n)`, and an output layer of k scores over the last: `k · D·n + k`.
///
/// @param cell       the first layer's bill in one direction; its outputs, if any, stand above the last layer
/// @param layers     L, 1 … [#MOST_LAYERS]
/// @param directions D, 1 or 2
public record StackedBill(Bill cell, int layers, int directions) {

    public static final int MOST_LAYERS = 100;

    public StackedBill {
        if (layers < 1 || layers > MOST_LAYERS) {
            throw new BadInput(says("number-of-layers-is-it", layers, MOST_LAYERS));
        }
        if (directions < 1 || directions > 2) {
            throw new BadInput(says("number-of-directions-is-it", directions));
        }
        int most = mostUnits(directions);
        if (layers > 1 && cell.hiddenSize() > most) {
            throw new BadInput(says("hidden-size-is-in-directions", cell.hiddenSize(), directions, most));
        }
    }

    /// The bill of one cell in each layer, without the output layer, from the first layer on.
    public List<Bill> cells() {
        List<Bill> cells = new ArrayList<>();
        for (int layer = 1; layer <= layers; layer++) {
            int reads = layer == 1 ? cell.inputSize() : directions * cell.hiddenSize();
            cells.add(new Bill(cell.of(), reads, cell.hiddenSize(), cell.biases(), 0));
        }
        return List.copyOf(cells);
    }

    /// Parameters of the output layer.
    public long readout() {
        return (long) cell.outputs() * directions * cell.hiddenSize() + cell.outputs();
    }

    /// All parameters.
    public long total() {
        return cells().stream().mapToLong(layer -> directions * layer.total()).sum() + readout();
    }

    /// What it would cost if each of `steps` steps had weights of its own.
    public long unshared(long steps) {
        return Math.multiplyExact(total(), steps);
    }

    /// The formula in symbols: `3 · (n·m + n·n + 2·n)`, or for two layers in both directions `2 · [3 · (n·m + …)] + 2 · [3 · (n·2n + …)]`.
    public String formula() {
        return formula("m", "n", directions == 1 ? "n" : directions + "n", "k");
    }

    /// The formula with the numbers put in.
    public String formulaInNumbers() {
        return formula(String.valueOf(cell.inputSize()), String.valueOf(cell.hiddenSize()), String.valueOf(directions * cell.hiddenSize()),
                String.valueOf(cell.outputs()));
    }

    /// The hidden size at which another kind of cell in as many layers and directions, under the same convention, costs as nearly the same
    /// as possible; the smaller one when two are equally near.
    public int sameBudget(CellKind other, Convention convention) {
        long budget = total();
        int low = 1;
        int high = mostUnits(directions) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (of(other, middle, convention).total() <= budget) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long below = Math.abs(budget - of(other, low, convention).total());
        long above = Math.abs(of(other, low + 1, convention).total() - budget);
        return above < below ? low + 1 : low;
    }

    /// As many as a layer above can read of all directions side by side.
    private static int mostUnits(int directions) {
        return (Bill.LARGEST_SIZE - 1) / directions;
    }

    /// The same layers, directions, inputs and outputs with another kind and number of units.
    public StackedBill of(CellKind other, int hiddenSize, Convention convention) {
        return new StackedBill(Bill.of(other, cell.inputSize(), hiddenSize, convention).withOutputs(cell.outputs()), layers, directions);
    }

    private String formula(String m, String n, String handedOn, String k) {
        String first = times(directions, cell.cellFormula(m, n));
        String further = layers == 1 ? "" : " + " + times((layers - 1) * directions, cell.cellFormula(handedOn, n));
        return first + further + (cell.outputs() == 0 ? "" : " + " + k + "·" + handedOn + " + " + k);
    }

    private static String times(int factor, String formula) {
        return factor == 1 ? formula : factor + " · [" + formula + "]";
    }
}
