package gruscope.figure;

import gruscope.engine.cell.Signal;

/// At which absolute value gauges and parcels of a diagram are full: one for all candidates and states, which are made of each other and so compared; gates have 1,
/// the input, which is not compared with them, what bounds it.
public record CellScale(Shot shot) {

    public double limit(Signal signal) {
        return switch (signal.kind()) {
            case GATE -> 1;
            case INPUT, READOUT -> shot.limit(signal);
            case CANDIDATE, STATE -> ofStates();
        };
    }

    /// The largest of the limits of candidates and states.
    public double ofStates() {
        return shot.cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.CANDIDATE || signal.kind() == Signal.Kind.STATE)
                .mapToDouble(shot::limit).max().orElse(1);
    }
}
