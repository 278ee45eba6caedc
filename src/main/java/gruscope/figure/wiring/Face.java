package gruscope.figure.wiring;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.util.Optional;

/// What is seen of one part, before it has a place.
///
/// @param inside what stands in it, in formula markup
/// @param width  of the part itself
/// @param height of the part itself
/// @param name   what comes out of it, in formula markup; empty where that has no name
/// @param value  the number that comes out, as written; empty where none is shown
/// @param below  whether name and value stand below, and not above
record Face(Operator operator, String inside, double width, double height, String name, String value, boolean below) {

    private static final double BOX = 25;
    private static final double RING = 20;
    private static final double GAP = 5;

    /// @param letters  of the author
    /// @param handedOn whether what comes out is named where it leaves the cell
    static Face of(Netlist.Component part, boolean handedOn, Cell cell, String value, Type type, Symbols letters) {
        double unit = Math.sqrt(type.scale());
        String inside = letters.in(inside(part.operator(), cell));
        double text = Math.ceil(new FormulaLine(inside).width(type, TextStyle.FORMULA));
        double line = type.lineHeight(TextStyle.FORMULA);
        String name = part.makes().filter(_ -> !handedOn).map(signal -> letters.of(signal.symbol()) + "_{t}").orElse("");
        return switch (part.operator()) {
            case Operator.Source _, Operator.Sink _ -> new Face(part.operator(), inside, text + 4, line, "", value, true);
            case Operator.Join _ -> new Face(part.operator(), "", 5 * unit, RING * unit, "", "", false);
            case Operator.Sum _, Operator.Product _ -> new Face(part.operator(), inside, RING * unit, RING * unit, name, value, false);
            case Operator.Rest _ -> new Face(part.operator(), inside, Math.max(RING * unit, text + 7), RING * unit, name, value, false);
            case Operator.Weigh _, Operator.Apply _ -> new Face(part.operator(), inside, Math.max(BOX * unit, text + 8), Math.max(BOX * unit, line + 4), name, value, false);
        };
    }

    private static String inside(Operator operator, Cell cell) {
        return switch (operator) {
            case Operator.Source(var signal, boolean past) -> signal.symbol() + (past ? "_{t−1}" : "_{t}");
            case Operator.Sink(var state) -> state.symbol() + "_{t}";
            case Operator.Join _ -> "";
            case Operator.Sum _ -> "+";
            case Operator.Product _ -> "⊙";
            case Operator.Rest _ -> "1 −";
            case Operator.Apply(var function) -> function.symbol();
            case Operator.Weigh(var block, Optional<Part> only, var function) -> function.symbol().isEmpty()
                    ? only.map(part -> part.symbol() + index(cell.subscript(block))).orElse("W, U") : function.symbol();
        };
    }

    private static String index(String subscript) {
        return subscript.isEmpty() ? "" : "_{" + subscript + "}";
    }

    /// The height of name and value.
    double words(Type type) {
        return (name.isEmpty() ? 0 : type.lineHeight(TextStyle.FORMULA)) + (value.isEmpty() ? 0 : type.lineHeight(TextStyle.NUMBER));
    }

    /// The width of name and value.
    double wide(Type type) {
        return Math.max(name.isEmpty() ? 0 : new FormulaLine(name).width(type, TextStyle.FORMULA), value.isEmpty() ? 0 : type.width(value, TextStyle.NUMBER));
    }

    /// Whether they stand right of the middle, where a wire may come in from above.
    boolean aside() {
        return !operator.isBox() && !below;
    }

    double left(Type type) {
        return Math.max(width / 2, aside() ? 0 : wide(type) / 2);
    }

    double right(Type type) {
        return Math.max(width / 2, aside() ? words(type) == 0 ? 0 : wide(type) + GAP + 1 : wide(type) / 2);
    }

    double above(Type type) {
        return height / 2 + (below ? 0 : words(type));
    }

    double under(Type type) {
        return height / 2 + (below ? words(type) : 0);
    }

    /// Where name and value begin, right of the middle.
    static double gap() {
        return GAP;
    }
}
