package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.figure.EmptyState;
import gruscope.scene.file.OtherReading;
import gruscope.scene.file.PresetWords;
import gruscope.sequence.ParseProblem;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.List;

/// What the user should read, one message at a time; of a text that cannot be read, with the other ways to read it, each a single edit.
final class MessageBar {

    /// Nothing is wrong, but nothing is read yet either.
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Store store;
    private final Phrases phrases;
    private final Label message = new Label();
    private final FlowPane node = new FlowPane(message);
    private List<ParseProblem> offered = List.of();

    MessageBar(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        message.setId("message");
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.maxWidthProperty().bind(node.widthProperty());
        node.getStyleClass().add("message-bar");
        node.managedProperty().bind(node.visibleProperty());
    }

    Region node() {
        return node;
    }

    void show() {
        String problem = store.problems().stream().map(ParseProblem::message).findFirst().orElse("");
        boolean waiting = store.notice().isEmpty() && problem.isEmpty() && store.timeline().steps() == 0;
        message.setText(waiting ? EmptyState.whatToDo(store.shot()) : store.notice().orElse(problem));
        message.pseudoClassStateChanged(WAITING, waiting);
        node.setVisible(!message.getText().isEmpty());
        offer(store.notice().isEmpty() ? store.problems() : List.of());
    }

    /// The ways out of these problems. They are sought once for an edit, and not for every moment that is shown beside it.
    private void offer(List<ParseProblem> problems) {
        if (problems != offered) {
            offered = problems;
            node.getChildren().setAll(message);
            List<OtherReading> ways = problems.isEmpty() ? List.of() : OtherReading.of(store.scene());
            node.getChildren().addAll(ways.stream().map(this::button).toList());
        }
    }

    private Node button(OtherReading way) {
        String key = way.kind().key();
        String text = phrases.text("offer." + key, PresetWords.title(way.scene().model(), phrases), way.named().isEmpty() ? 0 : 1, way.named());
        return new PushButton("offer-" + key, text, () -> take(way.kind()))
                .explained(phrases.text("tip.offer." + key, way.scene().model().weights().cell().kind().name(), way.scene().text(), way.named().isEmpty() ? 0 : 1, way.named()));
    }

    /// Reads the text that way, in the view as it is by now.
    private void take(OtherReading.Kind kind) {
        OtherReading.of(store.scene()).stream().filter(way -> way.kind() == kind).findFirst().ifPresent(way -> store.edit(way.scene()));
    }
}
