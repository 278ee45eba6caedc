package gruscope.ui.window;

import gruscope.scene.Zoom;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How the window's height is shared out between film strip, cell, time and transport: what one looks at closely gets the room.
final class RowHeights {

    /// By zoom, the shares of the rows; between two zooms they are in between.
    private static final double[][] SHARES = {{46, 0, 47, 7}, {23, 43, 27, 7}, {23, 49, 21, 7}, {23, 70, 0, 7}};

    /// The same in a low window, where maps beside a close look would be too small to be read.
    private static final double[][] LOW = {{46, 0, 47, 7}, {21, 46, 26, 7}, {22, 71, 0, 7}, {22, 71, 0, 7}};

    /// The same while other cells stand beside, their strips and maps in one panel: for two cells, and for three.
    private static final double[][] TWO_CELLS = {{93, 0, 0, 7}, {43, 50, 0, 7}, {35, 58, 0, 7}, {23, 70, 0, 7}};
    private static final double[][] THREE_CELLS = {{93, 0, 0, 7}, {53, 40, 0, 7}, {43, 50, 0, 7}, {23, 70, 0, 7}};

    /// The same in projected letters: one thing at a time.
    private static final double[][] PROJECTED = {{56, 0, 32, 12}, {0, 88, 0, 12}, {0, 88, 0, 12}, {0, 88, 0, 12}};

    /// The same while the run through time is shown as what is remembered of it.
    private static final double[][] MEMORY = {{40, 0, 53, 7}, {21, 38, 34, 7}, {21, 40, 32, 7}, {23, 70, 0, 7}};
    private static final double[][] MEMORY_OF_MORE = {{35, 0, 58, 7}, {35, 0, 58, 7}, {35, 24, 34, 7}, {23, 70, 0, 7}};

    /// What the heights depend on besides the zoom and the number of cells.
    enum When {

        /// In projected letters.
        PROJECTED,

        /// What is remembered of the run is shown.
        MEMORY,

        /// The window is low.
        LOW,

        /// Below the film strip stands what the net says.
        ANSWERED
    }

    /// How much more the film strip has for its answers, taken from the run through time or, where that is not seen, from the cell.
    private static final double FOR_ANSWERS = 3;

    private static final int STRIP = 0;
    private static final int CELL = 1;
    private static final int TIME = 2;

    private final List<RowConstraints> rows = new ArrayList<>();
    private GridPane grid;

    /// Takes over the heights of a grid's rows.
    void rule(GridPane main) {
        grid = main;
        for (int row = 0; row < SHARES[0].length; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setMinHeight(0);
            rows.add(constraints);
        }
        main.getRowConstraints().setAll(rows);
    }

    /// @param cells how many cells are shown
    void show(double zoom, int cells, Set<When> circumstances) {
        double[][] shares = shares(cells, circumstances);
        int below = Math.min((int) (zoom - Zoom.SEQUENCE.level()), shares.length - 2);
        double way = zoom - Zoom.SEQUENCE.level() - below;
        double[] shown = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            boolean there = grid.getChildren().get(row).isManaged();
            shown[row] = there ? shares[below][row] + way * (shares[below + 1][row] - shares[below][row]) : 0;
        }
        if (circumstances.contains(When.ANSWERED) && shown[STRIP] > 0) {
            int giver = shown[TIME] > 4 * FOR_ANSWERS ? TIME : CELL;
            double given = Math.min(FOR_ANSWERS, shown[giver]);
            shown[giver] -= given;
            shown[STRIP] += given;
        }
        share(shown);
    }

    private static double[][] shares(int cells, Set<When> circumstances) {
        if (circumstances.contains(When.PROJECTED)) {
            return PROJECTED;
        }
        if (circumstances.contains(When.MEMORY)) {
            return cells == 1 ? MEMORY : MEMORY_OF_MORE;
        }
        if (cells == 1) {
            return circumstances.contains(When.LOW) ? LOW : SHARES;
        }
        return cells == 2 ? TWO_CELLS : THREE_CELLS;
    }

    /// Gives all the height to the panels that are shown.
    private void share(double[] shares) {
        double all = Arrays.stream(shares).sum();
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).setPercentHeight(100 * shares[row] / all);
            grid.getChildren().get(row).setVisible(shares[row] > 2);
        }
    }
}
