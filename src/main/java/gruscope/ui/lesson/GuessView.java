package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Target;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.Moment;
import gruscope.ui.kit.PushButton;
import gruscope.ui.kit.Segments;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Predict before reveal, in whatever scene is shown: a number of the next step, the curve of h from there on, or an answer A to D to what the teacher
/// asks. Meanwhile what would give it away is covered.
final class GuessView implements PageView {

    private static final int ANSWERS = 4;

    /// What is predicted.
    enum Way { BAR, CURVE, VOTE }

    /// What is covered meanwhile.
    enum Cover { ALL, GATES, NUMBER }

    private final Store store;
    private final Pointing pointing;
    private final Phrases words;
    private final Segments<Way> way;
    private final Segments<Cover> cover;
    private final ComboBox<Signal> signals = new ComboBox<>();
    private final VBox guess = new VBox();
    private final VBox node = new VBox();
    private Optional<Predicate<Target>> covered = Optional.empty();

    GuessView(Store store, Pointing pointing, Phrases words) {
        this.store = store;
        this.pointing = pointing;
        this.words = words;
        this.way = new Segments<>(_ -> begin());
        this.cover = new Segments<>(_ -> begin());
        for (Way one : Way.values()) {
            String key = one.name().toLowerCase(Locale.ROOT);
            way.with(one, "guess-" + key, words.text("guess.way." + key), words.text("tip.guess.way." + key));
        }
        for (Cover one : Cover.values()) {
            String key = one.name().toLowerCase(Locale.ROOT);
            cover.with(one, "cover-" + key, words.text("guess.cover." + key), words.text("tip.guess.cover." + key));
        }
        way.show(Way.BAR);
        cover.show(Cover.ALL);
        signals.setId("guess-signal");
        signals.setConverter(new SignalNames());
        signals.getItems().setAll(store.run().trace().cell().signals().stream().filter(signal -> signal != Signal.INPUT && signal != Signal.READOUT).toList());
        signals.setValue(Signal.HIDDEN_STATE);
        signals.setAccessibleText(words.text("guess.what"));
        signals.setTooltip(new Tooltip(words.text("tip.guess.what")));
        signals.setOnAction(_ -> begin());
        node.getStyleClass().add("study-body");
        guess.getStyleClass().add("stack");
        FlowPane chosen = new FlowPane(new Label(words.text("guess.what")), signals);
        chosen.getStyleClass().add("study-row");
        node.getChildren().addAll(row("guess.title", way.node()), chosen, row("guess.cover", cover.node()), guess);
        begin();
    }

    @Override
    public Node node() {
        return node;
    }

    /// What is to be hidden at present.
    Optional<Predicate<Target>> covered() {
        return covered;
    }

    private VBox row(String key, Node content) {
        Label title = new Label(words.text(key));
        title.getStyleClass().add("reason");
        title.setWrapText(true);
        VBox row = new VBox(title, content);
        row.getStyleClass().add("stack");
        return row;
    }

    /// Covers, and asks.
    private void begin() {
        int steps = store.run().trace().length();
        int next = Math.min(steps, store.run().timeline().nearest(store.moment()).step() + (isOver(store.moment()) ? 1 : 0));
        if (steps == 0) {
            guess.getChildren().setAll(new Label(words.text("guess.nothing")));
            return;
        }
        Quantity of = new Quantity("", signals.getValue().key(), 1 + Math.min(store.scene().view().unit(), store.run().trace().hiddenSize() - 1), next, List.of());
        hide(of, next);
        PushButton again = new PushButton("guess-next", words.text("guess.next"), this::goOn).explained(words.text("tip.guess.next"));
        Node asked = switch (way.now()) {
            case BAR -> new Guessing(store, words, of, next, next, () -> reveal(next)).node();
            case CURVE -> new Guessing(store, words, of, next, steps, () -> reveal(steps)).node();
            case VOTE -> vote(next);
        };
        Label about = new Label(way.now() == Way.VOTE ? words.text("guess.vote") : words.text(way.now() == Way.BAR ? "guess.about.bar" : "guess.about.curve", words.text("signal." + of.name()), of.unit(), next));
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        guess.getChildren().setAll(about, asked, again);
    }

    private Node vote(int next) {
        Vote vote = new Vote(words, ANSWERS);
        FlowPane row = new FlowPane();
        row.getStyleClass().add("study-row");
        row.getChildren().add(new Label(words.text("vote.which")));
        for (int answer = 0; answer < ANSWERS; answer++) {
            int right = answer;
            row.getChildren().add(new PushButton("right-" + Vote.letter(answer), Vote.letter(answer), () -> {
                vote.reveal(right);
                reveal(next);
            }).explained(words.text("tip.vote.which")));
        }
        VBox box = new VBox(vote.node(), row);
        box.getStyleClass().add("stack");
        return box;
    }

    private boolean isOver(Moment moment) {
        return moment.step() > 0 && moment.fraction() == 1 && moment.beat() == store.run().timeline().beats() - 1;
    }

    private void hide(Quantity of, int next) {
        covered = Optional.of(switch (cover.now()) {
            case ALL -> Sight.covered(next);
            case GATES -> Sight.covered(next, value -> value.signal().kind() == Signal.Kind.GATE);
            // What the net says is made of it.
            case NUMBER -> Sight.covered(next, value -> value.signal() == Signal.READOUT || value.signal().key().equals(of.name()) && value.index() == of.unit() - 1);
        });
        pointing.cover(covered);
    }

    /// Goes to the step in question and lays open what was covered.
    private void reveal(int step) {
        covered = Optional.empty();
        pointing.cover(covered);
        store.moveTo(store.run().timeline().endOf(step));
    }

    private void goOn() {
        reveal(Math.max(1, store.run().timeline().nearest(store.moment()).step()));
        begin();
    }

    private final class SignalNames extends StringConverter<Signal> {

        @Override
        public String toString(Signal signal) {
            return signal == null ? "" : words.text("signal." + signal.key());
        }

        @Override
        public Signal fromString(String text) {
            throw new IllegalStateException("signals are chosen, not typed");
        }
    }
}
