package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.engine.cell.Cell;

import static gruscope.Message.says;

/// What weights take, worked out before they are made.
final class WeightMemory {

    /// The share of the memory that weights may take: their runs and their pictures need the rest.
    private static final double SHARE = 0.25;

    /// An array has no more entries.
    private static final long MOST_NUMBERS = Integer.MAX_VALUE - 8;

    /// Of an object and its arrays, and of each array of a row.
    private static final long OVERHEAD = 250;
    private static final long ROW_OVERHEAD = 24;

    /// Of a copy, whose numbers are the other's, and of its places in lists.
    private static final long COPY = 80;

    private WeightMemory() {
    }

    /// How many bytes a set takes.
    static long bytes(Cell cell, int inputSize, int hiddenSize) {
        double rows = (double) cell.blocks().size() * hiddenSize;
        double numbers = rows * (inputSize + (cell.flow().isRecurrent() ? hiddenSize : 0) + 2.0);
        return (long) Math.min(Long.MAX_VALUE / 2.0, 8 * numbers + ROW_OVERHEAD * hiddenSize + OVERHEAD);
    }

    /// @throws BadInput if a set of this size does not fit into memory, with how many units would
    static void require(Cell cell, int inputSize, int hiddenSize) {
        long free = Memory.share(SHARE);
        if (!fits(cell, inputSize, hiddenSize, free)) {
            int most = mostUnits(cell, inputSize, hiddenSize, free);
            throw new BadInput("", says("the-weights-of-with-and", cell.kind().withArticle(), Counted.of(inputSize, "input"), Counted.of(hiddenSize, "unit"), Memory.megabytes(bytes(cell, inputSize, hiddenSize)), Memory.megabytes(free)),
                    most > 0 ? says("up-to", Counted.of(most, "unit fits")) : says("fewer-inputs-would-do"));
        }
    }

    /// @throws BadInput if so many copies of a set do not fit into memory, with how many would
    static void requireCopies(int copies) {
        long free = Memory.share(SHARE);
        if (copies > free / COPY) {
            throw new BadInput("", says("with-weights-of-their-own", Counted.of(copies, "step"), Memory.megabytes(COPY * copies), Memory.megabytes(free)), says("up-to", Counted.of(free / COPY, "step fits")));
        }
    }

    private static boolean fits(Cell cell, int inputSize, int hiddenSize, long free) {
        return bytes(cell, inputSize, hiddenSize) <= free && (long) cell.blocks().size() * hiddenSize * inputSize <= MOST_NUMBERS;
    }

    private static int mostUnits(Cell cell, int inputSize, int tooMany, long free) {
        int fits = 0;
        int not = tooMany;
        while (not - fits > 1) {
            int middle = (fits + not) >>> 1;
            if (fits(cell, inputSize, middle, free)) {
                fits = middle;
            } else {
                not = middle;
            }
        }
        return fits;
    }
}
