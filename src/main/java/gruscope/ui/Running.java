package gruscope.ui;

import gruscope.BadInput;
import gruscope.engine.Progress;
import gruscope.scene.Run;
import gruscope.scene.Scene;
import javafx.application.Platform;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs large scenes beside the window's own thread, one at a time: a newer one takes the place of an older.
final class Running {

    /// Work up to this many multiplications is done within a frame or two, and so at once.
    private static final long AT_ONCE = 10_000_000;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("running").factory());
    private final Runnable told;
    private volatile Job job;

    /// @param scene what is run
    /// @param share how far it has come, 0 … 1
    record Job(Scene scene, double share) {
    }

    /// @param told called on the window's thread when there is progress to be shown
    Running(Runnable told) {
        this.told = told;
    }

    static boolean isLong(Scene scene) {
        return Run.work(scene) > AT_ONCE;
    }

    /// What is being run.
    Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    /// Begins to run a scene; what comes of it is told on the window's thread, unless it is given up before.
    void start(Scene scene, Consumer<Run> done, Consumer<BadInput> refused) {
        Job begun = new Job(scene, 0);
        job = begun;
        worker.execute(() -> work(scene, done, refused));
    }

    void cancel() {
        job = null;
    }

    private void work(Scene scene, Consumer<Run> done, Consumer<BadInput> refused) {
        try {
            Run run = Run.of(scene, watched(scene));
            finish(scene, () -> done.accept(run));
        } catch (CancellationException _) {
            // Given up, or overtaken: whoever did that has told the window.
        } catch (BadInput refusal) {
            finish(scene, () -> refused.accept(refusal));
        }
    }

    private Progress watched(Scene scene) {
        return share -> {
            Job current = job;
            if (current == null || current.scene() != scene) {
                throw new CancellationException();
            }
            if (share - current.share() >= 0.01) {
                job = new Job(scene, share);
                Platform.runLater(told);
            }
        };
    }

    private void finish(Scene scene, Runnable then) {
        Platform.runLater(() -> {
            if (job != null && job.scene() == scene) {
                job = null;
                then.run();
            }
        });
    }
}
