package gruscope.export.pdf;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import gruscope.BadInput;
import gruscope.export.page.Caption;
import gruscope.export.page.Page;
import gruscope.figure.ink.Size;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import static gruscope.Message.says;

/// Pages as PDF: a sheet each, its shapes as shapes, its letters in the bundled faces cut down to those used, tagged as one figure with its
/// description. There is no date in it.
public final class Pdf {

    private static final float POINTS = 72f / 96;

    /// ISO 32000-1, annex C.2.
    private static final int MOST_POINTS = 14_400;

    /// Drawn ten times as large and placed at a tenth, so that what figures snap to device pixels is snapped to nothing that could be seen.
    private static final int FINENESS = 10;

    /// PDFBox makes a file's identity of this and its words instead of the time.
    private static final long IDENTITY = 1;

    private Pdf() {
    }

    /// @param language what the words are in
    /// @param text     whether letters stay text; else they are outlines
    /// @throws BadInput if the page is larger than readers take
    public static byte[] of(Page page, Locale language, boolean text) {
        return of(List.of(page), language, text);
    }

    /// The same with a sheet for each of several pages; the document's own words are the last one's.
    public static byte[] of(List<Page> pages, Locale language, boolean text) {
        pages.forEach(page -> requireReadable(page.drawing().size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(IDENTITY);
            document.setVersion(1.7f);
            tell(document, pages.getLast().caption(), language);
            PdfFaces faces = new PdfFaces(document);
            for (int i = 0; i < pages.size(); i++) {
                fill(document, sheet(document, pages.get(i).drawing().size(), i), pages.get(i), text ? faces : PdfFaces.outlines());
            }
            tag(document, pages);
            // Words in a compressed part of the file would not be found by those who look for the scene.
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void requireReadable(Size size) {
        double longest = Math.max(size.width(), size.height()) * POINTS;
        if (longest > MOST_POINTS) {
            throw new BadInput("", says("a-pdf-page-of-pt", Math.round(size.width() * POINTS), Math.round(size.height() * POINTS)),
                    says("readers-take-pt-5-08", MOST_POINTS));
        }
    }

    private static void tell(PDDocument document, Caption caption, Locale language) {
        PDDocumentInformation words = new PDDocumentInformation();
        words.setTitle(caption.title());
        words.setSubject(caption.text());
        words.setKeywords(caption.scene());
        document.setDocumentInformation(words);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static PDPage sheet(PDDocument document, Size size, int number) {
        PDPage sheet = new PDPage(new PDRectangle((float) size.width() * POINTS, (float) size.height() * POINTS));
        sheet.setStructParents(number);
        document.addPage(sheet);
        return sheet;
    }

    private static void fill(PDDocument document, PDPage sheet, Page page, IPdfBoxGraphics2DFontTextDrawer letters) throws IOException {
        PDFormXObject figure = drawn(document, page, letters);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), 0);
            if (page.ground().isPresent()) {
                Color ground = page.ground().get();
                content.setNonStrokingColor(ground.getRed() / 255f, ground.getGreen() / 255f, ground.getBlue() / 255f);
                content.addRect(0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
                content.fill();
            }
            content.transform(Matrix.getScaleInstance(POINTS / FINENESS, POINTS / FINENESS));
            content.drawForm(figure);
            content.endMarkedContent();
        }
    }

    private static PDFormXObject drawn(PDDocument document, Page page, IPdfBoxGraphics2DFontTextDrawer letters) throws IOException {
        Size size = page.drawing().size().scaled(FINENESS);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) size.width(), (float) size.height());
        graphics.setFontTextDrawer(letters);
        page.drawing().scaled(FINENESS).paint(graphics);
        graphics.dispose();
        return graphics.getXFormObject();
    }

    /// Tells readers aloud that all of each sheet is one figure, and what is on it.
    private static void tag(PDDocument document, List<Page> pages) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, whole);
            figure.setPage(document.getPage(i));
            figure.setTitle(pages.get(i).caption().title());
            figure.setAlternateDescription(pages.get(i).caption().text());
            figure.appendKid(0);
            whole.appendKid(figure);
            COSArray marked = new COSArray();
            marked.add(figure.getCOSObject());
            parents.put(i, new PDParentTreeValue(marked));
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
