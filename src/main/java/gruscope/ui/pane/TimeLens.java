package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.time.Minimap;
import gruscope.scene.Span;
import gruscope.scene.View;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;

/// Looking closely at a stretch of a long run: the wheel zooms where the pointer is (with Ctrl into the units), dragging and a sideways
/// wheel pan, and a narrow picture of the whole run shows where one is.
public final class TimeLens {

    private static final double NOTCH = 40;
    private static final double PER_NOTCH = 1.25;

    /// From here on there is a narrow picture of the whole run.
    private static final int LONG = 48;

    private final Store store;
    private final FigurePane minimap;
    private final HBox buttons;
    private double pressedAt;
    private Span pressedOn = Span.ALL;

    public TimeLens(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.minimap = new FigurePane(new Minimap(), pointing);
        minimap.managedProperty().bind(minimap.visibleProperty());
        minimap.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> centre(event.getX() / minimap.getWidth()));
        this.buttons = new HBox(sign(phrases, "wider", "−", this::wider), sign(phrases, "closer", "+", this::closer),
                sign(phrases, "whole", "⤢", this::whole));
        buttons.getStyleClass().add("buttons");
    }

    /// Zooms by a press each.
    public HBox buttons() {
        return buttons;
    }

    public FigurePane minimap() {
        return minimap;
    }

    /// Lets a picture of the whole run be zoomed and panned.
    public void follow(Node pane) {
        pane.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(pane, event));
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressedAt = event.getX();
            pressedOn = steps();
        });
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !pressedOn.equals(Span.ALL) && count() > 0) {
                double way = (pressedAt - event.getX()) / width(pane);
                show(pressedOn.panned((int) Math.round(way * pressedOn.within(count()).length()), count()));
                event.consume();
            }
        });
    }

    /// @param roomy whether there is height for a picture of the whole run
    public void show(Shot shot, double zoom, boolean roomy) {
        minimap.setVisible(roomy && (count() > LONG || !steps().equals(Span.ALL) && count() > 0));
        if (minimap.isVisible()) {
            double height = Gallery.named("minimap").lay(shot).preferred().height() * zoom;
            minimap.setMinHeight(height);
            minimap.setPrefHeight(height);
            minimap.show(Gallery.named("minimap"), shot, zoom);
        }
        buttons.setDisable(count() < 2);
    }

    public void closer() {
        zoom(1 / PER_NOTCH / PER_NOTCH, shareOfNow());
    }

    public void wider() {
        zoom(PER_NOTCH * PER_NOTCH, shareOfNow());
    }

    public void whole() {
        View view = store.scene().view();
        store.look(store.scene().withView(view.withSteps(Span.ALL).withUnits(Span.ALL)));
    }

    private void scrolled(Node pane, ScrollEvent event) {
        if (count() == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            View view = store.scene().view();
            int units = store.run().trace().hiddenSize();
            double at = Math.clamp(event.getY() / pane.getLayoutBounds().getHeight(), 0, 1);
            Span shown = view.units().zoomed(Math.pow(PER_NOTCH, -event.getDeltaY() / NOTCH), at, units);
            store.look(store.scene().withView(view.withUnits(shown)));
        } else if (event.getDeltaX() != 0 || event.isShiftDown()) {
            double notches = -(event.getDeltaX() + event.getDeltaY()) / NOTCH;
            show(steps().panned((int) Math.round(Math.signum(notches) * Math.ceil(Math.abs(notches) * steps().within(count()).length() / 10)), count()));
        } else {
            zoom(Math.pow(PER_NOTCH, -event.getDeltaY() / NOTCH), Math.clamp(event.getX() / width(pane), 0, 1));
        }
        event.consume();
    }

    private void zoom(double factor, double at) {
        if (count() == 0) {
            return;
        }
        Span now = steps().within(count());
        boolean stuck = factor > 1 && Math.round(now.length() * factor) == now.length();
        show(steps().zoomed(stuck ? 2 : factor, at, count()));
    }

    /// Where in the stretch the current step is, or its middle.
    private double shareOfNow() {
        Span shown = steps().within(Math.max(1, count()));
        int now = store.moment().step();
        return shown.holds(now) ? (now - shown.first() + 0.5) / shown.length() : 0.5;
    }

    private void centre(double share) {
        Span shown = steps().within(Math.max(1, count()));
        if (shown.length() < count()) {
            int middle = (shown.first() + shown.last()) / 2;
            show(shown.panned((int) Math.round(share * count()) - middle, count()));
        }
    }

    private void show(Span steps) {
        store.look(store.scene().withView(store.scene().view().withSteps(steps)));
    }

    private Span steps() {
        return store.scene().view().steps();
    }

    private int count() {
        return store.timeline().steps();
    }

    private static double width(Node pane) {
        return pane.getLayoutBounds().getWidth();
    }

    private static Button sign(Phrases phrases, String key, String sign, Runnable action) {
        return new PushButton(key, sign, action).sign(phrases.text("tip." + key)).styled("icon").passed();
    }
}
