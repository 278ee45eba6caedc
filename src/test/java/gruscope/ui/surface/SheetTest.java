package gruscope.ui.surface;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A picture that is drawn where it differs from the one before is the picture that is drawn from nothing.
class SheetTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    /// Of 255: an edge that is cut by the border of an area may be blended a little differently.
    private static final int UNSEEN = 2;

    /// Charts are laid out by what a surface measures, and hold letters of which one surface rounds the measures.
    private static final Set<String> MEASURING = Set.of("chart", "budget", "overview");

    private final Sheet sheet = new Sheet();

    @ParameterizedTest
    @MethodSource("figures")
    void whileARunIsPlayedEveryFrameIsWhatItWouldBeFromNothing(Figure figure) {
        for (String preset : List.of("count-since-reset", "counter")) {
            Run run = Run.of(Presets.named(preset));

            for (Moment moment : moments()) {
                Drawing drawing = drawing(figure, Shot.of(run, Look.of(run.scene().view())).at(moment));
                sheet.draw(WIDTH, HEIGHT, drawing::paint);

                assertEquals(0, farthest(fromNothing(drawing)), UNSEEN, preset + " " + moment);
                if (!MEASURING.contains(figure.key())) {
                    assertEquals(0, farthest(byJava(drawing)), UNSEEN, preset + " " + moment);
                }
            }
        }
    }

    static Stream<Figure> figures() {
        return Gallery.figures().stream();
    }

    /// Within beats, from one to the next, over the end of a step, and back.
    private static List<Moment> moments() {
        return List.of(new Moment(2, 0, 0.3), new Moment(2, 0, 0.6), new Moment(2, 3, 0.5), new Moment(2, 3, 0.55), new Moment(2, 3, 1), new Moment(2, 4, 0.1),
                new Moment(2, 5, 0.5), new Moment(3, 0, 0.5), new Moment(3, 0, 0.6), new Moment(2, 0, 0.3));
    }

    @Test
    void theStripIsDrawnInPartOnlyWhileAStepIsTold() {
        Run run = Run.of(Presets.named("count-since-reset"));
        Figure strip = Gallery.named("strip");
        sheet.draw(WIDTH, HEIGHT, drawing(strip, Shot.of(run, Look.of(run.scene().view())).at(new Moment(2, 3, 0.5)))::paint);

        List<Rectangle> changed = sheet.draw(WIDTH, HEIGHT, drawing(strip, Shot.of(run, Look.of(run.scene().view())).at(new Moment(2, 3, 0.6)))::paint);

        assertTrue(changed.stream().mapToInt(area -> area.width * area.height).sum() < WIDTH * HEIGHT / 5, changed.toString());
    }

    @Test
    void whatIsDrawnAgainLeavesThePageAsItIs() {
        Consumer<Graphics2D> two = graphics -> rectangles(graphics, 10, 50);
        sheet.draw(WIDTH, HEIGHT, two);

        assertEquals(List.of(), sheet.draw(WIDTH, HEIGHT, two));
    }

    @Test
    void marksThatChangeTheirOrderAreDrawnAnew() {
        sheet.draw(WIDTH, HEIGHT, graphics -> rectangles(graphics, 10, 50));

        sheet.draw(WIDTH, HEIGHT, graphics -> rectangles(graphics, 50, 10));

        assertEquals(Color.getHSBColor(0.1f, 1, 1), new Color(sheet.pixels()[70 * sheet.width() + 70]));
    }

    @Test
    void onAPageOfAnotherSizeNothingOfThePictureBeforeStays() {
        sheet.draw(WIDTH, HEIGHT, graphics -> rectangles(graphics, 10, 50));

        List<Rectangle> changed = sheet.draw(WIDTH / 2, HEIGHT / 2, graphics -> rectangles(graphics, 50));

        assertEquals(List.of(new Rectangle(WIDTH / 2, HEIGHT / 2)), changed);
        assertEquals(0, sheet.pixels()[20 * sheet.width() + 20]);
    }

    /// Squares of which those at near places overlap, each in a colour of its own.
    private static void rectangles(Graphics2D graphics, int... places) {
        for (int place : places) {
            graphics.setColor(Color.getHSBColor(place / 100f, 1, 1));
            graphics.fill(new Rectangle2D.Double(place, place, 80, 80));
        }
    }

    private static Drawing drawing(Figure figure, Shot shot) {
        Size size = new Size(WIDTH, HEIGHT);
        return figure.lay(shot, Layout.roomFor(size, 1, shot.look())).fitted(size);
    }

    private int[] fromNothing(Drawing drawing) {
        Sheet other = new Sheet();
        other.draw(WIDTH, HEIGHT, drawing::paint);
        return other.pixels();
    }

    private int[] byJava(Drawing drawing) {
        BufferedImage image = new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.clipRect(0, 0, WIDTH, HEIGHT);
        drawing.paint(graphics);
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private int farthest(int[] pixels) {
        return IntStream.range(0, HEIGHT * sheet.width()).filter(i -> pixels[i] != sheet.pixels()[i])
                .flatMap(i -> IntStream.of(0, 8, 16, 24).map(shift -> Math.abs((pixels[i] >>> shift & 255) - (sheet.pixels()[i] >>> shift & 255)))).max().orElse(0);
    }
}
