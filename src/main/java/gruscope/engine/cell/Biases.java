package gruscope.engine.cell;

/// How many bias vectors each block has: none, one (`b`), or two (`b` and `b′`, as PyTorch and cuDNN).
public enum Biases {
    NONE(0), ONE(1), TWO(2);

    private final int vectors;

    Biases(int vectors) {
        this.vectors = vectors;
    }

    public int vectors() {
        return vectors;
    }
}
