package gruscope.export.make;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.figure.font.Fonts;
import gruscope.figure.font.InstalledFonts;
import gruscope.figure.font.Typeface;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// `--font-family`: figures in fonts of the author's own.
class OwnFontsTest {

    private static final Path BUNDLED = Path.of("assets/fonts");
    private static final InstalledFonts THERE = new InstalledFonts(List.of(BUNDLED));

    @Test
    void aFamilyThatIsNotThereIsToldWithHowToSeeWhichAre() {
        BadInput wrong = assertThrows(BadInput.class, () -> Exports.pages(Presets.named("latch"), "--font-family Helvetika-of-nobody"));

        assertTrue(wrong.getMessage().contains("there is no family of fonts called \"Helvetika-of-nobody\" here"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains("gruscope fonts lists those there are"), wrong.getMessage());
        assertTrue(assertThrows(BadInput.class, () -> Fonts.read("DejaVu Sirif", THERE)).getMessage().contains("did you mean \"DejaVu Serif\"?"));
        assertTrue(assertThrows(BadInput.class, () -> Fonts.read("a,b,c,d", THERE)).getMessage().contains("at most three"));
    }

    @Test
    void familiesAreListedByName() {
        assertEquals(List.of("DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Droid Sans Fallback", "Noto Sans SC"), THERE.names());
    }

    @Test
    void oneFamilyServesForAllAndTextIsMeasuredInIt() {
        Type usual = Type.of(Theme.LIGHT);
        Type own = usual.in(Fonts.read("dejavu serif", THERE));

        assertEquals(usual.width("candidate", TextStyle.FORMULA) / TextStyle.FORMULA.size(), own.width("candidate", TextStyle.BODY) / TextStyle.BODY.size(), 1e-3);
        assertEquals("DejaVu Serif", own.typeface(TextStyle.NUMBER).family());
        assertTrue(own.typeface(TextStyle.TITLE).bold());
        assertTrue(own.typeface(TextStyle.FORMULA_SLANTED).italic());
        assertNotEquals(usual.width("candidate", TextStyle.BODY), own.width("candidate", TextStyle.BODY));
    }

    @Test
    void whatAFamilyLacksIsSetInTheBundledFaces() {
        Type own = Type.of(Theme.LIGHT).in(Fonts.read("Droid Sans Fallback,DejaVu Serif", THERE));

        assertEquals("DejaVuSans", own.fontOf("σ", TextStyle.BODY).getPSName());
        assertEquals("DroidSansFallback", own.fontOf("门", TextStyle.BODY).getPSName());
        assertEquals("DejaVu Serif", own.typeface(TextStyle.FORMULA).family());
    }

    @Test
    void everyFormatHasTheLettersOfTheFamily() throws IOException {
        Pages pages = pages("DejaVu Serif", "--figure wiring --text text");

        String svg = new String(Picture.of(pages, Format.SVG, Progress.UNWATCHED), StandardCharsets.UTF_8);
        String slide = slide(Picture.of(pages, Format.PPTX, Progress.UNWATCHED));
        Set<String> faces = faces(Picture.of(pages, Format.PDF, Progress.UNWATCHED));

        assertTrue(svg.contains("@font-face{font-family:\"DejaVu Serif\"") && !svg.contains("\"DejaVu Sans"));
        assertTrue(slide.contains("typeface=\"DejaVu Serif\"") && !slide.contains("typeface=\"DejaVu Sans\""));
        assertTrue(faces.stream().allMatch(face -> face.contains("+DejaVuSerif")), faces.toString());
        assertFalse(Arrays.equals(Picture.of(pages, Format.PNG, Progress.UNWATCHED), Exports.picture("latch", "--figure wiring", Format.PNG)));
    }

    /// Fonts of TeX, where there are some.
    @Test
    void lettersOfThirdDegreeAreEmbeddedAndCanBeReadOutOfThePdf() throws IOException {
        Assumptions.assumeTrue(InstalledFonts.here().names().contains("Latin Modern Roman"));
        Pages pages = new Pages(in(Exports.pages(Presets.named("latch"), "--figure wiring").recipe(), Fonts.read("Latin Modern Roman")), Progress.UNWATCHED);

        byte[] pdf = Picture.of(pages, Format.PDF, Progress.UNWATCHED);

        assertTrue(faces(pdf).contains("LMRoman10-Regular-Identity-H"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains("tanh"));
        }
    }

    @Test
    void aFaceOfACollectionIsAFileOfItsOwn(@TempDir Path folder) throws IOException {
        byte[] sans = Files.readAllBytes(BUNDLED.resolve("DejaVuSans.ttf"));
        byte[] serif = Files.readAllBytes(BUNDLED.resolve("DejaVuSerif.ttf"));
        Files.write(folder.resolve("both.ttc"), collection(sans, serif));
        Files.writeString(folder.resolve("none.otf"), "no font");
        InstalledFonts there = new InstalledFonts(List.of(folder, folder.resolve("nowhere")));

        Typeface face = there.named("DejaVu Serif").regular();

        assertEquals(List.of("DejaVu Sans", "DejaVu Serif"), there.names());
        assertEquals("DejaVuSerif", face.name());
        assertTrue(Typeface.mayBeEmbedded(face.bytes()) && !Typeface.isOpenType(face.bytes()));
    }

    /// The head of a collection, then its fonts, whose tables are told by their places in the whole file.
    private static byte[] collection(byte[]... fonts) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * fonts.length + Arrays.stream(fonts).mapToInt(font -> font.length).sum());
        bytes.putInt(0x74746366).putInt(0x00010000).putInt(fonts.length);
        int at = 12 + 4 * fonts.length;
        for (byte[] font : fonts) {
            bytes.putInt(at);
            ByteBuffer moved = ByteBuffer.wrap(font);
            for (int i = 0; i < moved.getShort(4); i++) {
                moved.putInt(12 + 16 * i + 8, moved.getInt(12 + 16 * i + 8) + at);
            }
            at += font.length;
        }
        for (byte[] font : fonts) {
            bytes.put(font);
        }
        return bytes.array();
    }

    private static Pages pages(String family, String settings) {
        return new Pages(in(Exports.pages(Presets.named("latch"), settings).recipe(), Fonts.read(family, THERE)), Progress.UNWATCHED);
    }

    private static Recipe in(Recipe recipe, Fonts fonts) {
        return new Recipe(recipe.scene(), recipe.arrangement(), recipe.sheet(), recipe.ground(), recipe.text(), recipe.motion(), recipe.paged(), recipe.cropped(), recipe.data(),
                recipe.certified(), recipe.words(), Optional.of(fonts), recipe.preferences());
    }

    private static String slide(byte[] pptx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pptx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("ppt/slides/slide1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no slide");
    }

    private static Set<String> faces(byte[] pdf) throws IOException {
        Set<String> faces = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                PDFormXObject figure = (PDFormXObject) document.getPage(0).getResources().getXObject(name);
                for (COSName font : figure.getResources().getFontNames()) {
                    PDFont face = figure.getResources().getFont(font);
                    assertTrue(face.isEmbedded(), face.getName());
                    faces.add(face.getName());
                }
            }
        }
        return faces;
    }
}
