package gruscope.figure.ink;

import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.View;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every theme in every ramp can be read: WCAG 2.2 asks 4.5 : 1 of text and 3 : 1 of lines that carry meaning.
class PaletteTest {

    private static final int SHADES = 100;

    @TestFactory
    Stream<DynamicTest> textCanBeRead() {
        return everyPalette(palette -> {
            Map<String, Double> contrasts = new LinkedHashMap<>();
            contrasts.put("ink on panel", Palette.contrast(palette.ink(), palette.panel()));
            contrasts.put("ink on page", Palette.contrast(palette.ink(), palette.page()));
            contrasts.put("ink on accent wash", Palette.contrast(palette.ink(), palette.accentWash()));
            contrasts.put("ink on well", Palette.contrast(palette.ink(), palette.well()));
            contrasts.put("quiet on panel", Palette.contrast(palette.quiet(), palette.panel()));
            contrasts.put("quiet on page", Palette.contrast(palette.quiet(), palette.page()));
            contrasts.put("quiet on accent wash", Palette.contrast(palette.quiet(), palette.accentWash()));
            contrasts.put("quiet on well", Palette.contrast(palette.quiet(), palette.well()));
            contrasts.put("muted on panel", Palette.contrast(palette.muted(), palette.panel()));
            contrasts.put("panel on muted", Palette.contrast(palette.panel(), palette.muted()));
            contrasts.put("accent on panel", Palette.contrast(palette.accent(), palette.panel()));
            contrasts.put("on accent", Palette.contrast(palette.onAccent(), palette.accent()));
            contrasts.put("on badge", Palette.contrast(palette.onBadge(), palette.badge()));
            contrasts.put("labels of lines, positive", Palette.contrast(palette.positive(), palette.panel()));
            contrasts.put("labels of lines, negative", Palette.contrast(palette.negative(), palette.panel()));
            return contrasts;
        }, 4.5);
    }

    @TestFactory
    Stream<DynamicTest> thinLinesCanBeSeen() {
        return everyPalette(palette -> Map.of(
                "line on panel", Palette.contrast(palette.line(), palette.panel()),
                "line on well", Palette.contrast(palette.line(), palette.well()),
                "coming on panel", Palette.contrast(palette.coming(), palette.panel()),
                "accent on wash", Palette.contrast(palette.accent(), palette.accentWash()),
                "gate on well", Palette.contrast(palette.gate(), palette.well())), 3);
    }

    @TestFactory
    Stream<DynamicTest> valuesOnTheirTilesCanBeReadAtEveryShade() {
        return everyPalette(palette -> {
            double worst = Double.POSITIVE_INFINITY;
            for (int shade = -SHADES; shade <= SHADES; shade++) {
                worst = Math.min(worst, onItself(palette, palette.state((double) shade / SHADES)));
            }
            return Map.of("the least of all states", worst);
        }, 4.5);
    }

    @TestFactory
    Stream<DynamicTest> greyAloneTellsTheSignInPrint() {
        return Arrays.stream(Ramp.values()).map(ramp -> DynamicTest.dynamicTest(ramp.key(), () -> {
            Palette palette = Palette.of(Theme.PRINT, ramp);

            assertTrue(Palette.contrast(palette.negative(), palette.positive()) >= 2);
        }));
    }

    @Test
    void projectedTextHas24PixelsAndProjectedLinesThree() {
        Look look = Look.of(View.DEFAULT.withTheme(Theme.PROJECTOR));

        for (TextStyle style : TextStyle.values()) {
            assertTrue(look.type().font(style).getSize2D() >= 24, style.name());
        }
        assertEquals(3, look.stroke(0.5));
        assertEquals(4.8, look.stroke(2.4));
    }

    @Test
    void projectedNumbersHaveThreeSignificantDigits() {
        Look look = Look.of(View.DEFAULT.withTheme(Theme.PROJECTOR));

        assertEquals("+0.843", look.signed(0.8426));
        assertEquals("−1.28", look.plain(-1.277));
        assertEquals("+12.8", look.signed(12.77));
        assertEquals("0.000", look.signed(-0.0));
        assertEquals("−1e−4", look.signed(-0.0001));
    }

    private interface Measured {
        Map<String, Double> of(Palette palette);
    }

    private static double onItself(Palette palette, Color ground) {
        return Palette.contrast(palette.on(ground), ground);
    }

    private static Stream<DynamicTest> everyPalette(Measured measured, double least) {
        return Arrays.stream(Theme.values()).flatMap(theme -> Arrays.stream(Ramp.values()).flatMap(ramp ->
                measured.of(Palette.of(theme, ramp)).entrySet().stream()
                        .map(pair -> DynamicTest.dynamicTest(theme.key() + ", " + ramp.key() + ": " + pair.getKey(), () ->
                                assertTrue(pair.getValue() >= least, () -> "contrast is " + pair.getValue() + ", wanted " + least)))));
    }
}
