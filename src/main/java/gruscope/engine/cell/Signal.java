package gruscope.engine.cell;

/// A vector that a cell computes, or reads, at every step.
///
/// The key is its name in traces and files (`r`, `candidate`), the symbol its name in pictures (`h̃`).
public enum Signal {
    INPUT("x", "x", Kind.INPUT),
    RESET_GATE("r", "r", Kind.GATE, "reset", "r"),
    UPDATE_GATE("z", "z", Kind.GATE, "update", "z"),
    CANDIDATE("candidate", "h̃", Kind.CANDIDATE, "candidate", "n"),
    INPUT_GATE("i", "i", Kind.GATE, "input", "i"),
    FORGET_GATE("f", "f", Kind.GATE, "forget", "f"),
    CELL_CANDIDATE("g", "g", Kind.CANDIDATE, "candidate", "g"),
    OUTPUT_GATE("o", "o", Kind.GATE, "output", "o"),
    CELL_STATE("c", "c", Kind.STATE),
    HIDDEN_STATE("h", "h", Kind.STATE, "hidden", "h"),
    READOUT("y", "y", Kind.READOUT);

    /// What sort of vector it is. Between which bounds its numbers lie is its cell's to say, see [Flow#range].
    public enum Kind { INPUT, GATE, CANDIDATE, STATE, READOUT }

    private final String key;
    private final String symbol;
    private final Kind kind;
    private final String block;
    private final String index;

    Signal(String key, String symbol, Kind kind) {
        this(key, symbol, kind, "", "");
    }

    Signal(String key, String symbol, Kind kind, String block, String index) {
        this.key = key;
        this.symbol = symbol;
        this.kind = kind;
        this.block = block;
        this.index = index;
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

    /// The name of the block of weights that makes it, in files and in the bill: `reset`, `candidate`; empty where none does.
    public String block() {
        return block;
    }

    /// What stands under `W`, `U` and `b` of that block: `r`, `n`.
    public String index() {
        return index;
    }
}
