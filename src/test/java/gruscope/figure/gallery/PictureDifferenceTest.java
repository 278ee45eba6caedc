package gruscope.figure.gallery;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.View;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureDifferenceTest {

    @Test
    void lettersALittleLighterAreTheSamePicture() {
        assertTrue(new PictureDifference(picture("keeps 93 %", Color.BLACK), picture("keeps 93 %", new Color(0x1A1A1A))).isSmall());
    }

    @Test
    void anotherNumberIsAnotherPicture() {
        assertFalse(new PictureDifference(picture("keeps 93 %", Color.BLACK), picture("keeps 39 %", Color.BLACK)).isSmall());
    }

    @Test
    void anotherSizeIsAnotherPicture() {
        BufferedImage larger = new BufferedImage(401, 120, BufferedImage.TYPE_INT_RGB);

        assertFalse(new PictureDifference(picture("", Color.BLACK), larger).isSmall());
    }

    @Test
    void whatDiffersIsRed() {
        BufferedImage shown = new PictureDifference(picture("", Color.BLACK), picture("new", Color.BLACK)).picture();

        boolean red = false;
        for (int x = 0; x < shown.getWidth(); x++) {
            red |= (shown.getRGB(x, 30) & 0xFFFFFF) == 0xE00000;
        }
        assertTrue(red);
    }

    private static BufferedImage picture(String text, Color color) {
        BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 120);
        new Ink(graphics, Look.of(View.DEFAULT)).text(text, TextStyle.HEADING, color, 20, 34, Ink.Anchor.START);
        graphics.dispose();
        return image;
    }
}
