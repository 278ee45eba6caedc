package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.ink.Look;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// What is under the pointer, or under the keyboard's mark, is pointed at, and its explanation fills the card of the figure, or where that has none stands beside: a computation typeset as
/// on a pinned card, anything else in words.
final class HotspotTip {

    private static final double BESIDE = 16;
    private static final double GAP = 6;

    /// From this height on what is explained is too large for a card below it to be near the pointer.
    private static final double LARGE = 150;

    private final Node owner;
    private final Pointing pointing;
    private final Tooltip words = new Tooltip();
    private final Tooltip typeset = new Tooltip();
    private Optional<Tooltip> told = Optional.empty();

    /// @param owner what is pointed into
    HotspotTip(Node owner, Pointing pointing) {
        this.owner = owner;
        this.pointing = pointing;
        words.getStyleClass().add("hotspot-tip");
        typeset.getStyleClass().addAll("hotspot-tip", "typeset");
        typeset.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /// @param look at the size of type of the figure that is explained
    /// @param card where the figure explains itself, if it does
    void show(Hotspot hotspot, Look look, Optional<java.awt.geom.Rectangle2D> card, double screenX, double screenY) {
        pointing.at(hotspot.target());
        Explanation said = hotspot.explain().get();
        Tooltip next = tell(hotspot.track().isPresent() ? said.also("", "\n" + pointing.said("tip.hold")) : said, look);
        told.filter(before -> before != next).ifPresent(Tooltip::hide);
        told = Optional.of(next);
        if (!next.isShowing()) {
            next.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
        Optional<java.awt.geom.Rectangle2D> filled = card.filter(area -> fills(next, area, hotspot));
        filled.ifPresentOrElse(area -> fill(next, area), () -> place(next, hotspot, screenX, screenY));
    }

    /// Whether a tip over the figure's card leaves what is explained in sight.
    private static boolean fills(Tooltip tip, java.awt.geom.Rectangle2D card, Hotspot hotspot) {
        return !hotspot.area().intersects(card.getX(), card.getY(), Math.max(card.getWidth(), tip.prefWidth(-1)), Math.max(card.getHeight(), tip.prefHeight(-1)));
    }

    private void fill(Tooltip tip, java.awt.geom.Rectangle2D card) {
        Point2D corner = owner.localToScreen(card.getX(), card.getY());
        tip.setMinSize(card.getWidth(), card.getHeight());
        tip.setAnchorX(corner.getX());
        tip.setAnchorY(corner.getY());
    }

    /// Below what is explained, or where there is no room above it, so that it is never covered; beside the pointer where that is large.
    private void place(Tooltip tip, Hotspot hotspot, double screenX, double screenY) {
        tip.setMinSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        java.awt.geom.Rectangle2D area = hotspot.area().getBounds2D();
        Point2D top = owner.localToScreen(area.getX(), area.getY());
        Point2D foot = owner.localToScreen(area.getMaxX(), area.getMaxY());
        if (top == null || foot.getY() - top.getY() > LARGE) {
            tip.setAnchorX(screenX + BESIDE);
            tip.setAnchorY(screenY + BESIDE);
            return;
        }
        Rectangle2D screen = Screen.getScreensForRectangle(screenX, screenY, 1, 1).stream().findFirst().orElseGet(Screen::getPrimary).getVisualBounds();
        boolean below = foot.getY() + GAP + tip.getHeight() <= screen.getMaxY() || top.getY() - GAP - tip.getHeight() < screen.getMinY();
        tip.setAnchorX(Math.max(screen.getMinX(), Math.min(screenX + BESIDE, screen.getMaxX() - tip.getWidth())));
        tip.setAnchorY(below ? foot.getY() + GAP : top.getY() - GAP - tip.getHeight());
    }

    void hide() {
        told.ifPresent(Tooltip::hide);
        pointing.away();
    }

    /// One tip for each kind: a tip that is open does not take on another dress.
    private Tooltip tell(Explanation explanation, Look look) {
        boolean computed = !explanation.symbols().isEmpty();
        Tooltip tip = computed ? typeset : words;
        String text = explanation.detail().isEmpty() ? explanation.title() : explanation.title() + "\n" + explanation.detail();
        if (computed && !text.equals(tip.getText())) {
            tip.setGraphic(picture(ExplanationCard.of(explanation, look)));
        }
        tip.setText(text);
        return tip;
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
