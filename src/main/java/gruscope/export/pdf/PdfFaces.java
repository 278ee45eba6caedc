package gruscope.export.pdf;

import gruscope.BadInput;
import gruscope.figure.font.Typeface;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.Map;

import static gruscope.Message.says;

/// The faces of letters in a PDF, each loaded when its first letter is drawn and cut down to its letters when the file is written.
final class PdfFaces extends PdfBoxGraphics2DFontTextDrawer {

    private final PDDocument document;
    private final Map<Typeface, PDFont> loaded = new HashMap<>();

    PdfFaces(PDDocument document) {
        this.document = document;
    }

    /// What draws letters as shapes.
    static IPdfBoxGraphics2DFontTextDrawer outlines() {
        return new PdfBoxGraphics2DFontTextDrawer();
    }

    /// Marks above letters keep their place only as shapes, since a PDF sets one letter after the other. The letters themselves lie below,
    /// unseen, for those who search the file or copy from it.
    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException, FontFormatException {
        if (!hasMarks(text)) {
            super.drawText(text, env);
            return;
        }
        Shape seen = new TextLayout((AttributedCharacterIterator) text.clone(), env.getFontRenderContext()).getOutline(null);
        PDPageContentStream stream = env.getContentStream();
        stream.saveGraphicsState();
        stream.setRenderingMode(RenderingMode.NEITHER);
        super.drawText(text, env);
        stream.restoreGraphicsState();
        env.applyPaint(env.getPaint(), seen);
        fill(stream, seen);
    }

    private static boolean hasMarks(AttributedCharacterIterator text) {
        boolean marks = false;
        for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
            marks |= Character.getType(letter) == Character.NON_SPACING_MARK;
        }
        text.first();
        return marks;
    }

    /// Curves of the second degree, which a PDF has not, are told as such of the third.
    private static void fill(PDPageContentStream stream, Shape shape) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> stream.curveTo(x + 2 * (to[0] - x) / 3, y + 2 * (to[1] - y) / 3,
                        to[2] + 2 * (to[0] - to[2]) / 3, to[3] + 2 * (to[1] - to[3]) / 3, to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> stream.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                case PathIterator.SEG_CLOSE -> stream.closePath();
                default -> throw new IllegalStateException("no segment of a path: " + kind);
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = to[end];
                y = to[end + 1];
            }
        }
        stream.fill();
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
        Typeface face = Typeface.of(font);
        PDFont known = loaded.get(face);
        if (known == null) {
            known = embedded(face);
            loaded.put(face, known);
        }
        return known;
    }

    private PDFont embedded(Typeface face) throws IOException {
        byte[] file = face.bytes();
        if (!Typeface.mayBeEmbedded(file)) {
            throw new BadInput("", says("the-font-may-not-be-put-in-documents", face.name()), says("text-outlines-needs-no-font"));
        }
        return Typeface.isOpenType(file) ? OpenTypeFace.in(document, face.name(), file)
                : PDType0Font.load(document, new ByteArrayInputStream(file), Typeface.mayBeCutDown(file));
    }
}
