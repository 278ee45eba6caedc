package gruscope.figure.wiring;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// What comes out of every part of a wiring at a step of a run, worked out along the wires and from the stored weights alone.
///
/// @param vectors by the parts' places; a join's is all of what is joined
public record NetlistValues(List<double[]> vectors) {

    /// @param step 1 … T
    public static NetlistValues of(Netlist netlist, Trace trace, int step) {
        return along(netlist, trace, step, false);
    }

    /// The same as the run has it: a signal that a what-if holds is what it is held at.
    static NetlistValues asRun(Netlist netlist, Trace trace, int step) {
        return along(netlist, trace, step, true);
    }

    private static NetlistValues along(Netlist netlist, Trace trace, int step, boolean asRun) {
        List<double[]> vectors = new ArrayList<>();
        for (Netlist.Component part : netlist.parts()) {
            double[] worked = value(part, part.inputs().stream().map(vectors::get).toList(), trace, step);
            vectors.add(asRun ? part.makes().map(signal -> trace.at(signal, step)).orElse(worked) : worked);
        }
        return new NetlistValues(vectors);
    }

    /// One number of what comes out of a part.
    public double at(int part, int unit) {
        return vectors.get(part)[unit];
    }

    private static double[] value(Netlist.Component part, List<double[]> in, Trace trace, int step) {
        return switch (part.operator()) {
            case Operator.Source(Signal signal, boolean past) -> trace.at(signal, past ? step - 1 : step);
            case Operator.Join _ -> in.stream().flatMapToDouble(Arrays::stream).toArray();
            case Operator.Weigh weigh -> weighed(weigh, in.getFirst(), trace.weights(step));
            case Operator.Sum _ -> together(in.get(0), in.get(1), Double::sum);
            case Operator.Product _ -> together(in.get(0), in.get(1), (a, b) -> a * b);
            case Operator.Rest _ -> Arrays.stream(in.getFirst()).map(v -> 1 - v).toArray();
            case Operator.Apply apply -> Arrays.stream(in.getFirst()).map(apply.function()::of).toArray();
            case Operator.Sink _ -> in.getFirst();
        };
    }

    private static double[] weighed(Operator.Weigh weigh, double[] in, WeightSet weights) {
        int block = weights.cell().indexOf(weigh.block());
        int n = weights.hiddenSize();
        double[] out = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            List<Part> matrices = weigh.only().map(List::of).orElse(List.of(Part.RECURRENT_WEIGHTS, Part.INPUT_WEIGHTS));
            int at = 0;
            for (Part matrix : matrices) {
                for (int k = 0; k < weights.columns(matrix); k++) {
                    sum += weights.value(matrix, block, j, k) * in[at++];
                }
                Part bias = matrix == Part.INPUT_WEIGHTS ? Part.INPUT_BIAS : Part.RECURRENT_BIAS;
                sum += weights.parts().contains(bias) ? weights.value(bias, block, j, 0) : 0;
                sum += matrix == Part.INPUT_WEIGHTS ? weights.cell().flow().added(weigh.block()) : 0;
            }
            out[j] = weigh.function().of(sum);
        }
        return out;
    }

    private static double[] together(double[] one, double[] other, DoubleBinaryOperator of) {
        double[] out = new double[one.length];
        for (int j = 0; j < out.length; j++) {
            out[j] = of.applyAsDouble(one[j], other[j]);
        }
        return out;
    }
}
