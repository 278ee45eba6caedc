package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.Notation;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.ink.Size;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Explanations that stay in sight and keep up with every edit, side by side, so that two steps can be compared.
public final class PinShelf {

    private record Card(Target target, ExplanationCard figure, FigurePane pane, VBox node) {
    }

    private final Store store;
    private final Phrases phrases;
    private final Pointing pointing;
    private final FlowPane node = new FlowPane();
    private final List<Card> cards = new ArrayList<>();
    private double zoom = 1;

    public PinShelf(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.phrases = phrases;
        this.pointing = pointing;
        node.setId("pins");
        node.getStyleClass().add("pins");
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    public Region node() {
        return node;
    }

    List<Target> pinned() {
        return cards.stream().map(Card::target).toList();
    }

    public void pin(Target target) {
        if (cards.stream().noneMatch(card -> card.target().equals(target))) {
            cards.add(card(target));
            arrange();
        }
    }

    public void show(Shot shot, double nextZoom) {
        zoom = nextZoom;
        for (Card card : cards) {
            Size size = card.figure().lay(shot).preferred();
            card.pane().setPrefSize(Math.ceil(size.width() * zoom) + 2, Math.ceil(size.height() * zoom) + 2);
            card.pane().show(card.figure(), shot, zoom);
        }
    }

    private Card card(Target target) {
        ExplanationCard figure = new ExplanationCard(target);
        FigurePane pane = new FigurePane(figure, pointing).of(target);
        Button close = button("✕", "unpin", () -> unpin(target));
        Button markdown = button("MD", "copy.markdown", () -> copy(target, Notation.MARKDOWN));
        Button latex = button("TeX", "copy.latex", () -> copy(target, Notation.LATEX));
        VBox box = new VBox(new HBox(markdown, latex, close), pane);
        box.getStyleClass().add("pin");
        return new Card(target, figure, pane, box);
    }

    private void copy(Target target, Notation notation) {
        Explainer.of(store.shot(), target).ifPresent(explanation -> pointing.copy(explanation, notation));
    }

    private void unpin(Target target) {
        cards.removeIf(card -> card.target().equals(target));
        arrange();
    }

    private void arrange() {
        node.getChildren().setAll(cards.stream().map(Card::node).toList());
        node.setVisible(!cards.isEmpty());
        show(store.shot(), zoom);
    }

    private Button button(String sign, String key, Runnable action) {
        return new PushButton(sign, action).sign(phrases.text(key)).styled("small").passed().yielding();
    }
}
