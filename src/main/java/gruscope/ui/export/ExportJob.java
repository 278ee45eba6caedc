package gruscope.ui.export;

import gruscope.Progress;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// A picture being made beside the window's thread; it tells how far it has come and can be given up.
final class ExportJob {

    private volatile boolean givenUp;

    private ExportJob() {
    }

    /// @param work    given where to tell its progress, which ends it when it is given up
    /// @param told    the progress, 0 … 1
    /// @param done    what came of it; a file that was finished before the work could be given up is there, and so is told
    /// @param failed  why nothing came of it; a [CancellationException] if it was given up. All three are called on the window's thread
    static <T> ExportJob start(Function<Progress, T> work, DoubleConsumer told, Consumer<T> done, Consumer<Throwable> failed) {
        ExportJob job = new ExportJob();
        new LongWork("exporting").start(progress -> work.apply(share -> job.at(progress, share)), told, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T result) -> done.accept(result);
                case Outcome.Failed<T>(Throwable why) -> failed.accept(why);
                case Outcome.GivenUp<T> _ -> failed.accept(new CancellationException());
            }
        });
        return job;
    }

    void giveUp() {
        givenUp = true;
    }

    private void at(Progress progress, double share) {
        if (givenUp) {
            throw new CancellationException();
        }
        progress.at(share);
    }
}
