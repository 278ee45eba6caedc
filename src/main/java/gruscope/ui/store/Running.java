package gruscope.ui.store;

import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;

import java.util.Optional;
import java.util.function.Consumer;

/// Runs large scenes beside the window's own thread, one at a time. All of it is called and told on the window's thread.
final class Running {

    /// Work up to this many multiplications is done within a frame or two, and so at once.
    private static final long AT_ONCE = 10_000_000;

    private final LongWork work;
    private final Runnable told;
    private Optional<Job> job = Optional.empty();

    /// @param scene what is run
    /// @param share how far it has come, 0 … 1
    record Job(Scene scene, double share) {
    }

    /// @param told called when there is progress to be shown
    Running(LongWork work, Runnable told) {
        this.work = work;
        this.told = told;
    }

    static boolean isLong(Scene scene) {
        return Run.work(scene) > AT_ONCE;
    }

    /// What is being run.
    Optional<Job> job() {
        return job;
    }

    /// Begins to run a scene, in place of the one before.
    ///
    /// @param last    the run that is shown
    /// @param refused told why it cannot be run
    void start(Scene scene, Run last, Consumer<Run> done, Consumer<Throwable> refused) {
        job = Optional.of(new Job(scene, 0));
        work.start(progress -> last.then(scene, progress), share -> at(scene, share), outcome -> end(outcome, done, refused));
    }

    void cancel() {
        job = Optional.empty();
        work.cancel();
    }

    private void at(Scene scene, double share) {
        job = Optional.of(new Job(scene, share));
        told.run();
    }

    private void end(Outcome<Run> outcome, Consumer<Run> done, Consumer<Throwable> refused) {
        switch (outcome) {
            case Outcome.Done<Run>(Run run) -> {
                job = Optional.empty();
                done.accept(run);
            }
            case Outcome.Failed<Run>(Throwable why) -> {
                job = Optional.empty();
                refused.accept(why);
            }
            case Outcome.GivenUp<Run> _ -> {
                // Whoever gave it up, or began another, has told the window.
            }
        }
    }
}
