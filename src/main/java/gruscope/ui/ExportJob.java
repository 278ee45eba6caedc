package gruscope.ui;

import gruscope.engine.Progress;
import javafx.application.Platform;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// Work that may be long, done beside the window's thread; it tells how far it has come and can be given up.
///
/// @param <T> what comes of it
final class ExportJob<T> {

    private static final double TOLD_EVERY = 0.005;

    private final DoubleConsumer told;
    private volatile boolean givenUp;
    private double lastTold;

    private ExportJob(DoubleConsumer told) {
        this.told = told;
    }

    /// @param work    given where to tell its progress, which ends it when it is given up
    /// @param told    the progress, 0 … 1
    /// @param done    what came of it
    /// @param failed  why nothing came of it; a [CancellationException] if it was given up. All three are called on the window's thread
    static <T> ExportJob<T> start(Function<Progress, T> work, DoubleConsumer told, Consumer<T> done, Consumer<RuntimeException> failed) {
        ExportJob<T> job = new ExportJob<>(told);
        Thread.ofPlatform().daemon().name("exporting").start(() -> {
            try {
                T result = work.apply(job::at);
                Platform.runLater(() -> done.accept(result));
            } catch (RuntimeException e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
        return job;
    }

    void giveUp() {
        givenUp = true;
    }

    private void at(double share) {
        if (givenUp) {
            throw new CancellationException();
        }
        if (share - lastTold >= TOLD_EVERY) {
            lastTold = share;
            Platform.runLater(() -> told.accept(share));
        }
    }
}
