package gruscope.figure.ink;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/// The sizes in which letters are drawn while everything around them grows or shrinks on a screen.
///
/// Java2D keeps every letter in every size that it was ever drawn in. A glide would pass through a new size with every frame, and fill the memory
/// with letters that are never seen again; so letters in motion go from one of few sizes to the next, each 2.2 % larger than the one before. At rest,
/// and in files, they have the very size that was asked for.
public final class LetterSizes {

    private static final int TO_AN_OCTAVE = 32;

    private static final RenderingHints.Key IN_MOTION = new RenderingHints.Key(0x67727573) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    };

    private LetterSizes() {
    }

    /// Says of a surface that what is drawn on it now is on its way.
    public static void move(Graphics2D graphics, boolean inMotion) {
        graphics.setRenderingHint(IN_MOTION, inMotion);
    }

    /// Draws letters with their baseline beginning at a point, in whichever size this surface has them at present.
    static void draw(Graphics2D graphics, String text, Font font, double left, double baseline) {
        graphics.setFont(font);
        AffineTransform asked = graphics.getTransform();
        if (Boolean.TRUE.equals(graphics.getRenderingHint(IN_MOTION)) && isUpright(asked)) {
            double scale = nearest(asked.getScaleX() * font.getSize2D()) / font.getSize2D();
            double x = asked.getScaleX() * left + asked.getTranslateX();
            double y = asked.getScaleY() * baseline + asked.getTranslateY();
            graphics.setTransform(new AffineTransform(scale, 0, 0, scale, x, y));
            graphics.drawString(text, 0f, 0f);
            graphics.setTransform(asked);
        } else {
            graphics.drawString(text, (float) left, (float) baseline);
        }
    }

    /// Letters that are turned or stretched are few, and are drawn as they are asked for.
    private static boolean isUpright(AffineTransform asked) {
        return asked.getShearX() == 0 && asked.getShearY() == 0 && asked.getScaleX() == asked.getScaleY() && asked.getScaleX() > 0;
    }

    /// The size of few that is nearest to one.
    static double nearest(double size) {
        return Math.pow(2, Math.rint(TO_AN_OCTAVE * Math.log(size) / Math.log(2)) / TO_AN_OCTAVE);
    }
}
