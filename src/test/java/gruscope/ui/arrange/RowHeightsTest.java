package gruscope.ui.arrange;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Who gets the height of the window: film strip, cell, time, transport.
class RowHeightsTest {

    private static final int STRIP = 0;
    private static final int CELL = 1;
    private static final int TIME = 2;

    /// A strip with cards, with low cards, as a line; a cell in two forms; maps in two; one map.
    private static final RowNeeds NEEDS = new RowNeeds(List.of(240.0, 190.0, 90.0), List.of(460.0, 330.0), List.of(250.0, 180.0), 110, 130, List.of());

    private final GridPane grid = new GridPane();
    private final RowHeights rows = new RowHeights();

    RowHeightsTest() {
        for (int row = 0; row < 4; row++) {
            grid.add(new Region(), 0, row);
        }
        rows.rule(grid);
    }

    @Test
    void inALargeWindowEveryRowHasTheFormThatItLikesBestAndTheCellHalfOfTheHeight() {
        rows.show(2, NEEDS, room(1400));

        assertTrue(share(STRIP) >= 240);
        assertTrue(share(CELL) >= 700);
        assertTrue(share(TIME) >= 250);
        assertFalse(rows.isLine());
        assertEquals(RowHeights.Time.ALL, rows.time());
    }

    @Test
    void inALowWindowTheStripAndTheMapsGiveWayAndTheCellKeepsHalf() {
        rows.show(2, NEEDS, room(720));

        assertEquals(90, share(STRIP), 1);
        assertTrue(share(CELL) >= 360);
        assertEquals(118, share(TIME), 1);
        assertTrue(rows.isLine());
        assertEquals(RowHeights.Time.ONE, rows.time());
    }

    @Test
    void whereThereIsNoHeightForAMapEitherItGivesWayAndTheStripStays() {
        rows.show(2, NEEDS, room(560));

        assertTrue(share(STRIP) >= 90);
        assertFalse(shown(TIME));
        assertEquals(RowHeights.Time.NOTHING, rows.time());
        assertTrue(rows.hasStrip());
        assertTrue(share(CELL) >= 280);
    }

    @Test
    void theWholeSequenceAndItsMapsAreSeenInALowWindowToo() {
        rows.show(1, NEEDS, room(720));

        assertTrue(shown(STRIP));
        assertTrue(shown(TIME));
        assertFalse(shown(CELL));
        assertEquals(RowHeights.Time.ALL, rows.time());
    }

    @Test
    void aCloserLookHasMoreRoomAndBetweenTwoZoomsTheHeightsAreBetween() {
        rows.show(2, NEEDS, room(1000));
        double step = share(CELL);
        rows.show(3, NEEDS, room(1000));
        double beat = share(CELL);

        rows.show(2.5, NEEDS, room(1000));

        assertTrue(beat > step);
        assertEquals((step + beat) / 2, share(CELL), 1);
    }

    /// All of the window but for a toolbar, with a transport.
    private static RowHeights.Room room(double window) {
        return new RowHeights.Room(window, window - 90, 60, List.of());
    }

    private boolean shown(int row) {
        return grid.getChildren().get(row).isVisible();
    }

    /// The height of a row in pixels, where the transport has 60.
    private double share(int row) {
        return grid.getRowConstraints().get(row).getPercentHeight() / grid.getRowConstraints().get(3).getPercentHeight() * 60;
    }
}
