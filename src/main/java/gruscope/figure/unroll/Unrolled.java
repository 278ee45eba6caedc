package gruscope.figure.unroll;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.figure.PartName;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Boxes and arrows of cells that are unrolled in time, from left to right; cells that read others stand above them.
///
/// @param cells  from the lowest
/// @param last   the run's last step: what follows the steps shown is an ellipsis
/// @param letters of the author
/// @param folded whether the loop stands before them
record Unrolled(Type type, List<Cell> cells, int from, int to, int last, boolean folded, Labels labels, Symbols letters) {

    private static final double BOX_HEIGHT = 32;
    private static final double UP = 32;
    private static final double ACROSS = 26;
    private static final double WIRE = 1.4;
    private static final TextStyle STYLE = TextStyle.FORMULA;

    private double unit() {
        return Math.sqrt(type.scale());
    }

    private double box() {
        return Math.max(42 * unit(), cells.stream().mapToDouble(cell -> type.width(cell.kind().name(), TextStyle.HEADING)).max().orElse(0) + 14);
    }

    private double line() {
        return type.lineHeight(STYLE);
    }

    private double pitch() {
        return box() + Math.max(ACROSS * unit(), cells.stream().mapToDouble(cell -> width(carried(cell, "" + to))).max().orElse(0) + 18);
    }

    private double width(String markup) {
        return new FormulaLine(letters.in(markup)).width(type, STYLE);
    }

    /// The room of the loop and the equals sign.
    private double loop() {
        return folded ? box() + 2 * ACROSS * unit() + width("U_{1}") + 14 : 0;
    }

    /// The room before the first box: what it starts from, or an ellipsis.
    private double start() {
        return (from > 1 ? width("…") : cells.stream().mapToDouble(cell -> width(carried(cell, "0"))).max().orElse(0)) + 6 + 18 * unit();
    }

    private double end() {
        return to < last ? 38 * unit() : 6;
    }

    Size size() {
        return new Size(loop() + start() + (to - from) * pitch() + box() + end(), 2 * line() + (cells.size() + 1) * UP * unit() + cells.size() * BOX_HEIGHT * unit());
    }

    private double x(int step) {
        return loop() + start() + (step - from) * pitch() + box() / 2;
    }

    /// The middle of a cell's boxes.
    private double y(int layer) {
        double foot = line() + UP * unit() + BOX_HEIGHT * unit() / 2;
        return size().height() - foot - layer * (UP + BOX_HEIGHT) * unit();
    }

    Rectangle2D column(int step, double left, double top) {
        return new Rectangle2D.Double(left + x(step) - box() / 2, top, box(), size().height());
    }

    void draw(Ink ink) {
        if (folded) {
            ink.part("folded", () -> drawFolded(ink));
        }
        for (int step = from; step <= to; step++) {
            int shown = step;
            ink.part(PartName.step(step), () -> drawStep(ink, shown));
        }
    }

    private void drawFolded(Ink ink) {
        double x = ACROSS * unit() / 2 + box() / 2;
        for (int layer = 0; layer < cells.size(); layer++) {
            Cell cell = cells.get(layer);
            drawUp(ink, x, layer, "t", true);
            double top = y(layer) - BOX_HEIGHT * unit() / 4;
            double right = x + box() / 2;
            double out = right + 15 * unit();
            double left = x - box() / 2 - 15 * unit();
            double above = y(layer) - BOX_HEIGHT * unit() / 2 - 7 * unit();
            ink.arrow(List.of(point(right, top), point(out, top), point(out, above), point(left, above), point(left, y(layer)), point(x - box() / 2, y(layer))), ink.palette().ink(), WIRE);
            if (labels != Labels.NONE && cell.flow().isRecurrent()) {
                label(ink, "U" + index(layer), out + 4, above + line() * 0.7, Ink.Anchor.START);
            }
            drawBox(ink, x, layer);
        }
        label(ink, "=", loop() - 16, y(0) / 2 + y(cells.size() - 1) / 2 + line() * 0.3, Ink.Anchor.MIDDLE);
    }

    private void drawStep(Ink ink, int step) {
        for (int layer = 0; layer < cells.size(); layer++) {
            Cell cell = cells.get(layer);
            boolean first = step == from;
            boolean said = labels == Labels.EVERY || labels == Labels.ONCE && first && !folded;
            drawUp(ink, x(step), layer, String.valueOf(step), said);
            double right = x(step) - box() / 2;
            double left = first ? right - 18 * unit() : x(step - 1) + box() / 2;
            ink.arrow(List.of(point(left, y(layer)), point(right, y(layer))), ink.palette().ink(), WIRE);
            if (first) {
                label(ink, from > 1 ? "…" : carried(cell, "0"), left - 4, y(layer) + line() * 0.3, Ink.Anchor.END);
            } else {
                label(ink, carried(cell, String.valueOf(step - 1)), (left + right) / 2 - 2, y(layer) - 5, Ink.Anchor.MIDDLE);
            }
            if (said && cell.flow().isRecurrent()) {
                label(ink, "U" + index(layer), (left + right) / 2 - 2, y(layer) + line() * 0.95, Ink.Anchor.MIDDLE);
            }
            drawBox(ink, x(step), layer);
            if (step == to && to < last) {
                double end = x(step) + box() / 2 + 20 * unit();
                ink.arrow(List.of(point(x(step) + box() / 2, y(layer)), point(end, y(layer))), ink.palette().ink(), WIRE);
                label(ink, "…", end + 3, y(layer) + line() * 0.3, Ink.Anchor.START);
            }
        }
    }

    /// What a cell reads from below, and at the top what the uppermost shows.
    private void drawUp(Ink ink, double x, int layer, String time, boolean said) {
        double foot = y(layer) + BOX_HEIGHT * unit() / 2;
        ink.arrow(List.of(point(x, foot + UP * unit()), point(x, foot)), ink.palette().ink(), WIRE);
        if (said && labels != Labels.NONE) {
            label(ink, "W" + index(layer), x + 5, foot + (layer == 0 ? 0.68 * UP * unit() : 0.5 * line() + 4), Ink.Anchor.START);
        }
        if (layer == 0) {
            label(ink, "x_{" + time + "}", x, foot + UP * unit() + line() * 0.85, Ink.Anchor.MIDDLE);
        }
        if (layer == cells.size() - 1) {
            double top = y(layer) - BOX_HEIGHT * unit() / 2;
            ink.arrow(List.of(point(x, top), point(x, top - UP * unit())), ink.palette().ink(), WIRE);
            label(ink, "h_{" + time + "}", x, top - UP * unit() - line() * 0.35, Ink.Anchor.MIDDLE);
        }
    }

    private void drawBox(Ink ink, double x, int layer) {
        Palette palette = ink.palette();
        Rectangle2D area = new Rectangle2D.Double(x - box() / 2, y(layer) - BOX_HEIGHT * unit() / 2, box(), BOX_HEIGHT * unit());
        ink.fill(Ink.rounded(area, 6), palette.well());
        ink.outline(Ink.rounded(area, 6), palette.ink(), WIRE);
        ink.textIn(area, cells.get(layer).kind().name(), TextStyle.HEADING, palette.ink(), Ink.Anchor.MIDDLE);
    }

    /// What a cell hands on to the next step.
    private static String carried(Cell cell, String time) {
        return Signal.HIDDEN_STATE.symbol() + "_{" + time + "}" + (cell.hasCellState() ? ", " + Signal.CELL_STATE.symbol() + "_{" + time + "}" : "");
    }

    /// Tells the weights of several cells apart.
    private String index(int layer) {
        return cells.size() == 1 ? "" : "_{" + (layer + 1) + "}";
    }

    private void label(Ink ink, String markup, double x, double baseline, Ink.Anchor anchor) {
        new FormulaLine(letters.in(markup)).draw(ink, STYLE, ink.palette().ink(), x, baseline, anchor);
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }
}
