package gruscope.ui.help;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Half a minute for a newcomer: what the parts of the window are, one card at each. Escape or a click beside the card ends it at any of them.
public final class Tour {

    /// A part of the window that a card stands at.
    ///
    /// @param key  of its words behind `tour.`
    /// @param part is framed while it is told; where it is not in sight, the card stands in the middle
    public record Stop(String key, Node part) {
    }

    private static final double WIDE = 26;
    private static final double AWAY = 12;

    private final Phrases phrases;
    private final List<Stop> stops;
    private final Region frame = new Region();
    private final Label count = new Label();
    private final Label says = new Label();
    private final Button next;
    private final VBox card;
    private final Pane node = new Pane();
    private int at;
    private Region over = new Region();
    private Node before;

    public Tour(Phrases phrases, List<Stop> stops) {
        this.phrases = phrases;
        this.stops = List.copyOf(stops);
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        count.getStyleClass().add("reason");
        says.setId("tour-says");
        says.setWrapText(true);
        next = new PushButton("tour-next", "", this::next).explained(phrases.text("tip.tour.next"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(count, gap, new PushButton("tour-skip", phrases.text("tour.skip"), this::close).explained(phrases.text("tip.tour.skip")).styled("small"), next);
        buttons.getStyleClass().add("tour-buttons");
        card = new VBox(says, buttons);
        card.getStyleClass().add("help-card");
        card.setFocusTraversable(true);
        frame.setManaged(false);
        card.setManaged(false);
        node.getChildren().addAll(frame, card);
        node.setId("tour");
        node.setManaged(false);
        node.setVisible(false);
        // Whoever goes for what lies below needs no guide any more.
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == node) {
                close();
            }
            event.consume();
        });
    }

    public Node node() {
        return node;
    }

    /// Covers a region, and takes all keys of its scene while open. To be installed before whoever else listens to keys.
    public void installOn(Scene scene, Region covered) {
        over = covered;
        // What it frames may move without anything that covers it: rows are shared out anew, a panel folds.
        scene.addPostLayoutPulseListener(() -> {
            if (isOpen()) {
                place();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOpen() && !event.isConsumed()) {
                if (Help.isAskedFor(event)) {
                    close();
                } else {
                    press(event);
                    event.consume();
                }
            }
        });
    }

    public boolean isOpen() {
        return node.isVisible();
    }

    /// From the first stop on.
    public void start() {
        if (!isOpen()) {
            before = node.getScene().getFocusOwner();
        }
        at = 0;
        node.setVisible(true);
        node.toFront();
        show();
    }

    public void close() {
        if (isOpen()) {
            node.setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case RIGHT, ENTER, SPACE, PAGE_DOWN -> next();
            case LEFT, PAGE_UP -> {
                at = Math.max(0, at - 1);
                show();
            }
            default -> {
                // All other keys mean what lies below, and wait.
            }
        }
    }

    private void next() {
        if (at == stops.size() - 1) {
            close();
        } else {
            at++;
            show();
        }
    }

    private void show() {
        says.setText(phrases.text("tour." + stops.get(at).key()));
        count.setText(phrases.text("tour.count", at + 1, stops.size()));
        next.setText(phrases.text(at == stops.size() - 1 ? "tour.done" : "tour.next"));
        card.setAccessibleText(says.getText());
        card.requestFocus();
        place();
    }

    /// The card stands within the part that it tells of, at its foot, so that its head is seen.
    private void place() {
        node.resizeRelocate(0, 0, over.getWidth(), over.getHeight());
        node.applyCss();
        double width = Math.min(WIDE * says.getFont().getSize(), node.getWidth() - 2 * AWAY);
        card.setPrefWidth(width);
        double height = card.prefHeight(width);
        Node part = stops.get(at).part();
        boolean seen = part.getScene() != null && shown(part);
        Bounds bounds = seen ? node.sceneToLocal(part.localToScene(part.getLayoutBounds())) : node.getLayoutBounds();
        frame.setVisible(seen);
        frame.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        double x = seen ? bounds.getMinX() + AWAY : bounds.getCenterX() - width / 2;
        double below = bounds.getMaxY() + AWAY;
        boolean fits = below + height + AWAY < node.getHeight();
        double y = !seen ? bounds.getCenterY() - height / 2 : fits ? below : bounds.getMinY() > height + 2 * AWAY ? bounds.getMinY() - height - AWAY : bounds.getMaxY() - height - AWAY;
        card.resizeRelocate(Math.clamp(x, AWAY, Math.max(AWAY, node.getWidth() - width - AWAY)), Math.clamp(y, AWAY, Math.max(AWAY, node.getHeight() - height - AWAY)), width, height);
    }

    private static boolean shown(Node part) {
        for (Node up = part; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return part.getLayoutBounds().getWidth() > 0;
    }
}
