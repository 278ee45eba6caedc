package gruscope.ui.kit;

import gruscope.scene.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DesignTest {

    @ParameterizedTest
    @EnumSource
    void itIsShownAsLargeAsTheWindowAllowsAndNeverLarger(Theme theme) {
        Design design = Design.of(theme);

        assertEquals(1, design.zoom(design.width(), design.height()));
        for (int height = 720; height < 2160; height++) {
            double zoom = design.zoom(4 * height, height);
            assertTrue(zoom <= Math.max(design.least(), height / design.height()) && zoom > height / design.height() - 0.0101, height + " " + zoom);
        }
    }

    /// What JavaFX remembers of every size of letters is never forgotten.
    @ParameterizedTest
    @EnumSource
    void aWindowThatIsDraggedLargerPixelByPixelHasFewSizesOfLetters(Theme theme) {
        Design design = Design.of(theme);

        long sizes = IntStream.range(640, 1640).mapToDouble(width -> design.zoom(width, width)).distinct().count();

        assertTrue(sizes <= 130, sizes + " sizes");
    }
}
