package gruscope.model.layout;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.json.Json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A matrix for each gate, as books write a cell.
///
/// * `W_r`, `U_r`, `b_r` and so on (Cho, Chung, Wikipedia): rows are units; the candidate is h or n, its bias within the reset `c_h` or `c_n`. An LSTM's blocks are i, f,
///   o and c or g.
/// * `W_xr`, `W_hr`, `b_r` and so on (Dive into Deep Learning): row vectors, so that columns are units; the reset acts before the product, and z keeps.
///
/// Of the first two things are not told by the names, and both change the function: whether z keeps or writes, and where the reset acts. They are taken from the words
/// `update` and `reset`, from the convention's name in `convention` or in that of the object, or asked for; a bias `c_n` is one within the reset, which only a reset after
/// the product has.
final class GateMatrices {

    private static final List<List<List<String>>> CELLS = List.of(List.of(List.of("r"), List.of("z"), List.of("n", "h")), List.of(List.of("i"), List.of("f"), List.of("g", "c"), List.of("o")));
    private static final List<String> PLAIN = List.of("h");
    private static final String UPDATE = "update";
    private static final String RESET = "reset";
    private static final String CONVENTION = "convention";

    /// What a convention's name says of z: Cho's keeps; Chung's and Wikipedia's writes.
    private static final Pattern KEEPS = Pattern.compile("(?i).*(\\bcho\\b|cho_|keep).*");
    private static final Pattern WRITES = Pattern.compile("(?i).*(chung|wikipedia|take_new|\\(1 ?[-−] ?z\\) ?[*⊙]? ?h\\b).*");
    private static final Pattern AFTER = Pattern.compile("(?i).*reset[ _]after.*");
    private static final Pattern BEFORE = Pattern.compile("(?i).*(reset[ _]before|\\bcho\\b|cho_|chung|wikipedia).*");

    private final Json.Fieldset model;
    private final String called;
    private final boolean rowVectors;
    private final List<String> gates;

    /// @param called see [CellLayouts#torch]
    GateMatrices(Json.Fieldset model, String called) {
        this.model = model;
        this.called = called + " " + text(CONVENTION).orElse("");
        this.rowVectors = gates(model, "W_x").isPresent();
        this.gates = gates(model, "W_x").or(() -> gates(model, "W_")).orElseThrow();
    }

    static boolean isIn(Json.Fieldset model) {
        return gates(model, "W_x").isPresent() || gates(model, "W_").isPresent() && model.fields().keySet().stream().anyMatch(name -> name.startsWith("U_"));
    }

    /// The blocks whose matrices there are, in PyTorch's order.
    private static Optional<List<String>> gates(Json.Fieldset model, String before) {
        for (List<List<String>> cell : CELLS) {
            List<String> found = cell.stream().flatMap(names -> names.stream().filter(name -> model.fields().containsKey(before + name)).limit(1)).toList();
            if (found.size() == cell.size()) {
                return Optional.of(found);
            }
        }
        return before.equals("W_x") && model.fields().containsKey("W_xh") ? Optional.of(PLAIN) : Optional.empty();
    }

    Json.Fieldset torch() {
        List<Json> input = new ArrayList<>();
        List<Json> hidden = new ArrayList<>();
        List<Json> bias = new ArrayList<>();
        List<Json> inner = new ArrayList<>();
        int units = Rows.shape(value(input(gates.getFirst()))).get(rowVectors ? 1 : 0);
        int inputs = Rows.shape(value(input(gates.getFirst()))).get(rowVectors ? 0 : 1);
        for (String gate : gates) {
            input.addAll(rows(input(gate), units, inputs));
            hidden.addAll(rows(hidden(gate), units, units));
            addBias("b_" + gate, units, bias);
            addBias("c_" + gate, units, inner);
        }
        Map<String, Json> torch = new LinkedHashMap<>();
        torch.put("weight_ih_l0", Rows.list(model.place(), input));
        torch.put("weight_hh_l0", Rows.list(model.place(), hidden));
        boolean biased = names("b_").anyMatch(model.fields()::containsKey) || hasInner();
        if (biased) {
            torch.put("bias_ih_l0", Rows.list(model.place(), bias));
        }
        if (hasInner()) {
            torch.put("bias_hh_l0", Rows.list(model.place(), inner));
        }
        if (gates.contains("z")) {
            torch.put(UPDATE, new Json.Text(model.place(), update()));
            torch.put(RESET, new Json.Text(model.place(), reset()));
        }
        List<String> taken = Stream.of(Stream.of(CONVENTION), gates.stream().map(this::input), gates.stream().map(this::hidden), names("b_"), names("c_")).flatMap(name -> name).toList();
        return Rows.with(model, taken, torch);
    }

    private String update() {
        return text(UPDATE).or(() -> rowVectors || KEEPS.matcher(called).matches() && !WRITES.matcher(called).matches() ? Optional.of("keeps")
                        : WRITES.matcher(called).matches() ? Optional.of("writes") : Optional.empty())
                .orElseThrow(() -> open(says("whether-z-keeps-the-old"), says("update-keeps-or-update-writes")));
    }

    private String reset() {
        return text(RESET).or(() -> rowVectors ? Optional.of("before") : hasInner() || AFTER.matcher(called).matches() ? Optional.of("after")
                        : BEFORE.matcher(called).matches() ? Optional.of("before") : Optional.empty())
                .orElseThrow(() -> open(says("whether-the-reset-acts-before", gates.getLast()), says("reset-before-or-reset-after")));
    }

    private BadInput open(Message what, Message word) {
        return new BadInput(model.place().toString(), says("matrices-called-do-not-tell", Quoted.bareName(input(gates.getFirst())), Quoted.bareName(hidden(gates.getFirst())), what),
                says("say-beside-them-or-convention", word));
    }

    private boolean hasInner() {
        return names("c_").anyMatch(model.fields()::containsKey);
    }

    private Stream<String> names(String before) {
        return gates.stream().map(gate -> before + gate);
    }

    private String input(String gate) {
        return (rowVectors ? "W_x" : "W_") + gate;
    }

    private String hidden(String gate) {
        return (rowVectors ? "W_h" : "U_") + gate;
    }

    private List<Json> rows(String name, int units, int columns) {
        Json value = rowVectors ? Rows.turned(Rows.require(value(name), name, columns, units), name) : Rows.require(value(name), name, units, columns);
        return Rows.of(value, name);
    }

    /// Blocks without one have zeros, so that the others can stand in their places.
    private void addBias(String name, int units, List<Json> to) {
        Json value = model.fields().get(name);
        to.addAll(value == null ? Collections.nCopies(units, new Json.Number(model.place(), 0)) : Rows.of(Rows.require(value, name, units), name));
    }

    private Json value(String name) {
        Json value = model.fields().get(name);
        if (value == null) {
            throw model.place().refuse(says("there-is-no-beside", Quoted.name(name), Quoted.name(input(gates.getFirst()))));
        }
        if (Rows.shape(value).size() != 2) {
            throw value.place().refuse(says("must-be-a-matrix-a", Quoted.name(name)));
        }
        return value;
    }

    private Optional<String> text(String name) {
        return model.fields().get(name) instanceof Json.Text(_, String value) ? Optional.of(value) : Optional.empty();
    }
}
