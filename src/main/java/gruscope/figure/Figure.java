package gruscope.figure;

import gruscope.engine.cell.Cell;

import java.util.Optional;

/// One kind of picture of a run.
public interface Figure {

    /// Its name on the command line and in message bundles: `cell`, `strip`, `gates` …
    String key();

    /// Lays a shot out. This is the one door to a figure: one that needs steps is not asked where there are none, what to do is said instead.
    default Layout lay(Shot shot) {
        return waits(shot) ? EmptyState.layout(shot) : measure(shot);
    }

    /// Whether it has nothing to show yet. One of several that wait for the same need not repeat what to do.
    default boolean waits(Shot shot) {
        return needsSteps() && shot.step() == 0;
    }

    /// The same, measuring only what a former layout has not measured yet.
    ///
    /// @param former of this figure, and of any shot
    default Layout lay(Shot shot, Layout former) {
        return former.at(shot).orElseGet(() -> lay(shot));
    }

    /// Measures a shot, for [#lay], through which everybody else asks.
    ///
    /// @param shot of a step, if the figure needs one
    Layout measure(Shot shot);

    /// What has to be found before a shot can be drawn, where that would hold up a window; none where it is found already, or soon. Whoever can wait
    /// need not ask.
    default Optional<Preparation> prepares(Shot shot) {
        return Optional.empty();
    }

    /// This figure while that is being found: it says so, and how far it has come.
    ///
    /// @param share 0 … 1
    default Figure preparing(double share) {
        return this;
    }

    /// Whether it can show nothing before a step is read.
    default boolean needsSteps() {
        return true;
    }

    /// Whether it tells the moment: one that does not stays as it is while a run is played.
    default boolean tellsMoment() {
        return true;
    }

    /// Whether the stretch of steps that is chosen in a view makes a difference to it.
    default boolean showsSteps() {
        return false;
    }

    /// Whether the range of units does.
    default boolean showsUnits() {
        return false;
    }

    /// Whether it has something to show of a cell; beside others it may say that it has not.
    default boolean suits(Cell cell) {
        return true;
    }
}
