package gruscope.ui.pane;

import gruscope.figure.Figure;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;

import java.util.Optional;

/// Finds beside the window's thread what a figure needs before it can be drawn; meanwhile the figure says how far that has come.
final class Preparing {

    private final LongWork work = new LongWork("preparing");
    private final Runnable told;
    private Optional<Preparation> current = Optional.empty();
    private double share;

    /// @param told is called on the window's thread whenever there is something else to draw
    Preparing(Runnable told) {
        this.told = told;
    }

    /// What to draw now: the figure itself, or as it is while what it needs is being found.
    Figure now(Figure figure, Shot shot) {
        Optional<Preparation> needed = figure.prepares(shot);
        if (needed.isEmpty()) {
            stop();
            return figure;
        }
        if (current.filter(needed.get()::isOfTheSame).isEmpty()) {
            begin(needed.get());
        }
        return figure.preparing(share);
    }

    private void begin(Preparation next) {
        current = Optional.of(next);
        share = 0;
        work.start(progress -> {
            next.work().accept(progress);
            return next;
        }, this::come, this::ended);
    }

    private void stop() {
        if (current.isPresent()) {
            current = Optional.empty();
            work.cancel();
        }
    }

    private void come(double soFar) {
        share = soFar;
        told.run();
    }

    private void ended(Outcome<Preparation> outcome) {
        switch (outcome) {
            case Outcome.Done<Preparation> _ -> {
                current = Optional.empty();
                told.run();
            }
            case Outcome.Failed<Preparation>(Throwable why) -> throw new IllegalStateException("a figure could not be prepared", why);
            case Outcome.GivenUp<Preparation> _ -> { }
        }
    }
}
