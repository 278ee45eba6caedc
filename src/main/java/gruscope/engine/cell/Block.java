package gruscope.engine.cell;

/// One block of weights of a cell: what it is called, the signal it makes, and through which function.
///
/// A block holds `W` (n×m), `U` (n×n) and its biases, and makes `activation(W x + b  combined with  U h + b′)`.
///
/// @param name       the block's name in files and in the bill: `reset`, `update`, `candidate`, `forget` …
/// @param output     the signal it makes
/// @param activation the function its pre-activation goes through
public record Block(String name, Signal output, Activation activation) {

    /// How pictures call the block: by what stands under its `W`, `U` and `b`.
    public String symbol() {
        return output.index();
    }
}
