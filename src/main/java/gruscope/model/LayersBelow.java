package gruscope.model;

import gruscope.sequence.Feed;

/// The way of typed vectors through what stands below a cell.
///
/// @param inputs m of the cell
record LayersBelow(Below below, int inputs) implements Feed {

    @Override
    public int outputSize() {
        return inputs;
    }

    @Override
    public boolean isBackwards() {
        return below.backwards();
    }

    @Override
    public double[][] of(double[][] typed) {
        return below.of(typed);
    }
}
