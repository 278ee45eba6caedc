package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// One number of a column, drawn as a share of what is full: a valve that fills, a signed tile or a signed bar. A pin holds it, a ghost tells what it was.
///
/// @param shape what it is drawn as
/// @param area  of the shape
/// @param stage how far the number has formed
record Gauge(Shape shape, Rectangle2D area, BeatProgress stage) {

    static final double SMALLEST_GHOST = 0.005;
    private static final double PIN = 3.5;

    /// Gates, candidates, and states or inputs are told apart by shape, not by colour.
    enum Shape {
        VALVE, TILE, BAR;

        /// The shape of a signal's numbers.
        static Shape of(Signal signal) {
            return switch (signal.kind()) {
                case GATE -> VALVE;
                case CANDIDATE -> TILE;
                case INPUT, STATE, READOUT -> BAR;
            };
        }
    }

    /// @param share  of what is full, with its sign
    /// @param number the same in digits, which stand on a tile
    void draw(Ink ink, double share, String number) {
        switch (shape) {
            case VALVE -> drawValve(ink, share);
            case TILE -> drawTile(ink, share, number);
            case BAR -> drawBar(ink, share);
        }
    }

    private void drawValve(Ink ink, double share) {
        Palette palette = ink.palette();
        ink.fill(Ink.rounded(area, 4), palette.well());
        double fill = Math.clamp(share, 0, 1) * stage.formed() * (area.getWidth() - 4);
        if (Double.isNaN(share) && stage.formed() > 0) {
            ink.crossed(area);
        }
        if (fill > 0) {
            Rectangle2D inner = new Rectangle2D.Double(area.getX() + 2, area.getY() + 2, fill, area.getHeight() - 4);
            ink.fill(Ink.rounded(inner, Math.min(2, fill / 2)), palette.gate());
        }
        ink.outline(Ink.rounded(area, 4), stage.begun() ? palette.ink() : palette.coming(), 1.5);
    }

    private void drawTile(Ink ink, double share, String number) {
        Palette palette = ink.palette();
        Color ground = Palette.mix(palette.well(), Double.isFinite(share) ? palette.state(share) : palette.well(), stage.formed());
        ink.fill(area, ground);
        if (!Double.isFinite(share) && stage.formed() > 0) {
            ink.crossed(area);
        }
        ink.outline(area, stage.begun() ? palette.line() : palette.coming(), 1);
        if (stage.formed() > 0) {
            // With as much room above its digits as below them, for on a low tile that is all there is.
            double baseline = area.getCenterY() - ink.look().type().ink("0", TextStyle.NUMBER_BOLD).getMinY() / 2;
            ink.text(ink.look().type().fitted(number, TextStyle.NUMBER_BOLD, area.getWidth() + 0.5), TextStyle.NUMBER_BOLD, Palette.mix(ground, palette.on(ground), stage.formed()),
                    area.getCenterX(), baseline, Ink.Anchor.MIDDLE);
        }
    }

    private void drawBar(Ink ink, double share) {
        Palette palette = ink.palette();
        ink.fill(Ink.rounded(area, 3), palette.well());
        ink.outline(Ink.rounded(area, 3), palette.faint(), 1);
        double half = area.getWidth() / 2 - 2;
        double length = Math.clamp(share, -1, 1) * stage.formed() * half;
        if (!Double.isFinite(share)) {
            if (stage.formed() > 0) {
                ink.crossed(area);
            }
        } else if (length != 0) {
            double x = area.getCenterX();
            ink.fill(new Rectangle2D.Double(Math.min(x, x + length), area.getY() + 2, Math.abs(length), area.getHeight() - 4), palette.state(share));
        }
        ink.line(area.getCenterX(), area.getY() + 1, area.getCenterX(), area.getMaxY() - 1, palette.line(), 1);
    }

    /// What holds a number: a pin stuck into the shape from above.
    void drawPin(Ink ink, double share) {
        Palette palette = ink.palette();
        double x = across(Math.clamp(along(share), 0, 1));
        Color color = stage.begun() ? palette.ink() : palette.coming();
        ink.line(x, area.getY() + PIN, x, area.getMaxY() - 1, palette.panel(), 3.5);
        ink.line(x, area.getY() + PIN, x, area.getMaxY() - 1, color, 1.5);
        ink.disc(x, area.getY() + PIN, PIN + 1, palette.panel());
        ink.disc(x, area.getY() + PIN, PIN, color);
    }

    /// Where the number was before all what-ifs: a mark across the shape, unless it is where it was.
    void drawGhost(Ink ink, double share, double before) {
        if (!(Math.abs(share - before) >= SMALLEST_GHOST) || !Double.isFinite(before)) {
            return;
        }
        double x = across(along(before));
        ink.line(x, area.getY() - 1, x, area.getMaxY() + 1, ink.palette().panel(), 4);
        ink.line(x, area.getY() - 1, x, area.getMaxY() + 1, ink.palette().quiet(), 2);
    }

    /// How far along the shape a share stands, from 0 at its left to 1; a sign has its zero in the middle.
    private double along(double share) {
        return shape == Shape.VALVE ? share : (Math.clamp(share, -1, 1) + 1) / 2;
    }

    private double across(double along) {
        return area.getX() + 2 + along * (area.getWidth() - 4);
    }
}
