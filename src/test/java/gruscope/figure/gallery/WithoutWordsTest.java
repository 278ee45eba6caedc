package gruscope.figure.gallery;

import gruscope.Phrases;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// `--words off`: pictures that are in no language.
class WithoutWordsTest {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{3,}");

    /// Names of cells and of functions, which have no other in any language.
    private static final Pattern NAMES = Pattern.compile("minGRU|GRU|LSTM|RNN|MGU|tanh|relu|softmax|exp");

    @TestFactory
    Stream<DynamicTest> noFigureWritesAWord() {
        return Gallery.figures().stream().filter(figure -> !figure.key().equals("code")).flatMap(figure ->
                Stream.of("count-since-reset", "count-since-reset-lstm", "rnn-echo", "latch-mingru", "latch-mgu").filter(preset -> figure.suits(Presets.named(preset).model().weights().cell()))
                        .map(preset -> DynamicTest.dynamicTest(figure.key() + " " + preset, () -> {
                            Pages pages = Exports.pages(Presets.named(preset), "--words off --language both --step 3 --figure " + figure.key());

                            List<String> texts = Writing.of(pages.still().drawing()).stream().map(Writing.Text::text).toList();

                            assertEquals(List.of(), texts.stream().filter(text -> WORD.matcher(NAMES.matcher(text).replaceAll("")).find()).toList());
                            assertEquals(List.of(), texts.stream().map(String::strip).filter(text -> text.length() > 1 && (text.startsWith("·") || text.endsWith("·") || text.endsWith(","))).toList());
                            assertTrue(WORD.matcher(pages.still().caption().text()).find());
                        })));
    }

    /// A sign for something that is not said would never be seen.
    @Test
    void everySignStandsForSomethingThatIsSaid() throws IOException {
        Properties signs = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("assets/messages/figure-symbols.properties"))) {
            signs.load(reader);
        }
        Phrases words = Phrases.of("figure", List.of(Locale.ROOT));

        signs.stringPropertyNames().forEach(key -> assertFalse(words.text(key).isEmpty(), key));
        assertEquals("", Phrases.silent("figure").text("overview.cell"));
        assertTrue(Phrases.silent("figure").isSilent() && !words.isSilent());
    }
}
