package gruscope.engine.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How a vector of n numbers comes about, one number for each hidden unit: the one description from which formulas, sentences, arithmetic,
/// sources and code are read, and which a cell's own step and Jacobian are held to by tests.
///
/// Everything but [Weighed] acts unit by unit.
public sealed interface Expression {

    /// A vector of this step: the input, or a signal that is made earlier in the step.
    record Now(Signal signal) implements Expression {
    }

    /// A state as the step before left it.
    record Past(Signal state) implements Expression {
    }

    /// A block's matrix times a vector, and the bias that goes with it, where the weights have one: `W v + b`, or `U v + b′`.
    ///
    /// @param by    [Part#INPUT_WEIGHTS] or [Part#RECURRENT_WEIGHTS]
    /// @param block the signal whose block of weights it is
    /// @param added what the cell itself adds to the bias of every unit, and no file stores: 1 in the forget gate of TensorFlow 1's LSTM, else 0
    record Weighed(Part by, Signal block, Expression vector, double added) implements Expression {

        /// Nothing is added but the bias.
        public Weighed(Part by, Signal block, Expression vector) {
            this(by, block, vector, 0);
        }

        /// The bias that is added: `b` beside `W`, `b′` beside `U`.
        public Part bias() {
            return by == Part.INPUT_WEIGHTS ? Part.INPUT_BIAS : Part.RECURRENT_BIAS;
        }
    }

    /// The terms added up, unit by unit.
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /// The factors multiplied, unit by unit: `⊙`.
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /// What is left of 1: `1 − v`.
    record Rest(Expression of) implements Expression {
    }

    /// A function of every number.
    record Applied(Activation function, Expression to) implements Expression {
    }

    static Expression sum(Expression... terms) {
        return new Sum(Arrays.asList(terms));
    }

    static Expression product(Expression... factors) {
        return new Product(Arrays.asList(factors));
    }

    /// `W x + b` of a block.
    static Weighed ofInput(Signal block) {
        return new Weighed(Part.INPUT_WEIGHTS, block, new Now(Signal.INPUT));
    }

    /// `U v + b′` of a block.
    static Weighed recurrent(Signal block, Expression vector) {
        return new Weighed(Part.RECURRENT_WEIGHTS, block, vector);
    }

    /// `h` as the step before left it.
    static Past past() {
        return new Past(Signal.HIDDEN_STATE);
    }

    /// `function(W x + b + U h + b′)` of a block.
    static Expression squashed(Activation function, Signal block) {
        return new Applied(function, sum(ofInput(block), recurrent(block, past())));
    }

    /// `function(W x + b + added + U h + b′)` of a block.
    static Expression squashed(Activation function, Signal block, double added) {
        return new Applied(function, sum(new Weighed(Part.INPUT_WEIGHTS, block, new Now(Signal.INPUT), added), recurrent(block, past())));
    }

    /// `(1 − share) ⊙ rest + share ⊙ whole`.
    static Expression blend(Signal share, Expression rest, Expression whole) {
        return sum(product(new Rest(new Now(share)), rest), product(new Now(share), whole));
    }

    /// What it is put together of directly.
    default List<Expression> parts() {
        return switch (this) {
            case Now _, Past _ -> List.of();
            case Weighed(Part _, Signal _, Expression vector, double _) -> List.of(vector);
            case Sum(List<Expression> terms) -> terms;
            case Product(List<Expression> factors) -> factors;
            case Rest(Expression of) -> List.of(of);
            case Applied(Activation _, Expression to) -> List.of(to);
        };
    }

    /// Itself and all that is in it, from left to right.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /// Whether another expression is in it, or is it.
    default boolean holds(Expression other) {
        return all().anyMatch(other::equals);
    }
}
