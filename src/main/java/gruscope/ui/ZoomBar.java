package gruscope.ui;

import gruscope.Phrases;
import gruscope.scene.Zoom;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.Map;

/// How closely one looks: four buttons, the keys 1 to 4, or the wheel over the cell, each with a smooth way from one to the other.
final class ZoomBar {

    private static final double A_NOTCH = 30;

    private final Store store;
    private final Map<Zoom, ToggleButton> buttons = new EnumMap<>(Zoom.class);
    private final HBox node = new HBox();
    private final Glide glide;
    private Zoom goal;
    private double turned;

    ZoomBar(Store store, Phrases phrases) {
        this.store = store;
        this.goal = Zoom.nearest(store.scene().view().zoom());
        this.glide = new Glide(level -> store.look(store.scene().withView(store.scene().view().withZoom(level))));
        node.getStyleClass().add("segments");
        for (Zoom zoom : Zoom.values()) {
            ToggleButton button = new ToggleButton(phrases.text("zoom." + zoom.key()));
            button.setId("zoom-" + zoom.key());
            button.setTooltip(new Tooltip(phrases.text("tip.zoom." + zoom.key())));
            button.setOnAction(_ -> go(zoom));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            buttons.put(zoom, button);
            node.getChildren().add(button);
        }
    }

    Region node() {
        return node;
    }

    void show() {
        Zoom nearest = Zoom.nearest(store.scene().view().zoom());
        buttons.forEach((zoom, button) -> button.setSelected(zoom == nearest));
    }

    void go(Zoom zoom) {
        goal = zoom;
        glide.start(store.scene().view().zoom(), zoom.level(), store.reducedMotion());
        show();
    }

    /// One notch of the wheel is one zoom closer or farther.
    void scroll(ScrollEvent event) {
        turned += event.getDeltaY();
        if (Math.abs(turned) >= A_NOTCH) {
            int next = Math.clamp(goal.ordinal() + (long) Math.signum(turned), 0, Zoom.values().length - 1);
            turned = 0;
            go(Zoom.values()[next]);
        }
        event.consume();
    }
}
