package gruscope.engine.run;

import gruscope.engine.cell.Signal;

import java.util.Map;

/// Every number of every step, kept.
record StoredSteps(Map<Signal, RowBuffer> signals, RowBuffer inputTerms, RowBuffer recurrentTerms) implements Recording {

    @Override
    public boolean has(Signal signal) {
        return signals.containsKey(signal);
    }

    @Override
    public int width(Signal signal) {
        return signals.get(signal).width();
    }

    @Override
    public double value(Signal signal, int step, int index) {
        return signals.get(signal).get(step - 1, index);
    }

    @Override
    public double rough(Signal signal, int step, int index) {
        return value(signal, step, index);
    }

    @Override
    public double inputTerm(int step, int column) {
        return inputTerms.get(step - 1, column);
    }

    @Override
    public double recurrentTerm(int step, int column) {
        return recurrentTerms.get(step - 1, column);
    }

    @Override
    public double largestTerm() {
        double largest = 0;
        for (int row = 0; row < inputTerms.rows(); row++) {
            for (int column = 0; column < inputTerms.width(); column++) {
                double input = inputTerms.get(row, column);
                double past = recurrentTerms.get(row, column);
                largest = Math.max(largest, Math.max(finite(input + past), Math.max(finite(input), finite(past))));
            }
        }
        return largest;
    }

    private static double finite(double term) {
        return Double.isFinite(term) ? Math.abs(term) : 0;
    }
}
