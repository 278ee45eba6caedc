package gruscope.ui.window;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Who gets the height of the window: film strip, cell, time, transport.
class RowHeightsTest {

    private static final int CELL = 1;
    private static final int TIME = 2;

    private final GridPane grid = new GridPane();
    private final RowHeights rows = new RowHeights();

    RowHeightsTest() {
        for (int row = 0; row < 4; row++) {
            grid.add(new Region(), 0, row);
        }
        rows.rule(grid);
    }

    @Test
    void aLowWindowGivesTheRoomOfTheMapsToACloseLook() {
        rows.show(3, 1, Set.of());
        double before = share(CELL);
        assertTrue(shown(TIME));

        rows.show(3, 1, Set.of(RowHeights.When.LOW));

        assertFalse(shown(TIME));
        assertTrue(share(CELL) > before);
    }

    @Test
    void theWholeSequenceAndItsMapsAreSeenInALowWindowToo() {
        rows.show(1, 1, Set.of(RowHeights.When.LOW));

        assertTrue(shown(TIME));
        assertFalse(shown(CELL));
    }

    @Test
    void whatTheNetSaysGivesTheStripMoreRoomAtTheCostOfTheMaps() {
        rows.show(2, 1, Set.of());
        double strip = share(0);
        double cell = share(CELL);

        rows.show(2, 1, Set.of(RowHeights.When.ANSWERED));

        assertTrue(share(0) > strip);
        assertEquals(cell, share(CELL), 1e-9);
    }

    private boolean shown(int row) {
        return grid.getChildren().get(row).isVisible();
    }

    private double share(int row) {
        return grid.getRowConstraints().get(row).getPercentHeight();
    }
}
