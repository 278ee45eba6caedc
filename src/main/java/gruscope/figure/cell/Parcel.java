package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.Shot;
import gruscope.figure.Units;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.function.IntToDoubleFunction;

/// A vector on its way between boxes: its bars in miniature, in the order of the units, with its name, and where there is room the number of the unit dwelt on.
///
/// @param values one bar each, as shares of what is full
/// @param gate   whether they are gates, drawn as ink, or signed values
/// @param name   in formula markup
/// @param number of the unit dwelt on; of an input, its token
record Parcel(double[] values, boolean gate, String name, String number) {

    /// How much of a parcel is shown.
    enum Room { BARS, NAME, NUMBER }

    private static final double BARS = 30;
    private static final double HEIGHT = 22;
    private static final double PADDING = 3;
    private static final double GAP = 5;
    private static final int LONGEST_TOKEN = 5;

    /// The units of a signal that a diagram shows, of the shot's step or of the one before.
    static Parcel of(Shot shot, Signal signal, int step) {
        double[] all = shot.trace().at(signal, step);
        Units units = signal == Signal.INPUT ? Units.ofInput(shot, all) : Units.of(shot);
        double limit = new CellScale(shot).limit(signal);
        return new Parcel(units.shown().stream().mapToDouble(unit -> all[unit] / limit).toArray(), signal.kind() == Signal.Kind.GATE,
                shot.look().symbol(signal) + (step < shot.step() ? "_{t−1}" : "_{t}"), number(shot, signal, step));
    }

    private static String number(Shot shot, Signal signal, int step) {
        if (signal != Signal.INPUT) {
            return Reading.of(shot).of(signal, step, shot.unit());
        }
        String token = step > 0 ? shot.label(step) : "";
        return token.codePointCount(0, token.length()) > LONGEST_TOKEN ? "" : token;
    }

    /// One number for each hidden unit that a diagram shows.
    ///
    /// @param limit the value that is full
    /// @param name  in formula markup
    static Parcel of(Shot shot, IntToDoubleFunction number, double limit, String name) {
        return new Parcel(Units.of(shot).shown().stream().mapToDouble(unit -> number.applyAsDouble(unit) / limit).toArray(), false, shot.look().symbols().in(name),
                shot.look().signed(number.applyAsDouble(shot.unit())));
    }

    /// The same under another name.
    Parcel named(String other) {
        return new Parcel(values, gate, other, number);
    }

    /// The area it covers around a point.
    Rectangle2D area(Room room, double x, double y, Type type) {
        double width = BARS + 2 * PADDING + nameWidth(room, type) + numberWidth(room, type);
        double height = height(room, type);
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private double height(Room room, Type type) {
        return 2 * PADDING + (room == Room.BARS ? HEIGHT : Math.max(HEIGHT, type.lineHeight(TextStyle.FORMULA)));
    }

    private double nameWidth(Room room, Type type) {
        return room == Room.BARS ? 0 : new FormulaLine(name).width(type, TextStyle.FORMULA) + GAP;
    }

    private double numberWidth(Room room, Type type) {
        return room != Room.NUMBER || number.isEmpty() ? 0 : type.width(number, TextStyle.NUMBER) + GAP;
    }

    void draw(Ink ink, Room room, double x, double y) {
        Palette palette = ink.palette();
        Type type = ink.look().type();
        Rectangle2D ground = area(room, x, y, type);
        ink.fill(Ink.rounded(ground, 4), palette.panel());
        ink.outline(Ink.rounded(ground, 4), palette.accent(), 1.5);
        double left = ground.getX() + PADDING;
        if (room != Room.BARS) {
            Rectangle2D place = new Rectangle2D.Double(left, ground.getY(), nameWidth(room, type) - GAP, ground.getHeight());
            new FormulaLine(name).drawIn(ink, place, TextStyle.FORMULA, palette.accent(), Ink.Anchor.MIDDLE);
            left += nameWidth(room, type);
        }
        drawBars(ink, left, y);
        if (numberWidth(room, type) > 0) {
            Rectangle2D place = new Rectangle2D.Double(left + BARS + GAP, ground.getY(), numberWidth(room, type), ground.getHeight());
            ink.textIn(place, number, TextStyle.NUMBER, palette.ink(), Ink.Anchor.START);
        }
    }

    private void drawBars(Ink ink, double left, double y) {
        double row = Math.min(6, HEIGHT / Math.max(1, values.length));
        double top = y - row * values.length / 2;
        double middle = left + BARS / 2;
        for (int i = 0; i < values.length; i++) {
            double share = Double.isFinite(values[i]) ? Math.clamp(values[i], -1, 1) : 0;
            double length = gate ? share * BARS : share * BARS / 2;
            double from = gate ? left : Math.min(middle, middle + length);
            Rectangle2D bar = new Rectangle2D.Double(from, top + i * row + 0.5, Math.max(0.5, Math.abs(length)), row - 1);
            ink.fill(bar, gate ? ink.palette().gate() : ink.palette().state(share));
        }
    }
}
