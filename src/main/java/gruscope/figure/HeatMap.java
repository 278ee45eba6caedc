package gruscope.figure;

import gruscope.engine.Signal;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// One signal as units × steps: gates in ink from 0 to 1, states and candidates in two hues around 0 with a dash on every negative.
///
/// @param signal the signal
/// @param limit  the value at which the colour is full; 1 unless the signal has no bound
record HeatMap(Signal signal, double limit) {

    private static final double NARROWEST_MARKED = 14;

    /// The map of a signal over its own bounds, or over the largest value of the whole trace.
    static HeatMap of(Shot shot, Signal signal) {
        if (signal != Signal.CELL_STATE && !(signal == Signal.HIDDEN_STATE && shot.cell().signals().size() == 1)) {
            return new HeatMap(signal, 1);
        }
        double most = 1;
        for (int step = 1; step <= shot.trace().length(); step++) {
            for (int unit = 0; unit < shot.trace().hiddenSize(); unit++) {
                most = Math.max(most, Math.abs(shot.trace().value(signal, step, unit)));
            }
        }
        return new HeatMap(signal, most);
    }

    /// Paints the cells of all steps told so far, and frames the current one.
    void draw(Ink ink, Shot shot, Rectangle2D area) {
        Palette palette = ink.palette();
        int steps = shot.trace().length();
        int units = shot.trace().hiddenSize();
        ink.tile(area, palette.well());
        int columns = Math.min(steps, Math.max(1, (int) area.getWidth()));
        int rows = Math.min(units, Math.max(1, (int) area.getHeight()));
        boolean fine = area.getWidth() / columns >= 6 && area.getHeight() / rows >= 6;
        for (int column = 0; column < columns; column++) {
            int step = 1 + (int) ((long) column * steps / columns);
            double known = shot.known(signal, step);
            if (known == 0) {
                break;
            }
            for (int row = 0; row < rows; row++) {
                int unit = (int) ((long) row * units / rows);
                double value = shot.trace().value(signal, step, unit) / limit;
                Color full = signal.kind() == Signal.Kind.GATE ? palette.gate(value) : palette.state(value);
                Rectangle2D cell = cell(area, column, columns, row, rows);
                ink.tile(fine ? inset(cell) : cell, Palette.mix(palette.well(), full, known));
                if (value < -0.05 && signal.kind() != Signal.Kind.GATE && cell.getWidth() >= NARROWEST_MARKED && known == 1) {
                    double half = Math.min(4, cell.getWidth() / 5);
                    ink.line(cell.getCenterX() - half, cell.getCenterY(), cell.getCenterX() + half, cell.getCenterY(), palette.on(full), 1.4);
                }
            }
        }
        drawNow(ink, shot, area, steps);
    }

    private static void drawNow(Ink ink, Shot shot, Rectangle2D area, int steps) {
        double width = area.getWidth() / steps;
        Rectangle2D now = new Rectangle2D.Double(area.getX() + (shot.step() - 1) * width, area.getY() - 1, width, area.getHeight() + 2);
        if (width >= 3) {
            ink.outline(Ink.rounded(now, 2), ink.palette().accent(), 2);
        } else {
            ink.outline(new Line2D.Double(now.getCenterX(), now.getMinY(), now.getCenterX(), now.getMaxY()), ink.palette().accent(), 1.5);
        }
    }

    /// One hotspot for every cell that can be pointed at; for denser maps, one for every step's column.
    List<Hotspot> hotspots(Shot shot, Rectangle2D area) {
        Explainer explainer = new Explainer(shot);
        List<Hotspot> hotspots = new ArrayList<>();
        int steps = shot.trace().length();
        int units = shot.trace().hiddenSize();
        boolean single = area.getWidth() / steps >= 4 && area.getHeight() / units >= 4;
        int columns = Math.min(steps, Math.max(1, (int) area.getWidth() / 2));
        for (int column = 0; column < columns; column++) {
            int step = 1 + (int) ((long) column * steps / columns);
            for (int unit = 0; single && unit < units; unit++) {
                hotspots.add(explainer.hotspot(cell(area, column, columns, unit, units), new Target.Value(signal, step, unit)));
            }
            if (!single) {
                hotspots.add(new Hotspot(cell(area, column, columns, 0, 1), new Target.Step(step),
                        shot.look().phrases().text("strip.step", step, shot.token(step))));
            }
        }
        return hotspots;
    }

    private static Rectangle2D cell(Rectangle2D area, int column, int columns, int row, int rows) {
        double width = area.getWidth() / columns;
        double height = area.getHeight() / rows;
        return new Rectangle2D.Double(area.getX() + column * width, area.getY() + row * height, width, height);
    }

    private static Rectangle2D inset(Rectangle2D cell) {
        return new Rectangle2D.Double(cell.getX() + 0.5, cell.getY() + 0.5, cell.getWidth() - 1, cell.getHeight() - 1);
    }
}
