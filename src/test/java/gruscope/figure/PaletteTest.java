package gruscope.figure;

import gruscope.scene.Theme;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every theme can be read: WCAG 2.2 asks 4.5 : 1 of text and 3 : 1 of lines that carry meaning.
class PaletteTest {

    @TestFactory
    Stream<DynamicTest> textCanBeRead() {
        return everyTheme(palette -> Map.of(
                "ink on panel", Palette.contrast(palette.ink(), palette.panel()),
                "ink on page", Palette.contrast(palette.ink(), palette.page()),
                "ink on accent wash", Palette.contrast(palette.ink(), palette.accentWash()),
                "quiet on panel", Palette.contrast(palette.quiet(), palette.panel()),
                "quiet on page", Palette.contrast(palette.quiet(), palette.page()),
                "quiet on accent wash", Palette.contrast(palette.quiet(), palette.accentWash()),
                "accent on panel", Palette.contrast(palette.accent(), palette.panel()),
                "on accent", Palette.contrast(palette.onAccent(), palette.accent()),
                "on badge", Palette.contrast(palette.onBadge(), palette.badge())), 4.5);
    }

    @TestFactory
    Stream<DynamicTest> thinLinesCanBeSeen() {
        return everyTheme(palette -> Map.of(
                "line on panel", Palette.contrast(palette.line(), palette.panel()),
                "gate on well", Palette.contrast(palette.gate(), palette.well()),
                "positive on panel", Palette.contrast(palette.positive(), palette.panel()),
                "negative on panel", Palette.contrast(palette.negative(), palette.panel()),
                "muted on panel", Palette.contrast(palette.muted(), palette.panel())), 3);
    }

    @TestFactory
    Stream<DynamicTest> valuesOnTheirTilesCanBeRead() {
        return everyTheme(palette -> Map.of(
                "on the strongest positive", Palette.contrast(palette.on(palette.state(1)), palette.state(1)),
                "on the strongest negative", Palette.contrast(palette.on(palette.state(-1)), palette.state(-1)),
                "on zero", Palette.contrast(palette.on(palette.state(0)), palette.state(0))), 4.5);
    }

    private interface Measured {
        Map<String, Double> of(Palette palette);
    }

    private static Stream<DynamicTest> everyTheme(Measured measured, double least) {
        return Arrays.stream(Theme.values()).flatMap(theme -> measured.of(Palette.of(theme)).entrySet().stream()
                .map(pair -> DynamicTest.dynamicTest(theme.key() + ": " + pair.getKey(), () ->
                        assertTrue(pair.getValue() >= least, () -> "contrast is " + pair.getValue() + ", wanted " + least))));
    }
}
