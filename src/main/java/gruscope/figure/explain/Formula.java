package gruscope.figure.explain;

import gruscope.Digits;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;

import java.util.List;
import java.util.stream.Collectors;

/// Expressions of a cell as formulas in [gruscope.figure.ink.FormulaLine] markup, true to its conventions: where the reset acts, what z means, how many biases.
///
/// @param timed whether every vector carries its time step, as in an article; without, those that a matrix weighs and the gates of the step
///              that is shown go bare
record Formula(Cell cell, Biases biases, boolean timed) {

    /// `r_{t} = σ(W_{r} x + b_{r} + U_{r} h)`: how a signal of the cell is computed.
    String of(Signal signal) {
        return signal.symbol() + "_{t} = " + of(cell.flow().of(signal));
    }

    /// What makes a number: the right-hand side.
    String of(Expression expression) {
        return switch (expression) {
            case Expression.Now(Signal signal) -> signal.symbol() + (timed || signal.kind() == Signal.Kind.STATE ? "_{t}" : "");
            case Expression.Past(Signal state) -> state.symbol() + "_{t−1}";
            case Expression.Weighed weighed -> weighed(weighed);
            case Expression.Sum(List<Expression> terms) -> terms.stream().map(this::of).collect(Collectors.joining(" + "));
            case Expression.Product(List<Expression> factors) -> factors.stream().map(this::factor).collect(Collectors.joining(" ⊙ "));
            case Expression.Rest(Expression of) -> "(1 − " + of(of) + ")";
            case Expression.Applied(Activation function, Expression to) when function == Activation.IDENTITY -> of(to);
            case Expression.Applied(Activation function, Expression to) -> function.symbol() + "(" + of(to) + ")";
        };
    }

    /// `W_{r} x + b_{r}`.
    private String weighed(Expression.Weighed weighed) {
        String subscript = cell.subscript(weighed.block());
        String index = subscript.isEmpty() ? "" : "_{" + subscript + "}";
        String bias = cell.parts(biases).contains(weighed.bias()) ? " + " + weighed.bias().symbol() + index : "";
        String added = weighed.added() == 0 ? "" : " + " + Digits.shortest(weighed.added());
        return weighed.by().symbol() + index + " " + vector(weighed.vector()) + bias + added;
    }

    private String vector(Expression vector) {
        return vector.parts().isEmpty() ? bare(vector) : "(" + vector.parts().stream().map(this::bare).collect(Collectors.joining(" ⊙ ")) + ")";
    }

    private String bare(Expression vector) {
        return vector instanceof Expression.Past(Signal state) && !timed ? state.symbol() : of(vector);
    }

    private String factor(Expression factor) {
        return factor instanceof Expression.Sum || factor instanceof Expression.Weighed ? "(" + of(factor) + ")" : of(factor);
    }
}
