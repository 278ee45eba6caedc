package gruscope.model;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Translations;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonWriter;
import gruscope.model.Model.Provenance;
import gruscope.sequence.Vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Models in GRUscope's own readable JSON.
///
/// | field | what |
/// | --- | --- |
/// | `title`, `about` | a short name; one sentence on what its gates do, or one in each language: `{"en": …, "zh": …}`, of which English must be there |
/// | `provenance` | `hand-set`, `trained` or `random`; or `trained by` and the command line that did it |
/// | `cell` | `gru`, `lstm`, `rnn`, `mgu` or `mingru`; with `gru`: `reset` (`after`, `before`, `none`), `update` (`keeps`, `writes`), `candidate` (`tanh` …); with `mgu` and `mingru`: `candidate`; with `rnn`: `activation` |
/// | `weights` | the blocks, see [WeightsJson] |
/// | `random` | in place of `weights`: `{"inputSize", "hiddenSize", "biases": 0 … 2, "seed"}` |
/// | `vocabulary` | optional: `{"symbols": […], "blanks": […]}` |
/// | `below` | optional: the layers that its inputs come through, see [BelowJson] |
/// | `readout` | optional: `{"kind": "identity" / "sigmoid" / "softmax", "W": [[…]], "b": […], "outputs": [labels], "task": key}`; labels and task are optional, [Task] lists the tasks: with one, answers are called right or wrong |
public final class ModelJson {

    private static final String MADE_BY = "trained by ";
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();
    private static final List<String> OTHERS = Translations.LANGUAGES.stream().map(Locale::getLanguage).filter(language -> !language.equals(ENGLISH)).toList();

    private ModelJson() {
    }

    /// Reads a model, all of it or none.
    public static Model read(Fields fields) {
        Cell cell = CellJson.read(fields);
        WeightSet weights = fields.has("random") ? random(fields.object("random"), cell) : WeightsJson.read(fields.object("weights"), cell);
        Optional<Vocabulary> vocabulary = fields.has("vocabulary") ? Optional.of(vocabulary(fields.object("vocabulary"))) : Optional.empty();
        Optional<Fields> readout = fields.has("readout") ? Optional.of(fields.object("readout")) : Optional.empty();
        List<String> outputs = readout.filter(r -> r.has("outputs")).map(r -> r.texts("outputs")).orElse(List.of());
        Optional<Task> task = readout.filter(r -> r.has("task")).map(r -> r.oneOf("task", Task.values()));
        Below below = fields.has("below") ? BelowJson.read(fields.object("below")) : Below.NOTHING;
        Optional<Readout> layer = readout.map(ModelJson::readout);
        String title = fields.text("title");
        Message about = about(fields);
        Optional<String> madeBy = fields.optionalText("provenance").filter(text -> text.startsWith(MADE_BY)).map(text -> text.substring(MADE_BY.length()));
        Provenance provenance = madeBy.isPresent() ? Provenance.TRAINED : fields.oneOf("provenance", Provenance.values());
        fields.end();
        return BadInput.at(fields.place(), () -> new Model(title, about, provenance, weights, vocabulary, layer, outputs, task, below, madeBy));
    }

    public static void write(Model model, JsonWriter writer) {
        writer.field("title", model.title());
        writeAbout(model.about(), writer);
        writer.field("provenance", model.madeBy().map(MADE_BY::concat).orElse(model.provenance().key()));
        CellJson.write(model.weights().cell(), writer);
        model.vocabulary().ifPresent(vocabulary -> writer.name("vocabulary").object(out ->
                out.field("symbols", vocabulary.symbols()).field("blanks", vocabulary.blanks())));
        writer.name("weights").object(out -> WeightsJson.write(model.weights(), out));
        if (!model.below().isNothing()) {
            writer.name("below").object(out -> BelowJson.write(model.below(), out));
        }
        model.readout().ifPresent(readout -> writer.name("readout").object(out -> writeReadout(readout, model, out)));
    }

    private static Message about(Fields fields) {
        if (!(fields.value("about") instanceof Json.Fieldset)) {
            return Message.plain(fields.text("about"));
        }
        Fields languages = fields.object("about");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ENGLISH, languages.text(ENGLISH));
        OTHERS.forEach(language -> languages.optionalText(language).ifPresent(text -> texts.put(language, text)));
        languages.end();
        return Translations.of(texts);
    }

    private static void writeAbout(Message about, JsonWriter writer) {
        if (about instanceof Translations(Map<String, String> texts)) {
            writer.name("about").object(out -> Stream.concat(Stream.of(ENGLISH), OTHERS.stream()).filter(texts::containsKey).forEach(language -> out.field(language, texts.get(language))));
        } else {
            writer.field("about", about.toString());
        }
    }

    private static WeightSet random(Fields fields, Cell cell) {
        Biases biases = Biases.values()[fields.integer("biases", 0, 2)];
        WeightSet weights = WeightSet.random(cell, fields.integer("inputSize", 1, 100_000), fields.integer("hiddenSize", 1, 100_000), biases,
                fields.integer("seed", 0, Integer.MAX_VALUE));
        fields.end();
        return weights;
    }

    private static Vocabulary vocabulary(Fields fields) {
        List<String> symbols = fields.texts("symbols");
        List<String> blanks = fields.texts("blanks");
        fields.end();
        return BadInput.at(fields.place(), () -> new Vocabulary(symbols, blanks));
    }

    private static Readout readout(Fields fields) {
        Readout.Kind kind = Readout.Kind.valueOf(fields.oneOf("kind", List.of("identity", "sigmoid", "softmax"))
                .toUpperCase(Locale.ROOT));
        double[][] w = fields.matrix("W");
        double[] b = fields.has("b") ? fields.numbers("b") : null;
        fields.end();
        return BadInput.at(fields.place(), () -> new Readout(kind, w, b));
    }

    private static void writeReadout(Readout readout, Model model, JsonWriter writer) {
        double[][] w = new double[readout.outputs()][readout.hiddenSize()];
        double[] b = new double[readout.outputs()];
        for (int i = 0; i < w.length; i++) {
            b[i] = readout.b(i);
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] = readout.w(i, j);
            }
        }
        writer.field("kind", CellJson.lower(readout.kind())).matrix("W", w);
        if (readout.hasBias()) {
            writer.field("b", b);
        }
        if (!model.outputs().isEmpty()) {
            writer.field("outputs", model.outputs());
        }
        model.task().ifPresent(task -> writer.field("task", task.key()));
    }
}
