package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
