package gruscope.export.make;

import gruscope.engine.cell.Signal;
import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.export.table.FigureCsv;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @TestFactory
    Stream<DynamicTest> theNumbersWrittenBesideAreThoseOfTheRun() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn").flatMap(preset ->
                figures(preset).filter(figure -> !figure.key().equals("unroll")).map(figure -> DynamicTest.dynamicTest(preset + " " + figure.key(), () -> {
                    Pages pages = Exports.pages(Presets.named(preset), "--steps 3-9 --units 2-3 --figure " + figure.key());
                    Shot shot = pages.shot();

                    List<Datum> numbers = figure.numbers(shot);

                    assertFalse(numbers.isEmpty());
                    assertEquals(numbers.size() + 1, FigureCsv.format(pages.recipe().arrangement(), shot).lines().count());
                    for (Signal signal : shot.cell().signals()) {
                        numbers.stream().filter(number -> number.quantity().equals(signal.key()) && number.unit() > 0 && number.step() > 0).forEach(number ->
                                assertEquals(shot.trace().value(signal, number.step(), number.unit() - 1), number.value()));
                    }
                    if (List.of("chart", "gates", "states").contains(figure.key())) {
                        assertTrue(numbers.stream().allMatch(number -> number.step() >= 3 && number.step() <= 9), "windows hold of the numbers too");
                    }
                })));
    }
}
