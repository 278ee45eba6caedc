package gruscope.figure.gallery;

import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Chinese and letters or digits have a space between them, Chinese and Chinese have none, in all that is said.
class ChineseSpacingTest {

    private static final Pattern WRONG = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}|\\p{IsHan} +\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {"figure", "window", "study", "sheet", "messages", "export"})
    void everySentenceOfABundleIs(String room) throws IOException {
        Properties chinese = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("assets/messages/" + room + "_zh.properties"))) {
            chinese.load(reader);
        }

        List<String> wrong = chinese.stringPropertyNames().stream().filter(key -> !key.equals("left.time")).map(chinese::getProperty).filter(text -> WRONG.matcher(text.replace("\\n", "\n")).find()).toList();

        assertEquals(List.of(), wrong);
    }

    @TestFactory
    Stream<DynamicTest> whatFiguresSayIs() {
        return Gallery.figures().stream().filter(figure -> !figure.key().equals("code")).flatMap(figure -> Stream.of("count-since-reset", "latch-mingru", "rnn-echo")
                .filter(preset -> figure.suits(Presets.named(preset).model().weights().cell())).map(preset -> DynamicTest.dynamicTest(figure.key() + " " + preset, () -> {
                    Pages pages = Exports.pages(Presets.named(preset), "--language zh --step 3 --figure " + figure.key());

                    Stream<String> said = Stream.concat(Stream.of(pages.still().caption().text()), Writing.of(pages.still().drawing()).stream().map(Writing.Text::text));

                    assertEquals(List.of(), said.filter(text -> WRONG.matcher(text).find()).toList());
                })));
    }
}
