package gruscope.engine.learn;

import gruscope.Progress;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The gradient of a loss by the weights of a run, opened into what each step adds to it: backpropagation through time, in which one shared set is taught by
/// every step at once.
///
/// The steps' shares of a shared set add up to its gradient; of sets that drove one step each, every share is a gradient of its own. Kept as the outer products
/// they are, 16·G·n numbers a step.
public final class Shares {

    private final Trace trace;
    private final Pull pull;
    private final int first;
    private final List<List<OuterProduct>> steps = new ArrayList<>();

    private Shares(Trace trace, Pull pull, int first) {
        this.trace = trace;
        this.pull = pull;
        this.first = first;
    }

    /// Of every step.
    public static Shares of(Trace trace, Pull pull) {
        return since(trace, pull, 1, Progress.UNWATCHED);
    }

    /// Of the steps from `first` on; the gradient is not followed further back (truncated backpropagation through time).
    ///
    /// @param first 1 … T
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    public static Shares since(Trace trace, Pull pull, int first, Progress progress) {
        Shares shares = new Shares(trace, pull, Math.max(1, first));
        Map<Signal, double[]> byState = new EnumMap<>(Signal.class);
        for (Signal state : states(trace.cell())) {
            byState.put(state, new double[trace.hiddenSize()]);
        }
        for (int step = trace.length(); step >= shares.first; step--) {
            progress.at((trace.length() - step) / (double) trace.length());
            double[] own = pull.states()[step - 1];
            double[] byHidden = byState.get(Signal.HIDDEN_STATE);
            if (own != null) {
                Arrays.setAll(byHidden, unit -> byHidden[unit] + own[unit]);
            }
            BackwardStep backward = new BackwardStep(trace, step, byState);
            byState.replaceAll((state, _) -> backward.byPast(state));
            shares.steps.add(backward.byWeights());
        }
        Collections.reverse(shares.steps);
        return shares;
    }

    static List<Signal> states(Cell cell) {
        return cell.hasCellState() ? List.of(Signal.HIDDEN_STATE, Signal.CELL_STATE) : List.of(Signal.HIDDEN_STATE);
    }

    public Trace trace() {
        return trace;
    }

    /// The loss whose gradient it is.
    public double loss() {
        return pull.loss();
    }

    /// The first step that the gradient was followed back to.
    public int first() {
        return first;
    }

    /// What a step adds to the derivative of the loss by one number of the set that drove it; 0 before [#first()].
    ///
    /// @param step 1 … T
    public double share(Address at, int step) {
        double sum = 0;
        if (step >= first) {
            for (OuterProduct product : steps.get(step - first)) {
                sum += product.isOf(at) ? product.at(at) : 0;
            }
        }
        return sum;
    }

    /// The same of every step, step 1 first: the T bars of one weight.
    public double[] shares(Address at) {
        double[] shares = new double[trace.length()];
        Arrays.setAll(shares, i -> share(at, i + 1));
        return shares;
    }

    /// The derivative of the loss by one number of a set: the shares of the steps that it drove, added up.
    public double total(WeightSet set, Address at) {
        return trace.stepsDrivenBy(set).stream().mapToDouble(step -> share(at, step)).sum();
    }

    /// How much a step teaches: the length of its share, over all numbers of the set.
    public double length(int step) {
        if (step < first) {
            return 0;
        }
        double sum = 0;
        for (Part part : Part.ALL) {
            for (int block = 0; block < trace.cell().blocks().size(); block++) {
                sum += squares(step, part, block);
            }
        }
        return Math.sqrt(sum);
    }

    private double squares(int step, Part part, int block) {
        List<OuterProduct> products = steps.get(step - first).stream().filter(product -> product.part() == part && product.block() == block).toList();
        double sum = 0;
        for (OuterProduct one : products) {
            for (OuterProduct other : products) {
                sum += dot(one.slopes(), other.slopes()) * dot(one.vector(), other.vector());
            }
        }
        return sum;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
