package gruscope.engine.cell;

/// A state made by one gate that mixes old and new: what it keeps of the past it does not write of the candidate.
///
/// @param gate      the gate that mixes
/// @param keeps     whether a gate of 1 keeps the past; or else it writes the candidate
/// @param candidate what is written
public record Mix(Signal gate, boolean keeps, Signal candidate) {

    /// The share of the old state that a value of the gate keeps, in [0, 1].
    public double keepShare(double value) {
        return keeps ? value : 1 - value;
    }
}
