package gruscope.train;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Optimizer;
import gruscope.engine.weights.Readout;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.json.Place;
import gruscope.model.Model;
import gruscope.model.file.ModelFile;
import gruscope.model.found.TensorChoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// A [Lesson] as JSON.
///
/// | field | what |
/// | --- | --- |
/// | `cell` | `gru`, `lstm`, `rnn`, `mgu` or `mingru`; the words of [ModelFile] beside it |
/// | `x` | sequences × steps × inputs |
/// | `y` | sequences × outputs, asked after the last step; or sequences × steps × outputs, `null` where nothing is asked |
/// | `initial` | the weights to start from under PyTorch's names, `readout.weight` and `readout.bias` among them |
/// | `seed` | in place of `initial`: of random weights; `hidden_size` beside it |
/// | `clip_norm` | optional: the length that gradients are shortened to; `null` for as they are |
/// | `updates` | optional: how many; 25 if left out |
/// | `optimizer` | optional: `Adam lr=0.01` or `SGD lr=0.01`; Adam's β and ε are PyTorch's defaults |
///
/// Other fields are passed over. The loss is the mean squared error over all that is asked.
public final class LessonJson {

    private static final int UPDATES = 25;
    private static final Pattern OPTIMIZER = Pattern.compile("(?i)(adam|sgd)(?:\\s+lr=(\\S+))?(?:\\s+betas=\\(0\\.9,\\s*0\\.999\\))?(?:\\s+eps=1e-0?8)?");

    private LessonJson() {
    }

    /// What goes before the file's own words.
    ///
    /// @param units where the file has no `hidden_size`
    public record Over(OptionalInt units, OptionalLong seed, OptionalInt updates, OptionalDouble rate, OptionalDouble clip) {

        public static final Over NOTHING = new Over(OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// @param name the file's, for messages
    /// @throws BadInput with line and column of what is wrong
    public static Lesson parse(String text, String name, Over over) {
        Json json = JsonParser.parse(text, name);
        Fields file = Fields.of(json, "lesson");
        double[][][] x = file.items("x").stream().map(sequence -> rows(sequence, "x")).toArray(double[][][]::new);
        double[][][] y = answers(file, x);
        Batch batch = BadInput.near(file.value("x").place(), () -> Batch.of(x, y));
        int updates = over.updates().orElseGet(() -> file.has("updates") ? file.integer("updates", 0, Plan.MOST_UPDATES) : UPDATES);
        OptionalDouble clip = over.clip().isPresent() ? over.clip() : clip(file);
        Matcher optimizer = optimizer(file);
        double rate = over.rate().orElseGet(() -> rate(file, optimizer));
        Optimizer kind = "sgd".equalsIgnoreCase(optimizer.group(1)) ? Optimizer.SGD : Optimizer.ADAM;
        int outputs = outputs(y);
        if (file.has("initial") && over.seed().isEmpty()) {
            Model start = initial(file, name, json.place());
            Readout readout = start.readout().orElseThrow(() -> file.value("initial").place().refuse(says("there-is-no-readout-readout")));
            if (start.weights().inputSize() != x[0][0].length || readout.outputs() != outputs) {
                throw file.value("initial").place().refuse(says("these-weights-take-and-give", Counted.of(start.weights().inputSize(), "input"), Counted.of(readout.outputs(), "output"), x[0][0].length, outputs));
            }
            return new Lesson(batch, start.weights(), readout, kind, rate, clip, updates);
        }
        return drawn(file, over, batch, kind, rate, clip, updates, outputs);
    }

    private static Lesson drawn(Fields file, Over over, Batch batch, Optimizer kind, double rate, OptionalDouble clip, int updates, int outputs) {
        Cell cell = BadInput.at(file.value("cell").place(), () -> Cells.plain(Cells.named(file.text("cell"))));
        long seed = over.seed().orElseGet(() -> file.has("seed") ? file.integer("seed", 0, Integer.MAX_VALUE) : 0);
        if (over.seed().isEmpty() && !file.has("seed")) {
            throw file.place().refuse(says("this-lesson-has-neither-initial"));
        }
        int units = over.units().orElseGet(() -> file.integer("hidden_size", 1, Plan.MOST_UNITS));
        return Lesson.drawn(batch, cell, outputs, units, seed, kind, rate, clip, updates);
    }

    /// The weights are read as those of a model file, so that its words hold here too.
    private static Model initial(Fields file, String name, Place place) {
        Map<String, Json> model = new LinkedHashMap<>();
        for (String word : List.of("cell", "nonlinearity", "reset_after", "linear_before_reset", "activation", "update", "reset", "candidate")) {
            if (file.has(word)) {
                model.put(word, file.value(word));
            }
        }
        model.put("state_dict", file.value("initial"));
        return ModelFile.read(new Json.Fieldset(place, model), name, TensorChoice.OPEN).model();
    }

    private static OptionalDouble clip(Fields file) {
        if (!file.has("clip_norm") || file.value("clip_norm") instanceof Json.Null) {
            return OptionalDouble.empty();
        }
        if (!(file.number("clip_norm") > 0)) {
            throw file.value("clip_norm").place().refuse(says("clip-norm-must-be-above"));
        }
        return OptionalDouble.of(file.number("clip_norm"));
    }

    private static Matcher optimizer(Fields file) {
        String text = file.optionalText("optimizer").orElse("Adam");
        Matcher optimizer = OPTIMIZER.matcher(text.strip());
        if (!optimizer.matches()) {
            throw file.value("optimizer").place().refuse(says("is-no-optimizer-accepted-are", Quoted.of(text)));
        }
        return optimizer;
    }

    private static double rate(Fields file, Matcher optimizer) {
        if (optimizer.group(2) == null) {
            return Lesson.RATE;
        }
        OptionalDouble rate = Digits.read(optimizer.group(2));
        if (rate.isEmpty() || !(rate.getAsDouble() > 0)) {
            throw file.value("optimizer").place().refuse(says("is-no-learning-rate-it", Quoted.of(optimizer.group(2))));
        }
        return rate.getAsDouble();
    }

    /// What is right after each step, null where nothing is asked.
    private static double[][][] answers(Fields file, double[][][] x) {
        List<Json> sequences = file.items("y");
        if (sequences.size() != x.length) {
            throw file.value("y").place().refuse(says("y-has-answers-for-x", Counted.of(sequences.size(), "sequence"), x.length));
        }
        double[][][] y = new double[x.length][][];
        for (int b = 0; b < y.length; b++) {
            y[b] = new double[x[b].length][];
            List<Json> rows = items(sequences.get(b), "y");
            boolean ofEach = rows.stream().anyMatch(row -> row instanceof Json.Sequence);
            if (!ofEach && y[b].length > 0) {
                y[b][y[b].length - 1] = row(sequences.get(b), "y");
            } else if (rows.size() != y[b].length) {
                throw sequences.get(b).place().refuse(says("there-are-answers-after-this", Counted.of(rows.size(), "step"), y[b].length));
            }
            for (int t = 0; ofEach && t < rows.size(); t++) {
                y[b][t] = rows.get(t) instanceof Json.Null ? null : row(rows.get(t), "y");
            }
        }
        if (outputs(y) == 0) {
            throw file.value("y").place().refuse(says("nothing-is-asked-give-at"));
        }
        return y;
    }

    private static int outputs(double[][][] y) {
        for (double[][] sequence : y) {
            for (double[] row : sequence) {
                if (row != null) {
                    return row.length;
                }
            }
        }
        return 0;
    }

    private static double[][] rows(Json json, String name) {
        return items(json, name).stream().map(row -> row(row, name)).toArray(double[][]::new);
    }

    private static double[] row(Json json, String name) {
        return items(json, name).stream().mapToDouble(item -> {
            if (item instanceof Json.Number(_, double value)) {
                return value;
            }
            throw item.place().refuse(says("must-hold-numbers-found", name, item.kind()));
        }).toArray();
    }

    private static List<Json> items(Json json, String name) {
        if (json instanceof Json.Sequence(_, List<Json> items)) {
            return items;
        }
        throw json.place().refuse(says("must-be-a-list-of", name, json.kind()));
    }
}
