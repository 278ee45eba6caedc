package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.function.IntFunction;

/// An expression worked out the slow and obvious way, number by number from the weights, with its slope along a direction of change.
///
/// It shares no code with the cells' own steps and Jacobians, and so is the oracle for both.
///
/// @param value what the expression comes to
/// @param slope how fast it changes along the direction
record Dual(double value, double slope) {

    /// What expressions read, and the direction in which the past or the input is moved.
    ///
    /// @param now  the vectors of this step, by signal, as far as they are made
    /// @param past the states of the step before
    record Reading(WeightSet weights, IntFunction<Dual[]> now, IntFunction<Dual[]> past) {

        Dual of(Expression expression, int unit) {
            return switch (expression) {
                case Expression.Now(Signal signal) -> now.apply(signal.ordinal())[unit];
                case Expression.Past(Signal state) -> past.apply(state.ordinal())[unit];
                case Expression.Weighed weighed -> weighed(weighed, unit);
                case Expression.Sum(var terms) -> terms.stream().map(term -> of(term, unit)).reduce(new Dual(0, 0), Dual::plus);
                case Expression.Product(var factors) -> factors.stream().map(factor -> of(factor, unit)).reduce(new Dual(1, 0), Dual::times);
                case Expression.Rest(Expression of) -> new Dual(1, 0).plus(of(of, unit).times(new Dual(-1, 0)));
                case Expression.Applied(Activation function, Expression to) -> of(to, unit).through(function);
            };
        }

        private Dual weighed(Expression.Weighed weighed, int unit) {
            int block = weights.cell().indexOf(weighed.block());
            Dual sum = new Dual(weights.value(weighed.bias(), block, unit, 0) + weighed.added(), 0);
            for (int column = 0; column < weights.columns(weighed.by()); column++) {
                sum = sum.plus(of(weighed.vector(), column).times(new Dual(weights.value(weighed.by(), block, unit, column), 0)));
            }
            return sum;
        }
    }

    Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    Dual times(Dual other) {
        return new Dual(value * other.value, slope * other.value + value * other.slope);
    }

    /// σ and its like by their textbook derivatives.
    private Dual through(Activation function) {
        double derivative = switch (function) {
            case SIGMOID -> Math.exp(-value) / Math.pow(1 + Math.exp(-value), 2);
            case TANH -> 1 / Math.pow(Math.cosh(value), 2);
            case RELU -> value > 0 ? 1 : 0;
            case IDENTITY -> 1;
            case HARD_SIGMOID -> Math.abs(value) < 2.5 ? 0.2 : 0;
            case HARD_SIGMOID_6 -> Math.abs(value) < 3 ? 1.0 / 6 : 0;
        };
        return new Dual(function.of(value), slope * derivative);
    }
}
