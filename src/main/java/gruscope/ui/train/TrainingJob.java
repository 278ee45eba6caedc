package gruscope.ui.train;

import gruscope.train.Checkpoint;
import gruscope.train.Course;
import gruscope.train.Plan;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Several courses taken together, one update of each after the other, on a thread of their own that gives way to the window's. It can be paused, taken update by
/// update, and stopped; whatever has been learned is kept.
///
/// However fast it learns, at most one report waits for the window, and that one tells what is newest when its turn comes; the next is not made before the window
/// has had time of its own, so that it goes on drawing.
final class TrainingJob {

    /// Nanoseconds from when a report was drawn to the next, at least.
    private static final long REPORTED_EVERY = 100_000_000;

    /// How far a course is.
    ///
    /// @param kept its checkpoints, the last one as it is now
    record Track(Plan plan, List<Checkpoint> kept, int updates, boolean over) {
    }

    private final List<Course> courses;
    private volatile Consumer<List<Track>> told;
    private final Executor window;
    private final AtomicReference<List<Track>> untold = new AtomicReference<>();
    private volatile boolean taking;
    private volatile long next;
    private boolean running;
    private int single;
    private boolean stopped;

    /// @param told on the window's thread, of every course; the last report tells how it ended
    TrainingJob(List<Plan> plans, Consumer<List<Track>> told) {
        this(plans, told, Platform::runLater);
    }

    /// @param window takes what is to be told
    TrainingJob(List<Plan> plans, Consumer<List<Track>> told, Executor window) {
        this.courses = plans.stream().map(Course::new).toList();
        this.told = told;
        this.window = window;
        this.next = System.nanoTime();
        Thread thread = Thread.ofPlatform().daemon().name("training").priority(Thread.MIN_PRIORITY).unstarted(this::work);
        thread.start();
    }

    /// Reports to another from now on.
    void tell(Consumer<List<Track>> other) {
        told = other;
    }

    synchronized void go() {
        running = true;
        notifyAll();
    }

    synchronized void pause() {
        running = false;
    }

    /// One update of each course, and then a pause.
    synchronized void step() {
        running = false;
        single++;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /// Waits until there is something to do.
    ///
    /// @return whether there is
    private synchronized boolean awaitTurn() throws InterruptedException {
        while (!running && single == 0 && !stopped) {
            wait();
        }
        if (single > 0) {
            single--;
        }
        return !stopped;
    }

    private synchronized boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            boolean open = true;
            while (open && awaitTurn()) {
                courses.stream().filter(course -> !course.isOver()).forEach(Course::update);
                open = courses.stream().anyMatch(course -> !course.isOver());
                if (open && (!isRunning() || untold.get() == null && !taking && System.nanoTime() - next >= 0)) {
                    report();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        report();
    }

    private void report() {
        if (untold.getAndSet(courses.stream().map(TrainingJob::track).toList()) == null) {
            window.execute(() -> {
                taking = true;
                long start = System.nanoTime();
                try {
                    told.accept(untold.getAndSet(null));
                } finally {
                    // As long as it took to draw this one, the window has time for all else.
                    next = System.nanoTime() + Math.max(REPORTED_EVERY, System.nanoTime() - start);
                    taking = false;
                }
            });
        }
    }

    private static Track track(Course course) {
        List<Checkpoint> kept = new ArrayList<>(course.kept());
        Checkpoint now = course.now();
        if (now.update() > kept.getLast().update()) {
            kept.add(now);
        }
        return new Track(course.plan(), List.copyOf(kept), course.updates(), course.isOver());
    }
}
