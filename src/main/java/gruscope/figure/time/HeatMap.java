package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.scene.Span;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One signal as units × steps: gates in ink from 0 to 1, states and candidates in two hues around 0 with a dash on every negative.
///
/// @param signal the signal
/// @param limit  the value at which the colour is full; 1 unless the signal has no bound
public record HeatMap(Signal signal, double limit) {

    private static final double NARROWEST_MARKED = 14;
    private static final double NARROWEST_CELL = 3;

    /// Cells that have a name each, for whoever edits the picture; of more, only columns have.
    private static final int MOST_NAMED = 1000;

    /// The map of a signal over its own bounds, or over the largest value of the whole trace.
    public static HeatMap of(Shot shot, Signal signal) {
        return new HeatMap(signal, shot.limit(signal));
    }

    /// Paints the cells of all steps told so far that the view shows, and frames the current one.
    public void draw(Ink ink, Shot shot, Rectangle2D area) {
        ink.part(PartName.of(signal), () -> drawMap(ink, shot, area));
    }

    private void drawMap(Ink ink, Shot shot, Rectangle2D area) {
        Span steps = shot.steps();
        ink.tile(area, ink.palette().well());
        if (isOfCells(area, steps.length(), shot.units().length())) {
            drawCells(ink, shot, area);
        } else {
            new Shades(shot, signal, limit).draw(ink, area);
        }
        shot.marked().ifPresent(step -> drawMarked(ink, step, area, steps));
    }

    private static boolean isOfCells(Rectangle2D area, int steps, int units) {
        return area.getWidth() / steps >= NARROWEST_CELL && area.getHeight() / units >= NARROWEST_CELL;
    }

    private void drawCells(Ink ink, Shot shot, Rectangle2D area) {
        Span steps = shot.steps();
        for (int step = steps.first(); step <= Math.min(steps.last(), shot.step()); step++) {
            double known = shot.known(signal, step);
            if (known > 0) {
                int shown = step;
                Rectangle2D column = cell(area, step - steps.first(), steps.length(), 0, 1);
                if (steps.length() * shot.units().length() <= MOST_NAMED) {
                    drawColumn(ink, shot, step, known, column);
                } else {
                    ink.part(PartName.step(step), () -> drawColumn(ink, shot, shown, known, column));
                }
            }
        }
    }

    /// The start of a state, as a column of its own.
    void drawStart(Ink ink, Shot shot, Rectangle2D area) {
        ink.tile(area, ink.palette().well());
        drawColumn(ink, shot, 0, 1, area);
    }

    private void drawColumn(Ink ink, Shot shot, int step, double known, Rectangle2D column) {
        Palette palette = ink.palette();
        Span units = shot.units();
        boolean fine = column.getWidth() >= 6 && column.getHeight() / units.length() >= 6;
        for (int unit = units.first(); unit <= units.last(); unit++) {
            double value = shot.trace().rough(signal, step, unit - 1) / limit;
            Color full = signal.kind() == Signal.Kind.GATE ? palette.gate(value) : palette.state(value);
            Rectangle2D cell = cell(column, 0, 1, unit - units.first(), units.length());
            Runnable draws = () -> {
                ink.tile(fine ? inset(cell) : cell, Palette.mix(palette.well(), full, known));
                if (!Double.isFinite(value)) {
                    ink.crossed(cell);
                } else if (isMarked(value) && column.getWidth() >= NARROWEST_MARKED && known == 1) {
                    double half = Math.min(4, cell.getWidth() / 5);
                    ink.line(cell.getCenterX() - half, cell.getCenterY(), cell.getCenterX() + half, cell.getCenterY(), palette.on(full), 1.4);
                }
            };
            if (shot.steps().length() * units.length() <= MOST_NAMED) {
                ink.part(PartName.unit(unit - 1) + "-" + PartName.step(step), draws);
            } else {
                draws.run();
            }
        }
    }

    private boolean isMarked(double share) {
        return share < -0.05 && signal.kind() != Signal.Kind.GATE;
    }

    /// Whether there is a mark on a negative number anywhere in an area.
    public boolean marks(Shot shot, Rectangle2D area) {
        Span steps = shot.steps();
        Span units = shot.units();
        if (area.getWidth() / steps.length() < NARROWEST_MARKED || !isOfCells(area, steps.length(), units.length())) {
            return false;
        }
        return IntStream.rangeClosed(steps.first(), Math.min(steps.last(), shot.step())).filter(step -> shot.known(signal, step) == 1)
                .anyMatch(step -> IntStream.rangeClosed(units.first(), units.last())
                        .anyMatch(unit -> isMarked(shot.trace().rough(signal, step, unit - 1) / limit)));
    }

    /// How many steps and units one colour of an area stands for where it is drawn, as the mean of them.
    Shades.Grain grain(Ink ink, Shot shot, Rectangle2D area) {
        return isOfCells(area, shot.steps().length(), shot.units().length()) ? Shades.Grain.SINGLE
                : new Shades(shot, signal, limit).grain(ink, area);
    }

    private static void drawMarked(Ink ink, int step, Rectangle2D area, Span steps) {
        if (!steps.holds(step)) {
            return;
        }
        double width = area.getWidth() / steps.length();
        double left = area.getX() + (step - steps.first()) * width;
        Rectangle2D now = new Rectangle2D.Double(left, area.getY() - 1, width, area.getHeight() + 2);
        if (width >= 3) {
            ink.outline(Ink.rounded(now, 2), ink.palette().accent(), 2);
        } else {
            ink.outline(new Line2D.Double(now.getCenterX(), now.getMinY(), now.getCenterX(), now.getMaxY()), ink.palette().accent(), 1.5);
        }
    }

    /// One hotspot for every cell that can be pointed at; for denser maps, one for every step's column.
    public List<Hotspot> hotspots(Shot shot, Rectangle2D area) {
        Explainer explainer = new Explainer(shot);
        List<Hotspot> hotspots = new ArrayList<>();
        Span steps = shot.steps();
        Span units = shot.units();
        boolean single = area.getWidth() / steps.length() >= 4 && area.getHeight() / units.length() >= 4;
        int columns = Math.min(steps.length(), Math.max(1, (int) area.getWidth() / 2));
        for (int column = 0; column < columns; column++) {
            int step = steps.first() + (int) ((long) column * steps.length() / columns);
            for (int row = 0; single && row < units.length(); row++) {
                hotspots.add(explainer.hotspot(cell(area, column, columns, row, units.length()), new Target.Value(signal, step, units.first() - 1 + row)));
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
