package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.export.page.Legibility;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SheetTest {

    private static final Run RUN = Run.of(Presets.named("latch"));
    private static final Shot SHOT = Shot.of(RUN, Look.of(RUN.scene().view())).at(RUN.timeline().at(RUN.timeline().end()));
    private static final Figure CELL = Gallery.named("cell");

    @Test
    void aWidthOnPaperTakesAsManyPixelsAsTheDensityHasInIt() {
        assertEquals(Math.round(88 / 25.4 * 300), picture("--width=88mm").getWidth());
        assertEquals(Math.round(88 / 25.4 * 600), picture("--width=88mm", "--dpi=600").getWidth());
        assertEquals(1050, picture("--width=3.5in").getWidth());
        assertEquals(1600, picture("--width=1600").getWidth());
        assertEquals(1600, picture("--width=1600", "--dpi=300").getWidth());
    }

    @Test
    void theHeightFollowsTheFigureUnlessItIsGiven() {
        Size own = CELL.lay(SHOT).preferred();

        assertEquals(1200 * own.height() / own.width(), picture("--width=1200").getHeight(), 1);
        assertEquals(1000 * own.width() / own.height(), picture("--height=1000").getWidth(), 1);
        assertEquals(700, picture("--width=1000", "--height=700").getHeight());
    }

    @Test
    void sizesByNameAreAJournalsColumnsASlideAndASquare() {
        assertEquals(1039, picture("--size=single").getWidth());
        assertEquals(2126, picture("--size=double").getWidth());
        assertEquals(1920, picture("--size=slide").getWidth());
        assertEquals(1080, picture("--size=slide").getHeight());
        assertEquals(1080, picture("--size=square").getHeight());
        assertEquals(600, picture("--size=slide", "--width=600").getWidth());
    }

    @Test
    void aSlideIsFilledUpToItsMargin() {
        BufferedImage slide = picture("--size=slide", "--figure=strip/cell");

        int ground = slide.getRGB(0, 0);
        List<Integer> inked = new ArrayList<>();
        for (int x = 0; x < slide.getWidth(); x++) {
            for (int y = 0; y < slide.getHeight(); y++) {
                if (slide.getRGB(x, y) != ground) {
                    inked.add(x);
                    break;
                }
            }
        }
        assertTrue(inked.getFirst() >= 60 && inked.getFirst() < 120, "ink begins at " + inked.getFirst());
        assertTrue(inked.getLast() < 1860 && inked.getLast() > 1800, "ink ends at " + inked.getLast());
    }

    @Test
    void aMarginLeavesItsWidthEmptyOnEverySide() {
        BufferedImage picture = picture("--width=100mm", "--pad=5mm", "--dpi=254", "--theme=print");

        assertEquals(1000, picture.getWidth());
        int ground = picture.getRGB(0, 0);
        for (int i = 0; i < 49; i++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                assertEquals(ground, picture.getRGB(i, y));
                assertEquals(ground, picture.getRGB(999 - i, y));
            }
        }
        assertEquals("a margin of 50mm leaves nothing of 88mm",
                assertThrows(BadInput.class, () -> picture("--width=88mm", "--pad=50mm")).getMessage());
    }

    @Test
    void lettersHaveTheSizeInPointsThatIsAskedFor() {
        Sheet sheet = recipe("--font=8").sheet();

        Drawing drawing = sheet.lay(CELL, SHOT);

        double scale = 8 * 96 / 72.0 / 13;
        assertEquals(CELL.lay(SHOT).preferred().width() * scale + 2 * 96 / 25.4, drawing.size().width(), 1e-6, "a figure with smaller letters keeps a millimetre");
        assertEquals(8 * 12 / 13.0, Legibility.of(drawing).letters(), 1e-6);
    }

    @Test
    void onPaperTheyHaveEightPointsWhereNothingIsSaid() {
        for (String figure : List.of("cell", "strip", "gates", "code", "bill")) {
            for (String width : List.of("88mm", "180mm")) {
                Drawing drawing = recipe("--width=" + width).sheet().lay(Gallery.named(figure), SHOT);

                assertEquals(8 * 12 / 13.0, Legibility.of(drawing).letters(), 0.1, figure + " " + width);
            }
        }
    }

    @Test
    void aFontLargerOrSmallerIsHadInTheSameWidth() {
        for (double font : new double[] {6.5, 10}) {
            Drawing drawing = recipe("--font=" + font, "--width=120mm").sheet().lay(CELL, SHOT);

            assertEquals(120 / 25.4 * 96, drawing.size().width(), 1e-6);
            assertEquals(font * 12 / 13.0, Legibility.of(drawing).letters(), 1e-6);
        }
    }

    @Test
    void whereTheFigureIsNarrowerThanTheWidthLettersKeepTheSizeAskedFor() {
        Drawing drawing = recipe("--font=6", "--width=500mm").sheet().lay(CELL, SHOT);

        assertEquals(6 * 12 / 13.0, Legibility.of(drawing).letters(), 1e-6);
        assertEquals(500 / 25.4 * 96, drawing.size().width(), 1e-6);
    }

    @Test
    void onAScreenAFigureFillsItsWidthUntilItsLettersWereTooSmall() {
        assertEquals(12 * 0.75 * 1200 / CELL.lay(SHOT).preferred().width(), letters("--width=1200"), 1e-6);
        assertTrue(letters("--width=420") > 8, "letters of " + letters("--width=420"));
    }

    private static double letters(String... options) {
        return Legibility.of(recipe(options).sheet().lay(CELL, SHOT)).letters();
    }

    @Test
    void linesOnPaperAreHalfAPointAtLeast() {
        assertEquals(0.5, Legibility.of(recipe("--font=5", "--width=88mm").sheet().lay(CELL, SHOT)).line(), 1e-4);
    }

    @Test
    void lettersBelowSixPointsAreWarnedOf() {
        assertEquals("cell: the smallest letters are 3.3 pt, hard to read in print; a larger --width would help",
                new Pages(recipe("--width=40mm"), RUN).warning().orElseThrow().in(Locale.ENGLISH));
        assertEquals("strip/chart: the smallest letters are 4.6 pt, hard to read in print; a larger --font, fewer --steps or fewer panels would help",
                new Pages(recipe("--figure=strip/chart", "--font=5", "--width=180mm"), RUN).warning().orElseThrow().in(Locale.ENGLISH));
        assertTrue(new Pages(recipe("--width=88mm"), RUN).warning().isEmpty());
    }

    @Test
    void figuresWithoutLettersAreNotWarnedOf() {
        assertTrue(new Pages(recipe("--figure=minimap", "--width=20mm"), RUN).warning().isEmpty());
    }

    private static Recipe recipe(String... options) {
        Settings settings = Settings.NONE.with(Setting.FIGURE, "cell", "--figure");
        for (String option : options) {
            String[] parts = option.substring(2).split("=");
            settings = settings.with(Setting.named(parts[0]).orElseThrow(), parts[1], "--" + parts[0]);
        }
        return Recipe.of(RUN.scene(), settings);
    }

    private static BufferedImage picture(String... options) {
        Recipe recipe = recipe(options);
        return Raster.of(new Pages(recipe, RUN.seenIn(recipe.scene())).still(), recipe.sheet().pixelsPerUnit());
    }
}
