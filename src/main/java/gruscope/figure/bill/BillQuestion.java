package gruscope.figure.bill;

import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.figure.Shot;

import java.util.ArrayList;
import java.util.List;

/// What a bill is asked for: a size, a way of counting, and how far it is opened.
///
/// @param outputs    k of an output layer, 0 for none
/// @param steps      T, which is in no formula; of a run, its tokens, those that wait for weights among them
public record BillQuestion(Convention convention, int inputSize, int hiddenSize, int steps, int outputs, int layers, int directions, Opened opened) {

    /// How far one looks into a bill: at its blocks, at their matrices, at every single number.
    public enum Opened {
        BLOCKS, MATRICES, NUMBERS;

        public Opened next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /// What the run itself would ask.
    public static BillQuestion of(Shot shot) {
        return new BillQuestion(Convention.of(shot.trace().program().weights().shared()), shot.trace().inputSize(), shot.trace().hiddenSize(),
                shot.trace().length() + shot.run().waiting(), 0, 1, 1, Opened.BLOCKS);
    }

    /// Whether it asks for what the run itself is, however far the bill is opened.
    public boolean isOf(Shot shot) {
        return withOpened(Opened.BLOCKS).equals(of(shot));
    }

    public StackedBill bill(Cell cell) {
        return new StackedBill(Bill.of(cell, inputSize, hiddenSize, convention).withOutputs(outputs), layers, directions);
    }

    /// The bill of the plain cell of a kind.
    public StackedBill bill(CellKind kind) {
        return bill(Cells.plain(kind));
    }

    /// The bills that stand below each other, the cell's own among them: of the plain cells that are compared, in the order of all cells.
    public List<StackedBill> bills(Cell own, List<CellKind> compared) {
        List<StackedBill> bills = new ArrayList<>();
        for (CellKind kind : Cells.kinds()) {
            if (kind.key().equals(own.kind().key())) {
                bills.add(bill(own));
            }
            if (compared.contains(kind) && !kind.equals(own.kind())) {
                bills.add(bill(kind));
            }
        }
        return bills;
    }

    public BillQuestion withConvention(Convention other) {
        return new BillQuestion(other, inputSize, hiddenSize, steps, outputs, layers, directions, opened);
    }

    public BillQuestion withHiddenSize(int other) {
        return new BillQuestion(convention, inputSize, other, steps, outputs, layers, directions, opened);
    }

    public BillQuestion withInputSize(int other) {
        return new BillQuestion(convention, other, hiddenSize, steps, outputs, layers, directions, opened);
    }

    public BillQuestion withSteps(int other) {
        return new BillQuestion(convention, inputSize, hiddenSize, other, outputs, layers, directions, opened);
    }

    public BillQuestion withOutputs(int other) {
        return new BillQuestion(convention, inputSize, hiddenSize, steps, other, layers, directions, opened);
    }

    public BillQuestion withLayers(int other) {
        return new BillQuestion(convention, inputSize, hiddenSize, steps, outputs, other, directions, opened);
    }

    public BillQuestion withDirections(int other) {
        return new BillQuestion(convention, inputSize, hiddenSize, steps, outputs, layers, other, opened);
    }

    public BillQuestion withOpened(Opened other) {
        return new BillQuestion(convention, inputSize, hiddenSize, steps, outputs, layers, directions, other);
    }
}
