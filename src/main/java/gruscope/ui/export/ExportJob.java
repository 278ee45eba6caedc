package gruscope.ui.export;

import gruscope.Progress;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// A picture being made beside the window's thread; it tells how far it has come and can be given up.
final class ExportJob {

    private enum State { WORKING, FINISHING, GIVEN_UP }

    private final AtomicReference<State> state = new AtomicReference<>(State.WORKING);
    private final Consumer<Throwable> failed;

    private ExportJob(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /// Whom the work tells how far it has come.
    interface Watcher extends Progress {

        /// Nothing can be given up from here on: what was made is about to be put where it belongs.
        ///
        /// @throws CancellationException if it was given up before
        void finish();
    }

    /// @param work    given where to tell its progress, which ends it when it is given up; it says when it finishes, if it changes anything
    /// @param told    the progress, 0 … 1
    /// @param done    what came of it; a file that was finished before the work could be given up is there, and so is told
    /// @param failed  why nothing came of it; a [CancellationException] if it was given up. All three are called on the window's thread
    static <T> ExportJob start(Function<Watcher, T> work, DoubleConsumer told, Consumer<T> done, Consumer<Throwable> failed) {
        ExportJob job = new ExportJob(failed);
        new LongWork("exporting").start(progress -> work.apply(job.watching(progress)), share -> job.unlessGivenUp(() -> told.accept(share)),
                outcome -> job.unlessGivenUp(() -> {
                    switch (outcome) {
                        case Outcome.Done<T>(T result) -> done.accept(result);
                        case Outcome.Failed<T>(Throwable why) -> failed.accept(why);
                        case Outcome.GivenUp<T> _ -> failed.accept(new CancellationException());
                    }
                }));
        return job;
    }

    /// Gives it up. That is told at once, however long the work takes to notice; from then on it can finish nothing. Once a file is being written, it is too
    /// late, and nothing happens.
    void giveUp() {
        if (state.compareAndSet(State.WORKING, State.GIVEN_UP)) {
            failed.accept(new CancellationException());
        }
    }

    private Watcher watching(Progress progress) {
        return new Watcher() {

            @Override
            public void at(double share) {
                if (state.get() == State.GIVEN_UP) {
                    throw new CancellationException();
                }
                progress.at(share);
            }

            @Override
            public void finish() {
                at(1);
                if (!state.compareAndSet(State.WORKING, State.FINISHING)) {
                    throw new CancellationException();
                }
            }
        };
    }

    private void unlessGivenUp(Runnable action) {
        if (state.get() != State.GIVEN_UP) {
            action.run();
        }
    }
}
