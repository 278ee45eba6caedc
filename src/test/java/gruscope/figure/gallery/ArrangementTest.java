package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArrangementTest {

    private static final Run RUN = Run.of(Presets.named("latch"));
    private static final Shot SHOT = Shot.of(RUN, Look.of(RUN.scene().view())).at(Moment.after(6, 7));

    @ParameterizedTest
    @ValueSource(strings = {"cell", "strip/cell", "strip/cell@2+cell@3:candidate/chart", "gates+states/weights+bill"})
    void itsTextReadsBackAsTheSame(String text) {
        assertEquals(text, Arrangement.parse(text, true).key());
        assertEquals(Arrangement.parse(text, true), Arrangement.parse(Arrangement.parse(text, true).key(), true));
    }

    @Test
    void panelsStandInRowsWithStepsAndBeatsOfTheirOwn() {
        Arrangement arrangement = Arrangement.parse("strip / cell@2 + cell@3:candidate", true);

        assertEquals(List.of(1, 2), arrangement.rows().stream().map(List::size).toList());
        assertEquals(OptionalInt.of(2), arrangement.rows().get(1).get(0).step());
        assertEquals(Optional.of("candidate"), arrangement.rows().get(1).get(1).beat());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--width 88mm ", "--width 180mm --steps 3-9 ", "--h0 "})
    void stepsOfMapsAndChartStandBelowEachOther(String settings) {
        boolean started = settings.startsWith("--h0");
        Scene scene = Presets.named("count-since-reset");
        Scene seen = started ? scene.withStart(InitialState.of(new double[] {0.5, -1.2, 0, 0}, null)) : scene;
        Pages pages = Exports.pages(seen, (started ? "" : settings) + "--figure gates/states/chart");
        int first = pages.shot().steps().first();
        int last = pages.shot().steps().last();

        List<Hotspot> spots = pages.still().drawing().hotspots();

        assertEquals(1, columns(spots, first, Rectangle2D::getMinX), "left edges of step " + first);
        assertEquals(1, columns(spots, last, Rectangle2D::getMaxX), "right edges of step " + last);
    }

    /// A cell or a step does; the point of a line does not.
    private static boolean fillsItsBounds(Shape area) {
        return area.contains(area.getBounds2D().getX() + 0.1, area.getBounds2D().getY() + 0.1);
    }

    /// How many places there are where a step's columns begin, or end.
    private static long columns(List<Hotspot> spots, int step, ToDoubleFunction<Rectangle2D> edge) {
        List<Double> edges = spots.stream().filter(spot -> fillsItsBounds(spot.area()) && switch (spot.target()) {
            case Target.Step(int of) -> of == step;
            case Target.Value(Signal _, int of, int _) -> of == step;
            default -> false;
        }).map(spot -> edge.applyAsDouble(spot.area().getBounds2D())).sorted().toList();
        assertTrue(edges.size() > 3);
        return 1 + IntStream.range(1, edges.size()).filter(i -> edges.get(i) - edges.get(i - 1) > 0.75).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cell/", "cell++gates", "cel", "cell@", "cell@0", "cell@-1", "cell@two", "cell@99999999999"})
    void whatIsNoArrangementIsRefused(String text) {
        assertThrows(BadInput.class, () -> Arrangement.parse(text, true));
    }

    @Test
    void eachPanelIsDescribedWithItsLetter() {
        String description = Arrangement.parse("cell@2/chart+cell@3", true).lay(SHOT).in(new Size(1200, 900)).description();

        assertTrue(description.startsWith("(a) GRU with 1 unit, step 2 of 12"), description);
        assertTrue(description.contains(" (b) Hidden state h of 1 unit over steps 1 to 6 of 12.") && description.contains(" (c) GRU with 1 unit, step 3"),
                description);
    }

    @Test
    void aSinglePanelAndUnletteredOnesHaveNoLetters() {
        assertTrue(Arrangement.parse("chart", true).lay(SHOT).in(new Size(600, 400)).description().startsWith("Hidden state"));
        assertFalse(Arrangement.parse("chart/cell", false).lay(SHOT).in(new Size(600, 900)).description().contains("(a)"));
        assertEquals(Gallery.named("chart").lay(SHOT).preferred(), Arrangement.parse("chart", true).lay(SHOT).preferred());
    }

    @Test
    void afterTheLetterZTheyGoOnInTwos() {
        String many = String.join("/", Collections.nCopies(9, "gates+gates+gates"));

        String description = Arrangement.parse(many, true).lay(SHOT).in(new Size(2000, 3000)).description();

        assertTrue(description.contains(" (z) ") && description.contains(" (aa) "), description);
    }

    @Test
    void panelsDoNotOverlapAndFillTheirRow() {
        Arrangement arrangement = Arrangement.parse("strip/cell+cell@2/chart+weights", true);
        Size size = new Size(1600, 1400);

        List<Hotspot> hotspots = arrangement.lay(SHOT).in(size).hotspots();

        assertTrue(hotspots.stream().allMatch(hotspot -> hotspot.area().getBounds2D().getMaxX() <= 1612 && hotspot.area().getBounds2D().getMaxY() <= 1412));
        assertTrue(hotspots.stream().anyMatch(hotspot -> hotspot.area().getBounds2D().getMaxX() > 1300));
        assertTrue(hotspots.stream().anyMatch(hotspot -> hotspot.area().getBounds2D().getMaxY() > 1000));
    }
}
