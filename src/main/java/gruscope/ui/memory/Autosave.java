package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import javafx.application.Platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Keeps a window's edits in its draft within a second, beside the window's thread, as long as they are to be had nowhere else: an untouched
/// preset, and a scene as it was opened or saved, need not be kept. What earlier windows left is handed out to be offered.
public final class Autosave {

    private static final long DELAY_MILLISECONDS = 500;
    private static final long IDLE_SECONDS = 10;

    private final Store store;
    private final Drafts drafts;
    private final Draft draft;
    private final Consumer<Throwable> refused;
    private final Executor worker;
    private final Executor later;
    private final AtomicReference<Scene> waiting = new AtomicReference<>();
    private final Thread ending = new Thread(this::leave, "ending");
    private Scene seen;
    private Optional<Scene> seenKept;
    private volatile boolean told;

    /// @param refused told once, on the window's thread, why edits cannot be kept
    public Autosave(Store store, Drafts drafts, Consumer<Throwable> refused) {
        this(store, drafts, refused, thread());
    }

    private Autosave(Store store, Drafts drafts, Consumer<Throwable> refused, Executor worker) {
        this(store, drafts, refused, worker, CompletableFuture.delayedExecutor(DELAY_MILLISECONDS, TimeUnit.MILLISECONDS, worker));
    }

    /// @param worker does what takes time, one piece after the other
    /// @param later  the same a little later, so that a burst of edits is written once
    Autosave(Store store, Drafts drafts, Consumer<Throwable> refused, Executor worker, Executor later) {
        this.store = store;
        this.drafts = drafts;
        this.draft = drafts.begin();
        this.refused = refused;
        this.worker = worker;
        this.later = later;
        this.seen = store.wanted();
        this.seenKept = store.kept();
    }

    /// Follows the store from now on, and to the end of the process: if that is asked to end, what is not written yet is written first.
    public void begin() {
        store.listen(this::changed);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /// Looks for what was left by windows that are no longer there, except what was closed in order and is opened now.
    ///
    /// @param opened the scene that the window opened with
    /// @param found  told on the window's thread, the latest first, if there is any
    public void look(Scene opened, Consumer<List<LeftDraft>> found) {
        worker.execute(() -> {
            List<LeftDraft> left = drafts.left().stream().filter(one -> !isTidied(one, opened)).toList();
            if (!left.isEmpty()) {
                Platform.runLater(() -> found.accept(left));
            }
        });
    }

    /// Goes on with what was left: it is shown, and given up where it lies only once it is kept here.
    ///
    /// @throws BadInput if it cannot be read; it then stays where it is
    public void restore(LeftDraft left) {
        store.edit(left.scene());
        worker.execute(() -> {
            if (keep()) {
                left.discard();
            } else {
                left.release();
            }
        });
    }

    /// Takes away what was left.
    public void discard(LeftDraft left) {
        worker.execute(left::discard);
    }

    /// The window is closed: what is to be had nowhere else stays for the next.
    public void close() {
        if (isUnsaved(store.wanted())) {
            waiting.set(store.wanted());
        }
        leave();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void changed() {
        Scene now = store.wanted();
        boolean same = now == seen || isSame(now, seen);
        seen = now;
        if (same && store.kept() == seenKept) {
            return;
        }
        seenKept = store.kept();
        if (waiting.getAndSet(now) == null) {
            later.execute(this::keep);
        }
    }

    /// Writes what waits to be written.
    ///
    /// @return whether that could be done
    private boolean keep() {
        Scene scene = waiting.getAndSet(null);
        try {
            if (scene != null && isUnsaved(scene)) {
                draft.keep(scene);
            } else if (scene != null) {
                draft.clear();
            }
            return true;
        } catch (Throwable wrong) {
            // All of them: a scene too large to be written must not end what keeps the next one.
            tell(wrong);
            return false;
        }
    }

    private void leave() {
        keep();
        draft.close();
    }

    private void tell(Throwable wrong) {
        if (!told) {
            told = true;
            Platform.runLater(() -> refused.accept(wrong));
        }
    }

    private boolean isUnsaved(Scene scene) {
        return store.kept().filter(kept -> isSame(scene, kept)).isEmpty() && Presets.withModel(scene.model()).map(Presets::named).filter(preset -> isSame(scene, preset)).isEmpty();
    }

    /// What the window opened with is no news.
    private static boolean isTidied(LeftDraft left, Scene opened) {
        try {
            if (isSame(left.scene(), opened)) {
                left.discard();
                return true;
            }
        } catch (BadInput _) {
            // It is offered all the same, and what is wrong with it is said when it is wanted.
        }
        return false;
    }

    /// Whether two scenes are the same but for the moment and the view.
    private static boolean isSame(Scene one, Scene other) {
        return one.text().equals(other.text()) && one.model().equals(other.model()) && one.encoding().equals(other.encoding())
                && one.start().equals(other.start()) && one.whatIf().equals(other.whatIf());
    }

    private static Executor thread() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("keeping").factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
