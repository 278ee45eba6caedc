package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.figure.Drawing;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Heat maps say what is drawn, and draw all they say.
class HeatMapsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 250, 60);

    @Test
    void aStateThatStaysWithinOneIsNotToldToGetThere() {
        Run run = Run.of(Presets.named("count-since-reset"));
        Shot shot = Shot.of(run, Look.of(View.DEFAULT)).at(run.timeline().at(run.timeline().end()));

        String told = Gallery.named("states").lay(shot).drawing().description();

        assertFalse(told.contains("1.00"), told);
        assertTrue(told.contains("0.99"), told);
    }

    @Test
    void onlyTheStepsAndUnitsThatAreDrawnAndToldAreDescribed() {
        Scene scene = Presets.named("count-since-reset");
        Shot shot = shot(scene.withView(scene.view().withSteps(new Span(2, 5)).withUnits(new Span(3, 3)))).at(Moment.after(4, 7));
        double high = Math.max(h(shot, 2), Math.max(h(shot, 3), h(shot, 4)));
        int at = high == h(shot, 2) ? 2 : high == h(shot, 3) ? 3 : 4;

        String description = new HeatMaps("states", false).lay(shot).drawing().description();

        assertTrue(description.contains("hidden state h, unit 3 of 4 × steps 2 to 4 of 12: "), description);
        assertTrue(description.endsWith(" to " + shot.look().plain(high) + ", highest in unit 3 at step " + at + "."), description);
        assertTrue(new HeatMaps("states", false).lay(shot.at(Moment.after(1, 7))).drawing().description()
                .endsWith("hidden state h, unit 3 of 4 × steps 2 to 5 of 12: not read yet."));
    }

    @Test
    void aSurfaceWithAPixelForEachShowsEveryStepAndUnit() {
        Shot shot = shot(Presets.named("random").with(new Change.Units(64)).withText("abbaacabca".repeat(40)));
        HeatMap map = HeatMap.of(shot, Signal.HIDDEN_STATE);

        assertEquals(new Shades.Grain(2, 2), map.grain(ink(shot, 1), shot, AREA));
        assertEquals(new Shades.Grain(1, 1), map.grain(ink(shot, 2), shot, AREA));
        assertEquals(400, columns(shot, map));
    }

    /// Whatever the width: one map, maps below each other, maps beside each other.
    @Test
    void noWordOrNumberOfAMapLiesOnAnother() {
        for (Shot shot : List.of(shot(Presets.defaultScene()), shot(Presets.defaultScene().with(new Change.Units(32)).withText("1.1.1R.11.".repeat(50))))) {
            for (int width = 260; width < 900; width += 17) {
                for (Figure figure : List.of(new OneMap("h"), new HeatMaps("states", false), new HeatMaps("gates", true))) {
                    Size size = new Size(width, 130);
                    List<Writing.Text> texts = Writing.of(figure.lay(shot, size).fitted(size));
                    for (int i = 0; i < texts.size(); i++) {
                        for (Writing.Text other : texts.subList(i + 1, texts.size())) {
                            assertFalse(texts.get(i).ink().intersects(other.ink()), texts.get(i) + " on " + other + " at " + width);
                        }
                    }
                }
            }
        }
    }

    /// Where there is width and little height.
    @Test
    void mapsStandBesideEachOtherInALowRoomAndTheirRowsAreHigherForIt() {
        Shot shot = shot(Presets.defaultScene());
        Size low = new Size(500, 130);

        double beside = rowHeight(new HeatMaps("states", false).lay(shot, low).fitted(low));
        Size narrow = new Size(260, 130);
        double below = rowHeight(new HeatMaps("states", false).lay(shot, narrow).fitted(narrow));

        assertTrue(beside > 2 * below, beside + " and " + below);
    }

    private static double rowHeight(Drawing drawing) {
        return drawing.hotspots().stream().filter(spot -> spot.target() instanceof Target.Value).findFirst().orElseThrow().area().getBounds2D().getHeight();
    }

    @Test
    void negativesAreSaidToBeMarkedWhereTheyAre() {
        Shot shot = shot(Presets.named("count-since-reset"));
        HeatMap map = HeatMap.of(shot, Signal.HIDDEN_STATE);

        assertTrue(map.marks(shot, AREA));
        assertFalse(map.marks(shot, new Rectangle2D.Double(0, 0, 13 * 12, 60)));
        assertFalse(map.marks(shot, new Rectangle2D.Double(0, 0, 250, 8)));
        assertFalse(HeatMap.of(shot, Signal.UPDATE_GATE).marks(shot, AREA));
    }

    /// In every room, and whatever the ends are.
    @Test
    void theScaleOfColoursSaysWhereZeroLies() {
        for (String preset : List.of("count-since-reset", "count-since-reset-lstm")) {
            for (double width : new double[] {190, 396, 900}) {
                Drawing drawing = new HeatMaps("states", false).lay(shot(Presets.named(preset)), new Size(width, Double.POSITIVE_INFINITY)).drawing();

                assertEquals(1, Writing.of(drawing).stream().filter(text -> text.text().equals("0")).count(), preset + " " + width);
            }
        }
    }

    @Test
    void aStartBeyondOneWidensTheScaleAndHasAColumn() {
        Scene scene = Presets.named("count-since-reset").with(new Change.Start(InitialState.of(new double[] {2.6, -1.8, 0, 0}, null)));

        assertEquals(2.6, HeatMap.of(shot(scene), Signal.HIDDEN_STATE).limit());
        assertTrue(new HeatMaps("states", false).lay(shot(scene)).preferred().width()
                > new HeatMaps("states", false).lay(shot(Presets.named("count-since-reset"))).preferred().width() + 20);
    }

    @Test
    void limitsAreWrittenShort() {
        assertEquals("1", Extent.limit(1));
        assertEquals("2.66", Extent.limit(2.6612));
        assertEquals("812", Extent.limit(812.4));
        assertEquals("1.3e7", Extent.limit(1.28e7));
    }

    /// How many columns of a picture with a pixel and more for each step differ from the one before.
    private static int columns(Shot shot, HeatMap map) {
        BufferedImage image = new BufferedImage(800, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(2, 2);
        new Shades(shot, Signal.HIDDEN_STATE, map.limit()).draw(new Ink(graphics, shot.look()), new Rectangle2D.Double(0, 0, 400, 60));
        graphics.dispose();
        Set<Integer> starts = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight() && !starts.contains(x); y++) {
                if (x == 0 || image.getRGB(x, y) != image.getRGB(x - 1, y)) {
                    starts.add(x);
                }
            }
        }
        return starts.size();
    }

    private static double h(Shot shot, int step) {
        return shot.trace().value(Signal.HIDDEN_STATE, step, 2);
    }

    private static Ink ink(Shot shot, double scale) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.scale(scale, scale);
        return new Ink(graphics, shot.look());
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }
}
