package gruscope.figure.ink;

import gruscope.scene.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Letters in motion stand where they would at rest, upright or turned.
class LetterSizesTest {

    private static final int SIDE = 200;

    @ParameterizedTest
    @ValueSource(doubles = {-90, -37, 45, 90, 180})
    void turnedLettersAreDrawnAsTheyAreAskedFor(double degrees) {
        AffineTransform turned = AffineTransform.getRotateInstance(Math.toRadians(degrees), SIDE / 2.0, SIDE / 2.0);
        turned.scale(1.07, 1.07);

        assertArrayEquals(drawn(turned, false), drawn(turned, true));
    }

    @Test
    void uprightOnesBeginWhereTheyDoAtRest() {
        AffineTransform grown = AffineTransform.getScaleInstance(1.07, 1.07);

        assertEquals(firstColumn(drawn(grown, false)), firstColumn(drawn(grown, true)), 1);
    }

    private static int[] drawn(AffineTransform as, boolean inMotion) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        LetterSizes.move(graphics, inMotion);
        graphics.setTransform(as);
        graphics.setColor(Color.BLACK);
        LetterSizes.draw(graphics, "gates", Type.of(Theme.LIGHT).font(TextStyle.BODY), 80, 100);
        graphics.dispose();
        return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    private static int firstColumn(int[] pixels) {
        for (int column = 0; column < SIDE; column++) {
            for (int row = 0; row < SIDE; row++) {
                if (pixels[row * SIDE + column] >>> 24 > 64) {
                    return column;
                }
            }
        }
        return SIDE;
    }
}
