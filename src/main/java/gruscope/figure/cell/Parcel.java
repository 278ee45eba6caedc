package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.Units;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;

import java.awt.geom.Rectangle2D;
import java.util.function.IntToDoubleFunction;

/// A vector on its way between boxes: its bars in miniature, in the order of the units.
///
/// @param values one bar each, as shares of what is full
/// @param gate   whether they are gates, drawn as ink, or signed values
record Parcel(double[] values, boolean gate) {

    private static final double WIDTH = 30;
    private static final double HEIGHT = 22;

    /// How far its ink goes above and below its middle.
    static final double REACH = HEIGHT / 2 + 4;

    /// The units of a signal that a diagram shows.
    static Parcel of(Shot shot, Signal signal, int step) {
        double[] all = shot.trace().at(signal, step);
        Units units = signal == Signal.INPUT ? Units.ofInput(shot, all) : Units.of(shot);
        boolean gate = signal.kind() == Signal.Kind.GATE;
        double limit = new CellScale(shot).limit(signal);
        return new Parcel(units.shown().stream().mapToDouble(unit -> all[unit] / limit).toArray(), gate);
    }

    /// One number for each hidden unit that a diagram shows.
    ///
    /// @param limit the value that is full
    static Parcel of(Shot shot, IntToDoubleFunction number, double limit) {
        return new Parcel(Units.of(shot).shown().stream().mapToDouble(unit -> number.applyAsDouble(unit) / limit).toArray(), false);
    }

    void draw(Ink ink, double x, double y) {
        Palette palette = ink.palette();
        Rectangle2D ground = new Rectangle2D.Double(x - WIDTH / 2 - 3, y - HEIGHT / 2 - 3, WIDTH + 6, HEIGHT + 6);
        ink.fill(Ink.rounded(ground, 4), palette.panel());
        ink.outline(Ink.rounded(ground, 4), palette.accent(), 1.5);
        double row = Math.min(6, HEIGHT / Math.max(1, values.length));
        double top = y - row * values.length / 2;
        for (int i = 0; i < values.length; i++) {
            double share = Double.isFinite(values[i]) ? Math.clamp(values[i], -1, 1) : 0;
            double length = gate ? share * WIDTH : share * WIDTH / 2;
            double left = gate ? x - WIDTH / 2 : Math.min(x, x + length);
            Rectangle2D bar = new Rectangle2D.Double(left, top + i * row + 0.5, Math.max(0.5, Math.abs(length)), row - 1);
            ink.fill(bar, gate ? palette.gate() : palette.state(share));
        }
    }
}
