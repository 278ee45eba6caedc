package gruscope.ui.kit;

import gruscope.Progress;
import javafx.application.Platform;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// Work that may be long, done beside the window's thread, one piece after the other; a newer piece takes the place of an older.
///
/// What becomes of a piece is told exactly once and on the window's thread, whatever happens to it. A piece that was given up or overtaken
/// is told as that, even if it had come to its end meanwhile, so that nothing old can take the place of something newer.
public final class LongWork {

    private static final double TOLD_EVERY = 0.005;
    private static final long IDLE_SECONDS = 10;

    private final Executor worker;
    private final Executor window;
    private final AtomicReference<Piece<?>> current = new AtomicReference<>();

    /// @param name what its thread is called, which lives no longer than there is work
    public LongWork(String name) {
        this(thread(name), Platform::runLater);
    }

    /// @param worker does the work, one piece after the other
    /// @param window takes what is to be told
    LongWork(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /// Begins a piece; the one before is given up.
    ///
    /// @param work  given where to tell its progress, which ends it when it is given up
    /// @param told  its progress, 0 … 1
    /// @param ended what became of it; both are called on the window's thread
    public <T> void start(Function<Progress, T> work, DoubleConsumer told, Consumer<Outcome<T>> ended) {
        Piece<T> piece = new Piece<>(work, told, ended);
        current.set(piece);
        worker.execute(piece);
    }

    /// Gives up what is being done.
    public void cancel() {
        current.set(null);
    }

    /// Whether there is a piece whose end has not been told and that has not been given up.
    public boolean busy() {
        return current.get() != null;
    }

    private static Executor thread(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private final class Piece<T> implements Runnable, Progress {

        private final Function<Progress, T> work;
        private final DoubleConsumer told;
        private final Consumer<Outcome<T>> ended;
        private double lastTold;

        Piece(Function<Progress, T> work, DoubleConsumer told, Consumer<Outcome<T>> ended) {
            this.work = work;
            this.told = told;
            this.ended = ended;
        }

        @Override
        public void run() {
            Outcome<T> outcome = done();
            window.execute(() -> ended.accept(current.compareAndSet(this, null) ? outcome : new Outcome.GivenUp<>()));
        }

        private Outcome<T> done() {
            try {
                at(0);
                return new Outcome.Done<>(work.apply(this));
            } catch (CancellationException _) {
                return new Outcome.GivenUp<>();
            } catch (Throwable wrong) {
                // All of them: an error that only ends the thread would leave the window waiting for ever.
                return new Outcome.Failed<>(wrong);
            }
        }

        @Override
        public void at(double share) {
            if (current.get() != this) {
                throw new CancellationException();
            }
            if (share - lastTold >= TOLD_EVERY) {
                lastTold = share;
                window.execute(() -> tell(share));
            }
        }

        private void tell(double share) {
            if (current.get() == this) {
                told.accept(share);
            }
        }
    }
}
