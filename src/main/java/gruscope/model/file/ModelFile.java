package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.Below;
import gruscope.model.Model.Provenance;
import gruscope.model.Model;
import gruscope.model.found.Contents;
import gruscope.model.found.Embedding;
import gruscope.model.found.FoundCell;
import gruscope.model.found.LinearLayer;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.model.layout.CellLayouts;
import gruscope.sequence.Vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A model read from a file of weights, whatever its format: the one way in for all of them.
///
/// A format finds cells and linear layers ([Contents]); from there on all are alike. The cell is the one that is chosen, or the only one that no other
/// reads; the cells that it reads run below it. Words beside the weights are obeyed or refused ([CellWords]). The linear layer over the hidden state
/// becomes the readout; a layer of another width is passed over, and where it is not certain which it is, that must be said. What was taken and what
/// was passed over is said in the model's [Model#about].
///
/// In JSON, `h0` and `c0` beside the weights are the initial state, `x` the sequence, a row a step; other lists and objects are data of the file's own.
///
/// @param model the weights, named after the file
/// @param taken what was taken for what, a sentence
/// @param start h0 and c0, zero where the file has none
/// @param x     the file's sequence, one row of features a step; none where it has none that fits
/// @param asks  what somebody who can be asked should be: it was taken as it stands, and may be meant otherwise
public record ModelFile(Model model, Message taken, InitialState start, Optional<double[][]> x, Optional<Undecided> asks) {

    private static final String STATE_DICT = "state_dict";
    private static final List<String> BESIDE = List.of("x", "h0", "c0");

    /// Whether JSON means to be such a file, or holds some in its fields.
    public static boolean isIn(Json.Fieldset json) {
        return isOne(json) || !within(json).isEmpty();
    }

    private static boolean isOne(Json.Fieldset json) {
        return json.fields().containsKey(STATE_DICT) || RtNeural.isIn(json) || CellLayouts.isIn(json) || json.fields().keySet().stream().anyMatch(name -> TorchNames.isOfCell(name) || TensorFlowCells.isOfCell(name) || KerasCells.isOfCell(name));
    }

    /// The fields that are such files themselves, where the whole is none: one function in the words of several programs.
    private static List<String> within(Json.Fieldset json) {
        return json.fields().entrySet().stream().filter(field -> field.getValue() instanceof Json.Fieldset inner && isOne(inner)).map(Map.Entry::getKey).toList();
    }

    /// Whether bytes mean to be such a file, told by their content; of JSON, [#isIn] tells.
    public static boolean isIn(byte[] bytes) {
        return WeightFormat.of(bytes).isPresent();
    }

    /// Reads a file that is not text.
    ///
    /// @param name   the file's name, which becomes the model's title and stands before every error
    /// @param choice goes before what the file says
    /// @throws Undecided if a choice is left
    /// @throws BadInput naming the tensor, what it is and what is expected
    public static ModelFile read(byte[] bytes, String name, TensorChoice choice) {
        return of(WeightFormat.of(bytes).orElseThrow().read(bytes, name), choice);
    }

    /// Reads a model file that is JSON.
    ///
    /// @throws BadInput naming the word or tensor, what it is and what is expected
    public static ModelFile read(Json json, String name, TensorChoice over) {
        Fields.of(json, "model-file");
        return read((Json.Fieldset) json, name, "", over);
    }

    /// @param called what the object is called where it stands; empty for the whole file
    private static ModelFile read(Json.Fieldset json, String name, String called, TensorChoice over) {
        Json.Fieldset whole = CellLayouts.torch(json, called).orElse(json);
        Fields file = Fields.of(whole, "model-file");
        if (!isOne(whole) && !whole.fields().containsKey("cell") && !within(whole).isEmpty()) {
            return read(whole, within(whole), name, over);
        }
        if (RtNeural.isIn(whole)) {
            return of(RtNeural.read(whole, name), over);
        }
        Json.Fieldset stored = file.has(STATE_DICT) ? fieldset(file.value(STATE_DICT)) : whole;
        ModelFile read = of(NamedTensors.of(JsonTensors.of(stored, whole, name), List.copyOf(stored.fields().keySet())), over);
        WeightSet weights = read.model.weights();
        return new ModelFile(read.model, read.taken, start(file, weights), sequence(file, read.model.inputSize()), read.asks);
    }

    /// One of the models of a file; the sequence and the initial state may stand beside them all.
    private static ModelFile read(Json.Fieldset whole, List<String> models, String name, TensorChoice over) {
        Optional<String> named = over.cell().filter(models::contains);
        if (named.isEmpty() && models.size() > 1) {
            throw new Undecided(name, says("this-file-holds", Counted.of(models.size(), "model"), Quoted.names(models)), says("choose-one-by-cell", Quoted.typed(models.getFirst())),
                    Undecided.Question.CELL, models.stream().map(one -> new Undecided.Candidate(one, Message.NONE)).toList());
        }
        String meant = named.orElse(models.getFirst());
        Json.Fieldset model = (Json.Fieldset) whole.fields().get(meant);
        Map<String, Json> fields = new LinkedHashMap<>();
        BESIDE.stream().filter(whole.fields()::containsKey).forEach(field -> fields.put(field, whole.fields().get(field)));
        fields.putAll(model.fields());
        return read(new Json.Fieldset(model.place(), fields), name, meant,
                new TensorChoice(named.isPresent() ? Optional.empty() : over.cell(), over.readout(), over.embedding(), over.projection()));
    }

    private static ModelFile of(Contents contents, TensorChoice over) {
        TensorChoice choice = over.or(CellWords.choice(contents.words()));
        FoundCell found = contents.cell(choice.cell(), cell -> CellWords.read(contents, cell).cell());
        CellWords words = CellWords.read(contents, found);
        WeightSet weights = found.numbers().apply(words.cell());
        words.check(weights);
        Below under = found.below(cell -> CellWords.read(contents, cell).cell());
        Optional<LinearLayer> projection = contents.projection(choice.projection(), found);
        Optional<Readout> made = projection.map(layer -> Projection.read(layer, contents.file()));
        Optional<LinearLayer> embedding = contents.embedding(choice.embedding(), found, made.map(Readout::hiddenSize).orElseGet(() -> under.typedSize(weights.inputSize())));
        Optional<Readout> symbols = embedding.map(layer -> layer.read().get());
        UnaryOperator<WeightSet> folding = cell -> {
            WeightSet behind = made.map(layer -> Projection.folded(cell, layer)).orElse(cell);
            return symbols.map(rows -> Embedding.folded(behind, rows)).orElse(behind);
        };
        WeightSet reading = under.layers().isEmpty() ? folding.apply(weights) : weights;
        Below below = under.layers().isEmpty() ? under : under.withLowest(folding);
        Optional<Vocabulary> named = Embedding.within(contents.words()).filter(known -> known.symbols().size() == below.typedSize(reading.inputSize()))
                .or(() -> symbols.map(rows -> Embedding.numbered(rows.outputs())));
        Optional<LinearLayer> readout = contents.readout(choice.readout(), found, weights.hiddenSize(), projection);
        List<LinearLayer> layers = Stream.of(readout, projection, embedding).flatMap(Optional::stream).toList();
        Message what = taken(found, weights, words, readout, projection, embedding);
        List<Message> rest = contents.rest(found, layers);
        Message taken = says("taken.whole", contents.file(), rest.isEmpty() ? what : says("taken.rest", what, Contents.listed(rest, Listing.COMMA)));
        Model model = BadInput.at(contents.file(), () -> new Model(contents.file(), taken, Provenance.TRAINED, reading, named,
                readout.map(layer -> layer.readout(contents.words())), readout.map(layer -> layer.outputs(contents.words())).orElse(List.of()), Optional.empty(), below, Optional.empty()));
        InitialState start = Optional.ofNullable(contents.starts().get(found.name())).map(Supplier::get).orElseGet(() -> InitialState.zero(weights.hiddenSize()));
        return new ModelFile(model, taken, start, Optional.empty(), choice.projection().isPresent() ? Optional.empty() : contents.foldable(found, layers));
    }

    /// The same with symbols that a file beside it names, where there are as many as it reads.
    ///
    /// @throws BadInput if these are none, or of another number
    public ModelFile named(Json symbols) {
        Vocabulary vocabulary = Embedding.named(symbols).orElseThrow(() -> symbols.place().refuse(says("a-vocabulary-is-a-list")));
        if (vocabulary.symbols().size() != model.inputSize()) {
            throw symbols.place().refuse(says("this-vocabulary-has-the-model", Counted.of(vocabulary.symbols().size(), "symbol"), model.inputSize()));
        }
        Model other = new Model(model.title(), model.about(), model.provenance(), model.weights(), Optional.of(vocabulary), model.readout(), model.outputs(), model.task(), model.below(),
                Optional.empty());
        return new ModelFile(other, taken, start, x, asks);
    }

    private static Message taken(FoundCell found, WeightSet weights, CellWords words, Optional<LinearLayer> readout, Optional<LinearLayer> projection, Optional<LinearLayer> embedding) {
        List<Message> taken = new ArrayList<>();
        taken.add(says("taken.cell", weights.cell().kind().withArticle(), Counted.of(weights.hiddenSize(), "unit"), Counted.of(weights.inputSize(), "input")));
        if (!found.name().equals(TorchNames.UNNAMED)) {
            taken.add(Message.plain(Quoted.name(found.name())));
        }
        found.how().ifPresent(taken::add);
        if (found.backwards()) {
            taken.add(says("taken.from-end"));
        }
        if (!found.fedBy().isEmpty()) {
            taken.add(says("taken.above", Counted.of(found.depth() - 1, "layer")));
        }
        words.obeyed().stream().map(Message::plain).forEach(taken::add);
        taken.add(readout.map(layer -> says("taken.readout", layer.listed())).orElse(says("taken.no-readout")));
        projection.ifPresent(layer -> taken.add(says("taken.projection", layer.listed())));
        embedding.ifPresent(layer -> taken.add(says("taken.embedding", layer.listed())));
        return Listing.commas(taken);
    }

    private static Json.Fieldset fieldset(Json json) {
        if (json instanceof Json.Fieldset fieldset) {
            return fieldset;
        }
        throw json.place().refuse(says("a-is-an-object-in", STATE_DICT, json.kind()));
    }

    private static InitialState start(Fields file, WeightSet weights) {
        return InitialState.of(state(file, "h0", weights.hiddenSize()), state(file, "c0", weights.hiddenSize()));
    }

    private static double[] state(Fields file, String name, int units) {
        if (!file.has(name) || file.value(name) instanceof Json.Null) {
            return new double[units];
        }
        double[] state = file.numbers(name);
        if (state.length != units) {
            throw new BadInput(file.value(name).place().toString(), says("thing-has", Quoted.name(name), Counted.of(state.length, "number")),
                    says("this-cell-needs-one-for", Counted.of(units, "hidden unit")));
        }
        return state;
    }

    /// `x` where it is a sequence that the cell can read: rows of as many numbers as it has inputs, or plain numbers for a single input.
    private static Optional<double[][]> sequence(Fields file, int inputs) {
        if (!file.has("x") || !(file.value("x") instanceof Json.Sequence(_, List<Json> steps)) || steps.isEmpty()) {
            return Optional.empty();
        }
        double[][] rows = steps.stream().map(ModelFile::row).toArray(double[][]::new);
        return Arrays.stream(rows).allMatch(row -> row != null && row.length == inputs) ? Optional.of(rows) : Optional.empty();
    }

    /// A step's features, or null where it is none.
    private static double[] row(Json step) {
        List<Json> features = step instanceof Json.Sequence(_, List<Json> items) ? items : List.of(step);
        return features.stream().allMatch(Json.Number.class::isInstance) ? features.stream().mapToDouble(one -> ((Json.Number) one).value()).toArray() : null;
    }
}
