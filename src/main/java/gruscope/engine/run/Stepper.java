package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    private final RowBuffer inputTerms;
    private final RowBuffer recurrentTerms;
    private final Map<Signal, RowBuffer> signals = new EnumMap<>(Signal.class);
    private final List<Signal> made;
    private final boolean hasCellState;
    private final List<WeightSet> drivers = new ArrayList<>();
    private final double[] outputs;

    public Stepper(Program program) {
        WeightSet shared = program.weights().shared();
        int n = shared.hiddenSize();
        this.program = program;
        this.clamps = new Clamps(program.interventions(), n);
        this.frame = new StepFrame(shared, clamps);
        this.inputs = new RowBuffer(shared.inputSize());
        this.inputTerms = new RowBuffer(frame.inputTerms().length);
        this.recurrentTerms = new RowBuffer(frame.inputTerms().length);
        this.made = shared.cell().signals();
        this.hasCellState = shared.cell().hasCellState();
        made.forEach(signal -> signals.put(signal, new RowBuffer(n)));
        this.outputs = program.readout().map(readout -> new double[readout.outputs()]).orElse(null);
        if (outputs != null) {
            signals.put(Signal.READOUT, new RowBuffer(outputs.length));
        }
        for (int j = 0; j < n; j++) {
            frame.past()[j] = clamps.isZeroed(j) ? 0 : program.start().h(j);
            frame.pastCell()[j] = clamps.isZeroed(j) ? 0 : program.start().c(j);
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
        StoredSteps recorded = new StoredSteps(copies, inputTerms.snapshot(), recurrentTerms.snapshot());
        return new Trace(program, clamps, List.copyOf(drivers), recorded, Map.of());
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
        double[] block = new double[length * set.inputSize()];
        for (int i = 0; i < length; i++) {
            System.arraycopy(rows[first + i], 0, block, i * set.inputSize(), set.inputSize());
        }
        double[] projected = set.inputTerms(block, length);
        frame.use(set);
        for (int i = 0; i < length; i++) {
            System.arraycopy(projected, i * inputTerms.width(), frame.inputTerms(), 0, inputTerms.width());
            step(set);
            inputs.append(block, i * set.inputSize());
            record(set);
        }
    }

    private void step(WeightSet set) {
        set.cell().step(frame);
        clamps.still(frame.signal(Signal.HIDDEN_STATE), frame.past());
        if (hasCellState) {
            clamps.still(frame.signal(Signal.CELL_STATE), frame.pastCell());
        }
    }

    private void record(WeightSet set) {
        drivers.add(set);
        inputTerms.append(frame.inputTerms());
        recurrentTerms.append(frame.recurrentTerms());
        for (Signal signal : made) {
            signals.get(signal).append(frame.signal(signal));
        }
        System.arraycopy(frame.signal(Signal.HIDDEN_STATE), 0, frame.past(), 0, frame.hiddenSize());
        if (hasCellState) {
            System.arraycopy(frame.signal(Signal.CELL_STATE), 0, frame.pastCell(), 0, frame.hiddenSize());
        }
        if (outputs != null) {
            program.readout().orElseThrow().read(frame.past(), outputs);
            signals.get(Signal.READOUT).append(outputs);
        }
    }

    private void reserve(int more) {
        inputs.reserve(more);
        inputTerms.reserve(more);
        recurrentTerms.reserve(more);
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
                throw new BadInput("input " + step + " has " + rows[i].length + " features; this cell takes " + m);
            }
            for (int j = 0; j < m; j++) {
                if (!Double.isFinite(rows[i][j])) {
                    throw new BadInput("input " + step + ", feature " + (j + 1) + " is " + rows[i][j] + "; every feature must be a finite number");
                }
            }
        }
    }
}
