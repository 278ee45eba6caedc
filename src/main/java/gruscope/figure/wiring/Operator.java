package gruscope.figure.wiring;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;

import java.util.Optional;

/// What a part of a wiring does with the vectors that come in.
public sealed interface Operator {

    /// The input of the step, or a state as the step before left it.
    record Source(Signal signal, boolean past) implements Operator {
    }

    /// Several vectors, one after the other, as one: `[h, x]`.
    record Join() implements Operator {
    }

    /// A block's matrix times what comes in, plus bias, then the function. A join before it is weighed piece by piece: past by `U`, input by `W`.
    ///
    /// @param only the one matrix that acts; none where both do, on a join
    record Weigh(Signal block, Optional<Part> only, Activation function) implements Operator {
    }

    /// `+`, unit by unit.
    record Sum() implements Operator {
    }

    /// `⊙`, unit by unit.
    record Product() implements Operator {
    }

    /// `1 − v`.
    record Rest() implements Operator {
    }

    /// A function of every number.
    record Apply(Activation function) implements Operator {
    }

    /// A state as the next step finds it.
    record Sink(Signal state) implements Operator {
    }

    /// Whether it is drawn as a box with something written in it, and not as a ring or a point.
    default boolean isBox() {
        return switch (this) {
            case Weigh _, Apply _ -> true;
            case Source _, Join _, Sum _, Product _, Rest _, Sink _ -> false;
        };
    }
}
