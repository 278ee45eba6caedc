package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.scene.Zoom;
import gruscope.ui.kit.Glide;
import gruscope.ui.kit.Segments;
import gruscope.ui.store.Store;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// How closely one looks: four buttons, the keys 1 to 4, or the wheel over the cell, each with a smooth way from one to the other.
final class ZoomBar {

    private static final double A_NOTCH = 30;

    private final Store store;
    private final Segments<Zoom> choice = new Segments<>(this::go);
    private final Glide glide;
    private double turned;

    ZoomBar(Store store, Phrases phrases) {
        this.store = store;
        this.glide = new Glide(level -> store.pass(store.seen().withZoom(level)), level -> level == store.scene().view().zoom());
        for (Zoom zoom : Zoom.values()) {
            choice.with(zoom, "zoom-" + zoom.key(), phrases.text("zoom." + zoom.key()), phrases.text("tip.zoom." + zoom.key()));
        }
        choice.passed();
    }

    Region node() {
        return choice.node();
    }

    void show() {
        choice.show(goal());
    }

    /// The scene is there at once; only what is seen takes its time.
    void go(Zoom zoom) {
        double here = store.seen().zoom();
        store.approach(store.scene().withView(store.scene().view().withZoom(zoom.level())));
        glide.start(here, zoom.level(), store.reducedMotion());
    }

    private Zoom goal() {
        return Zoom.nearest(store.scene().view().zoom());
    }

    /// One notch of the wheel is one zoom closer or farther.
    void scroll(ScrollEvent event) {
        turned += event.getDeltaY();
        if (Math.abs(turned) >= A_NOTCH) {
            int next = Math.clamp(goal().ordinal() + (long) Math.signum(turned), 0, Zoom.values().length - 1);
            turned = 0;
            go(Zoom.values()[next]);
        }
        event.consume();
    }
}
