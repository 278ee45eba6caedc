package gruscope.engine.learn;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;

import java.util.Arrays;
import java.util.List;

/// A batch of sequences run forward through a cell and its readout, and the gradient of the loss run back through them, by the [Circuit] of the cell: for speed
/// where [Shares] is to be looked at. `LearnerTest` holds the two to each other.
///
/// Its buffers are made once for batches of one size, T·slots·n·B numbers. Not thread-safe.
final class BatchPass {

    private final Shape shape;
    private final Circuit circuit;
    private final int size;
    private final int length;
    private final double[][][] values;
    private final double[][] slopes;
    private final double[][] scores;
    private final double[] room;
    private final BatchProducts products;
    private final Answering answering;
    private final boolean hasCell;

    BatchPass(Shape shape, int length, int size) {
        this.shape = shape;
        this.circuit = new Circuit(shape.cell());
        this.size = size;
        this.length = length;
        this.hasCell = shape.cell().hasCellState();
        int numbers = shape.units() * size;
        this.values = new double[length][circuit.slots()][];
        this.slopes = new double[circuit.slots()][numbers];
        this.scores = new double[length][shape.outputs() * size];
        this.room = new double[numbers];
        this.products = new BatchProducts(Math.max(shape.outputs(), Math.max(shape.units(), shape.columns(Part.INPUT_WEIGHTS))), size);
        this.answering = new Answering(shape, size);
        for (int t = 0; t < length; t++) {
            for (Circuit.Operation operation : circuit.operations()) {
                if (values[t][operation.out()] == null) {
                    values[t][operation.out()] = new double[numbers];
                }
            }
            for (Signal state : Shares.states(shape.cell())) {
                values[t][Circuit.past(state)] = t == 0 ? new double[numbers] : values[t - 1][circuit.slot(state)];
            }
        }
    }

    boolean fits(Batch batch) {
        return batch.size() == size && batch.length() == length;
    }

    /// Runs the batch forward from h = 0 and judges the answers.
    Verdict forward(double[] theta, Batch batch) {
        int asked = asked(batch);
        answering.start();
        for (int t = 0; t < length; t++) {
            values[t][Circuit.INPUT] = batch.x()[t];
            products.forget();
            for (Circuit.Operation operation : circuit.operations()) {
                forward(operation, values[t], theta);
            }
            if (isAsked(batch.right()[t])) {
                read(theta, values[t][circuit.slot(Signal.HIDDEN_STATE)], scores[t]);
                answering.judge(scores[t], batch.right()[t], asked);
            }
        }
        return answering.verdict(Math.max(1, asked));
    }

    /// Adds the gradient of the loss of the last [#forward] to `gradient`.
    void backward(double[] theta, Batch batch, double[] gradient) {
        products.forget();
        Arrays.fill(slopes[Circuit.past(Signal.HIDDEN_STATE)], 0);
        Arrays.fill(slopes[Circuit.past(Signal.CELL_STATE)], 0);
        for (int t = length - 1; t >= 0; t--) {
            startBackward();
            int hidden = circuit.slot(Signal.HIDDEN_STATE);
            if (isAsked(batch.right()[t])) {
                unread(theta, values[t][hidden], scores[t], slopes[hidden], gradient);
            }
            List<Circuit.Operation> operations = circuit.operations();
            for (int i = operations.size() - 1; i >= 0; i--) {
                backward(operations.get(i), values[t], theta, gradient);
            }
        }
    }

    /// What came back to the past of a step comes to the state of the one before; all else begins at 0.
    private void startBackward() {
        for (Signal state : Shares.states(shape.cell())) {
            int made = circuit.slot(state);
            double[] before = slopes[made];
            slopes[made] = slopes[Circuit.past(state)];
            slopes[Circuit.past(state)] = before;
        }
        for (int slot = 0; slot < slopes.length; slot++) {
            boolean carries = slot == circuit.slot(Signal.HIDDEN_STATE) || hasCell && slot == circuit.slot(Signal.CELL_STATE);
            if (!carries && slot != Circuit.INPUT) {
                Arrays.fill(slopes[slot], 0);
            }
        }
    }

    private void forward(Circuit.Operation operation, double[][] at, double[] theta) {
        double[] out = at[operation.out()];
        switch (operation) {
            case Circuit.Add(int _, List<Circuit.Term> terms, List<Integer> slots) -> {
                startSum(terms, out, theta);
                for (int slot : slots) {
                    addTo(out, at[slot]);
                }
                for (Circuit.Term term : terms) {
                    products.add(theta, shape.offset(term.part(), term.block()), shape.units(), shape.columns(term.part()), at[term.of()], out);
                }
            }
            case Circuit.Multiply(int _, int[] factors) -> {
                multiply(at[factors[0]], at[factors[1]], out);
                for (int i = 2; i < factors.length; i++) {
                    multiply(out, at[factors[i]], out);
                }
            }
            case Circuit.Complement(int _, int of) -> {
                double[] whole = at[of];
                for (int i = 0; i < out.length; i++) {
                    out[i] = 1 - whole[i];
                }
            }
            case Circuit.Apply(int _, int of, Activation function) -> {
                if (at[of] != out) {
                    System.arraycopy(at[of], 0, out, 0, out.length);
                }
                function.apply(out, room);
            }
        }
    }

    private void startSum(List<Circuit.Term> terms, double[] out, double[] theta) {
        for (int unit = 0; unit < shape.units(); unit++) {
            double bias = 0;
            for (Circuit.Term term : terms) {
                bias += term.added();
                Part part = term.part() == Part.INPUT_WEIGHTS ? Part.INPUT_BIAS : Part.RECURRENT_BIAS;
                if (shape.has(part)) {
                    bias += theta[shape.offset(part, term.block()) + unit];
                }
            }
            Arrays.fill(out, unit * size, (unit + 1) * size, bias);
        }
    }

    private void backward(Circuit.Operation operation, double[][] at, double[] theta, double[] gradient) {
        double[] by = slopes[operation.out()];
        switch (operation) {
            case Circuit.Add(int _, List<Circuit.Term> terms, List<Integer> slots) -> {
                for (int slot : slots) {
                    addTo(slopes[slot], by);
                }
                for (Circuit.Term term : terms) {
                    backward(term, by, at, theta, gradient);
                }
            }
            case Circuit.Multiply(int _, int[] factors) -> {
                for (int i = 0; i < factors.length; i++) {
                    backwardFactor(factors, i, by, at);
                }
            }
            case Circuit.Complement(int _, int of) -> {
                double[] whole = slopes[of];
                for (int i = 0; i < by.length; i++) {
                    whole[i] -= by[i];
                }
            }
            case Circuit.Apply(int out, int of, Activation function) -> {
                if (of == out) {
                    timesSlope(function, at[out], by, by);
                } else {
                    timesSlope(function, at[out], by, room);
                    addTo(slopes[of], room);
                }
            }
        }
    }

    private void backward(Circuit.Term term, double[] by, double[][] at, double[] theta, double[] gradient) {
        int columns = shape.columns(term.part());
        int offset = shape.offset(term.part(), term.block());
        Part bias = term.part() == Part.INPUT_WEIGHTS ? Part.INPUT_BIAS : Part.RECURRENT_BIAS;
        products.addOuter(gradient, offset, shape.units(), columns, by, at[term.of()]);
        if (shape.has(bias)) {
            products.addSums(gradient, shape.offset(bias, term.block()), shape.units(), by);
        }
        if (term.of() != Circuit.INPUT) {
            products.addTransposed(theta, offset, shape.units(), columns, by, slopes[term.of()]);
        }
    }

    private void backwardFactor(int[] factors, int which, double[] by, double[][] at) {
        double[] to = slopes[factors[which]];
        if (factors.length == 2) {
            double[] other = at[factors[1 - which]];
            for (int i = 0; i < by.length; i++) {
                to[i] = Math.fma(by[i], other[i], to[i]);
            }
            return;
        }
        System.arraycopy(by, 0, room, 0, by.length);
        for (int i = 0; i < factors.length; i++) {
            if (i != which) {
                multiply(room, at[factors[i]], room);
            }
        }
        addTo(to, room);
    }

    private void read(double[] theta, double[] hidden, double[] out) {
        for (int output = 0; output < shape.outputs(); output++) {
            Arrays.fill(out, output * size, (output + 1) * size, shape.readoutBias() ? theta[shape.readoutBiasOffset() + output] : 0);
        }
        products.add(theta, shape.readoutOffset(), shape.outputs(), shape.units(), hidden, out);
    }

    private void unread(double[] theta, double[] hidden, double[] byScores, double[] byHidden, double[] gradient) {
        products.addOuter(gradient, shape.readoutOffset(), shape.outputs(), shape.units(), byScores, hidden);
        if (shape.readoutBias()) {
            products.addSums(gradient, shape.readoutBiasOffset(), shape.outputs(), byScores);
        }
        products.addTransposed(theta, shape.readoutOffset(), shape.outputs(), shape.units(), byScores, byHidden);
    }

    private static void timesSlope(Activation function, double[] values, double[] by, double[] out) {
        switch (function) {
            case SIGMOID -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = by[i] * (values[i] * (1 - values[i]));
                }
            }
            case TANH -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = by[i] * (1 - values[i] * values[i]);
                }
            }
            case RELU, IDENTITY, HARD_SIGMOID, HARD_SIGMOID_6 -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = by[i] * function.slope(values[i]);
                }
            }
        }
    }

    private static void addTo(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void multiply(double[] left, double[] right, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = left[i] * right[i];
        }
    }

    private int asked(Batch batch) {
        int asked = 0;
        for (double[] answers : batch.right()) {
            for (int b = 0; b < Math.min(size, answers.length); b++) {
                asked += Double.isNaN(answers[b]) ? 0 : 1;
            }
        }
        return asked;
    }

    private boolean isAsked(double[] answers) {
        for (int b = 0; b < Math.min(size, answers.length); b++) {
            if (!Double.isNaN(answers[b])) {
                return true;
            }
        }
        return false;
    }
}
