package gruscope.ui.lesson;

import gruscope.engine.cell.Signal;
import gruscope.figure.Target;
import gruscope.lesson.Prediction;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.run.Run;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Where in the picture the quantities of a lesson are to be seen.
final class Sight {

    private static final Predicate<Target.Value> ALL = _ -> true;

    private Sight() {
    }

    /// The number that a quantity stands for, if it is one that the picture shows.
    static Optional<Target> target(Quantity quantity, Run run) {
        int step = quantity.stepIn(run);
        return quantity.gaugedOn(run.trace()).filter(signal -> run.trace().has(signal) && step <= run.trace().length() && quantity.unit() <= run.trace().width(signal))
                .map(signal -> new Target.Value(signal, step, quantity.unit() - 1));
    }

    static Set<Target> targets(Collection<Quantity> quantities, Run run) {
        return quantities.stream().flatMap(quantity -> target(quantity, run).stream()).collect(Collectors.toSet());
    }

    /// What must not be seen while something is predicted: every number from a step on that is not put in, and the boxes of these steps.
    static Predicate<Target> covered(int from) {
        return covered(from, ALL);
    }

    /// The same of some numbers only. Whatever tells one of them goes with it: the knob that stands at it, the cell beside that plays its part; and the box of a
    /// step, which tells all of them.
    static Predicate<Target> covered(int from, Predicate<Target.Value> which) {
        return new Covered(from, which);
    }

    /// Equal to another of the same, so that one can tell whether anything has changed.
    private record Covered(int from, Predicate<Target.Value> which) implements Predicate<Target> {

        @Override
        public boolean test(Target target) {
            return switch (target) {
                case Target.Value(Signal signal, int step, int _) when signal == Signal.INPUT || step < from -> false;
                case Target.Value value -> which.test(value);
                case Target.Knob(Target.Value gate) -> test(gate);
                case Target.OfNeighbour(int _, Target.Value value) -> test(value);
                case Target.Step(int step) -> step >= from;
                default -> false;
            };
        }
    }

    /// The quantity that a prediction is about.
    static Optional<Quantity> of(Prediction prediction) {
        return switch (prediction) {
            case Prediction.Bar(Quantity quantity) -> Optional.of(quantity);
            case Prediction.Curve(Quantity quantity) -> Optional.of(quantity);
            case Prediction.Choice _ -> Optional.empty();
        };
    }
}
