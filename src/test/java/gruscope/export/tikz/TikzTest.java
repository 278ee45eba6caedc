package gruscope.export.tikz;

import gruscope.export.film.Exports;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is written in TikZ has the size and the room that it has in every other format, in whatever font the document sets it.
class TikzTest {

    private static final Pattern SIZE = Pattern.compile("scale=([\\d.]+),font=\\\\fontsize\\{([\\d.]+)\\}");

    @Test
    void spacesOfCodeAreNotMadeOne() {
        assertTrue(tikz("code").contains("\\ \\ \\ \\ r = sigmoid("), tikz("code"));
    }

    @Test
    void lettersHaveASizeThatLatexHasAndAreEnlargedToTheirOwn() {
        List<MatchResult> sizes = SIZE.matcher(tikz("equations")).results().toList();

        assertFalse(sizes.isEmpty());
        assertTrue(Set.of("5", "6", "7", "8", "9", "10", "10.95", "12", "14.4").containsAll(sizes.stream().map(size -> size.group(2)).collect(Collectors.toSet())));
        assertTrue(sizes.stream().mapToDouble(size -> Double.parseDouble(size.group(1))).allMatch(larger -> larger > 0.9 && larger < 1.12));
    }

    @Test
    void whatIsBoldInOtherFormatsIsBoldMathematicsToo() {
        assertTrue(tikz("arithmetic").contains("{\\boldmath$\\mathbf{h_1 = +0.90}$}"), tikz("arithmetic"));
    }

    @Test
    void aSignOfMathematicsHasTheRoomThatItHasInTheFaceOfTheFigure() {
        assertEquals(Optional.of("4\\makebox[7.78pt]{\\ensuremath{\\cdot}}3"), TexText.of("4·3", _ -> OptionalDouble.of(7.78)));
        assertEquals(Optional.of("4\\ensuremath{\\cdot}3"), TexText.of("4·3", _ -> OptionalDouble.empty()));
    }

    private static String tikz(String figure) {
        return new String(Tikz.of(Exports.pages(Presets.named("count-since-reset"), "--width 88mm --step last --figure " + figure).still()), StandardCharsets.UTF_8);
    }
}
