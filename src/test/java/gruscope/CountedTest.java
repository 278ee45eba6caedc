package gruscope;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CountedTest {

    /// A number that is computed, and after it things in the plural; constants and sizes without a sign are more than one.
    private static final Pattern BY_HAND = Pattern.compile("(?<![A-Z_]{2})[a-z0-9)\\]](?<!toUnsignedString\\(\\w{1,9}\\))(?<!areNot\\(pieces\\))"
            + " \\+ \"( hidden| output)? (numbers|inputs|units|steps|columns|rows|symbols|features|outputs|labels|letters|bits|frames|layers|pictures|channels|blocks|models|sequences)\\b");

    @Test
    void oneOfAThingIsNotSeveral() {
        assertEquals("1 input", Counted.of(1, "input").toString());
        assertEquals("0 inputs", Counted.of(0, "input").toString());
        assertEquals("up to 1 step fits", "up to " + Counted.of(1, "step fits"));
        assertEquals("2 steps fit", Counted.of(2, "step fits").toString());
    }

    @Test
    void noMessagePutsAPluralBehindANumberByHand() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java")).flatMap(CountedTest::lines).filter(line -> BY_HAND.matcher(line).find()).toList();

            assertEquals(List.of(), found);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
