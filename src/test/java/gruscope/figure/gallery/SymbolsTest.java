package gruscope.figure.gallery;

import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Symbols;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The letters of an author's text stand wherever the usual ones would.
class SymbolsTest {

    /// `h` and `z` by themselves; `h̃` is another letter.
    private static final Pattern OLD = Pattern.compile("(?<![\\p{L}\\p{M}])[hz](?![\\p{L}\\p{M}])");

    /// The same of an LSTM.
    private static final Pattern OLD_OF_LSTM = Pattern.compile("(?<![\\p{L}\\p{M}])[ho](?![\\p{L}\\p{M}])");

    @TestFactory
    Stream<DynamicTest> noFigureWritesTheOldLetterOfWhatIsRenamed() {
        return Gallery.figures().stream().filter(figure -> figure.preferences().contains(Symbols.SYMBOLS)).flatMap(figure -> Stream.of(
                DynamicTest.dynamicTest(figure.key(), () -> assertRenamed(figure, "count-since-reset", "h=s,z=u", OLD)),
                DynamicTest.dynamicTest(figure.key() + " of an LSTM", () -> assertRenamed(figure, "count-since-reset-lstm", "h=s,o=q", OLD_OF_LSTM))));
    }

    private static void assertRenamed(Figure figure, String preset, String symbols, Pattern old) {
        Pages pages = Exports.pages(Presets.named(preset), "--symbols " + symbols + " --figure " + figure.key());

        for (int beat = 1; beat <= pages.shot().cell().beats().size(); beat++) {
            Shot shot = pages.shot().at(Moment.after(pages.shot().step(), beat - 1));
            List<String> written = Stream.concat(Writing.of(figure.lay(shot).drawing()).stream().map(Writing.Text::text), Stream.of(figure.lay(shot).drawing().description()))
                    .filter(text -> old.matcher(text).find()).distinct().toList();
            assertEquals(List.of(), written, "beat " + beat);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFigureThatWritesSymbolsTakesThem() {
        return Stream.of("cell", "cells", "wiring", "unroll", "arithmetic", "code", "equations", "strip", "answer", "gates", "states", "chart", "memory", "teaching", "routes", "weights", "bill", "beside", "overview")
                .map(key -> DynamicTest.dynamicTest(key, () -> assertTrue(Gallery.named(key).preferences().contains(Symbols.SYMBOLS))));
    }

    @Test
    void hoverCardsWriteThemToo() {
        Shot shot = Exports.pages(Presets.named("count-since-reset"), "--symbols h=s,z=u --figure cell --step last").shot();

        List<String> said = Gallery.named("cell").lay(shot).drawing().hotspots().stream().flatMap(spot -> Stream.of(spot.title(), spot.detail())).toList();

        assertEquals(Optional.empty(), said.stream().filter(text -> OLD.matcher(text).find()).findFirst());
        assertTrue(said.stream().anyMatch(text -> text.contains("u ⊙ s")), said::toString);
    }
}
