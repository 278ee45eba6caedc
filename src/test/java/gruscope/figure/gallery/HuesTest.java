package gruscope.figure.gallery;

import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A hue means one thing: a value's sign, or now. Pictures of anything else are drawn in ink.
class HuesTest {

    private static final double GREY = 0.34;

    @ParameterizedTest
    @CsvSource({"bill, LIGHT", "bill, DARK", "budget, LIGHT", "budget, DARK", "budget, PROJECTOR"})
    void whatItCostsHasNoHue(String figure, Theme theme) {
        assertEquals(Set.of(), hues(figure, theme));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK", "PROJECTOR"})
    void linesOfUnitsHaveNoHueButNowHas(Theme theme) {
        float now = hue(Palette.of(theme, Scene.of(Presets.defaultScene().model(), Presets.defaultScene().encoding(), "").view().ramp()).accent());

        assertEquals(Set.of(Math.round(12 * now)), hues("chart", theme));
    }

    /// The hues of a picture's pixels, in twelfths of the circle.
    private static Set<Integer> hues(String figure, Theme theme) {
        Scene scene = Presets.named("count-since-reset");
        Scene dressed = scene.withView(scene.view().withTheme(theme));
        Drawing drawing = Gallery.named(figure).lay(Shot.of(Run.of(dressed), Look.of(dressed.view())).at(new Moment(6, 5, 0.7))).drawing();
        BufferedImage image = new BufferedImage((int) drawing.size().width(), (int) drawing.size().height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Palette.of(theme, dressed.view().ramp()).panel());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.paint(graphics);
        graphics.dispose();
        Set<Integer> hues = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = new Color(image.getRGB(x, y));
                if (isColourful(color)) {
                    hues.add(Math.round(12 * hue(color)));
                }
            }
        }
        return hues;
    }

    private static boolean isColourful(Color color) {
        int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
        int least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
        return most - least > GREY * 255 / 2 && most - least > GREY * most;
    }

    private static float hue(Color color) {
        return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
    }
}
