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
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A heat map too dense for single cells, as a picture: every pixel is the mean of the steps and units that fall on it. Its cost is that of
/// the pixels and not of the run, because long stretches come from the trace's summaries.
final class Shades {

    /// Where there is no summary, the mean of a stretch is taken over this many of its steps.
    private static final int MOST_SAMPLES = 4;
    private static final int TONES = 512;

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

    /// Paints what has been told so far; the rest of the area is left as it is.
    void draw(Ink ink, Rectangle2D area) {
        int columns = Math.min(steps.length(), Math.max(1, (int) area.getWidth()));
        int rows = Math.min(units.length(), Math.max(1, (int) area.getHeight()));
        int[] tones = tones(ink.palette());
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[rows];
        double[] means = new double[units.length()];
        for (int column = 0; column < columns; column++) {
            int first = steps.first() + (int) ((long) column * steps.length() / columns);
            int last = steps.first() + (int) ((long) (column + 1) * steps.length() / columns) - 1;
            int told = shot.known(signal, Math.min(last, shot.step())) > 0 ? Math.min(last, shot.step()) : Math.min(last, shot.step() - 1);
            if (told < first) {
                break;
            }
            Arrays.fill(means, 0);
            addMeans(means, first, told);
            for (int row = 0; row < rows; row++) {
                double mean = mean(means, row, rows);
                pixels[row] = Double.isFinite(mean) ? tones[tone(mean)] : ink.palette().state(mean).getRGB();
            }
            image.setRGB(column, 0, 1, rows, pixels, 0, 1);
        }
        paint(ink.graphics(), image, area);
    }

    private void addMeans(double[] means, int first, int last) {
        Trace trace = shot.trace();
        int length = last - first + 1;
        if (length >= Pyramid.LEAF && trace.summary(signal).isPresent()) {
            trace.summary(signal).get().addMeans(units.first() - 1, first, last, means);
            return;
        }
        int samples = Math.min(length, MOST_SAMPLES);
        for (int sample = 0; sample < samples; sample++) {
            int step = first + sample * length / samples;
            for (int i = 0; i < means.length; i++) {
                means[i] += trace.rough(signal, step, units.first() - 1 + i) / samples;
            }
        }
    }

    /// The mean of the units that fall on a row.
    private static double mean(double[] means, int row, int rows) {
        int from = (int) ((long) row * means.length / rows);
        int to = (int) ((long) (row + 1) * means.length / rows);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += means[i];
        }
        return sum / (to - from);
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

    private static void paint(Graphics2D graphics, BufferedImage image, Rectangle2D area) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
        graphics.drawImage(image, place, null);
    }
}
