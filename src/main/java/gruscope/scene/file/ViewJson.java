package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.Zoom;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import static gruscope.Message.says;

/// Views as JSON. What is left out is as in [View#DEFAULT].
///
/// | field | what |
/// | --- | --- |
/// | `unit` | the hidden unit dwelt on, from 1 |
/// | `theme` | `light`, `dark`, `projector` or `print` |
/// | `zoom` | optional: 1 sequence, 2 step, 3 beat, 4 arithmetic; numbers between are on the way |
/// | `fold` | optional: 0 unfolded … 1 folded |
/// | `beside` | optional: the kinds of the cells beside, by their keys: `gru`, `lstm`, `rnn` … |
/// | `match` | with `beside`: `units` or `budget` |
/// | `steps` | optional: the first and the last step that is shown, as `[1, 40]` |
/// | `units` | optional: the first and the last unit, likewise |
/// | `ramp` | optional: `puor`, `rdbu` or `prgn` |
/// | `compared` | optional: the kinds of cells that bills compare; `["rnn", "gru", "lstm"]` where nothing is said |
/// | `language` | optional: what figures are labelled in, `en`, `zh` or `both` |
final class ViewJson {

    private ViewJson() {
    }

    static View read(Fields fields, int hiddenSize) {
        View view = View.DEFAULT.withUnit(fields.integer("unit", 1, hiddenSize) - 1)
                .withTheme(fields.oneOf("theme", Theme.values()));
        if (fields.has("zoom")) {
            view = view.withZoom(within(fields, "zoom", Zoom.SEQUENCE.level(), Zoom.ARITHMETIC.level()));
        }
        if (fields.has("fold")) {
            view = view.withFold(within(fields, "fold", 0, 1));
        }
        if (fields.has("beside")) {
            view = view.withBeside(beside(fields));
        }
        if (fields.has("steps")) {
            view = view.withSteps(span(fields, "steps"));
        }
        if (fields.has("units")) {
            view = view.withUnits(span(fields, "units"));
        }
        if (fields.has("ramp")) {
            view = view.withRamp(fields.oneOf("ramp", Ramp.values()));
        }
        if (fields.has("compared")) {
            view = view.withCompared(kinds(fields, "compared"));
        }
        if (fields.has("language")) {
            view = view.withLanguage(fields.oneOf("language", Language.values()));
        }
        fields.end();
        return view;
    }

    static void write(View view, JsonWriter out) {
        out.field("unit", view.unit() + 1).field("theme", view.theme().key());
        if (view.zoom() != View.DEFAULT.zoom()) {
            out.field("zoom", view.zoom());
        }
        if (view.fold() != View.DEFAULT.fold()) {
            out.field("fold", view.fold());
        }
        if (!view.beside().equals(View.DEFAULT.beside())) {
            out.field("beside", view.beside().kinds().stream().map(CellKind::key).toList()).field("match", view.beside().match().key());
        }
        if (!view.steps().equals(Span.ALL)) {
            out.field("steps", new double[] {view.steps().first(), view.steps().last()});
        }
        if (!view.units().equals(Span.ALL)) {
            out.field("units", new double[] {view.units().first(), view.units().last()});
        }
        if (view.ramp() != View.DEFAULT.ramp()) {
            out.field("ramp", view.ramp().key());
        }
        if (!view.compared().equals(View.DEFAULT.compared())) {
            out.field("compared", view.compared().stream().map(CellKind::key).toList());
        }
        if (view.language() != View.DEFAULT.language()) {
            out.field("language", view.language().key());
        }
    }

    private static Beside beside(Fields fields) {
        return new Beside(kinds(fields, "beside"), fields.oneOf("match", Beside.Match.values()));
    }

    private static List<CellKind> kinds(Fields fields, String name) {
        return BadInput.at(fields.value(name).place(), () -> fields.texts(name).stream().map(Cells::named).toList());
    }

    private static Span span(Fields fields, String name) {
        double[] ends = fields.numbers(name);
        if (ends.length != 2 || ends[0] != (int) ends[0] || ends[1] != (int) ends[1] || ends[0] < 1 || ends[1] < ends[0]) {
            throw fields.value(name).place().refuse(says("must-be-two-whole-numbers", name));
        }
        return new Span((int) ends[0], (int) ends[1]);
    }

    private static double within(Fields fields, String name, double least, double most) {
        double value = fields.number(name);
        if (!(value >= least && value <= most)) {
            throw fields.value(name).place().refuse(says("field-must-be-from-to", name, Math.round(least), Math.round(most)));
        }
        return value;
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }
}
