package gruscope.figure;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.Address;

/// What a hotspot stands for.
public sealed interface Target {

    /// A whole step, 1 … T; a click goes there.
    record Step(int step) implements Target {
    }

    /// A beat of the current step; a click goes there.
    record BeatOfStep(int beat) implements Target {
    }

    /// One number of a signal. A click goes to its step and dwells on its unit.
    record Value(Signal signal, int step, int index) implements Target {
    }

    /// The knob of a mixer, at which a gate's number acts between old and new.
    record Knob(Value gate) implements Target {
    }

    /// One stored number of a weight set, by the set's badge number (1 for `W #1`).
    record Weight(int set, Part part, int block, int unit, int column) implements Target {

        /// Where it stands in its set.
        public Address address() {
            return new Address(part, block, unit, column);
        }
    }

    /// One stored number of the output layer; of its bias the unit is [gruscope.engine.weights.Readout#BIAS].
    record ReadoutWeight(int output, int unit) implements Target {
    }

    /// What a unit reads through one matrix, see [Weight].
    record Row(int set, Part part, int block, int unit) implements Target {
    }

    /// One block of the cell's weights, and what it makes at every step.
    record Block(int block) implements Target {
    }

    /// A whole weight set, by its badge number.
    record Weights(int set) implements Target {
    }

    /// One block of a bar in the bill.
    record BillItem(CellKind kind, int block) implements Target {
    }

    /// The same in the picture of a cell beside the scene's own, by its place among the neighbours, from 0.
    record OfNeighbour(int neighbour, Value value) implements Target {
    }

    /// Something that is only explained.
    record Note(String key) implements Target {
    }
}
