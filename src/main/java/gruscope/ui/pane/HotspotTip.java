package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.ink.Look;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// What is under the pointer, or under the keyboard's mark, is pointed at, and its explanation stands beside: a computation typeset as on a
/// pinned card, anything else in words.
final class HotspotTip {

    private static final double BESIDE = 16;

    private final Node owner;
    private final Pointing pointing;
    private final Tooltip tooltip = new Tooltip();
    private String told = "";

    /// @param owner what is pointed into
    HotspotTip(Node owner, Pointing pointing) {
        this.owner = owner;
        this.pointing = pointing;
        tooltip.getStyleClass().add("hotspot-tip");
    }

    /// @param look at the size of type of the figure that is explained
    void show(Hotspot hotspot, Look look, double screenX, double screenY) {
        pointing.at(hotspot.target());
        tell(hotspot.explain().get(), look);
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(screenX + BESIDE);
            tooltip.setAnchorY(screenY + BESIDE);
        } else {
            tooltip.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
    }

    void hide() {
        tooltip.hide();
        pointing.away();
    }

    private void tell(Explanation explanation, Look look) {
        String words = explanation.detail().isEmpty() ? explanation.title() : explanation.title() + "\n" + explanation.detail();
        boolean typeset = !explanation.symbols().isEmpty();
        if (words.equals(told) && typeset == (tooltip.getGraphic() != null)) {
            return;
        }
        told = words;
        tooltip.setText(words);
        tooltip.setGraphic(typeset ? picture(ExplanationCard.of(explanation, look)) : null);
        tooltip.setContentDisplay(typeset ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        tooltip.getStyleClass().removeAll("typeset");
        if (typeset) {
            tooltip.getStyleClass().add("typeset");
        }
    }

    private ImageView picture(Drawing card) {
        double scale = owner.getScene().getWindow().getOutputScaleX();
        BufferedImage image = new BufferedImage((int) Math.ceil(card.size().width() * scale), (int) Math.ceil(card.size().height() * scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        card.paint(graphics);
        graphics.dispose();
        ImageView view = new ImageView(SwingFXUtils.toFXImage(image, null));
        view.setFitWidth(image.getWidth() / scale);
        view.setFitHeight(image.getHeight() / scale);
        return view;
    }
}
