package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The numbers of one cell: for each block `W` (n×m), `U` (n×n), `b` and `b′` (n each, where [Biases] has them).
///
/// Immutable. Two sets with the same numbers are equal; *which object* drove a step is asked with `==` (see [gruscope.engine.run.Trace#weights(int)]).
/// Its [Numbers] are stored once; copies read them from the same place.
public final class WeightSet {

    private final Cell cell;
    private final int inputSize;
    private final int hiddenSize;
    private final Biases biases;
    private final Numbers numbers;

    private WeightSet(Cell cell, int inputSize, int hiddenSize, Biases biases, Numbers numbers) {
        this.cell = cell;
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.biases = biases;
        this.numbers = numbers;
    }

    /// A set from stacked matrices in PyTorch's layout, blocks in the order of [Cell#blocks()], G = their number.
    ///
    /// @param w  `weight_ih`, G·n × m
    /// @param u  `weight_hh`, G·n × n; null for a cell without recurrent weights
    /// @param b  `bias_ih`, G·n, or null for none
    /// @param b2 `bias_hh`, G·n, or null for none; needs `b`
    /// @throws BadInput if a shape does not fit or a number is not finite, naming the matrix
    public static WeightSet stacked(Cell cell, double[][] w, double[][] u, double[] b, double[] b2) {
        int blocks = cell.blocks().size();
        WeightChecks.checkParts(cell, u, b2);
        int hidden = u == null ? w.length / blocks : u.length == 0 ? 0 : u[0].length;
        int input = w.length == 0 ? 0 : w[0].length;
        if (hidden == 0 || input == 0) {
            throw new BadInput(says(hidden == 0 ? "u-is-empty" : "w-is-empty", cell.kind()));
        }
        Message shape = says("cell-with-units", cell.kind(), Counted.of(hidden, "unit"));
        if (u != null) {
            WeightChecks.checkShape("U", u, blocks * hidden, hidden, shape);
        }
        WeightChecks.checkShape("W", w, blocks * hidden, input, shape);
        if (b == null && b2 != null) {
            throw new BadInput(says("b-is-given-without-b"));
        }
        WeightSet set = zero(cell, input, hidden, b == null ? Biases.NONE : b2 == null ? Biases.ONE : Biases.TWO);
        for (int row = 0; row < blocks * hidden; row++) {
            for (int j = 0; j < input; j++) {
                set.numbers.set(Part.INPUT_WEIGHTS, row, j, WeightChecks.finite(w[row][j], "W", row, j));
            }
            for (int k = 0; u != null && k < hidden; k++) {
                set.numbers.set(Part.RECURRENT_WEIGHTS, row, k, WeightChecks.finite(u[row][k], "U", row, k));
            }
        }
        WeightChecks.fillBias("b", b, set.numbers.inputBias(), shape);
        WeightChecks.fillBias("b′", b2, set.numbers.recurrentBias(), shape);
        return set;
    }

    /// A set with every number drawn evenly from (−1/√n, 1/√n), PyTorch's default; the same seed gives the same set everywhere.
    public static WeightSet random(Cell cell, int inputSize, int hiddenSize, Biases biases, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = 1 / Math.sqrt(hiddenSize);
        return filled(cell, inputSize, hiddenSize, biases, _ -> random.nextDouble(-bound, bound));
    }

    /// A set filled number by number: matrix by matrix, in each block by block, in each row by row.
    ///
    /// @throws BadInput if a size is below 1 or a number is not finite
    public static WeightSet filled(Cell cell, int inputSize, int hiddenSize, Biases biases, ToDoubleFunction<Address> source) {
        WeightSet set = zero(cell, inputSize, hiddenSize, biases);
        set.each(at -> set.put(at, source.applyAsDouble(at)));
        return set;
    }

    /// A set of zeros, to be filled by [#with].
    public static WeightSet zero(Cell cell, int inputSize, int hiddenSize, Biases biases) {
        WeightChecks.requireSizes(inputSize, hiddenSize);
        WeightMemory.require(cell, inputSize, hiddenSize);
        return new WeightSet(cell, inputSize, hiddenSize, biases, Numbers.zero(inputSize, cell.flow().isRecurrent() ? hiddenSize : 0, cell.blocks().size() * hiddenSize));
    }

    public Cell cell() {
        return cell;
    }

    public int inputSize() {
        return inputSize;
    }

    public int hiddenSize() {
        return hiddenSize;
    }

    public Biases biases() {
        return biases;
    }

    /// The matrices that each block of this set holds.
    public List<Part> parts() {
        return cell.parts(biases);
    }

    public int columns(Part part) {
        return part.columns(inputSize, hiddenSize);
    }

    /// How many numbers this set really holds.
    public int count() {
        int perUnit = parts().stream().mapToInt(this::columns).sum();
        return cell.blocks().size() * hiddenSize * perUnit;
    }

    /// One number: row `unit`, column `column` (0 for biases) of a block's matrix; 0 where this set has no such matrix.
    public double value(Part part, int block, int unit, int column) {
        return numbers.get(part, block * hiddenSize + unit, column);
    }

    /// All numbers of a part, block after block, row after row: G·n·columns.
    public double[] stacked(Part part) {
        int columns = columns(part);
        double[] numbers = new double[cell.blocks().size() * hiddenSize * columns];
        Arrays.setAll(numbers, i -> value(part, i / columns / hiddenSize, i / columns % hiddenSize, i % columns));
        return numbers;
    }

    public double value(Address at) {
        return value(at.part(), at.block(), at.unit(), at.column());
    }

    /// A copy in which one number is another.
    ///
    /// @throws BadInput if the number is not finite or this set has no such place
    public WeightSet with(Part part, int block, int unit, int column, double value) {
        return with(Map.of(new Address(part, block, unit, column), value));
    }

    /// A copy in which some numbers are others.
    ///
    /// @throws BadInput if one is not finite or this set has no such place
    public WeightSet with(Map<Address, Double> values) {
        WeightSet copy = new WeightSet(cell, inputSize, hiddenSize, biases, numbers.copy());
        values.forEach((at, value) -> {
            if (!has(at)) {
                throw new BadInput(says("this-weight-set-holds-no-in", at.part().symbol(), at.unit(), at.column(), at.block(), toString(), biases));
            }
            copy.put(at, value);
        });
        return copy;
    }

    /// Where this set's numbers stand: matrix by matrix, in each block by block, in each row by row.
    public List<Address> addresses() {
        List<Address> addresses = new ArrayList<>(count());
        each(addresses::add);
        return addresses;
    }

    /// The same one after the other: a list of them takes several times as much memory as the numbers.
    private void each(Consumer<Address> visitor) {
        for (Part part : parts()) {
            for (int g = 0; g < cell.blocks().size(); g++) {
                for (int i = 0; i < hiddenSize; i++) {
                    for (int j = 0; j < columns(part); j++) {
                        visitor.accept(new Address(part, g, i, j));
                    }
                }
            }
        }
    }

    /// Whether this set holds a number there.
    public boolean has(Address at) {
        return parts().contains(at.part()) && at.block() >= 0 && at.block() < cell.blocks().size() && at.unit() >= 0 && at.unit() < hiddenSize
                && at.column() >= 0 && at.column() < columns(at.part());
    }

    /// Equal sets that are other objects, as unsharing needs.
    ///
    /// @throws BadInput if so many do not fit into memory, with how many would
    public List<WeightSet> copies(int count) {
        WeightMemory.requireCopies(count);
        return Stream.generate(this::copy).limit(count).toList();
    }

    /// An equal set that is another object. Numbers of a set never change, so both read them from the same place until others are asked for
    /// by [#with].
    public WeightSet copy() {
        return new WeightSet(cell, inputSize, hiddenSize, biases, numbers);
    }

    /// Whether one of two sets is a copy of the other, or both of a third, so that what is made of the one holds for the other.
    public boolean isCopyOf(WeightSet other) {
        return cell.equals(other.cell) && biases == other.biases && numbers == other.numbers;
    }

    /// Four hex digits made from the numbers, the same in every run: a name to recognise a set by, not its identity.
    public String id() {
        return numbers.digest().id();
    }

    /// The greatest absolute value of all its numbers.
    public double largest() {
        return numbers.digest().largest();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof WeightSet that && cell.equals(that.cell) && biases == that.biases
                && inputSize == that.inputSize && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.digest().hash();
    }

    @Override
    public String toString() {
        return cell.kind() + " " + inputSize + "→" + hiddenSize + " · " + Counted.of(count(), "number") + " · id " + id();
    }

    /// `W x + b` for several inputs x at once: a row of G·n for each, block after block.
    ///
    /// @param inputs rows of m, of which those from `from` on are read, as many as there are rows of `terms`
    /// @param terms  filled
    public void inputTerms(double[][] inputs, int from, double[][] terms) {
        numbers.inputColumns().multiply(inputs, from, inputStart(), terms);
    }

    /// `b`, and what the cell adds to it.
    private double[] inputStart() {
        double[] start = numbers.inputBias();
        for (int g = 0; g < cell.blocks().size(); g++) {
            double added = cell.flow().added(cell.blocks().get(g).output());
            if (added != 0) {
                start = start.clone();
                for (int row = g * hiddenSize; row < (g + 1) * hiddenSize; row++) {
                    start[row] += added;
                }
            }
        }
        return start;
    }

    /// Fills the terms `U v + b′` of blocks `first` … `last`, of G·n in all; the others stay as they are.
    ///
    /// @param vector v, n numbers; not changed
    public void recurrentTerms(double[] vector, int first, int last, double[] terms) {
        numbers.recurrentColumns().multiply(vector, numbers.recurrentBias(), terms, first * hiddenSize, (last + 1) * hiddenSize);
    }

    private void put(Address at, double value) {
        WeightChecks.finite(value, at.part().symbol(), at.unit(), at.column());
        numbers.set(at.part(), at.block() * hiddenSize + at.unit(), at.column(), value);
    }
}
