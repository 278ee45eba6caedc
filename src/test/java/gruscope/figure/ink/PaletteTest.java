package gruscope.figure.ink;

import gruscope.engine.cell.Signal;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.View;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
            messages(palette).forEach((name, color) -> {
                contrasts.put(name + " on panel", Palette.contrast(color, palette.panel()));
                contrasts.put(name + " on page", Palette.contrast(color, palette.page()));
                contrasts.put(name + " on accent wash", Palette.contrast(color, palette.accentWash()));
            });
            return contrasts;
        }, 4.5);
    }

    @TestFactory
    Stream<DynamicTest> theLettersOfGatesCanBeReadAndToldApart() {
        return Arrays.stream(Theme.values()).map(theme -> DynamicTest.dynamicTest(theme.key(), () -> {
            Palette palette = Palette.of(theme, Ramp.PUOR);
            for (Signal signal : Signal.values()) {
                SignalColours.of(signal, theme).ifPresent(color -> {
                    assertTrue(Palette.contrast(color, palette.panel()) >= 4.5, signal + " on the panel");
                    assertTrue(Palette.contrast(color, palette.page()) >= 4.5, signal + " on the page");
                });
            }
            List<Color> colors = Arrays.stream(Signal.values()).flatMap(signal -> SignalColours.of(signal, theme).stream()).distinct().toList();
            colors.forEach(one -> colors.stream().filter(other -> other != one).forEach(other -> assertTrue(Math.abs(one.getRed() - other.getRed())
                    + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue()) >= 80, one + " and " + other)));
        }));
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

    /// CIE 1976 differences: 2 can just be seen, colours 12 apart are not taken for each other side by side.
    @TestFactory
    Stream<DynamicTest> whatTheProgramSaysHasHuesOfItsOwn() {
        return everyPalette(palette -> {
            Map<String, Double> differences = new LinkedHashMap<>();
            messages(palette).forEach((name, color) -> {
                differences.put(name + " from now", difference(color, palette.accent()));
                differences.put(name + " from positive", difference(color, palette.positive()));
                differences.put(name + " from negative", difference(color, palette.negative()));
                messages(palette).forEach((other, second) -> differences.put(name + " from " + other, name.equals(other) ? 100 : difference(color, second)));
            });
            return differences;
        }, 12);
    }

    private static Map<String, Color> messages(Palette palette) {
        return Map.of("error", palette.messages().error(), "notice", palette.messages().notice(), "success", palette.messages().success());
    }

    private static double difference(Color one, Color other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /// L*, a*, b* under D65, from CIE XYZ.
    private static double[] lab(Color color) {
        double[] linear = Arrays.stream(new int[] {color.getRed(), color.getGreen(), color.getBlue()})
                .mapToDouble(channel -> channel / 255.0).map(share -> share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4)).toArray();
        double x = root((0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.95047);
        double y = root(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]);
        double z = root((0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
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

    /// WCAG 2.2's enhanced contrast: 7 : 1 of text; and what sets things apart can be seen too.
    @TestFactory
    Stream<DynamicTest> moreContrastIsMoreForEveryLetter() {
        return Arrays.stream(Ramp.values()).map(ramp -> DynamicTest.dynamicTest(ramp.key(), () -> {
            Palette palette = Palette.of(Theme.CONTRAST, ramp);

            for (Color ground : List.of(palette.panel(), palette.page(), palette.well(), palette.accentWash())) {
                for (Color letters : List.of(palette.ink(), palette.quiet(), palette.muted(), palette.accent(), palette.messages().error(), palette.messages().notice(),
                        palette.messages().success(), palette.positive(), palette.negative())) {
                    assertTrue(Palette.contrast(letters, ground) >= 7, () -> letters + " on " + ground);
                }
            }
            assertTrue(Palette.contrast(palette.faint(), palette.panel()) >= 3);
        }));
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
