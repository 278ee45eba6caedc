package gruscope.engine;

import gruscope.BadInput;

import java.util.Locale;

/// The three families of cells.
public enum CellKind {
    RNN, GRU, LSTM;

    /// How many weight blocks a cell of this kind has: 1, 3 or 4.
    public int blocks() {
        return plain().blocks().size();
    }

    /// The cell of this kind as PyTorch has it.
    public Cell plain() {
        return switch (this) {
            case RNN -> new Rnn(Activation.TANH);
            case GRU -> Gru.pytorch();
            case LSTM -> new Lstm();
        };
    }

    /// `a GRU`, `an LSTM`, `an RNN`: as one says it.
    public String withArticle() {
        return (this == GRU ? "a " : "an ") + this;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `gru`, `lstm` or `rnn`, in any case.
    public static CellKind named(String name) {
        try {
            return valueOf(name.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("\"" + name + "\" is no cell; there are gru, lstm and rnn", e);
        }
    }
}
