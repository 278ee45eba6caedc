package gruscope.export.pdf;

import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.make.Picture;
import gruscope.export.page.Caption;
import gruscope.export.page.Pages;
import gruscope.scene.file.Presets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// PDF files as a reader of PDF sees them.
class PdfTest {

    @Test
    void theSheetIsAsLargeAsThePicture() throws IOException {
        try (PDDocument document = open("latch", "--figure cell --width 88mm")) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(88 / 25.4 * 72, document.getPage(0).getMediaBox().getWidth(), 0.01);
        }
    }

    @Test
    void textCanBeReadOutChineseIncluded() throws IOException {
        try (PDDocument document = Loader.loadPDF(Exports.picture(Exports.chinese(), "--figure strip", Format.PDF))) {
            String text = new PDFTextStripper().getText(document);

            assertTrue(text.contains("电影") && text.contains("很好") && text.contains("was"), text);
        }
    }

    @Test
    void lettersKeepTheirMarksWhenTheyAreReadOut() throws IOException {
        for (String figure : List.of("equations", "cell", "states", "overview")) {
            try (PDDocument document = open("latch", "--figure " + figure)) {
                String text = new PDFTextStripper().getText(document);

                assertTrue(text.contains("h\u0303"), figure + ": " + text);
            }
        }
    }

    @Test
    void lettersWithMarksLookAsTheyDoAsOutlines() throws IOException {
        try (PDDocument letters = open("latch", "--figure states"); PDDocument outlines = open("latch", "--figure states --text outlines")) {
            BufferedImage one = new PDFRenderer(letters).renderImage(0, 2);
            BufferedImage other = new PDFRenderer(outlines).renderImage(0, 2);

            int ink = 0;
            int elsewhere = 0;
            for (int y = 0; y < one.getHeight(); y++) {
                for (int x = 0; x < one.getWidth(); x++) {
                    ink += isDark(other, x, y) ? 1 : 0;
                    elsewhere += isDark(one, x, y) != isDark(other, x, y) ? 1 : 0;
                }
            }
            assertTrue(elsewhere < 0.01 * ink, elsewhere + " of " + ink);
        }
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y)).getGreen() < 128;
    }

    @Test
    void everyFaceIsInTheFileAsASubset() throws IOException {
        byte[] pdf = Exports.picture(Exports.chinese(), "--figure overview", Format.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = fonts(document.getPage(0));

            assertTrue(fonts.size() >= 5, "faces: " + fonts.size());
            fonts.forEach(font -> assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+.*"), font.getName()));
            assertTrue(pdf.length < 300_000, "bytes: " + pdf.length);
        }
    }

    @Test
    void outlinesNeedNoFont() throws IOException {
        try (PDDocument document = open("latch", "--figure cell --text outlines")) {
            assertEquals(List.of(), fonts(document.getPage(0)));
            assertEquals("", new PDFTextStripper().getText(document).strip());
        }
    }

    @Test
    void itSaysInWordsWhatItShowsAndWhenItWasMadeIsNotInIt() throws IOException {
        Caption caption = Exports.pages(Presets.named("latch"), "--figure cell").still().caption();
        try (PDDocument document = open("latch", "--figure cell")) {
            assertEquals(caption.title(), document.getDocumentInformation().getTitle());
            assertEquals(caption.text(), document.getDocumentInformation().getSubject());
            assertEquals(caption.scene(), document.getDocumentInformation().getKeywords());
            assertNull(document.getDocumentInformation().getCreationDate());
            assertNull(document.getDocumentInformation().getModificationDate());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theSceneIsPlainInItsBytes() {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell");

        assertTrue(new String(Picture.of(pages, Format.PDF, _ -> { }), StandardCharsets.ISO_8859_1).contains(pages.still().caption().scene()));
    }

    @Test
    void readersAloudAreToldOfOneFigure() throws IOException {
        try (PDDocument document = open("latch", "--figure cell")) {
            PDStructureElement whole = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            PDStructureElement figure = (PDStructureElement) whole.getKids().getFirst();

            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("Figure", figure.getStructureType());
            assertTrue(figure.getAlternateDescription().contains("reset gate") || figure.getAlternateDescription().contains("GRU"));
            assertEquals(List.of(0), figure.getKids());
        }
    }

    @Test
    void aTransparentPictureHasNoGround() throws IOException {
        assertEquals(0, corner("--background transparent") >>> 24);
        assertEquals(new Color(0x123456).getRGB(), corner("--background #123456"));
    }

    private static int corner(String settings) throws IOException {
        try (PDDocument document = open("latch", "--figure cell " + settings)) {
            BufferedImage image = new PDFRenderer(document).renderImage(0, 1, ImageType.ARGB);
            return image.getRGB(1, 1);
        }
    }

    private static PDDocument open(String preset, String settings) throws IOException {
        return Loader.loadPDF(Exports.picture(preset, settings, Format.PDF));
    }

    /// The fonts of the page's one form.
    private static List<PDFont> fonts(PDPage page) throws IOException {
        PDResources sheet = page.getResources();
        List<PDFont> fonts = new ArrayList<>();
        for (COSName form : sheet.getXObjectNames()) {
            PDResources drawn = ((PDFormXObject) sheet.getXObject(form)).getResources();
            for (COSName font : drawn.getFontNames()) {
                fonts.add(drawn.getFont(font));
            }
        }
        return fonts;
    }
}
