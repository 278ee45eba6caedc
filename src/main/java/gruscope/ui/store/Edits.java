package gruscope.ui.store;

import gruscope.scene.Scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The scenes before the one that is shown and, after going back, those after it.
public final class Edits {

    private static final int MOST = 500;

    private final Deque<Scene> past = new ArrayDeque<>();
    private final Deque<Scene> future = new ArrayDeque<>();
    private Optional<Object> gesture = Optional.empty();

    public boolean hasPast() {
        return !past.isEmpty();
    }

    public boolean hasFuture() {
        return !future.isEmpty();
    }

    /// The latest first.
    public List<Scene> past() {
        return List.copyOf(past);
    }

    /// The next first.
    public List<Scene> future() {
        return List.copyOf(future);
    }

    /// An edit takes the place of the scene shown.
    void edit(Scene shown) {
        rest();
        remember(shown);
    }

    /// The same as a part of a gesture: all of it is one step back.
    ///
    /// @param of what tells this gesture from another
    void sweep(Object of, Scene shown) {
        if (!gesture.equals(Optional.of(of))) {
            remember(shown);
        }
        gesture = Optional.of(of);
    }

    /// Whether a gesture is under way.
    public boolean isSwept() {
        return gesture.isPresent();
    }

    /// Ends a gesture.
    void rest() {
        gesture = Optional.empty();
    }

    /// Goes back from the scene shown.
    ///
    /// @param steps 1 … as many as there are
    void back(int steps, Scene shown) {
        travel(past, future, steps, shown);
    }

    /// Goes forward again, likewise.
    void forward(int steps, Scene shown) {
        travel(future, past, steps, shown);
    }

    private void travel(Deque<Scene> from, Deque<Scene> to, int steps, Scene shown) {
        rest();
        to.push(shown);
        for (int i = 1; i < steps; i++) {
            to.push(from.pop());
        }
        from.pop();
    }

    private void remember(Scene shown) {
        past.push(shown);
        future.clear();
        if (past.size() > MOST) {
            past.removeLast();
        }
    }
}
