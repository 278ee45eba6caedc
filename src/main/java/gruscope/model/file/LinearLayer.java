package gruscope.model.file;

import gruscope.Keyed;
import gruscope.Quoted;
import gruscope.engine.weights.Readout;
import gruscope.json.Json;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A linear layer of a file, of which only the shape is known yet.
///
/// @param name    what it is chosen by
/// @param rows    its outputs
/// @param columns how many numbers it reads
/// @param place   its place among the file's tensors
/// @param read    reads it as a readout
record LinearLayer(String name, int rows, int columns, int place, Supplier<Readout> read) {

    /// The word for the function of the readout, where its tensors cannot say it.
    static final String KIND = "readout_kind";
    /// The word for what its outputs stand for.
    static final String OUTPUTS = "outputs";

    /// The layer as a readout, with the function that words beside the weights give it.
    ///
    /// @throws gruscope.BadInput if they name one that is not known
    Readout readout(Json.Fieldset words) {
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
        return new Readout(Keyed.named(kind, KIND, Readout.Kind.values()), w, b);
    }

    /// What its outputs stand for, where words beside the weights name as many.
    List<String> outputs(Json.Fieldset words) {
        return Embedding.texts(words.fields().get(OUTPUTS)).filter(all -> all.size() == rows).orElse(List.of());
    }

    /// As it is listed: `"fc" (2×4)`.
    String listed() {
        return Quoted.name(name) + " (" + described() + ")";
    }

    String described() {
        return rows + "×" + columns;
    }
}
