package gruscope.export.svg;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/// Letters as shapes, which look the same where no font is: each letter of a face is defined once and used wherever it stands.
public final class SvgOutlines implements SvgLetters {

    /// Letters are defined at this size.
    private static final int EM = 1000;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    @Override
    public void write(SvgBody body, String text, Font font, String style, AffineTransform place) {
        Glyphs glyphs = Glyphs.of(text, font.deriveFont((float) EM));
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < glyphs.vector().getNumGlyphs(); i++) {
            String id = font.getPSName() + "-" + glyphs.vector().getGlyphCode(i);
            if (define(body, id, glyphs.vector(), i)) {
                Point2D at = glyphs.vector().getGlyphPosition(i);
                uses.append("<use xlink:href=\"#").append(id).append('"').append(coordinate("x", at.getX())).append(coordinate("y", at.getY())).append("/>");
            }
        }
        if (!uses.isEmpty()) {
            AffineTransform scaled = new AffineTransform(place);
            scaled.scale(font.getSize2D() / EM, font.getSize2D() / EM);
            body.add(style, "g", " transform=\"" + SvgNumbers.transform(scaled) + "\"", uses.toString());
        }
    }

    @Override
    public void finish(SvgBody body) {
        // Every letter was defined when it was first used.
    }

    /// A letter's place, left out where it is 0.
    private static String coordinate(String name, double value) {
        long rounded = Math.round(value);
        return rounded == 0 ? "" : " " + name + "=\"" + rounded + "\"";
    }

    /// Whether there is anything to see of the letter.
    private static boolean define(SvgBody body, String id, GlyphVector vector, int index) {
        if (!body.isDefined(id)) {
            Point2D at = vector.getGlyphPosition(index);
            String data = SvgPath.ofWhole(AffineTransform.getTranslateInstance(-at.getX(), -at.getY()).createTransformedShape(vector.getGlyphOutline(index)));
            if (data.isEmpty()) {
                return false;
            }
            body.define(id, "<path id=\"" + id + "\" d=\"" + data + "\"/>");
        }
        return true;
    }

    /// The glyphs of a text; only what needs it, such as a letter with a mark above, is given to the layout engine.
    private record Glyphs(GlyphVector vector) {

        static Glyphs of(String text, Font font) {
            boolean plain = text.codePoints().allMatch(c -> c < 0x300 || c >= 0x2000 && c < 0x10000 && !Character.isSurrogate((char) c));
            return new Glyphs(plain ? font.createGlyphVector(METRICS, text)
                    : font.layoutGlyphVector(METRICS, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT));
        }
    }
}
