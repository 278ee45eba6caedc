package gruscope.engine;

/// A vector that a cell computes, or reads, at every step.
///
/// The key is its name in traces and files (`r`, `candidate`), the symbol its name in pictures (`h̃`).
public enum Signal {
    INPUT("x", "x", Kind.INPUT),
    RESET_GATE("r", "r", Kind.GATE),
    UPDATE_GATE("z", "z", Kind.GATE),
    CANDIDATE("candidate", "h̃", Kind.CANDIDATE),
    INPUT_GATE("i", "i", Kind.GATE),
    FORGET_GATE("f", "f", Kind.GATE),
    CELL_CANDIDATE("g", "g", Kind.CANDIDATE),
    OUTPUT_GATE("o", "o", Kind.GATE),
    CELL_STATE("c", "c", Kind.STATE),
    HIDDEN_STATE("h", "h", Kind.STATE),
    READOUT("y", "y", Kind.READOUT);

    /// What sort of vector it is: gates lie in [0, 1], candidates in [−1, 1] (tanh), the hidden state of GRU, LSTM and a tanh RNN too;
    /// an LSTM's cell state and a readout have no bound.
    public enum Kind { INPUT, GATE, CANDIDATE, STATE, READOUT }

    private final String key;
    private final String symbol;
    private final Kind kind;

    Signal(String key, String symbol, Kind kind) {
        this.key = key;
        this.symbol = symbol;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    public String symbol() {
        return symbol;
    }

    public Kind kind() {
        return kind;
    }
}
