package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.figure.EmptyState;
import gruscope.scene.file.OtherReading;
import gruscope.scene.file.PresetWords;
import gruscope.sequence.ParseProblem;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Notices;
import gruscope.ui.store.Store;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// What the user should read, one message at a time, each with its look: what is wrong, what has been done, what to do; of a text that cannot be read, with the
/// other ways to read it, each a single edit. It lies over the window and can be put away.
final class MessageBar {

    private static final double WIDEST = 46;

    /// Nothing is wrong, but nothing is read yet either.
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Store store;
    private final Phrases phrases;
    private final Label sign = new Label();
    private final Label message = new Label();
    private final FlowPane said = new FlowPane(message);
    private final DoubleProperty widest = new SimpleDoubleProperty(Double.MAX_VALUE);
    private final HBox node;
    private List<ParseProblem> offered = List.of();
    private Optional<String> away = Optional.empty();

    MessageBar(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        message.setId("message");
        message.getStyleClass().add("message");
        message.setWrapText(true);
        // No wider than there is room, or its words go under the cross.
        message.maxWidthProperty().bind(Bindings.min(widest, said.widthProperty()));
        sign.getStyleClass().add("message-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        said.getStyleClass().add("message-said");
        // Left to itself, it is at least as wide as the message would be in one line, and the bar wider than the window.
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        node = new HBox(sign, said, new PushButton("message-close", "✕", this::dismiss).sign(phrases.text("tip.message.close")).styled("small"));
        node.getStyleClass().add("message-bar");
        node.managedProperty().bind(node.visibleProperty());
    }

    Region node() {
        return node;
    }

    /// Puts away what is said, if anything is.
    ///
    /// @return whether something was
    boolean dismiss() {
        boolean shown = node.isVisible();
        away = Optional.of(message.getText());
        if (shown) {
            store.notices().dismiss();
        }
        return shown;
    }

    /// @param letter the size of the window's letters
    void show(double letter) {
        String problem = store.problems().stream().findFirst().map(first -> first.message().in(phrases)).orElse("");
        boolean waiting = store.notice().isEmpty() && problem.isEmpty() && store.timeline().steps() == 0;
        boolean done = store.notice().isPresent() && store.notices().kind() == Notices.Kind.DONE;
        String text = waiting ? EmptyState.whatToDo(store.shot()) : store.notice().orElse(problem);
        if (store.notice().isPresent() || away.filter(text::equals).isEmpty()) {
            away = Optional.empty();
        }
        message.setText(text);
        widest.set(WIDEST * letter);
        said.setPrefWrapLength(WIDEST * letter);
        sign.setText(waiting ? "i" : done ? "✓" : "!");
        node.pseudoClassStateChanged(WAITING, waiting);
        node.pseudoClassStateChanged(DONE, done);
        node.setVisible(!text.isEmpty() && away.isEmpty());
        offer(store.notice().isEmpty() ? store.problems() : List.of());
    }

    /// The ways out of these problems. They are sought once for an edit, and not for every moment that is shown beside it.
    private void offer(List<ParseProblem> problems) {
        if (problems != offered) {
            offered = problems;
            said.getChildren().setAll(message);
            List<OtherReading> ways = problems.isEmpty() ? List.of() : OtherReading.of(store.scene());
            said.getChildren().addAll(ways.stream().map(this::button).toList());
        }
    }

    private Node button(OtherReading way) {
        String key = way.kind().key();
        String text = phrases.text("offer." + key, PresetWords.title(way.scene().model(), phrases), way.named().isEmpty() ? 0 : 1, way.named());
        PushButton button = new PushButton("offer-" + key, text, () -> take(way.kind()))
                .explained(phrases.text("tip.offer." + key, way.scene().model().weights().cell().kind().name(), way.scene().text(), way.named().isEmpty() ? 0 : 1, way.named()));
        // Where all of its words have no room in one line, they are broken, and not cut.
        button.setWrapText(true);
        button.setMinWidth(0);
        button.maxWidthProperty().bind(said.widthProperty());
        return button;
    }

    /// Reads the text that way, in the view as it is by now.
    private void take(OtherReading.Kind kind) {
        OtherReading.of(store.scene()).stream().filter(way -> way.kind() == kind).findFirst().ifPresent(way -> store.edit(way.scene()));
    }
}
