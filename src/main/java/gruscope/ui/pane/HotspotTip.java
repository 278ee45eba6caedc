package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
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
import java.util.OptionalDouble;

/// What is under the pointer, or under the keyboard's mark, is pointed at, and its explanation fills the card of the figure, or where that has none stands beside: there a computation is typeset as
/// on a pinned card, anything else is said in words.
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

    /// How wide what is typeset may be.
    private OptionalDouble within = OptionalDouble.empty();

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
        Explanation whole = hotspot.track().isPresent() ? said.also("", "\n" + pointing.said("tip.hold")) : said;
        if (card.filter(area -> fills(area, whole, hotspot, look, screenX, screenY)).isEmpty()) {
            place(shown(whole, look, OptionalDouble.empty(), screenX, screenY), hotspot, screenX, screenY);
        }
    }

    /// The tip with this in it, somewhere on the screen.
    private Tooltip shown(Explanation said, Look look, OptionalDouble width, double screenX, double screenY) {
        Tooltip next = tell(said, look, width);
        told.filter(before -> before != next).ifPresent(Tooltip::hide);
        told = Optional.of(next);
        if (!next.isShowing()) {
            next.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
        return next;
    }

    /// Puts the tip over the figure's card, within the figure, if that leaves what is explained in sight.
    private boolean fills(java.awt.geom.Rectangle2D card, Explanation said, Hotspot hotspot, Look look, double screenX, double screenY) {
        Tooltip tip = shown(said, look, OptionalDouble.of(card.getWidth() - 2 * look.type().lineHeight(TextStyle.BODY)), screenX, screenY);
        tip.setMinSize(card.getWidth(), card.getHeight());
        double width = Math.max(card.getWidth(), tip.prefWidth(-1));
        double height = Math.max(card.getHeight(), tip.prefHeight(-1));
        double x = Math.max(0, Math.min(card.getX(), owner.getLayoutBounds().getWidth() - width));
        double y = Math.max(0, Math.min(card.getY(), owner.getLayoutBounds().getHeight() - height));
        if (hotspot.area().intersects(x, y, width, height)) {
            return false;
        }
        Point2D corner = owner.localToScreen(x, y);
        tip.setAnchorX(corner.getX());
        tip.setAnchorY(corner.getY());
        return true;
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
    ///
    /// @param width of what is typeset, at most
    private Tooltip tell(Explanation explanation, Look look, OptionalDouble width) {
        boolean set = width.isPresent() || !explanation.symbols().isEmpty();
        Tooltip tip = set ? typeset : words;
        String text = explanation.detail().isEmpty() ? explanation.title() : explanation.title() + "\n" + explanation.detail();
        if (set && (!text.equals(tip.getText()) || !width.equals(within))) {
            tip.setGraphic(picture(width.isPresent() ? ExplanationCard.of(explanation, look, width.getAsDouble()) : ExplanationCard.of(explanation, look)));
            within = width;
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
