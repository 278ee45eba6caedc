package gruscope.export.pdf;

import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.EnumMap;
import java.util.Map;

/// The bundled faces in a PDF, each loaded when its first letter is drawn and cut down to its letters when the file is written.
final class PdfFaces extends PdfBoxGraphics2DFontTextDrawer {

    private final PDDocument document;
    private final Map<TextStyle.Face, PDFont> loaded = new EnumMap<>(TextStyle.Face.class);

    PdfFaces(PDDocument document) {
        this.document = document;
    }

    /// What draws letters as shapes.
    static IPdfBoxGraphics2DFontTextDrawer outlines() {
        return new PdfBoxGraphics2DFontTextDrawer();
    }

    /// Marks above letters keep their place only as shapes: a PDF sets one letter after the other.
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException, FontFormatException {
        for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                return false;
            }
        }
        text.first();
        return super.canDrawText(text, env);
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
        TextStyle.Face face = Type.faceOf(font);
        PDFont known = loaded.get(face);
        if (known == null) {
            known = PDType0Font.load(document, new ByteArrayInputStream(Type.bytes(face)), true);
            loaded.put(face, known);
        }
        return known;
    }
}
