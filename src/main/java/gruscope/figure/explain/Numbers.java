package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Expressions with the numbers of one unit at one step put in.
///
/// A product with weights is one number here, as the trace holds it; [Workings] opens it into its terms. Numbers have as many decimals as it
/// takes that what is written comes to what is written as its result, up to a few.
record Numbers(Trace trace, Look look, int step, int unit) {

    /// How many decimals more there are at most: numbers that all but cancel need as many as they agree in.
    private static final int FINEST = 8;

    /// `σ(1.20 + 0.40)`; empty where there is but one number, with nothing to compute.
    ///
    /// @param result how what it comes to is written
    String of(Expression expression, DoubleFunction<String> result) {
        if (isOneNumber(expression)) {
            return "";
        }
        Precision precision = look.precision();
        String wanted = result.apply(value(expression));
        for (int finer = 0; finer < FINEST && !result.apply(asWritten(expression, precision)).equals(wanted); finer++) {
            precision = precision.finer();
        }
        return written(expression, precision, true);
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

    /// What the numbers come to as they are written.
    private double asWritten(Expression expression, Precision precision) {
        return switch (expression) {
            case Expression.Now _, Expression.Past _, Expression.Weighed _, Expression.Rest _ -> Precision.read(number(expression, precision));
            case Expression.Sum(List<Expression> terms) -> terms.stream().mapToDouble(term -> asWritten(term, precision)).sum();
            case Expression.Product(List<Expression> factors) -> factors.stream().mapToDouble(factor -> asWritten(factor, precision)).reduce(1, (a, b) -> a * b);
            case Expression.Applied(Activation function, Expression to) -> function.of(asWritten(to, precision));
        };
    }

    /// @param leads whether nothing stands before it: then a negative number needs no brackets
    private String written(Expression expression, Precision precision, boolean leads) {
        return switch (expression) {
            case Expression.Now _, Expression.Past _, Expression.Weighed _, Expression.Rest _ -> {
                String number = number(expression, precision);
                yield leads || !number.startsWith("−") ? number : "(" + number + ")";
            }
            case Expression.Sum(List<Expression> terms) -> joined(terms, " + ", precision, leads);
            case Expression.Product(List<Expression> factors) -> joined(factors, " × ", precision, leads);
            case Expression.Applied(Activation function, Expression to) when function == Activation.IDENTITY -> written(to, precision, leads);
            case Expression.Applied(Activation function, Expression to) -> function.symbol() + "(" + written(to, precision, true) + ")";
        };
    }

    /// A single number; what is kept below 1 does not get there by rounding.
    private String number(Expression expression, Precision precision) {
        double value = value(expression);
        boolean within = switch (expression) {
            case Expression.Now(Signal signal) -> trace.cell().flow().range(signal).isBounded();
            case Expression.Past(Signal state) -> trace.cell().flow().range(state).isBounded();
            case Expression.Rest _ -> true;
            case Expression.Weighed _, Expression.Sum _, Expression.Product _, Expression.Applied _ -> false;
        };
        return within && Math.abs(value) < 1 ? (value < 0 ? "−" : "") + precision.below(value) : look.plain(value, precision);
    }

    private String joined(List<Expression> parts, String sign, Precision precision, boolean leads) {
        return IntStream.range(0, parts.size()).mapToObj(i -> written(parts.get(i), precision, leads && i == 0)).collect(Collectors.joining(sign));
    }
}
