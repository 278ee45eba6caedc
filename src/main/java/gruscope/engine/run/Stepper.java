package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static gruscope.Message.says;

/// Runs a program: takes input vectors, one or many at a time, and grows a trace.
///
/// A whole run is [#append] called once; a step is [#append] called with one row. Both do the same arithmetic in the same order, so
/// they agree to the last bit. Not thread-safe; the traces it hands out are immutable.
public final class Stepper {

    /// Inputs projected in one matrix product; bounds the working memory of a long run.
    private static final int ROWS_AT_ONCE = 256;

    private final Program program;
    private final StepFrame frame;
    private final Clamps clamps;
    private final RowBuffer inputs;
    private final Map<Signal, RowBuffer> signals = new EnumMap<>(Signal.class);
    private final double[][] made;
    private final RowBuffer[] rows;
    private final List<WeightSet> drivers = new ArrayList<>();
    private final double[] outputs;
    private double largestTerm;

    public Stepper(Program program) {
        WeightSet shared = program.weights().shared();
        int n = shared.hiddenSize();
        this.program = program;
        this.clamps = new Clamps(program.interventions(), n);
        this.frame = new StepFrame(program, clamps);
        this.inputs = new RowBuffer(shared.inputSize());
        shared.cell().signals().forEach(signal -> signals.put(signal, new RowBuffer(n)));
        this.made = signals.keySet().stream().map(frame::signal).toArray(double[][]::new);
        this.rows = signals.values().toArray(RowBuffer[]::new);
        this.outputs = program.readout().map(readout -> new double[readout.outputs()]).orElse(null);
        if (outputs != null) {
            signals.put(Signal.READOUT, new RowBuffer(outputs.length));
        }
    }

    /// The whole run over T input vectors, each of the cell's input size.
    public static Trace run(Program program, double[][] inputs) {
        Stepper stepper = new Stepper(program);
        stepper.append(inputs);
        return stepper.trace();
    }

    /// Runs further over these input vectors.
    ///
    /// @param rows each `inputSize` finite numbers
    /// @throws BadInput if a row has another length, holds NaN or an infinity, or no weights exist for its step; nothing is run then
    public void append(double[]... rows) {
        check(rows);
        reserve(rows.length);
        int first = 0;
        while (first < rows.length) {
            int length = runLength(rows, first);
            runTogether(rows, first, length);
            first += length;
        }
    }

    /// Everything up to now; later steps do not change it.
    public Trace trace() {
        Map<Signal, RowBuffer> copies = new EnumMap<>(Signal.class);
        signals.forEach((signal, tape) -> copies.put(signal, tape.snapshot()));
        copies.put(Signal.INPUT, inputs.snapshot());
        return new Trace(program, clamps, List.copyOf(drivers), new StoredSteps(program, clamps, copies, largestTerm), Map.of());
    }

    /// How many rows from `first` on are driven by one set and fit into one projection.
    private int runLength(double[][] rows, int first) {
        WeightSet set = program.weights().at(drivers.size() + 1);
        int length = 1;
        while (first + length < rows.length && length < ROWS_AT_ONCE && program.weights().at(drivers.size() + 1 + length) == set) {
            length++;
        }
        return length;
    }

    private void runTogether(double[][] rows, int first, int length) {
        WeightSet set = program.weights().at(drivers.size() + 1);
        double[][] terms = new double[length][frame.recurrentTerms().length];
        set.inputTerms(rows, first, terms);
        for (int i = 0; i < length; i++) {
            frame.step(set, terms[i]);
            inputs.append(rows[first + i]);
            record(set);
            frame.goOn();
        }
    }

    private void record(WeightSet set) {
        drivers.add(set);
        largestTerm = Math.max(largestTerm, frame.largestTerm());
        for (int i = 0; i < made.length; i++) {
            rows[i].append(made[i]);
        }
        if (outputs != null) {
            program.readout().orElseThrow().read(frame.signal(Signal.HIDDEN_STATE), outputs);
            signals.get(Signal.READOUT).append(outputs);
        }
    }

    private void reserve(int more) {
        inputs.reserve(more);
        signals.values().forEach(tape -> tape.reserve(more));
    }

    private void check(double[][] rows) {
        int m = program.weights().shared().inputSize();
        if (rows.length > 0) {
            program.weights().at(drivers.size() + rows.length);
        }
        for (int i = 0; i < rows.length; i++) {
            int step = drivers.size() + i + 1;
            if (rows[i].length != m) {
                throw new BadInput(says("input-has-this-cell-takes", step, Counted.of(rows[i].length, "feature"), m));
            }
            for (int j = 0; j < m; j++) {
                if (!Double.isFinite(rows[i][j])) {
                    throw new BadInput(says("input-feature-is-every-feature", step, (j + 1), rows[i][j]));
                }
            }
        }
    }
}
