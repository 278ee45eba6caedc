package gruscope.export.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;

/// A face whose letters are curves of the third degree, as those of TeX are, in a PDF: PDFBox embeds TrueType alone. Its table of outlines is put in the file, letters
/// are called by their glyphs' numbers (ISO 32000-1, 9.7.4.2), and what they mean is told beside, so that the text can be searched and copied.
final class OpenTypeFace extends PDType0Font {

    private static final int OUTLINES = 0x43464620;
    private static final int PER_EM = 1000;
    private static final int NON_SYMBOLIC = 32;

    private final PDDocument document;
    private final CmapLookup glyphs;
    private final TreeSet<Integer> used = new TreeSet<>();

    private OpenTypeFace(PDDocument document, COSDictionary font, CmapLookup glyphs) throws IOException {
        super(font);
        this.document = document;
        this.glyphs = glyphs;
    }

    /// @param name its PostScript name
    static OpenTypeFace in(PDDocument document, String name, byte[] file) throws IOException {
        try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            COSDictionary system = new COSDictionary();
            system.setItem(COSName.REGISTRY, new COSString("Adobe"));
            system.setItem(COSName.ORDERING, new COSString("Identity"));
            system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
            COSDictionary descendant = new COSDictionary();
            descendant.setItem(COSName.TYPE, COSName.FONT);
            descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            descendant.setName(COSName.BASE_FONT, name);
            descendant.setItem(COSName.CIDSYSTEMINFO, system);
            descendant.setItem(COSName.FONT_DESC, described(document, name, font, file));
            descendant.setItem(COSName.W, widths(font));
            COSArray descendants = new COSArray();
            descendants.add(descendant);
            COSDictionary whole = new COSDictionary();
            whole.setItem(COSName.TYPE, COSName.FONT);
            whole.setItem(COSName.SUBTYPE, COSName.TYPE0);
            whole.setName(COSName.BASE_FONT, name + "-Identity-H");
            whole.setItem(COSName.ENCODING, COSName.IDENTITY_H);
            whole.setItem(COSName.DESCENDANT_FONTS, descendants);
            return new OpenTypeFace(document, whole, font.getUnicodeCmapLookup());
        }
    }

    private static PDFontDescriptor described(PDDocument document, String name, OpenTypeFont font, byte[] file) throws IOException {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        float scale = PER_EM / (float) font.getUnitsPerEm();
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName(name);
        descriptor.setFlags(NON_SYMBOLIC);
        descriptor.setItalicAngle(font.getPostScript().getItalicAngle());
        descriptor.setAscent(font.getHorizontalHeader().getAscender() * scale);
        descriptor.setDescent(font.getHorizontalHeader().getDescender() * scale);
        descriptor.setCapHeight(font.getHorizontalHeader().getAscender() * scale);
        descriptor.setFontBoundingBox(new PDRectangle(font.getHeader().getXMin() * scale, font.getHeader().getYMin() * scale,
                (font.getHeader().getXMax() - font.getHeader().getXMin()) * scale, (font.getHeader().getYMax() - font.getHeader().getYMin()) * scale));
        descriptor.setStemV(font.getOS2Windows().getWeightClass() / 5f);
        PDStream outlines = new PDStream(document, new ByteArrayInputStream(table(file)), COSName.FLATE_DECODE);
        outlines.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0C"));
        descriptor.setFontFile3(outlines);
        return descriptor;
    }

    /// The outlines of an OpenType file.
    private static byte[] table(byte[] file) throws IOException {
        for (int i = 0; i < (integer(file, 4) >>> 16); i++) {
            int row = 12 + 16 * i;
            if (integer(file, row) == OUTLINES) {
                byte[] table = new byte[integer(file, row + 12)];
                System.arraycopy(file, integer(file, row + 8), table, 0, table.length);
                return table;
            }
        }
        throw new IOException("a font without outlines");
    }

    private static int integer(byte[] file, int at) {
        return (file[at] & 0xFF) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }

    private static COSArray widths(OpenTypeFont font) throws IOException {
        COSArray all = new COSArray();
        for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
            all.add(COSInteger.get(Math.round(font.getAdvanceWidth(glyph) * PER_EM / (float) font.getUnitsPerEm())));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(all);
        return widths;
    }

    @Override
    protected byte[] encode(int letter) {
        int glyph = glyphs.getGlyphId(letter);
        return new byte[] {(byte) (glyph >> 8), (byte) glyph};
    }

    @Override
    public boolean willBeSubset() {
        return true;
    }

    @Override
    public void addToSubset(int letter) {
        used.add(letter);
    }

    /// When the file is written it is known which letters have to be told.
    @Override
    public void subset() throws IOException {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int letter : used) {
            StringBuilder letters = new StringBuilder();
            for (char unit : Character.toChars(letter)) {
                letters.append(String.format(Locale.ROOT, "%04X", (int) unit));
            }
            map.append(String.format(Locale.ROOT, "1 beginbfchar%n<%04X> <%s>%nendbfchar%n", glyphs.getGlyphId(letter), letters).replace("\r", ""));
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(document, new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
    }
}
