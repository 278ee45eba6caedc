package gruscope.ui.whatif;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Passage;
import gruscope.ui.kit.InlineEditor;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Optional;
import java.util.function.Function;

/// Changes the sequence in the film strip: a double click on a step types its token anew, dragging a step moves it elsewhere.
public final class TokenHand {

    private final Store store;
    private final Phrases phrases;
    private final FigurePane pane;
    private final InlineEditor editor = new InlineEditor();
    private Optional<Integer> held = Optional.empty();

    public TokenHand(Store store, Phrases phrases, FigurePane pane) {
        this.store = store;
        this.phrases = phrases;
        this.pane = pane;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> held = event.getButton() == MouseButton.PRIMARY ? step(event) : Optional.empty());
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// Shows where the token would go.
    private void dragged(MouseEvent event) {
        if (held.isPresent()) {
            pane.setCursor(Cursor.CLOSED_HAND);
            step(event).ifPresent(step -> pane.explain(new Target.Step(step), event));
        }
    }

    private void released(MouseEvent event) {
        Optional<Integer> dropped = step(event);
        if (held.isPresent() && dropped.isPresent() && !held.equals(dropped) && isRead()) {
            edit(passage -> passage.moved(held.get(), dropped.get())).ifPresent(store::say);
        }
        held = Optional.empty();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            step(event).filter(_ -> isRead()).ifPresent(step -> {
                Scene scene = store.scene();
                String present = new Passage(scene.encoding(), scene.reading()).token(step);
                editor.open(pane, event.getScreenX(), event.getScreenY(), present, scene.encoding().accepts().in(phrases),
                        typed -> edit(passage -> passage.with(step, typed)).map(wrong -> wrong.in(phrases)));
            });
        }
    }

    /// While the text cannot be read, the strip shows the tokens of another: what is wrong with the text is said once more.
    private boolean isRead() {
        store.problems().stream().findFirst().ifPresent(problem -> store.say(problem.message()));
        return store.problems().isEmpty();
    }

    /// Reads the changed text before it is taken: what cannot be read changes nothing, and is said.
    private Optional<Message> edit(Function<Passage, String> change) {
        Scene scene = store.scene();
        try {
            String text = change.apply(new Passage(scene.encoding(), scene.reading()));
            scene.encoding().encode(text).requireClean();
            store.edit(scene.with(new Change.Sequence(text)));
            return Optional.empty();
        } catch (BadInput e) {
            return Optional.of(Message.of("window", phrases -> phrases.text("token.wrong", e.in(phrases))));
        }
    }

    private Optional<Integer> step(MouseEvent event) {
        return pane.at(event.getX(), event.getY()).map(Hotspot::target)
                .flatMap(target -> target instanceof Target.Step(int step) && step > 0 ? Optional.of(step) : Optional.empty());
    }
}
