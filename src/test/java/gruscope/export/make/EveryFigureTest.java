package gruscope.export.make;

import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every figure of every kind of cell, in the formats that keep its shapes.
class EveryFigureTest {

    private static Stream<Figure> figures(String preset) {
        return Gallery.figures().stream().filter(figure -> figure.suits(Presets.named(preset).program().weights().shared().cell()));
    }

    @TestFactory
    Stream<DynamicTest> isWrittenAndWrittenTheSameTwice() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn").flatMap(preset ->
                figures(preset).flatMap(figure -> Stream.of(Format.SVG, Format.PDF).flatMap(format ->
                        List.of("text", "outlines").stream().map(letters -> DynamicTest.dynamicTest(
                                preset + " " + figure.key() + " " + format.ending() + " " + letters, () -> {
                                    Pages pages = Exports.pages(Presets.named(preset), "--width 180mm --text " + letters + " --figure " + figure.key());

                                    byte[] once = Picture.of(pages, format, _ -> { });
                                    byte[] again = Picture.of(pages, format, _ -> { });

                                    assertTrue(once.length > 1000);
                                    assertArrayEquals(once, again);
                                })))));
    }
}
