package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.Notation;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Sources;
import gruscope.ui.kit.Copy;
import gruscope.ui.kit.Deed;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the pointer or the keyboard is on, and what that number was made from: both glow wherever they are shown. What is pointed at
/// can be clicked, pinned and copied.
public final class Pointing {

    private final Store store;
    private final Phrases phrases;
    private final Consumer<Hotspot> clicked;
    private final Consumer<Target> pin;
    private final List<Runnable> listeners = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();
    private Optional<Target> target = Optional.empty();
    private Set<Target> glowing = Set.of();

    /// @param clicked what a click on a hotspot does
    /// @param pin     keeps the explanation of a target in sight
    public Pointing(Store store, Phrases phrases, Consumer<Hotspot> clicked, Consumer<Target> pin) {
        this.store = store;
        this.phrases = phrases;
        this.clicked = clicked;
        this.pin = pin;
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    void at(Target next) {
        turn(Optional.of(next));
    }

    void away() {
        turn(Optional.empty());
    }

    void click(Hotspot hotspot) {
        clicked.accept(hotspot);
    }

    public Optional<Target> target() {
        return target;
    }

    /// What is pointed at and what it was made from.
    Set<Target> glowing() {
        return glowing;
    }

    /// What the window says of a place that is pointed at.
    String said(String key) {
        return phrases.text(key);
    }

    /// Keeps the explanation of what is pointed at in sight.
    public void pin() {
        target.filter(found -> Explainer.of(store.shot(), found).isPresent()).ifPresent(pin);
    }

    /// Puts the explanation of what is pointed at on the clipboard.
    public void copy(Notation notation) {
        target.flatMap(found -> Explainer.of(store.shot(), found)).ifPresent(explanation -> copy(explanation, notation));
    }

    void copy(Explanation explanation, Notation notation) {
        Copy.text(explanation.text(notation));
        store.notices().done(phrases.text("copied." + notation.key(), explanation.title()));
    }

    /// Offers what can be done with what is pointed at.
    void menu(Node owner, double screenX, double screenY) {
        Optional<Target> found = target.filter(one -> Explainer.of(store.shot(), one).isPresent());
        if (found.isPresent()) {
            Explanation explanation = Explainer.of(store.shot(), found.get()).orElseThrow();
            menu.getItems().setAll(new Deed(phrases.text("pin"), () -> pin.accept(found.get())));
            for (Notation notation : Notation.values()) {
                menu.getItems().add(new Deed(phrases.text("copy." + notation.key()), () -> copy(explanation, notation)));
            }
            menu.show(owner, screenX, screenY);
        }
    }

    private void turn(Optional<Target> next) {
        if (!next.equals(target)) {
            target = next;
            glowing = next.map(found -> Sources.of(store.shot(), found)).orElse(Set.of());
            listeners.forEach(Runnable::run);
        }
    }
}
