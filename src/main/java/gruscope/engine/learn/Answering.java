package gruscope.engine.learn;

import gruscope.engine.weights.Readout;

/// What a readout says after a step of a batch, what is wrong with it, and where that pulls its scores.
final class Answering {

    /// How far a value may be from the right one.
    static final double NEAR = 0.1;

    private final Readout.Kind kind;
    private final int outputs;
    private final int size;
    private double loss;
    private double right;

    Answering(Shape shape, int size) {
        this.kind = shape.kind();
        this.outputs = shape.outputs();
        this.size = size;
    }

    void start() {
        loss = 0;
        right = 0;
    }

    Verdict verdict(int asked) {
        return new Verdict(loss / asked, right / asked);
    }

    /// Judges what is said after a step, and puts the derivatives of the mean loss by the scores in their place.
    ///
    /// @param scores  k rows of B; changed
    /// @param answers see [Batch#right()]
    /// @param asked   how many answers the batch asks for in all
    void judge(double[] scores, double[] answers, int asked) {
        for (int b = 0; b < size; b++) {
            if (Double.isNaN(answers[b])) {
                for (int i = 0; i < outputs; i++) {
                    scores[i * size + b] = 0;
                }
            } else if (kind == Readout.Kind.SOFTMAX) {
                choose(scores, b, (int) answers[b], asked);
            } else {
                value(scores, answers, b, asked);
            }
        }
    }

    private void choose(double[] scores, int b, int wanted, int asked) {
        int best = 0;
        for (int i = 1; i < outputs; i++) {
            best = scores[i * size + b] > scores[best * size + b] ? i : best;
        }
        double most = scores[best * size + b];
        double sum = 0;
        double wantedScore = scores[wanted * size + b] - most;
        for (int i = 0; i < outputs; i++) {
            double power = Math.exp(scores[i * size + b] - most);
            scores[i * size + b] = power;
            sum += power;
        }
        for (int i = 0; i < outputs; i++) {
            scores[i * size + b] = (scores[i * size + b] / sum - (i == wanted ? 1 : 0)) / asked;
        }
        loss += Math.log(sum) - wantedScore;
        right += best == wanted ? 1 : 0;
    }

    private void value(double[] scores, double[] answers, int b, int asked) {
        double sum = 0;
        boolean near = true;
        for (int i = 0; i < outputs; i++) {
            int at = i * size + b;
            double score = scores[at];
            if (kind == Readout.Kind.SIGMOID) {
                sum += Math.max(score, 0) - score * answers[at] + Math.log1p(Math.exp(-Math.abs(score)));
                near &= score > 0 == answers[at] > 0.5;
                scores[at] = (1 / (1 + Math.exp(-score)) - answers[at]) / ((double) asked * outputs);
            } else {
                double off = score - answers[at];
                sum += off * off;
                near &= Math.abs(off) <= NEAR;
                scores[at] = 2 * off / ((double) asked * outputs);
            }
        }
        loss += sum / outputs;
        right += near ? 1 : 0;
    }
}
