package gruscope.engine.learn;

import gruscope.Keyed;

/// How weights follow their gradient.
public enum Optimizer implements Keyed {

    /// Adam (Kingma and Ba 2015, arXiv:1412.6980, algorithm 1), β = (0.9, 0.999), ε = 1e-8, as PyTorch has it.
    ADAM,

    /// Stochastic gradient descent, plain.
    SGD;

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    /// A run of updates of so many numbers.
    Descent start(int count) {
        return switch (this) {
            case ADAM -> new Moments(count);
            case SGD -> (values, gradient, rate) -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] -= rate * gradient[i];
                }
            };
        };
    }

    /// The updates one after the other.
    interface Descent {

        /// Moves the values against the gradient.
        void update(double[] values, double[] gradient, double rate);
    }

    private static final class Moments implements Descent {

        private final double[] first;
        private final double[] second;
        private int updates;

        Moments(int count) {
            first = new double[count];
            second = new double[count];
        }

        @Override
        public void update(double[] values, double[] gradient, double rate) {
            updates++;
            double step = rate / (1 - Math.pow(BETA_1, updates));
            double root = Math.sqrt(1 - Math.pow(BETA_2, updates));
            for (int i = 0; i < values.length; i++) {
                first[i] = BETA_1 * first[i] + (1 - BETA_1) * gradient[i];
                second[i] = BETA_2 * second[i] + (1 - BETA_2) * gradient[i] * gradient[i];
                values[i] -= step * first[i] / (Math.sqrt(second[i]) / root + EPSILON);
            }
        }
    }
}
