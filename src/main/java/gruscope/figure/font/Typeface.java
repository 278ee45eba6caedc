package gruscope.figure.font;

import gruscope.BadInput;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static gruscope.Message.says;

/// One face of a font that figures are set in: a file with a family, a weight and a slant.
public final class Typeface {

    /// What has been opened, by its PostScript name: a font that a surface is handed tells no more.
    private static final Map<String, Typeface> OPENED = new ConcurrentHashMap<>();

    private static final int AT_LEAST_BOLD = 600;
    private static final int TRAITS_KIND = 0x4F532F32;
    private static final int RESTRICTED = 0x0002;
    private static final int USE = 0x000F;
    private static final int BITMAPS_ONLY = 0x0200;
    private static final int WHOLE_ONLY = 0x0100;

    private final String family;
    private final boolean bold;
    private final boolean italic;
    private final Bytes file;
    private final Font font;

    /// Where a file's bytes come from.
    @FunctionalInterface
    public interface Bytes {

        byte[] read() throws IOException;
    }

    private Typeface(String family, boolean bold, boolean italic, Bytes file, Font font) {
        this.family = family;
        this.bold = bold;
        this.italic = italic;
        this.file = file;
        this.font = font;
    }

    /// A face of which the font has been opened already.
    ///
    /// @param file its bytes, read again by whoever embeds it
    public static Typeface of(String family, boolean bold, boolean italic, Bytes file, Font font) {
        return OPENED.computeIfAbsent(font.getPSName(), _ -> new Typeface(family, bold, italic, file, font));
    }

    /// Opens a file.
    ///
    /// @throws BadInput if it is damaged
    static Typeface open(String family, FontFile file) {
        try {
            return of(family, file.weight() >= AT_LEAST_BOLD, file.italic(), file::bytes, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes())));
        } catch (IOException | FontFormatException e) {
            throw new BadInput("", says("the-font-file-cannot-be-used", file.path()), says("another-family-would-do"));
        }
    }

    /// The face of a font that a figure set its letters in.
    public static Typeface of(Font font) {
        Typeface face = OPENED.get(font.getPSName());
        if (face == null) {
            throw new IllegalArgumentException(font.getPSName() + " is a face of no figure");
        }
        return face;
    }

    /// As a program of text or slides calls it.
    public String family() {
        return family;
    }

    public boolean bold() {
        return bold;
    }

    public boolean italic() {
        return italic;
    }

    /// Of a size of 1.
    public Font font() {
        return font;
    }

    /// Its PostScript name, which no other has.
    public String name() {
        return font.getPSName();
    }

    /// Its file.
    ///
    /// @throws BadInput if it has gone
    public byte[] bytes() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new BadInput("", says("the-font-cannot-be-read-any-more", name()), says("its-file-may-have-been-removed"));
        }
    }

    /// Whether a file's letters are curves of the third degree, which TrueType has not.
    public static boolean isOpenType(byte[] file) {
        return integer(file, 0) == FontFile.OPEN_TYPE;
    }

    /// Whether a file's maker lets it be put in documents.
    public static boolean mayBeEmbedded(byte[] file) {
        int permission = permission(file);
        return (permission & USE) != RESTRICTED && (permission & BITMAPS_ONLY) == 0;
    }

    /// Whether a part of it may.
    public static boolean mayBeCutDown(byte[] file) {
        return (permission(file) & WHOLE_ONLY) == 0;
    }

    private static int permission(byte[] file) {
        int tables = integer(file, 4) >>> 16;
        for (int i = 0; i < tables; i++) {
            if (integer(file, 12 + 16 * i) == TRAITS_KIND) {
                return integer(file, integer(file, 12 + 16 * i + 8) + 8) >>> 16;
            }
        }
        return 0;
    }

    private static int integer(byte[] file, int at) {
        return (file[at] & 0xFF) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }

    @Override
    public String toString() {
        return name();
    }
}
