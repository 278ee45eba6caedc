package gruscope.export.pdf;

import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What there is before anything is read: the weights and what they cost, and one sentence on what to do.
class EmptySequenceTest {

    private static final Scene EMPTY = Presets.named("count-since-reset").withText("");

    @Test
    void theWholePageSaysOnceWhatToDoAndShowsTheWeights() throws IOException {
        String text = text("overview");

        assertEquals(2, text.split("Nothing to read yet: type any of the letters . 1 R", -1).length, text);
        assertTrue(text.contains("W #1 · id") && text.contains("stored once, used ×0 so far") && text.contains("4×3"), text);
    }

    @Test
    void theCaptionOfAPageOfItsPartsSaysItOnceToo() {
        Shot empty = Shot.of(Run.of(EMPTY), Look.of(EMPTY.view()));

        String caption = Gallery.named("overview").lay(empty, new Size(405, Double.POSITIVE_INFINITY)).drawing().description();

        assertEquals(2, caption.split("Nothing to read yet", -1).length, caption);
    }

    /// In every figure and language.
    @Test
    void noCaptionNamesAStepWhereNoneIsRead() {
        Shot shot = Shot.of(Run.of(EMPTY), Look.of(EMPTY.view()));
        for (Figure figure : Gallery.figures().stream().filter(any -> any.suits(shot.cell())).toList()) {
            for (Language language : Language.values()) {
                String caption = Exports.pages(EMPTY, "--figure " + figure.key() + " --language " + language.key()).still().caption().text();

                assertFalse(caption.contains("0 of 0") || caption.contains("0/0"), caption);
                assertFalse(language == Language.CHINESE && !caption.endsWith("）"), caption);
            }
        }
    }

    @Test
    void theBillCountsNoStepsWhereThereIsNone() throws IOException {
        String text = text("bill");

        assertTrue(text.contains("108 + 25 shared"), text);
        assertFalse(text.contains("unshared") || text.contains("every step"), text);
    }

    @TestFactory
    Stream<DynamicTest> everySetIsShownAndEveryNumberOfItExplained() {
        return Stream.concat(Presets.all().values().stream(), Stream.of(EMPTY.with(new Change.Units(3)), EMPTY.with(new Change.Unshare(5))))
                .map(scene -> DynamicTest.dynamicTest(scene.model().title() + " " + scene.whatIf(), () -> {
                    Scene empty = scene.withText("");
                    Drawing drawing = Gallery.named("weights").lay(Shot.of(Run.of(empty), Look.of(empty.view()))).drawing();

                    assertTrue(drawing.hotspots().size() > scene.program().weights().shared().cell().blocks().size());
                    drawing.hotspots().forEach(spot -> assertFalse(spot.title().isEmpty() || spot.detail().contains("NaN"), spot.title()));
                    assertTrue(drawing.description().contains("used in 0 steps"), drawing.description());
                }));
    }

    @Test
    void theCellWaitsWithoutANumberAndWithoutAToken() throws IOException {
        String text = text("cell");

        assertTrue(text.contains("h\u0303") && text.contains("mixer"), text);
        assertFalse(text.replace("t−1", "").matches("(?s).*[0-9].*"), text);
    }

    private static String text(String figure) throws IOException {
        try (PDDocument document = Loader.loadPDF(Exports.picture(EMPTY, "--figure " + figure, Format.PDF))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
