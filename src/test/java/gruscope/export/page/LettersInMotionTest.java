package gruscope.export.page;

import gruscope.Progress;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.figure.Drawing;
import gruscope.figure.ink.LetterSizes;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;

import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import java.text.AttributedCharacterIterator;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Java2D keeps the letters of every size that it was ever asked for; so a picture that grows asks for few.
class LettersInMotionTest {

    private static final int FRAMES = 300;

    private final Drawing drawing = new Pages(Recipe.of(Presets.named("latch"), Settings.NONE.with(Setting.FIGURE, "cell", "figure")), Progress.UNWATCHED).still().drawing();

    @Test
    void aGlidePassesThroughFewSizes() {
        TreeSet<Double> sizes = sizes(true);

        double octaves = Math.log(sizes.last() / sizes.first()) / Math.log(2);
        assertTrue(sizes.size() <= Math.round(32 * octaves) + 1, sizes.toString());
        assertTrue(sizes.size() < FRAMES, sizes.toString());
    }

    @Test
    void atRestLettersHaveTheVerySizeThatIsAskedFor() {
        assertTrue(sizes(false).size() > FRAMES);
    }

    /// The sizes of all letters while a picture grows to twice its size.
    private TreeSet<Double> sizes(boolean inMotion) {
        TreeSet<Double> sizes = new TreeSet<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            Pen pen = new Pen(sizes);
            LetterSizes.move(pen, inMotion);
            drawing.scaled(1 + (double) frame / FRAMES).paint(pen);
        }
        return sizes;
    }

    /// Remembers how large letters are, to a thousandth of a pixel.
    private static final class Pen extends ShapePen {

        private final TreeSet<Double> sizes;

        Pen(TreeSet<Double> sizes) {
            super(new AffineTransform(), 0);
            this.sizes = sizes;
        }

        private Pen(Pen other) {
            super(other);
            sizes = other.sizes;
        }

        @Override
        public void drawString(String text, float x, float y) {
            sizes.add(Math.rint(1000 * getTransform().getScaleX() * getFont().getSize2D()) / 1000);
        }

        @Override
        public void drawString(AttributedCharacterIterator text, float x, float y) {
            throw new UnsupportedOperationException("figures write in one font at a time");
        }

        @Override
        public Graphics create() {
            return new Pen(this);
        }

        @Override
        public void draw(Shape shape) {
            // Only letters count.
        }

        @Override
        public void fill(Shape shape) {
            // Only letters count.
        }

        @Override
        public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
            return true;
        }
    }
}
