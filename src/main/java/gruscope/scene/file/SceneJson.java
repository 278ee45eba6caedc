package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Beat;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.json.JsonWriter;
import gruscope.model.Model;
import gruscope.model.ModelJson;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.whatif.ProgramBuilder;
import gruscope.scene.whatif.WhatIf;
import gruscope.scene.whatif.WhatIfJson;
import gruscope.sequence.Encoding;

import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// Scenes as JSON, version 1.
///
/// | field | what |
/// | --- | --- |
/// | `gruscope` | the version of this form: 1 |
/// | `model` | see [ModelJson], or `{"preset": name}` |
/// | `encoding` | `numbers`, `bits`, `letters` or `words` |
/// | `text` | the sequence as typed |
/// | `h0`, `c0` | optional: the initial state, one number a unit, `c0` where the cell has a cell state; zero if left out |
/// | `whatIf` | optional: a list of changes, see [gruscope.scene.whatif.ChangeJson] |
/// | `moment` | optional: `{"step": from 1, "beat": its key, "fraction": 0 … 1}`; the start if left out |
/// | `view` | optional, see [ViewJson] |
public final class SceneJson {

    private static final int VERSION = 1;

    private SceneJson() {
    }

    /// Reads a scene, all of it or none.
    ///
    /// @param source the text's name in messages
    /// @throws BadInput with line and column
    public static Scene parse(String text, String source) {
        return read(JsonParser.parse(text, source));
    }

    /// Reads a scene that stands within other JSON.
    ///
    /// @throws BadInput with line and column
    public static Scene read(Json json) {
        Fields fields = Fields.of(json, "scene");
        if (fields.integer("gruscope", 1, Integer.MAX_VALUE) != VERSION) {
            throw fields.value("gruscope").place().refuse(says("this-scene-is-of-a", VERSION));
        }
        Model model = model(fields.object("model"));
        Json encodingAt = fields.value("encoding");
        String encodingKey = fields.text("encoding");
        String typed = fields.text("text");
        InitialState start = start(fields, model.weights());
        WhatIf whatIf = fields.has("whatIf") ? whatIf(fields, model, start) : WhatIf.NOTHING;
        Moment moment = fields.has("moment") ? moment(fields.object("moment"), beats(model, start, whatIf)) : new Moment(1, 0, 0);
        View view = fields.has("view") ? ViewJson.read(fields.object("view"), whatIf.units(model)) : View.DEFAULT;
        fields.end();
        Encoding encoding = BadInput.at(encodingAt.place(), () -> model.encoding(encodingKey));
        return BadInput.at(fields.value("model").place(), () -> new Scene(model, encoding, typed, start, whatIf, moment, view));
    }

    /// The canonical file text of a scene, its model written out.
    public static String format(Scene scene) {
        return JsonWriter.pretty(writer -> writer.object(out -> write(scene, false, out)));
    }

    /// The same on one line, with a preset's model written as its name.
    static String formatCompact(Scene scene) {
        return JsonWriter.compact(writer -> writer.object(out -> write(scene, true, out)));
    }

    private static void write(Scene scene, boolean namePresets, JsonWriter out) {
        out.field("gruscope", VERSION);
        out.name("model").object(model -> (namePresets ? PresetModels.nameOf(scene.model()) : Optional.<String>empty()).ifPresentOrElse(
                preset -> model.field("preset", preset), () -> ModelJson.write(scene.model(), model)));
        out.field("encoding", scene.encoding().key()).field("text", scene.text());
        if (!scene.start().equals(InitialState.zero(scene.start().size()))) {
            writeStart(scene, out);
        }
        if (!scene.whatIf().isNothing()) {
            WhatIfJson.write(scene.whatIf(), scene.model().weights().cell(), out.name("whatIf"));
        }
        Moment moment = scene.moment();
        String beat = scene.beats().get(moment.beat()).key();
        out.name("moment").object(m -> m.field("step", moment.step()).field("beat", beat).field("fraction", moment.fraction()));
        out.name("view").object(view -> ViewJson.write(scene.view(), view));
    }

    private static void writeStart(Scene scene, JsonWriter out) {
        out.field("h0", scene.start().hidden());
        if (scene.model().weights().cell().hasCellState()) {
            out.field("c0", scene.start().cell());
        }
    }

    private static Model model(Fields fields) {
        if (!fields.has("preset")) {
            return ModelJson.read(fields);
        }
        String name = fields.text("preset");
        fields.end();
        return BadInput.at(fields.value("preset").place(), () -> PresetModels.named(name));
    }

    private static InitialState start(Fields fields, WeightSet weights) {
        double[] h0 = state(fields, "h0", weights.hiddenSize());
        if (fields.has("c0") && !weights.cell().hasCellState()) {
            throw fields.value("c0").place().refuse(says("c0-is-given-has-no-cell", weights.cell().kind().withArticle()));
        }
        return InitialState.of(h0, state(fields, "c0", weights.hiddenSize()));
    }

    private static double[] state(Fields fields, String name, int units) {
        double[] state = fields.has(name) ? fields.numbers(name) : new double[units];
        if (state.length != units) {
            throw new BadInput(fields.value(name).place().toString(), says("field-has", name, Counted.of(state.length, "number")),
                    says("this-model-needs-one-for", Counted.of(units, "unit")));
        }
        return state;
    }

    private static WhatIf whatIf(Fields fields, Model model, InitialState start) {
        WhatIf whatIf = WhatIfJson.read(fields.items("whatIf"), model.weights().cell());
        BadInput.at(fields.value("whatIf").place(), () -> ProgramBuilder.program(model, start, whatIf));
        return whatIf;
    }

    /// Of the cell that what-ifs leave.
    private static List<Beat> beats(Model model, InitialState start, WhatIf whatIf) {
        return ProgramBuilder.program(model, start, whatIf).weights().shared().cell().beats();
    }

    private static Moment moment(Fields fields, List<Beat> beats) {
        List<String> keys = beats.stream().map(Beat::key).toList();
        double fraction = fields.number("fraction");
        if (fraction < 0 || fraction > 1) {
            throw fields.value("fraction").place().refuse(says("fraction-must-be-from-0"));
        }
        Moment moment = new Moment(fields.integer("step", 0, Integer.MAX_VALUE), keys.indexOf(fields.oneOf("beat", keys)), fraction);
        fields.end();
        return moment;
    }
}
