package gruscope.scene.whatif;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One what-if as JSON: `{"change": kind, …}`.
///
/// | kind | further fields |
/// | --- | --- |
/// | `sequence` | `text` |
/// | `draw` | `set`: 0 for the shared one, or a step; `seed` |
/// | `units` | `number` |
/// | `squash` | `function`: `tanh`, `sigmoid` … |
/// | `reset` | `place`: `after` or `before` |
/// | `recurrent-scale` | `factor` |
/// | `bias-shift` | `gate`, `by` |
/// | `weight` | `set`, `block` by name, `matrix`: `W`, `U`, `b` or `b2`, `unit` and `column` from 1, `value` |
/// | `start` | `h0`, and `c0` for a cell with a cell state |
/// | `unshare` | `steps` |
/// | `swap` | `one`, `other`: steps |
/// | `clamp` | `gate`, `unit`: from 1, or 0 for all; `value`: 0 … 1 |
/// | `zero`, `freeze` | `unit` from 1 |
/// | `update` | `meaning`: `keeps` or `writes` |
/// | `simplify` | `without`: `reset`, `recurrence` or `squash`, each with those before it |
final class ChangeJson {

    static final List<String> KINDS = List.of("sequence", "draw", "units", "squash", "reset", "recurrent-scale", "bias-shift",
            "weight", "readout", "start", "unshare", "swap", "clamp", "zero", "freeze", "update", "simplify");
    private static final List<String> MATRICES = List.of("W", "U", "b", "b2");

    private ChangeJson() {
    }

    static Change read(Fields fields, Cell cell) {
        Change change = switch (fields.oneOf("change", KINDS)) {
            case "sequence" -> new Change.Sequence(fields.text("text"));
            case "draw" -> new Change.Draw(set(fields), fields.integer("seed", 0, Change.LARGEST));
            case "units" -> new Change.Units(fields.integer("number", 1, Change.LARGEST));
            case "squash" -> new Change.Squash(oneOf(fields, "function", Activation.ofStates()));
            case "reset" -> new Change.Reset(oneOf(fields, "place", new Gru.Reset[] {Gru.Reset.AFTER, Gru.Reset.BEFORE}));
            case "recurrent-scale" -> new Change.RecurrentScale(fields.number("factor"));
            case "bias-shift" -> new Change.BiasShift(gate(fields), fields.number("by"));
            case "weight" -> new Change.Weight(set(fields), address(fields, cell), fields.number("value"));
            case "readout" -> new Change.ReadoutWeight(fields.integer("output", 1, Change.LARGEST) - 1, unit(fields, 0), fields.number("value"));
            case "start" -> start(fields, cell);
            case "unshare" -> new Change.Unshare(fields.integer("steps", 1, Change.LARGEST));
            case "swap" -> new Change.Swap(fields.integer("one", 1, Change.LARGEST), fields.integer("other", 1, Change.LARGEST));
            case "clamp" -> new Change.Intervene(new Intervention.Clamp(gate(fields), unit(fields, 0), fields.number("value")));
            case "zero" -> new Change.Intervene(new Intervention.ZeroUnit(unit(fields, 1)));
            case "freeze" -> new Change.Intervene(new Intervention.FreezeUnit(unit(fields, 1)));
            case "update" -> new Change.Update(oneOf(fields, "meaning", Gru.Update.values()));
            default -> new Change.Simplify(oneOf(fields, "without", Change.Simplify.Stage.values()));
        };
        fields.end();
        return change;
    }

    static void write(Change change, Cell cell, JsonWriter out) {
        out.field("change", kind(change));
        switch (change) {
            case Change.Sequence(String text) -> out.field("text", text);
            case Change.Draw(int set, int seed) -> out.field("set", set).field("seed", seed);
            case Change.Units(int number) -> out.field("number", number);
            case Change.Squash(Activation function) -> out.field("function", key(function));
            case Change.Reset(Gru.Reset place) -> out.field("place", key(place));
            case Change.RecurrentScale(double factor) -> out.field("factor", factor);
            case Change.BiasShift(Signal gate, double by) -> out.field("gate", gate.key()).field("by", by);
            case Change.Weight(int set, Address at, double value) -> out.field("set", set)
                    .field("block", cell.blocks().get(at.block()).name()).field("matrix", MATRICES.get(at.part().ordinal()))
                    .field("unit", at.unit() + 1).field("column", at.column() + 1).field("value", value);
            case Change.ReadoutWeight(int output, int unit, double value) -> out.field("output", output + 1).field("unit", unit + 1).field("value", value);
            case Change.Start(InitialState state) -> {
                out.field("h0", state.hidden());
                if (cell.hasCellState()) {
                    out.field("c0", state.cell());
                }
            }
            case Change.Unshare(int steps) -> out.field("steps", steps);
            case Change.Swap(int one, int other) -> out.field("one", one).field("other", other);
            case Change.Intervene(Intervention.Clamp(Signal gate, int unit, double value)) ->
                    out.field("gate", gate.key()).field("unit", unit + 1).field("value", value);
            case Change.Intervene(Intervention.ZeroUnit(int unit)) -> out.field("unit", unit + 1);
            case Change.Intervene(Intervention.FreezeUnit(int unit)) -> out.field("unit", unit + 1);
            case Change.Update(Gru.Update meaning) -> out.field("meaning", key(meaning));
            case Change.Simplify(Change.Simplify.Stage stage) -> out.field("without", key(stage));
        }
    }

    /// The kind of a change, as its file has it.
    static String kind(Change change) {
        return switch (change) {
            case Change.Sequence _ -> "sequence";
            case Change.Draw _ -> "draw";
            case Change.Units _ -> "units";
            case Change.Squash _ -> "squash";
            case Change.Reset _ -> "reset";
            case Change.RecurrentScale _ -> "recurrent-scale";
            case Change.BiasShift _ -> "bias-shift";
            case Change.Weight _ -> "weight";
            case Change.ReadoutWeight _ -> "readout";
            case Change.Start _ -> "start";
            case Change.Unshare _ -> "unshare";
            case Change.Swap _ -> "swap";
            case Change.Intervene(Intervention.Clamp _) -> "clamp";
            case Change.Intervene(Intervention.ZeroUnit _) -> "zero";
            case Change.Intervene(Intervention.FreezeUnit _) -> "freeze";
            case Change.Update _ -> "update";
            case Change.Simplify _ -> "simplify";
        };
    }

    private static int set(Fields fields) {
        return fields.integer("set", Change.SHARED, Change.LARGEST);
    }

    private static int unit(Fields fields, int least) {
        return fields.integer("unit", least, Change.LARGEST) - 1;
    }

    private static Address address(Fields fields, Cell cell) {
        List<String> blocks = cell.blocks().stream().map(Block::name).toList();
        return new Address(Part.values()[MATRICES.indexOf(fields.oneOf("matrix", MATRICES))], blocks.indexOf(fields.oneOf("block", blocks)),
                unit(fields, 1), fields.integer("column", 1, Change.LARGEST) - 1);
    }

    private static Change start(Fields fields, Cell cell) {
        return new Change.Start(InitialState.of(fields.numbers("h0"), cell.hasCellState() ? fields.numbers("c0") : null));
    }

    private static Signal gate(Fields fields) {
        List<Signal> gates = Arrays.stream(Signal.values()).filter(signal -> signal.kind() == Signal.Kind.GATE).toList();
        String key = fields.oneOf("gate", gates.stream().map(Signal::key).toList());
        return gates.stream().filter(gate -> gate.key().equals(key)).findFirst().orElseThrow();
    }

    private static <E extends Enum<E>> E oneOf(Fields fields, String name, E[] values) {
        List<String> keys = Arrays.stream(values).map(ChangeJson::key).toList();
        return values[keys.indexOf(fields.oneOf(name, keys))];
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
