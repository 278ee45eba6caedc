package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.weights.Readout;
import gruscope.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A linear layer of a file, of which only the shape is known yet.
///
/// @param name    what it is chosen by
/// @param rows    its outputs
/// @param columns how many numbers it reads
/// @param place   its place among the file's tensors
/// @param behind  what hands it its numbers, where the file says so and that is neither a cell nor a linear layer
/// @param read    reads it as a readout
public record LinearLayer(String name, int rows, int columns, int place, Optional<Message> behind, Supplier<Readout> read) {

    /// The word for the function of the readout, where its tensors cannot say it.
    public static final String KIND = "readout_kind";
    /// Between the names of layers that are to be one.
    public static final String BESIDE = "+";
    /// The word for what its outputs stand for.
    public static final String OUTPUTS = "outputs";

    /// One of which the file does not say what it reads.
    public LinearLayer(String name, int rows, int columns, int place, Supplier<Readout> read) {
        this(name, rows, columns, place, Optional.empty(), read);
    }

    /// The same behind something.
    public LinearLayer behind(Optional<Message> other) {
        return new LinearLayer(name, rows, columns, place, other, read);
    }

    /// The layer as a readout, with the function that words beside the weights give it.
    ///
    /// @throws BadInput if they name one that is not known
    public Readout readout(Json.Fieldset words) {
        Readout plain = read.get();
        if (!(words.fields().get(KIND) instanceof Json.Text(_, String kind))) {
            return plain;
        }
        double[][] w = new double[plain.outputs()][plain.hiddenSize()];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] = plain.w(i, j);
            }
        }
        double[] b = plain.hasBias() ? IntStream.range(0, w.length).mapToDouble(plain::b).toArray() : null;
        return new Readout(Keyed.named(kind, Message.plain(KIND), Readout.Kind.values()), w, b);
    }

    /// Two layers as one, where nothing stands between them: `B (A x + a) + b = (B A) x + (B a + b)`. It is called `a+b`.
    ///
    /// @param first read by this one, with an output for each of its columns
    ///
    /// @throws BadInput if something does
    public LinearLayer after(LinearLayer first, String file) {
        behind.ifPresent(other -> {
            throw new BadInput(file, says("layer-reads-what-leaves", listed(), other), says("layers-that-read-each-other"));
        });
        return new LinearLayer(first.name + BESIDE + name, rows, first.columns, first.place, first.behind, () -> composed(first, file));
    }

    private Readout composed(LinearLayer first, String file) {
        Readout below = first.read.get();
        Readout above = read.get();
        if (below.kind() != Readout.Kind.IDENTITY) {
            throw new BadInput(file, says("layer-goes-through", Quoted.name(first.name), below.kind().key()), says("only-layers-that-are-linear"));
        }
        double[][] w = new double[rows][first.columns];
        double[] b = below.hasBias() || above.hasBias() ? new double[rows] : null;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < first.columns; j++) {
                w[i][j] = sum(above, i, below, j);
            }
            if (b != null) {
                b[i] = above.b(i) + sum(above, i, below, Readout.BIAS);
            }
        }
        return new Readout(above.kind(), w, b);
    }

    private static double sum(Readout above, int row, Readout below, int column) {
        return IntStream.range(0, above.hiddenSize()).mapToDouble(k -> above.w(row, k) * below.value(k, column)).sum();
    }

    /// Whether another is this one, or one of those that this is made of.
    public boolean holds(LinearLayer other) {
        return (BESIDE + name + BESIDE).contains(BESIDE + other.name + BESIDE);
    }

    /// What its outputs stand for, where words beside the weights name as many.
    public List<String> outputs(Json.Fieldset words) {
        return Embedding.texts(words.fields().get(OUTPUTS)).filter(all -> all.size() == rows).orElse(List.of());
    }

    /// As it is listed: `"fc" (2×4)`.
    public String listed() {
        return Quoted.name(name) + " (" + described() + ")";
    }

    public String described() {
        return rows + "×" + columns;
    }
}
