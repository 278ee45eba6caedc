package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.MinGru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Signal;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import static gruscope.Message.says;

/// Weight sets made from other weight sets, as what-ifs need them. Each returns another object; none changes what it is given.
public final class Variations {

    private Variations() {
    }

    /// The same numbers in another cell with as many blocks.
    public static WeightSet in(Cell cell, WeightSet set) {
        if (cell.blocks().size() != set.cell().blocks().size()) {
            throw new BadInput(says("the-numbers-of-do-not", set.cell().kind().withArticle(), cell.kind().withArticle()));
        }
        return WeightSet.filled(cell, set.inputSize(), set.hiddenSize(), set.biases(), set::value);
    }

    /// The same GRU with its update gate named the other way round: `W_z`, `U_z`, `b_z` change sign, h stays what it is,
    /// because σ(−a) = 1 − σ(a).
    public static WeightSet renamed(WeightSet set) {
        if (!(set.cell() instanceof Gru gru)) {
            throw new BadInput(says("only-a-grus-update-gate", set.cell().kind().withArticle()));
        }
        Gru.Update other = gru.update() == Gru.Update.KEEPS ? Gru.Update.WRITES : Gru.Update.KEEPS;
        int update = gru.indexOf(Signal.UPDATE_GATE);
        return WeightSet.filled(new Gru(gru.reset(), other, gru.candidate(), gru.gateFunction()), set.inputSize(), set.hiddenSize(), set.biases(),
                at -> (at.block() == update ? -1 : 1) * set.value(at));
    }

    /// The same states from a set as PyTorch and ONNX have it: a GRU's z keeps, an LSTM's forget biases are stored.
    public static WeightSet usual(WeightSet set) {
        return switch (set.cell()) {
            case Gru gru when gru.update() == Gru.Update.WRITES -> renamed(set);
            case Lstm lstm when lstm.forgetBias() == Lstm.ForgetBias.PLUS_ONE -> withStoredForgetBias(set);
            default -> set;
        };
    }

    /// A GRU without its reset gate: the numbers of the other two blocks stay, and all of the past enters the candidate.
    ///
    /// @throws BadInput if the set is of no GRU
    public static WeightSet withoutReset(WeightSet set) {
        Gru gru = requireGru(set);
        int left = gru.indexOf(Signal.UPDATE_GATE);
        return WeightSet.filled(new Gru(Gru.Reset.NONE, gru.update(), gru.candidate(), gru.gateFunction()), set.inputSize(), set.hiddenSize(), set.biases(),
                at -> set.value(at.part(), at.block() + left, at.unit(), at.column()));
    }

    /// A minGRU with a GRU's numbers: the reset gate and all of `U h + b′` go; `W_z` and `b_z` change sign where z kept, since here it writes.
    ///
    /// @throws BadInput if the set is of no GRU
    public static WeightSet withoutRecurrence(WeightSet set) {
        Gru gru = requireGru(set);
        int left = gru.indexOf(Signal.UPDATE_GATE);
        MinGru minimal = new MinGru(gru.candidate());
        int update = minimal.indexOf(Signal.UPDATE_GATE);
        return WeightSet.filled(minimal, set.inputSize(), set.hiddenSize(), set.biases() == Biases.NONE ? Biases.NONE : Biases.ONE,
                at -> (at.block() == update && gru.update() == Gru.Update.KEEPS ? -1 : 1) * set.value(at.part(), at.block() + left, at.unit(), at.column()));
    }

    private static Gru requireGru(WeightSet set) {
        if (set.cell() instanceof Gru gru) {
            return gru;
        }
        throw new BadInput(says("only-a-gru-can-be", set.cell().kind().withArticle()));
    }

    /// Every recurrent matrix `U` times a factor.
    public static WeightSet scaledRecurrent(WeightSet set, double factor) {
        return mapped(set, at -> (at.part() == Part.RECURRENT_WEIGHTS ? factor : 1) * set.value(at));
    }

    /// The bias `b` of one block plus a number, in every unit.
    ///
    /// @throws BadInput if the set has no biases
    public static WeightSet shiftedBias(WeightSet set, int block, double by) {
        if (set.biases() == Biases.NONE) {
            throw new BadInput(says("this-weight-set-holds-no", set.biases()));
        }
        return mapped(set, at -> set.value(at) + (at.part() == Part.INPUT_BIAS && at.block() == block ? by : 0));
    }

    /// The same LSTM with the 1 that its forget gate adds in its stored biases, as PyTorch and ONNX have it: every run of it is the same, bit for bit.
    ///
    /// @throws BadInput if it is no LSTM
    public static WeightSet withStoredForgetBias(WeightSet set) {
        if (!(set.cell() instanceof Lstm lstm)) {
            throw new BadInput(says("only-an-lstm-has-a", set.cell().kind().withArticle()));
        }
        Lstm stored = new Lstm(lstm.gateFunction(), lstm.candidate(), lstm.output());
        int forget = lstm.indexOf(Signal.FORGET_GATE);
        double added = lstm.flow().added(Signal.FORGET_GATE);
        return WeightSet.filled(stored, set.inputSize(), set.hiddenSize(), set.biases() == Biases.NONE ? Biases.ONE : set.biases(), at ->
                (set.has(at) ? set.value(at) : 0) + (at.part() == Part.INPUT_BIAS && at.block() == forget ? added : 0));
    }

    /// The set with another number of units. Units that stay keep all their numbers; what a further unit reads, and how it is read, is
    /// drawn evenly from (−1/√n, 1/√n), each number from its own place alone, so that growing twice is growing at once but for the bound.
    ///
    /// @param hiddenSize n ≥ 1
    public static WeightSet resized(WeightSet set, int hiddenSize) {
        return WeightSet.filled(set.cell(), set.inputSize(), hiddenSize, set.biases(), at ->
                set.has(at) ? set.value(at) : drawn(at.part().ordinal(), at.block(), at.unit(), at.column()) / Math.sqrt(hiddenSize));
    }

    /// The readout of another number of units: those that stay are read as before, further ones by drawn numbers, as in [#resized].
    public static Readout resized(Readout readout, int hiddenSize) {
        double[][] w = new double[readout.outputs()][hiddenSize];
        double[] b = readout.hasBias() ? new double[w.length] : null;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < hiddenSize; j++) {
                w[i][j] = j < readout.hiddenSize() ? readout.w(i, j) : drawn(Part.values().length, 0, i, j) / Math.sqrt(hiddenSize);
            }
            if (b != null) {
                b[i] = readout.b(i);
            }
        }
        return new Readout(readout.kind(), w, b);
    }

    /// The mean of every number over sets of one shape.
    public static WeightSet mean(List<WeightSet> sets) {
        return mapped(sets.getFirst(), at -> sets.stream().mapToDouble(set -> set.value(at)).sum() / sets.size());
    }

    private static WeightSet mapped(WeightSet set, ToDoubleFunction<Address> source) {
        return WeightSet.filled(set.cell(), set.inputSize(), set.hiddenSize(), set.biases(), source);
    }

    /// A number from (−1, 1) that belongs to a place.
    private static double drawn(int matrix, int block, int row, int column) {
        long place = ((long) matrix << 56) ^ ((long) block << 48) ^ ((long) row << 24) ^ column;
        return new SplittableRandom(place).nextDouble(-1, 1);
    }
}
