package gruscope.export.svg;

import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/// A bundled face with no more than the letters that a picture uses.
final class FontSubset {

    /// What a program needs to show letters in their places; kerning and ligatures are not used in figures.
    private static final List<String> TABLES = List.of("OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private FontSubset() {
    }

    /// @param letters code points; those the face lacks are left out
    /// @return a TrueType file
    static byte[] of(TextStyle.Face face, Collection<Integer> letters) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Type.bytes(face)))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            letters.forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut down the bundled font " + face.file(), e);
        }
    }
}
