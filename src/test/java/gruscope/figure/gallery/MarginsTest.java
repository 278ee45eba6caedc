package gruscope.figure.gallery;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Nothing inked lies within a millimetre of a figure's edge.
class MarginsTest {

    private static final int SCALE = 2;

    /// A millimetre, less what the shade of a letter's edge may reach.
    private static final int EDGE = (int) Math.floor(SCALE * 96 / 25.4) - 1;

    @TestFactory
    Stream<DynamicTest> nothingLiesWithinAMillimetreOfTheEdge() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn").flatMap(preset -> Gallery.figures().stream()
                .filter(figure -> !(figure instanceof Overview)).flatMap(figure -> Stream.of(Theme.LIGHT, Theme.PROJECTOR).map(theme ->
                        DynamicTest.dynamicTest(preset + " " + figure.key() + " " + theme, () -> assertEquals("", inked(drawing(figure, preset, theme)))))));
    }

    private static Drawing drawing(Figure figure, String preset, Theme theme) {
        Scene scene = Presets.named(preset);
        Scene seen = scene.withView(scene.view().withTheme(theme).withBeside(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS)));
        Run run = Run.of(seen);
        return figure.lay(Shot.of(run, Look.of(seen.view())).at(run.timeline().at(run.timeline().end()))).drawing();
    }

    /// The first place near the edge that is not white.
    private static String inked(Drawing drawing) {
        int width = (int) Math.floor(SCALE * drawing.size().width());
        int height = (int) Math.floor(SCALE * drawing.size().height());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(SCALE, SCALE);
        drawing.paint(graphics);
        graphics.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean edge = x < EDGE || y < EDGE || x >= width - EDGE || y >= height - EDGE;
                if (edge && (image.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    return "ink at " + (double) x / SCALE + ", " + (double) y / SCALE + " of " + drawing.size();
                }
            }
        }
        return "";
    }
}
