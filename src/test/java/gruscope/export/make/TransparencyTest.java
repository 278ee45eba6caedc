package gruscope.export.make;

import gruscope.Progress;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.file.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What a picture is laid on shows through where nothing is drawn.
class TransparencyTest {

    /// The overview is a page with panels on it, and so has a ground.
    static Stream<String> figures() {
        return Gallery.figures().stream().map(Figure::key).filter(key -> !key.equals("overview"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void noFigurePaintsAGroundOfItsOwn(String figure) {
        Settings settings = Settings.NONE.with(Setting.FIGURE, figure, "figure").with(Setting.BACKGROUND, "transparent", "background");

        BufferedImage picture = Raster.of(new Pages(Recipe.of(Presets.named("count-since-reset"), settings), Progress.UNWATCHED).still(), 1);

        assertEquals(0, picture.getRGB(0, picture.getHeight() - 1) >>> 24);
    }
}
