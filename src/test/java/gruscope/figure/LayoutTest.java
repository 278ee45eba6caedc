package gruscope.figure;

import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.figure.cell.BeatRail;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/// A figure is laid out once: the drawing comes of what was measured for the size.
class LayoutTest {

    private static final Beside BOTH = new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS);

    @Property(tries = 6)
    void aLayoutThatIsKeptDrawsAnotherMomentAsANewOneWould(@ForAll Language language, @ForAll @IntRange(min = 1, max = 12) int laidAt,
            @ForAll @IntRange(min = 1, max = 12) int drawnAt, @ForAll @IntRange(max = 7) int beat) {
        Shot shot = shot(Presets.named("count-since-reset"), View.DEFAULT.withLanguage(language).withBeside(BOTH));
        Shot laid = shot.at(Moment.after(laidAt, 0));
        Shot drawn = shot.at(new Moment(drawnAt, beat, 0.6));

        figures().forEach(figure -> {
            Drawing anew = figure.lay(drawn).drawing();
            Drawing kept = figure.lay(drawn, Size.BOUNDLESS, figure.lay(laid)).drawing();

            assertEquals(anew.size(), kept.size(), figure.key());
            assertEquals(anew.description(), kept.description());
            assertEquals(spots(anew), spots(kept), figure.key());
            assertArrayEquals(pixels(anew), pixels(kept), figure.key());
        });
    }

    @Test
    void whatDoesNotDependOnTheMomentIsMeasuredOnceForARun() {
        Shot shot = shot(Presets.named("count-since-reset"), View.DEFAULT.withBeside(BOTH)).at(Moment.after(3, 2));
        Shot next = shot.at(Moment.after(3, 3));

        List<String> kept = Gallery.figures().stream().filter(figure -> figure.lay(shot).at(next, Size.BOUNDLESS).isPresent()).map(Figure::key).toList();

        assertEquals(List.of("unroll", "strip", "answer", "gates", "states", "chart", "minimap", "memory", "teaching", "routes", "bill", "budget", "beside", "overview"), kept);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void anotherRunOrAnotherLookIsMeasuredAnew(Figure figure) {
        Shot shot = shot(Presets.named("count-since-reset"), View.DEFAULT).at(Moment.after(3, 2));

        Layout layout = figure.lay(shot);

        assertEquals(Optional.empty(), layout.at(shot(Presets.named("count-since-reset-lstm"), View.DEFAULT).at(shot.moment()), Size.BOUNDLESS));
        assertEquals(Optional.empty(), layout.at(shot.in(shot.look().scaled(1.5)), Size.BOUNDLESS));
    }

    @Test
    void aLayoutOfTheSameShotIsKeptWhole() {
        Shot shot = shot(Presets.named("latch"), View.DEFAULT);
        Layout layout = Gallery.named("cell").lay(shot);

        assertSame(layout, Gallery.named("cell").lay(shot, Size.BOUNDLESS, layout));
    }

    @Test
    void panelsAreMeasuredOnceForTheirSizeAndTheirDrawing() {
        Counting panel = new Counting();
        Arrangement.Panel once = new Arrangement.Panel(panel, OptionalInt.empty(), Optional.empty());
        Layout layout = new Arrangement(List.of(List.of(once, once), List.of(once)), true).lay(shot(Presets.named("latch"), View.DEFAULT));

        pixels(layout.in(layout.preferred().scaled(1.2)));
        pixels(layout.fitted(new Size(30, 30)));

        assertEquals(3, panel.measured);
    }

    @Test
    void theOneDoorAsksNoFigureThatNeedsStepsBeforeThereIsOne() {
        Shot empty = shot(Presets.named("latch").withText(""), View.DEFAULT);
        String whatToDo = "Nothing to read yet: type any of the letters S C · .";

        List<String> others = new ArrayList<>();
        for (Figure figure : Gallery.figures()) {
            Drawing drawing = figure.lay(empty).drawing();
            pixels(drawing);
            if (!drawing.description().equals(whatToDo)) {
                others.add(figure.key());
            }
            assertEquals(figure.waits(empty) || List.of("cell", "overview").contains(figure.key()), drawing.description().equals(whatToDo), figure.key());
        }

        assertEquals(List.of("wiring", "equations", "weights", "bill"), others);
        assertEquals(0, new Counting().measuredAt(empty));
    }

    static Stream<Figure> figures() {
        return Stream.concat(Gallery.figures().stream(), Stream.of(new BeatRail(), Arrangement.parse("strip/cell+code", true)));
    }

    /// A square that counts how often it is measured.
    private static final class Counting implements Figure {

        private int measured;

        @Override
        public String key() {
            return "counting";
        }

        @Override
        public Layout measure(Shot shot, Size room) {
            measured++;
            return Layout.ofMoment(shot, new Size(50, 50), size -> new Drawing(size, List::of, () -> "A square.", _ -> { }));
        }

        int measuredAt(Shot shot) {
            lay(shot).drawing();
            return measured;
        }
    }

    private static Shot shot(Scene scene, View view) {
        return Shot.of(Run.of(scene.withView(view)), Look.of(view));
    }

    private static List<String> spots(Drawing drawing) {
        return drawing.hotspots().stream().map(spot -> spot.target() + " " + spot.area().getBounds2D() + " " + spot.title()).toList();
    }

    private static int[] pixels(Drawing drawing) {
        int width = (int) Math.ceil(drawing.size().width());
        int height = (int) Math.ceil(drawing.size().height());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        drawing.paint(graphics);
        graphics.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }
}
