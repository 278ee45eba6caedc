package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Pyramid;
import gruscope.engine.run.Trace;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.scene.Span;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A heat map too dense for single cells, as a picture: a column for every step and a row for every unit, as long as the surface has a pixel for
/// each; with fewer pixels, every one is the mean of so many steps and units. A surface without pixels of its own says by its transform how
/// fine it is. The cost is that of the pixels and not of the run, because long stretches come from the trace's summaries.
final class Shades {

    /// Where there is no summary yet, the mean of a long stretch is taken over this many of its steps.
    private static final int MOST_SAMPLES = 4;
    private static final int TONES = 512;

    /// How many steps and units one pixel stands for.
    record Grain(int steps, int units) {

        static final Grain SINGLE = new Grain(1, 1);

        boolean isSingle() {
            return equals(SINGLE);
        }
    }

    private final Shot shot;
    private final Signal signal;
    private final double limit;
    private final Span steps;
    private final Span units;

    /// @param limit the value at which the colour is full
    Shades(Shot shot, Signal signal, double limit) {
        this.shot = shot;
        this.signal = signal;
        this.limit = limit;
        this.steps = shot.steps();
        this.units = shot.units();
    }

    Grain grain(Ink ink, Rectangle2D area) {
        AffineTransform device = ink.graphics().getTransform();
        return new Grain(perPixel(steps.length(), area.getWidth() * Math.abs(device.getScaleX())),
                perPixel(units.length(), area.getHeight() * Math.abs(device.getScaleY())));
    }

    private static int perPixel(int number, double pixels) {
        return (int) Math.ceil(number / Math.max(1, Math.rint(pixels)));
    }

    /// Paints what has been told so far; the rest of the area is left as it is.
    void draw(Ink ink, Rectangle2D area) {
        Grain grain = grain(ink, area);
        int columns = Math.ceilDiv(steps.length(), grain.steps());
        int rows = Math.ceilDiv(units.length(), grain.units());
        int[] tones = tones(ink.palette());
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[rows];
        double[] means = new double[units.length()];
        for (int column = 0; column < columns; column++) {
            int first = steps.first() + column * grain.steps();
            int last = Math.min(steps.last(), first + grain.steps() - 1);
            int told = shot.known(signal, Math.min(last, shot.step())) > 0 ? Math.min(last, shot.step()) : Math.min(last, shot.step() - 1);
            if (told < first) {
                break;
            }
            Arrays.fill(means, 0);
            addMeans(means, first, told);
            for (int row = 0; row < rows; row++) {
                double mean = mean(means, row * grain.units(), (row + 1) * grain.units());
                pixels[row] = Double.isFinite(mean) ? tones[tone(mean)] : ink.palette().state(mean).getRGB();
            }
            image.setRGB(column, 0, 1, rows, pixels, 0, 1);
        }
        paint(ink.graphics(), image, area, grain);
    }

    private void addMeans(double[] means, int first, int last) {
        Trace trace = shot.trace();
        int length = last - first + 1;
        if (length >= Pyramid.LEAF && trace.summary(signal).isPresent()) {
            trace.summary(signal).get().addMeans(units.first() - 1, first, last, means);
            return;
        }
        int samples = length < Pyramid.LEAF ? length : MOST_SAMPLES;
        for (int sample = 0; sample < samples; sample++) {
            int step = first + sample * length / samples;
            for (int i = 0; i < means.length; i++) {
                means[i] += trace.rough(signal, step, units.first() - 1 + i) / samples;
            }
        }
    }

    /// The mean of the units of a row.
    private static double mean(double[] means, int from, int to) {
        int end = Math.min(to, means.length);
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += means[i] / (end - from);
        }
        return sum;
    }

    private int tone(double value) {
        return (int) Math.round((Math.clamp(value / limit, -1, 1) + 1) / 2 * (TONES - 1));
    }

    private int[] tones(Palette palette) {
        int[] tones = new int[TONES];
        for (int i = 0; i < TONES; i++) {
            double value = 2.0 * i / (TONES - 1) - 1;
            tones[i] = (signal.kind() == Signal.Kind.GATE ? palette.gate(value) : palette.state(value)).getRGB();
        }
        return tones;
    }

    /// The last column and row may stand for less than the others, and reach beyond the area.
    private void paint(Graphics2D graphics, BufferedImage image, Rectangle2D area, Grain grain) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() * grain.steps() / steps.length(), area.getHeight() * grain.units() / units.length());
        Shape clip = graphics.getClip();
        graphics.clip(area);
        graphics.drawImage(image, place, null);
        graphics.setClip(clip);
    }
}
