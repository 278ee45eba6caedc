package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.ink.Look;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Expressions with the numbers of one unit at one step put in.
///
/// A product with weights is one number here, as the trace holds it; [Workings] opens it into its terms.
record Numbers(Trace trace, Look look, int step, int unit) {

    /// `σ(1.20 + 0.40)`; empty where there is but one number, with nothing to compute.
    String of(Expression expression) {
        return isOneNumber(expression) ? "" : written(expression, true);
    }

    /// What the numbers come to.
    double value(Expression expression) {
        return switch (expression) {
            case Expression.Now(Signal signal) -> trace.value(signal, step, unit);
            case Expression.Past(Signal state) -> trace.value(state, step - 1, unit);
            case Expression.Weighed weighed -> {
                int block = trace.cell().indexOf(weighed.block());
                yield weighed.by().isOfInput() ? trace.inputTerm(block, step, unit) : trace.recurrentTerm(block, step, unit);
            }
            case Expression.Sum(List<Expression> terms) -> terms.stream().mapToDouble(this::value).sum();
            case Expression.Product(List<Expression> factors) -> factors.stream().mapToDouble(this::value).reduce(1, (a, b) -> a * b);
            case Expression.Rest(Expression of) -> 1 - value(of);
            case Expression.Applied(Activation function, Expression to) -> function.of(value(to));
        };
    }

    private static boolean isOneNumber(Expression expression) {
        return switch (expression) {
            case Expression.Now _, Expression.Past _, Expression.Weighed _ -> true;
            case Expression.Applied(Activation function, Expression to) -> function == Activation.IDENTITY && isOneNumber(to);
            case Expression.Sum _, Expression.Product _, Expression.Rest _ -> false;
        };
    }

    /// @param leads whether nothing stands before it: then a negative number needs no brackets
    private String written(Expression expression, boolean leads) {
        return switch (expression) {
            case Expression.Now _, Expression.Past _, Expression.Weighed _, Expression.Rest _ -> {
                double value = value(expression);
                yield leads ? look.plain(value) : look.factor(value);
            }
            case Expression.Sum(List<Expression> terms) -> joined(terms, " + ", leads);
            case Expression.Product(List<Expression> factors) -> joined(factors, " × ", leads);
            case Expression.Applied(Activation function, Expression to) when function == Activation.IDENTITY -> written(to, leads);
            case Expression.Applied(Activation function, Expression to) -> function.symbol() + "(" + written(to, true) + ")";
        };
    }

    private String joined(List<Expression> parts, String sign, boolean leads) {
        return IntStream.range(0, parts.size()).mapToObj(i -> written(parts.get(i), leads && i == 0)).collect(Collectors.joining(sign));
    }
}
