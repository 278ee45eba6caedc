package gruscope.engine.learn;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Expression.Applied;
import gruscope.engine.cell.Expression.Now;
import gruscope.engine.cell.Expression.Past;
import gruscope.engine.cell.Expression.Product;
import gruscope.engine.cell.Expression.Rest;
import gruscope.engine.cell.Expression.Sum;
import gruscope.engine.cell.Expression.Weighed;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One step of a trace, walked backwards: the chain rule over the expressions of its cell, from the last signal made to the first (reverse accumulation;
/// Werbos 1990, "Backpropagation through time"). What-ifs count as they ran: a held gate and a unit kept at 0 pass nothing back, a frozen unit passes all of
/// it to itself.
///
/// Made for the derivatives by the states after the step; every vector has n numbers.
final class BackwardStep {

    private final Trace trace;
    private final int step;
    private final WeightSet weights;
    private final Map<Expression, double[]> values = new HashMap<>();
    private final Map<Signal, double[]> byMade = new EnumMap<>(Signal.class);
    private final Map<Signal, Map<Signal, double[]>> byPast = new EnumMap<>(Signal.class);
    private final List<OuterProduct> byWeights = new ArrayList<>();

    /// @param byState the derivatives of a loss by the states after the step: h, and c for a cell with a cell state; not changed
    BackwardStep(Trace trace, int step, Map<Signal, double[]> byState) {
        this.trace = trace;
        this.step = step;
        this.weights = trace.weights(step);
        byState.forEach((state, slopes) -> byMade.put(state, slopes.clone()));
        trace.cell().signals().reversed().forEach(this::unmake);
    }

    /// The derivatives by a state as the step before left it.
    double[] byPast(Signal state) {
        double[] sum = new double[trace.hiddenSize()];
        byPast.values().stream().filter(route -> route.containsKey(state)).forEach(route -> add(sum, route.get(state)));
        return sum;
    }

    /// The part of these that comes back through the expression of one signal, where that reads the past itself.
    double[] byPast(Signal state, Signal through) {
        return byPast.getOrDefault(through, Map.of()).getOrDefault(state, new double[trace.hiddenSize()]);
    }

    /// What the step adds to the gradient of its weights.
    List<OuterProduct> byWeights() {
        return Collections.unmodifiableList(byWeights);
    }

    private void unmake(Signal signal) {
        double[] slopes = byMade.get(signal);
        if (slopes == null) {
            return;
        }
        for (int unit = 0; unit < slopes.length; unit++) {
            if (trace.isHeld(signal, unit)) {
                if (signal.kind() == Signal.Kind.STATE && !trace.isZeroed(unit)) {
                    past(signal, signal)[unit] += slopes[unit];
                }
                slopes[unit] = 0;
            }
        }
        back(trace.cell().flow().of(signal), slopes, signal);
    }

    /// Hands the derivatives by an expression on to all that it is made of.
    ///
    /// @param slopes not changed
    /// @param made   the signal whose expression this is a part of
    private void back(Expression expression, double[] slopes, Signal made) {
        switch (expression) {
            case Now(Signal signal) -> {
                if (signal != Signal.INPUT) {
                    add(byMade.computeIfAbsent(signal, _ -> new double[slopes.length]), slopes);
                }
            }
            case Past(Signal state) -> add(past(made, state), slopes);
            case Sum(List<Expression> terms) -> terms.forEach(term -> back(term, slopes, made));
            case Rest(Expression of) -> back(of, Arrays.stream(slopes).map(slope -> -slope).toArray(), made);
            case Product(List<Expression> factors) -> {
                for (int i = 0; i < factors.size(); i++) {
                    back(factors.get(i), besides(factors, i, slopes), made);
                }
            }
            case Applied(Activation function, Expression to) -> {
                double[] scaled = value(expression, made).clone();
                Arrays.setAll(scaled, unit -> slopes[unit] * function.slope(scaled[unit]));
                back(to, scaled, made);
            }
            case Weighed weighed -> weighed(weighed, slopes, made);
        }
    }

    /// The derivatives by one factor: those by the product, times the other factors.
    private double[] besides(List<Expression> factors, int which, double[] slopes) {
        double[] scaled = slopes.clone();
        for (int i = 0; i < factors.size(); i++) {
            if (i != which) {
                multiply(scaled, value(factors.get(i)));
            }
        }
        return scaled;
    }

    private void weighed(Weighed weighed, double[] slopes, Signal made) {
        int block = trace.cell().indexOf(weighed.block());
        double[] vector = value(weighed.vector());
        byWeights.add(new OuterProduct(weighed.by(), block, slopes, vector));
        if (weighed.bias().isIn(weights.biases())) {
            byWeights.add(new OuterProduct(weighed.bias(), block, slopes, new double[] {1}));
        }
        if (weighed.by() == Part.RECURRENT_WEIGHTS) {
            double[] byVector = new double[vector.length];
            for (int column = 0; column < byVector.length; column++) {
                for (int unit = 0; unit < slopes.length; unit++) {
                    byVector[column] += weights.value(weighed.by(), block, unit, column) * slopes[unit];
                }
            }
            back(weighed.vector(), byVector, made);
        }
    }

    /// What a signal's whole expression came to is what was recorded; a part of it is worked out.
    private double[] value(Expression expression, Signal made) {
        return expression.equals(trace.cell().flow().of(made)) ? trace.at(made, step) : value(expression);
    }

    private double[] value(Expression expression) {
        double[] known = values.get(expression);
        if (known == null) {
            known = worked(expression);
            values.put(expression, known);
        }
        return known;
    }

    private double[] worked(Expression expression) {
        double[] value = new double[trace.hiddenSize()];
        switch (expression) {
            case Now(Signal signal) -> {
                return trace.at(signal, step);
            }
            case Past(Signal state) -> {
                return trace.at(state, step - 1);
            }
            case Sum(List<Expression> terms) -> terms.forEach(term -> add(value, value(term)));
            case Rest(Expression of) -> Arrays.setAll(value, unit -> 1 - value(of)[unit]);
            case Product(List<Expression> factors) -> {
                Arrays.fill(value, 1);
                factors.forEach(factor -> multiply(value, value(factor)));
            }
            case Applied(Activation function, Expression to) -> Arrays.setAll(value, unit -> function.of(value(to)[unit]));
            case Weighed weighed -> Arrays.setAll(value, unit -> row(weighed, unit));
        }
        return value;
    }

    private double row(Weighed weighed, int unit) {
        int block = trace.cell().indexOf(weighed.block());
        double[] vector = value(weighed.vector());
        double sum = weights.value(weighed.bias(), block, unit, 0) + weighed.added();
        for (int column = 0; column < vector.length; column++) {
            sum += weights.value(weighed.by(), block, unit, column) * vector[column];
        }
        return sum;
    }

    private double[] past(Signal through, Signal state) {
        return byPast.computeIfAbsent(through, _ -> new EnumMap<>(Signal.class)).computeIfAbsent(state, _ -> new double[trace.hiddenSize()]);
    }

    private static void add(double[] sum, double[] more) {
        Arrays.setAll(sum, unit -> sum[unit] + more[unit]);
    }

    private static void multiply(double[] product, double[] factor) {
        Arrays.setAll(product, unit -> product[unit] * factor[unit]);
    }
}
