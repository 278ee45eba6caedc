package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.List;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// The cells there are, each as its inventors or PyTorch have it, in the order in which bills list them: from few weights to many.
public final class Cells {

    private static final List<Cell> PLAIN = List.of(new Rnn(Activation.TANH), new MinGru(Activation.IDENTITY), new Mgu(Activation.TANH), Gru.pytorch(), new Lstm());

    private Cells() {
    }

    /// Every kind of cell.
    public static List<CellKind> kinds() {
        return PLAIN.stream().map(Cell::kind).toList();
    }

    /// The plain cell of a kind.
    public static Cell plain(CellKind kind) {
        return PLAIN.stream().filter(cell -> cell.kind().key().equals(kind.key())).findFirst().orElseThrow();
    }

    /// Reads `gru`, `lstm`, `rnn` …, in any case.
    ///
    /// @throws BadInput if there is no such cell
    public static CellKind named(String name) {
        return kinds().stream().filter(kind -> kind.key().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(() ->
                BadInput.unknown(says("is-no-cell", Quoted.of(name)), name, says("there-are"), keys()));
    }

    /// The keys of all kinds.
    public static List<String> keys() {
        return kinds().stream().map(CellKind::key).toList();
    }
}
