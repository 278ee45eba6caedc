package gruscope.engine.cell;

/// What a signal does in its cell, in words that all cells share; signals of two cells that share a role are each other's counterparts.
///
/// A GRU ties two of them: what its update gate keeps, it does not write. An LSTM has a gate for each. A GRU shows all that it
/// remembers; an LSTM remembers in c and shows h. [Flow#roles] reads them off the expressions.
public enum Role {
    /// A gate: how much of the past stays in the state.
    KEEPS("keeps"),
    /// A gate: how much of the candidate goes into the state.
    WRITES("writes"),
    /// A gate: how much of the past the candidate sees.
    LETS_IN("lets-in"),
    /// A candidate.
    PROPOSES("proposes"),
    /// The state that is carried from step to step unit by unit.
    REMEMBERS("remembers"),
    /// The state that a reader of the cell sees.
    SHOWS("shows");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /// Its name in message bundles.
    public String key() {
        return key;
    }
}
