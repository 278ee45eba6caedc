package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.found.Contents;
import gruscope.model.found.Embedding;
import gruscope.model.found.FoundCell;
import gruscope.model.found.LinearLayer;
import gruscope.model.found.TensorChoice;
import gruscope.model.layout.NumberOrder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// The words beside a file's weights: they say which function the numbers belong to, so that none of them is passed over unread.
///
/// *The rule.* A text, a number, `true` or `false` beside the weights is a word, and a word is one of three: it says something about the function and
/// is obeyed (or refused, where that cannot be had); it says something about the file and is passed over; or it is not known and is refused,
/// because it might change the function. A list or an object is data and is passed over, unless it holds one of the words that are obeyed.
/// `null` says nothing.
///
/// | word | what it says |
/// | --- | --- |
/// | `cell` | the kind of cell; where it is missing, shapes tell it |
/// | the cell's own switches: `reset`, `update`, `candidate`; `activation` | as in [gruscope.model.ModelJson] |
/// | `activation` (Keras), `nonlinearity` (PyTorch) | the function of the candidate, or of a plain RNN's state |
/// | `recurrent_activation` (Keras) | the function of the gates; `hard_sigmoid` is Keras 2's and ONNX', `hard_sigmoid_6` Keras 3's |
/// | `forget_bias` (TensorFlow 1): 0 or 1 | what the forget gate adds to its stored bias |
/// | `reset_after` (Keras), `linear_before_reset` (ONNX) | the reset gate acts after the product; or before it |
/// | `input_size`, `input_dim`; `hidden_size`, `hidden_dim`, `units`; `bias`, `use_bias` | must be so |
/// | `num_layers`, `layers`, `directions`, `bidirectional` | must be as the tensors have it |
/// | `scale`: 1; `proj_size`: 0; `go_backwards`: `false` | nothing else can be had |
/// | `unit_type`, `rnn_type`, `cell_type` | must be the cell that the tensors are of |
/// | `framework`, `convention` | must begin with the program whose layout the tensors have: `PyTorch`; `Keras` or `TensorFlow`; `ONNX` |
/// | `readout_kind`: `softmax`, `sigmoid` | the function of the readout |
/// | `vocabulary`, `blanks`, `outputs` | the symbols of the inputs, those that are nothing, and what the outputs stand for; a list, or its JSON as text |
/// | `prefix`, `readout`, `embedding`, `projection` | which cell, which linear layer behind it, and which embedding and linear layer before it are meant, see [TensorChoice] |
/// | `name`, `title`, `about`, `note`, `seed`, `dtype`, `loss`, `accuracy`, `param_count` … | about the file: passed over |
final class CellWords {

    private static final List<String> FUNCTION = List.of("activation", "nonlinearity");
    private static final List<String> RESET = List.of("reset_after", "linear_before_reset");
    private static final String GATES = "recurrent_activation";
    private static final String FORGET_BIAS = "forget_bias";
    private static final String CELL = "cell";
    private static final List<String> FRAMEWORK = List.of("framework", "convention");
    private static final List<String> KIND = List.of("unit_type", "rnn_type", "cell_type");
    private static final List<String> INPUTS = List.of("input_size", "input_dim");
    private static final List<String> UNITS = List.of("hidden_size", "hidden_dim", "units");
    private static final List<String> BIAS = List.of("bias", "use_bias");
    private static final List<String> CHOICE = List.of("prefix", "readout", "embedding", "projection");
    private static final List<String> SYMBOLS = List.of("vocabulary", "vocab", "symbols", Embedding.BLANKS, LinearLayer.OUTPUTS, LinearLayer.KIND);

    private final Fields file;
    private final boolean strict;
    private final NumberOrder order;
    private final Map<String, Object> fixed;
    private final Map<Switch.Topic, String> saidBy = new EnumMap<>(Switch.Topic.class);
    private final List<String> obeyed = new ArrayList<>();
    private Cell cell;

    private CellWords(Contents contents, FoundCell found, Cell cell) {
        this.file = Fields.of(contents.words(), "model-file");
        this.strict = contents.strict();
        this.order = contents.order();
        this.fixed = fixed(contents, found);
        this.cell = cell;
    }

    /// Reads them all.
    ///
    /// @param found the cell that they are about
    /// @throws BadInput naming a word that is not known, cannot be had, or says other than another
    static CellWords read(Contents contents, FoundCell found) {
        Fields file = Fields.of(contents.words(), "model-file");
        Optional<Cell> named = file.has(CELL) ? Optional.of(Cells.plain(Cells.named(file.oneOf(CELL, Cells.keys())))) : Optional.empty();
        Cell plain = named.filter(cell -> found.plain().filter(other -> other.kind().equals(cell.kind())).isEmpty()).or(found::plain)
                .orElseThrow(() -> found.unknown(contents.file()));
        CellWords words = new CellWords(contents, found, plain);
        for (String name : file.names()) {
            words.take(name);
        }
        return words;
    }

    /// Which tensors are meant, as far as a file says.
    static TensorChoice choice(Json.Fieldset words) {
        return new TensorChoice(chosen(words, "prefix"), chosen(words, "readout"), chosen(words, "embedding"), chosen(words, "projection"));
    }

    private static Optional<String> chosen(Json.Fieldset words, String name) {
        Fields file = Fields.of(words, "model-file");
        return file.has(name) && !(file.value(name) instanceof Json.Null) ? Optional.of(file.text(name)) : Optional.empty();
    }

    /// What only the tensors decide: nothing else can be had of them.
    private static Map<String, Object> fixed(Contents contents, FoundCell found) {
        double layers = contents.cells().stream().mapToInt(FoundCell::depth).max().orElse(1);
        boolean both = contents.cells().stream().anyMatch(FoundCell::backwards);
        Map<String, Object> fixed = new HashMap<>(Map.of("num_layers", layers, "layers", layers, "directions", both ? 2.0 : 1.0, "scale", 1.0, "proj_size", 0.0,
                "bidirectional", both, "go_backwards", found.backwards() && !both));
        return fixed;
    }

    /// The cell as the words have it.
    Cell cell() {
        return cell;
    }

    /// What was obeyed, as it stands: `"nonlinearity": relu`.
    List<String> obeyed() {
        return List.copyOf(obeyed);
    }

    /// Compares what the words say of sizes with the numbers that were read.
    void check(WeightSet weights) {
        INPUTS.forEach(name -> require(name, (double) weights.inputSize()));
        UNITS.forEach(name -> require(name, (double) weights.hiddenSize()));
        // A list of that name is the bias itself.
        BIAS.stream().filter(name -> !(file.has(name) && file.value(name) instanceof Json.Sequence)).forEach(name -> require(name, weights.biases() != Biases.NONE));
    }

    private void take(String name) {
        Json value = file.value(name);
        switch (value) {
            case Json.Null _ -> { }
            case Json.Sequence _, Json.Fieldset _ -> {
                refuseWordIn(name, value);
                refuseHidden(name, value);
            }
            case Json.Text _, Json.Number _, Json.Truth _ -> obey(name, value);
        }
    }

    private void obey(String name, Json value) {
        List<Switch> own = switchesOf(name);
        if (!own.isEmpty()) {
            own.forEach(one -> set(one, name, choice(name, one.choices())));
            obeyed.add(Quoted.name(name) + ": " + WordValue.said(file.value(name)));
        } else if (FUNCTION.contains(name)) {
            choice(name, List.of(key(function(false))));
        } else if (name.equals(GATES) && !cell.gates().isEmpty()) {
            choice(name, List.of(key(function(true))));
        } else if (fixed.containsKey(name)) {
            require(name, fixed.get(name));
        } else if (KIND.contains(name)) {
            requireKind(name, value);
        } else if (FRAMEWORK.contains(name)) {
            requireLayout(name, value);
        } else if (strict && !FileRemarks.has(name) && !Stream.of(List.of(CELL), INPUTS, UNITS, BIAS, CHOICE, SYMBOLS).flatMap(List::stream).toList().contains(name)) {
            throw BadInput.unknown(says("is-not-known-beside-s", Quoted.of(name), cell.kind().withArticle()), name,
                    says("put-what-is-only-data"), known()).at(value.place());
        }
    }

    /// The cell's switches that a word is about, by its own name or another program's. Keras has one word for an LSTM's candidate and its cell state.
    private List<Switch> switchesOf(String name) {
        List<Switch> own = cell.switches().stream().filter(one -> one.key().equals(name)).toList();
        return !own.isEmpty() ? own : cell.switches().stream().filter(one -> switch (one.topic()) {
            case FUNCTION, CELL_CANDIDATE, CELL_OUTPUT -> FUNCTION.contains(name);
            case RESET -> RESET.contains(name);
            case GATES -> name.equals(GATES);
            case FORGET_BIAS -> name.equals(FORGET_BIAS);
            case UPDATE -> false;
        }).toList();
    }

    private void requireKind(String name, Json value) {
        if (!(value instanceof Json.Text(_, String text)) || !text.equalsIgnoreCase(cell.kind().key())) {
            throw new BadInput(value.place().toString(), says("thing-is", Quoted.name(name), WordValue.said(value)), says("the-tensors-are-those-of", cell.kind().withArticle()));
        }
    }

    private void set(Switch one, String name, String choice) {
        String other = saidBy.putIfAbsent(one.topic(), name);
        if (other != null && !choice.equals(cell.switchOf(one.topic()).orElseThrow().chosen())) {
            throw new BadInput(file.value(name).place().toString(), says("says-otherwise-than", Quoted.name(name), Quoted.name(other)), says("keep-the-one-that-is-so"));
        }
        cell = cell.with(one.key(), choice);
    }

    /// What a word says, as one of a switch's choices.
    private String choice(String name, List<String> choices) {
        Json value = file.value(name);
        if (RESET.contains(name)) {
            return WordValue.isYes(value, name) ? "after" : "before";
        }
        if (name.equals(FORGET_BIAS)) {
            return forgetBias(name, value);
        }
        String found = file.text(name).toLowerCase(Locale.ROOT);
        String choice = found.equals("linear") ? key(Activation.IDENTITY) : found;
        if (!choices.contains(choice)) {
            throw BadInput.unknown(says("thing-is", Quoted.name(name), Quoted.of(file.text(name))), choice, choices.size() == 1 ? says("accepted-is") : says("accepted-are"), choices)
                    .at(value.place());
        }
        return choice;
    }

    /// TensorFlow 1 adds it when it runs; any other number than 0 and 1 belongs into the stored bias.
    private static String forgetBias(String name, Json value) {
        if (WordValue.says(value, 0.0) || WordValue.says(value, 1.0)) {
            return key(WordValue.says(value, 1.0) ? Lstm.ForgetBias.PLUS_ONE : Lstm.ForgetBias.STORED);
        }
        throw new BadInput(value.place().toString(), says("thing-is", Quoted.name(name), WordValue.said(value)), says("accepted-are-0-and-1"));
    }

    /// The function that its gates go through, or its other blocks.
    private Activation function(boolean ofGates) {
        return cell.blocks().stream().filter(block -> block.output().kind() == Signal.Kind.GATE == ofGates).map(Block::activation).findFirst().orElseThrow();
    }

    /// A word that can say only one thing: a number, or a truth, for which 0 and 1 do as well.
    private void require(String name, Object only) {
        if (!file.has(name) || file.value(name) instanceof Json.Null) {
            return;
        }
        Json value = file.value(name);
        if (!WordValue.says(value, only)) {
            String accepted = only instanceof Double number ? String.valueOf(number.intValue()) : only.toString();
            throw new BadInput(value.place().toString(), says("thing-is", Quoted.name(name), WordValue.said(value)), says("with-these-weights-it-can", accepted));
        }
    }

    private void requireLayout(String name, Json value) {
        if (!(value instanceof Json.Text(_, String text)) || !order.isOf(text)) {
            throw new BadInput(value.place().toString(), says("thing-is", Quoted.name(name), WordValue.said(value)), order.accepted());
        }
    }

    /// A list or an object cannot say what a word says.
    private void refuseWordIn(String name, Json value) {
        boolean word = !switchesOf(name).isEmpty() || KIND.contains(name) || FUNCTION.contains(name) || name.equals(GATES) || fixed.containsKey(name) || CHOICE.contains(name);
        if (word) {
            throw value.place().refuse(says("says-something-about-the-cell", Quoted.name(name), value.kind()));
        }
    }

    /// Settings of a model are often kept in an object of their own, where nobody would obey them.
    private void refuseHidden(String name, Json data) {
        switch (data) {
            case Json.Fieldset(_, Map<String, Json> fields) -> fields.forEach((inner, value) -> {
                refuseHidden(inner, value);
                boolean word = value instanceof Json.Text || value instanceof Json.Number || value instanceof Json.Truth;
                if (word && known().contains(inner) && !WordValue.says(value, fixed.getOrDefault(inner, ""))) {
                    throw new BadInput(value.place().toString(), says("stands-in-where-it-would", Quoted.name(inner), Quoted.name(name)),
                            says("put-it-beside-cell-or"));
                }
            });
            case Json.Sequence(_, List<Json> items) -> items.forEach(item -> refuseHidden(name, item));
            case Json.Text _, Json.Number _, Json.Truth _, Json.Null _ -> { }
        }
    }

    /// The words that this cell obeys, in the order of the table.
    private List<String> known() {
        Set<String> known = new LinkedHashSet<>(cell.switches().stream().map(Switch::key).toList());
        known.addAll(FUNCTION);
        if (!cell.gates().isEmpty()) {
            known.add(GATES);
        }
        if (cell.switchOf(Switch.Topic.FORGET_BIAS).isPresent()) {
            known.add(FORGET_BIAS);
        }
        if (cell.switchOf(Switch.Topic.RESET).isPresent()) {
            known.addAll(RESET);
        }
        known.addAll(fixed.keySet().stream().sorted().toList());
        return List.copyOf(known);
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
