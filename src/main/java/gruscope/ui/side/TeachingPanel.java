package gruscope.ui.side;

import gruscope.engine.weights.Address;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.teach.TeachingFigure;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import javafx.scene.layout.Region;

import java.util.Optional;

/// The backward half of weight sharing in the weights panel: how much each step teaches the one set, and the bars of a number of each block, a bar for each step. A number
/// that is pointed at among the weights opens into its bars, and stays open until another is.
final class TeachingPanel {

    private final FigurePane bars;
    private Optional<Address> number = Optional.empty();
    private Shot shot;
    private double zoom;

    TeachingPanel(Pointing pointing) {
        this.bars = new FigurePane(new TeachingFigure(), pointing).ofLastStep();
        pointing.listen(() -> pointing.target().ifPresent(target -> {
            if (target instanceof Target.Weight(int _, var part, int block, int unit, int column)) {
                open(new Address(part, block, unit, column));
            }
        }));
    }

    Region node() {
        return bars;
    }

    /// @param width in pixels
    void show(Shot next, double nextZoom, double width) {
        shot = next;
        zoom = nextZoom;
        if (bars.isVisible()) {
            Figure figure = new TeachingFigure(number);
            // As high while it is being found beside the window's thread.
            bars.setMinHeight(FigurePane.heightOf(figure.prepares(shot).isPresent() ? figure.preparing(0) : figure, shot, width, zoom));
            bars.setPrefHeight(bars.getMinHeight());
            bars.show(figure, shot, zoom);
        }
    }

    private void open(Address at) {
        if (bars.isVisible() && number.filter(at::equals).isEmpty() && shot != null) {
            number = Optional.of(at);
            bars.show(new TeachingFigure(number), shot, zoom);
        }
    }
}
