package gruscope.engine.learn;

import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A cell and its readout that learn: one update a batch, the same bit for bit whenever it is done again. Not thread-safe.
public final class Learner {

    private static final double CLIP_EPSILON = 1e-6;

    private final Shape shape;
    private final double[] values;
    private final double[] gradient;
    private final Optimizer.Descent descent;
    private final OptionalDouble clip;
    private BatchPass pass;

    /// @param weights where it starts
    /// @param clip    the length that a gradient is shortened to where it is longer, as PyTorch's `clip_grad_norm_`; none for as it is
    public Learner(WeightSet weights, Readout readout, Optimizer optimizer, OptionalDouble clip) {
        this.shape = Shape.of(weights, readout);
        this.values = shape.values(weights, readout);
        this.gradient = new double[values.length];
        this.descent = optimizer.start(values.length);
        this.clip = clip;
    }

    /// One update.
    ///
    /// @param rate the learning rate
    /// @return how it did before the update
    public Verdict update(Batch batch, double rate) {
        Verdict verdict = gradient(batch);
        clip.ifPresent(this::shorten);
        descent.update(values, gradient, rate);
        return verdict;
    }

    /// How it does, as it is.
    public Verdict judge(Batch batch) {
        return pass(batch).forward(values, batch);
    }

    public WeightSet weights() {
        return shape.weights(values);
    }

    public Readout readout() {
        return shape.readout(values);
    }

    /// How many numbers learn.
    public int count() {
        return values.length;
    }

    /// Whether every number is still finite; after an overflow nothing more is learned.
    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private Verdict gradient(Batch batch) {
        BatchPass run = pass(batch);
        Verdict verdict = run.forward(values, batch);
        Arrays.fill(gradient, 0);
        run.backward(values, batch, gradient);
        return verdict;
    }

    private BatchPass pass(Batch batch) {
        if (pass == null || !pass.fits(batch)) {
            pass = new BatchPass(shape, batch.length(), batch.size());
        }
        return pass;
    }

    private void shorten(double most) {
        double squares = 0;
        for (double slope : gradient) {
            squares += slope * slope;
        }
        double factor = most / (Math.sqrt(squares) + CLIP_EPSILON);
        for (int i = 0; i < gradient.length && factor < 1; i++) {
            gradient[i] *= factor;
        }
    }
}
