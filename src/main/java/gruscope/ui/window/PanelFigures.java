package gruscope.ui.window;

import gruscope.figure.Figure;
import gruscope.figure.beside.BesideFigure;
import gruscope.figure.beside.CellsBeside;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.strip.AnsweredStrip;
import gruscope.figure.strip.FilmStrip;
import gruscope.ui.kit.Tabs;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import gruscope.ui.whatif.Unsharing;

/// Which figure each panel shows at present.
///
/// While other cells read the sequence beside, all cells' strips and maps stand in place of the one strip, all cells' insides in place of the
/// one, and what the pointer is on is linked to its counterparts.
final class PanelFigures {

    private final Store store;
    private final Pointing pointing;
    private final Tabs<StepTab> step;
    private final Unsharing unsharing;

    /// @param step    whether the step is shown as code
    /// @param refresh redraws the panels
    PanelFigures(Store store, Pointing pointing, Tabs<StepTab> step, Runnable refresh) {
        this.store = store;
        this.pointing = pointing;
        this.step = step;
        this.unsharing = new Unsharing(store, refresh);
        pointing.listen(() -> {
            if (besideShown()) {
                refresh.run();
            }
        });
    }

    /// Whether there are cells beside.
    boolean besideShown() {
        return !store.run().neighbours().isEmpty();
    }

    Figure of(Panel panel) {
        return switch (panel) {
            case STRIP -> besideShown() ? unsharing.figure(new BesideFigure(pointing.target())) : answered(unsharing.figure(panel.figure()));
            case CELL -> switch (step.now()) {
                case DIAGRAM -> besideShown() ? new CellsBeside(pointing.target()) : panel.figure();
                case CODE -> Gallery.named("code");
            };
            case GATES, STATES, MEMORY -> panel.figure();
        };
    }

    /// With what the net says below the steps, where it says anything.
    private static Figure answered(Figure strip) {
        return strip instanceof FilmStrip cards ? new AnsweredStrip(cards) : strip;
    }
}
