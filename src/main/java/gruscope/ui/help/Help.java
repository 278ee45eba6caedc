package gruscope.ui.help;

import gruscope.Phrases;
import gruscope.ui.kit.Cover;
import gruscope.ui.kit.PushButton;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Set;

/// The table of keys, over the window; Escape, `?`, F1 or a click beside it closes it. Meanwhile the window hears no key.
public final class Help {

    /// The second is what Chinese keyboards type.
    private static final Set<String> QUESTION_MARKS = Set.of("?", "？");

    private final Phrases phrases;
    /// Filled when it is first asked for: a fourth of all that the window holds.
    private final HBox topics = new HBox();
    private final VBox card;
    private final StackPane node;
    private final Runnable tour;
    private Node before;
    private boolean answered;

    /// @param tour starts the tour of the window
    public Help(Phrases phrases, Runnable tour) {
        this.phrases = phrases;
        this.tour = () -> {
            close();
            tour.run();
        };
        Label title = new Label(phrases.text("help.title"));
        title.getStyleClass().add("help-title");
        Label close = new Label(phrases.text("help.close"));
        close.getStyleClass().add("reason");
        topics.getStyleClass().add("help-topics");
        ScrollPane scrolled = new ScrollPane(topics);
        scrolled.setFitToWidth(true);
        // As high as the wrapped lines really are; it scrolls only where the window is lower.
        scrolled.prefViewportHeightProperty().bind(topics.heightProperty());
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("help-scroll");
        card = new VBox(title, scrolled, new PushButton("help-tour", phrases.text("help.tour"), this.tour).explained(phrases.text("tip.help.tour")).styled("small"), close);
        card.getStyleClass().add("help-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setFocusTraversable(true);
        card.setAccessibleText(phrases.text("help.title"));
        Region shade = new Region();
        shade.getStyleClass().add("help-shade");
        node = new StackPane(shade, card);
        node.setId("help-overlay");
        node.getStyleClass().add("help-overlay");
        node.setManaged(false);
        node.setVisible(false);
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == shade) {
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
        Cover.lay(node, covered);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            answered = isAskedFor(event);
            if (isOpen()) {
                press(event);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (!typing && !answered && QUESTION_MARKS.contains(event.getCharacter())) {
                toggle();
            }
            if (isOpen()) {
                event.consume();
            }
        });
    }

    public boolean isOpen() {
        return node.isVisible();
    }

    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            if (topics.getChildren().isEmpty()) {
                topics.getChildren().addAll(column(Key.Topic.TIME, Key.Topic.CHANGE, Key.Topic.FILES), column(Key.Topic.LOOK, Key.Topic.LEARN, Key.Topic.PRESENT));
            }
            before = node.getScene().getFocusOwner();
            node.setVisible(true);
            node.toFront();
            card.requestFocus();
        }
    }

    private void close() {
        node.setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || isAskedFor(event)) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            tour.run();
        }
        event.consume();
    }

    /// Whether a key asks for help as it is pressed: F1, or a `?` that can be told by then. On some systems and keyboards only what it types tells that.
    public static boolean isAskedFor(KeyEvent event) {
        return event.getCode() == KeyCode.F1 || event.getText().equals("?") || event.isShiftDown() && event.getCode() == KeyCode.SLASH;
    }

    private VBox column(Key.Topic... topics) {
        VBox column = new VBox();
        column.getStyleClass().add("help-column");
        for (Key.Topic topic : topics) {
            column.getChildren().add(table(topic));
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox table(Key.Topic topic) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("help-rows");
        for (Key key : topic.keys()) {
            Label does = new Label(phrases.text("help." + key.key()));
            does.setWrapText(true);
            rows.addRow(rows.getRowCount(), caps(key), does);
        }
        Label heading = new Label(phrases.text("help.topic." + topic.key()));
        heading.getStyleClass().add("title");
        VBox table = new VBox(heading, rows);
        table.getStyleClass().add("help-topic");
        return table;
    }

    private static FlowPane caps(Key key) {
        FlowPane caps = new FlowPane();
        caps.getStyleClass().add("help-caps");
        for (String cap : key.caps()) {
            Label label = new Label(cap);
            label.getStyleClass().add("help-cap");
            label.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(label);
        }
        return caps;
    }
}
