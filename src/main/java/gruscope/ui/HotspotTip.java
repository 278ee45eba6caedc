package gruscope.ui;

import gruscope.figure.Hotspot;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// The explanation that stands beside the pointer.
final class HotspotTip {

    private static final double BESIDE = 16;

    private final Node owner;
    private final Tooltip tooltip = new Tooltip();

    HotspotTip(Node owner) {
        this.owner = owner;
        tooltip.getStyleClass().add("hotspot-tip");
    }

    void show(Hotspot hotspot, double screenX, double screenY) {
        tooltip.setText(hotspot.detail().isEmpty() ? hotspot.title() : hotspot.title() + "\n" + hotspot.detail());
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(screenX + BESIDE);
            tooltip.setAnchorY(screenY + BESIDE);
        } else {
            tooltip.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
    }

    void hide() {
        tooltip.hide();
    }
}
