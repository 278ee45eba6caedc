package gruscope.export.svg;

import gruscope.BadInput;
import gruscope.figure.font.Typeface;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

import static gruscope.Message.says;

/// A face with no more than the letters that a picture uses.
final class FontSubset {

    /// What a program needs to show letters in their places; kerning and ligatures are not used in figures.
    private static final List<String> TABLES = List.of("OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private FontSubset() {
    }

    /// The whole file where its letters are curves of the third degree, which nobody here cuts down, or its maker lets it be embedded as a whole alone.
    ///
    /// @param letters code points; those the face lacks are left out
    /// @return a TrueType or OpenType file
    /// @throws BadInput if its maker does not let it be embedded
    static byte[] of(Typeface face, Collection<Integer> letters) {
        byte[] file = face.bytes();
        if (!Typeface.mayBeEmbedded(file)) {
            throw new BadInput("", says("the-font-may-not-be-put-in-documents", face.name()), says("text-outlines-needs-no-font"));
        }
        if (Typeface.isOpenType(file) || !Typeface.mayBeCutDown(file)) {
            return file;
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            letters.forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut down the font " + face.name(), e);
        }
    }
}
