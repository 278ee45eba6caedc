package gruscope.ui;

import gruscope.figure.BesideFigure;
import gruscope.figure.CellsBeside;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;

/// What the window's panels show while other cells read the sequence beside: all cells' strips and maps in place of the one strip, all
/// cells' insides in place of the one, and what the pointer is on linked to its counterparts.
final class Besides {

    private final Store store;
    private final Pointing pointing;

    /// @param refresh redraws the panels
    Besides(Store store, Pointing pointing, Runnable refresh) {
        this.store = store;
        this.pointing = pointing;
        pointing.listen(() -> {
            if (shown()) {
                refresh.run();
            }
        });
    }

    boolean shown() {
        return !store.run().neighbours().isEmpty();
    }

    /// The figure of a panel.
    ///
    /// @param key what it shows of one cell alone
    Figure figure(String key) {
        return switch (shown() ? key : "") {
            case "strip" -> new BesideFigure(pointing.target());
            case "cell" -> new CellsBeside(pointing.target());
            default -> Gallery.named(key);
        };
    }
}
