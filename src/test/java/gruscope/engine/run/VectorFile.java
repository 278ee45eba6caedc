package gruscope.engine.run;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Lstm;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.JsonParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file of expected values that PyTorch computed.
public record VectorFile(Fields json) {

    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    public static VectorFile read(String name) {
        try {
            return new VectorFile(Fields.of(JsonParser.parse(Files.readString(FOLDER.resolve(name)), name), "vector file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> namesIn(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CellKind kind() {
        return Cells.named(json.text("cell"));
    }

    /// The run that the file describes.
    public Trace trace() {
        Fields weights = json.object("state_dict");
        WeightSet set = WeightSet.stacked(Cells.plain(kind()), weights.matrix("weight_ih_l0"),
                weights.has("weight_hh_l0") ? weights.matrix("weight_hh_l0") : null, weights.numbers("bias_ih_l0"),
                weights.has("bias_hh_l0") ? weights.numbers("bias_hh_l0") : null);
        double[] c0 = kind() == Lstm.KIND ? json.numbers("c0") : null;
        Program program = new Program(WeightPlan.shared(set), InitialState.of(json.numbers("h0"), c0), List.of(), Optional.empty());
        return Stepper.run(program, json.matrix("x"));
    }

    public double[][] expected(String signal) {
        return json.object("expected").matrix(signal);
    }

    /// The values of a signal in files that list them by its key.
    public double[][] signal(String key) {
        return json.object("signals").matrix(key);
    }

    public boolean expects(String signal) {
        return json.object("expected").has(signal);
    }
}
