package gruscope.ui;

import gruscope.figure.BesideFigure;
import gruscope.figure.CellsBeside;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;

import java.util.Optional;

/// What the window's panels show while other cells read the sequence beside: all cells' strips and maps in place of the one strip, all
/// cells' insides in place of the one, and what the pointer is on linked to its counterparts.
final class Besides {

    private final Store store;
    private final Runnable refresh;
    private Optional<Target> pointed = Optional.empty();

    /// @param refresh redraws the panels
    Besides(Store store, Runnable refresh) {
        this.store = store;
        this.refresh = refresh;
    }

    boolean shown() {
        return !store.run().neighbours().isEmpty();
    }

    /// The figure of a panel.
    ///
    /// @param key what it shows of one cell alone
    Figure figure(String key) {
        return switch (shown() ? key : "") {
            case "strip" -> new BesideFigure(pointed);
            case "cell" -> new CellsBeside(pointed);
            default -> Gallery.named(key);
        };
    }

    void point(Optional<Hotspot> hotspot) {
        Optional<Target> target = hotspot.map(Hotspot::target);
        if (shown() && !target.equals(pointed)) {
            pointed = target;
            refresh.run();
        }
    }
}
