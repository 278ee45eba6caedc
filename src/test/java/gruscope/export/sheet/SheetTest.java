package gruscope.export.sheet;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.lesson.file.Courses;
import gruscope.scene.Scene;
import gruscope.scene.file.PresetWords;
import gruscope.scene.file.Presets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Sheets have blanks, keys have the numbers, in both languages.
class SheetTest {

    @Test
    void aWorksheetHasBlanksWhereItsKeyHasNumbers() throws IOException {
        Worksheet sheet = Worksheet.of(Presets.named("latch"));

        String blanks = text(sheet.pdf(Locale.ENGLISH, false));
        String key = text(sheet.pdf(Locale.ENGLISH, true));

        assertTrue(blanks.contains("10 10"), blanks);
        assertFalse(blanks.contains("0.993"), blanks);
        assertTrue(key.contains("0.993"), key);
        assertTrue(key.contains("0.966"), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counter", "rnn-echo", "two-clocks", "latch-mgu", "latch-mingru", "segment-sum"})
    void everyKindOfCellHasAWorksheet(String preset) throws IOException {
        Scene scene = Presets.named(preset);
        String key = text(Worksheet.of(scene).pdf(Locale.SIMPLIFIED_CHINESE, true));
        assertTrue(key.contains("手算"), key);
        assertTrue(key.replaceAll("\\s", "").contains(PresetWords.title(scene.model(), Phrases.of("sheet", List.of(Locale.SIMPLIFIED_CHINESE))).replaceAll("\\s", "")), key);
    }

    @Test
    void whatIsTooMuchToReckonByHandIsRefused() {
        assertEquals("with 60 inputs and 8 units a step is too much to reckon by hand; a worksheet takes up to 8 of each",
                assertThrows(BadInput.class, () -> Worksheet.of(Presets.named("sentiment"))).getMessage().replaceFirst("with \\d+ inputs and \\d+", "with 60 inputs and 8"));
        assertEquals("the sequence is empty; a worksheet needs a step to reckon",
                assertThrows(BadInput.class, () -> Worksheet.of(Presets.named("latch").withText(""))).getMessage());
    }

    @Test
    void theTwelveQuestionsArePrintedAndTheKeySaysWhichAreRight() throws IOException {
        String sheet = text(QuestionSheet.pdf(Courses.bundled().quiz(), Locale.ENGLISH, false));
        String key = text(QuestionSheet.pdf(Courses.bundled().quiz(), Locale.ENGLISH, true));

        assertTrue(sheet.contains("12. The same token stands"), sheet);
        assertTrue(sheet.contains("☐ C"), sheet);
        assertTrue(key.contains("1A 2B 3C 4A"), key);
        assertFalse(sheet.contains("1A 2B"), sheet);
    }

    @Test
    void theTeachersPageHasTipsAndWhatTheModelSimplifies() throws IOException {
        String page = text(TeachersPage.pdf(Courses.bundled(), Locale.ENGLISH));

        assertTrue(page.contains("r and z are computed at the same time"), page);
        assertTrue(page.contains("Let everybody write a number down first"), page);
    }

    @Test
    void theKeyStandsBesideTheSheet() {
        assertEquals(Path.of("a/latch-key.pdf"), SheetFile.keyOf(Path.of("a/latch.pdf")));
        assertEquals(Path.of("latch-key.pdf"), SheetFile.keyOf(Path.of("latch")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll(" +", " ");
        }
    }
}
