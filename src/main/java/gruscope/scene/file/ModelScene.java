package gruscope.scene.file;

import gruscope.Counted;
import gruscope.Message;
import gruscope.engine.weights.InitialState;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.Model;
import gruscope.model.ModelJson;
import gruscope.model.file.ModelFile;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.scene.Scene;
import gruscope.sequence.Encoding;
import gruscope.sequence.Numbers;

import java.util.Optional;
import java.util.function.UnaryOperator;

import static gruscope.Message.says;

/// Scenes made of a model alone: weights of whatever format ([ModelFile]), or a model as it stands in a scene ([ModelJson]).
///
/// Where the file has no sequence, each input is 1 in turn, and then all are 0, eight steps in all: what each of them does, and how long it
/// stays. A model of symbols reads each of them in turn.
final class ModelScene {

    private static final int STEPS = 8;

    private ModelScene() {
    }

    /// Whether JSON means to be a model: it has weights, or says what cell it is, and does not say that it is a scene.
    static boolean isIn(Json json) {
        return json instanceof Json.Fieldset fieldset && !fieldset.fields().containsKey("gruscope")
                && (ModelFile.isIn(fieldset) || fieldset.fields().containsKey("cell"));
    }

    /// @param name   the file's, for messages and as a title
    /// @param choice which tensors are meant, where the file does not say so
    /// @param naming names the symbols of weights, where a file beside them does
    /// @throws gruscope.BadInput with what is wrong with the model
    static Opened of(Json json, String name, TensorChoice choice, UnaryOperator<ModelFile> naming) {
        Fields fields = Fields.of(json, "model");
        if (fields.has("provenance") && (fields.has("weights") || fields.has("random"))) {
            Model model = ModelJson.read(fields);
            return opened(model, InitialState.zero(model.weights().hiddenSize()), says("taken.whole.bare", name), Optional.empty(), Optional.empty());
        }
        return of(naming.apply(ModelFile.read(json, name, choice)));
    }

    /// A scene of a model that was read from a file.
    static Opened of(ModelFile read) {
        return opened(read.model(), read.start(), read.taken(), read.x(), read.asks());
    }

    private static Opened opened(Model model, InitialState start, Message taken, Optional<double[][]> sequence, Optional<Undecided> asks) {
        Encoding encoding = model.encodings().getFirst();
        Scene scene = Scene.of(model, encoding, encoding.decode(sequence.orElseGet(() -> eachInTurn(model)))).withStart(start);
        return new Opened(scene, Optional.of(taken), sequence.isPresent() ? Optional.empty() : Optional.of(reads(model)), asks);
    }

    private static double[][] eachInTurn(Model model) {
        int inputs = model.inputSize();
        double[][] steps = new double[model.vocabulary().isPresent() ? Math.min(inputs, STEPS) : STEPS][inputs];
        for (int t = 0; t < Math.min(steps.length, inputs); t++) {
            steps[t][t] = 1;
        }
        return steps;
    }

    private static Message reads(Model model) {
        int inputs = model.inputSize();
        Message each = model.vocabulary().isPresent() ? says("reads.symbols") : inputs == 1 ? says("reads.one") : inputs < STEPS ? says("reads.each") : says("reads.first", STEPS);
        return says("reads.nothing-said", each, accepted(model.encodings().getFirst()));
    }

    /// What an encoding accepts, without an example of hundreds of numbers.
    private static Message accepted(Encoding encoding) {
        return encoding.typed() instanceof Numbers(int features) && features > STEPS ? says("reads.features", Counted.of(features, "feature")) : encoding.accepts();
    }
}
