package gruscope.ui.pane;

import gruscope.Message;
import gruscope.Phrases;
import gruscope.engine.cell.Signal;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.function.Consumer;

/// What the pointer or the keyboard is on, and what that number was made from: both glow wherever they are shown. What is pointed at
/// can be clicked, pinned and copied.
public final class Pointing {

    private static final Predicate<Target> NOTHING = _ -> false;

    private final Store store;
    private final Phrases phrases;
    private final Consumer<Hotspot> clicked;
    private final Consumer<Target> pin;
    private final List<Runnable> listeners = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();
    private Optional<Target> target = Optional.empty();
    private Set<Target> glowing = Set.of();
    private Set<Target> kept = Set.of();
    private Predicate<Target> covered = NOTHING;

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

    /// What is pointed at and what it was made from, and what is kept in sight.
    Set<Target> glowing() {
        return Stream.concat(glowing.stream(), kept.stream()).collect(Collectors.toSet());
    }

    /// Whether something glows as if it were pointed at itself.
    boolean isMeant(Target one) {
        return kept.contains(one) || target.filter(one::equals).isPresent();
    }

    /// Lets some places glow until others are kept: what a lesson wants to be looked at.
    public void keep(Set<Target> wanted) {
        if (!wanted.equals(kept)) {
            kept = Set.copyOf(wanted);
            listeners.forEach(Runnable::run);
        }
    }

    /// Covers some places, so that they can be predicted before they are seen. They can be neither read nor pointed at.
    public void cover(Optional<Predicate<Target>> unseen) {
        Predicate<Target> next = unseen.orElse(NOTHING);
        // Some who listen draw the window anew, and whoever draws it covers what is to be covered.
        if (!next.equals(covered)) {
            covered = next;
            listeners.forEach(Runnable::run);
        }
    }

    public boolean isCovered(Target one) {
        return covered.test(one);
    }

    /// Whether anything is covered.
    boolean covers() {
        return covered != NOTHING;
    }

    /// Whether any of the new state of a step is covered, and with it whatever leads to it.
    boolean coversState(int step) {
        return covers() && IntStream.range(0, store.run().trace().hiddenSize()).anyMatch(unit -> isCovered(new Target.Value(Signal.HIDDEN_STATE, step, unit)));
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
        store.notices().done(Message.of("window", phrases -> phrases.text("copied." + notation.key(), explanation.title())));
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
