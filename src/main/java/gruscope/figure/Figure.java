package gruscope.figure;

import gruscope.engine.cell.Cell;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;

import java.util.List;
import java.util.Optional;

/// One kind of picture of a run.
public interface Figure {

    /// Its name on the command line and in message bundles: `cell`, `strip`, `gates` …
    String key();

    /// Lays a shot out as it likes to be, however large that is.
    default Layout lay(Shot shot) {
        return lay(shot, Size.BOUNDLESS);
    }

    /// Lays a shot out for a room, with its type as large as the shot's look has it. Where the room is small the arrangement gives way, not the
    /// type: parts stand closer or below each other, texts are broken, what can be left out is.
    ///
    /// This is the one door to a figure: one that needs steps is not asked where there are none, what to do is said instead.
    ///
    /// @param room what there is, each side maybe without bound; where nothing fits the layout prefers a larger one
    default Layout lay(Shot shot, Size room) {
        return (waits(shot) ? EmptyState.layout(shot, room) : measure(shot, room)).within(room);
    }

    /// Whether it has nothing to show yet. One of several that wait for the same need not repeat what to do.
    default boolean waits(Shot shot) {
        return needsSteps() && shot.step() == 0;
    }

    /// The same, measuring only what a former layout has not measured yet.
    ///
    /// @param former of this figure, and of any shot
    default Layout lay(Shot shot, Size room, Layout former) {
        return former.at(shot, room).orElseGet(() -> lay(shot, room));
    }

    /// Measures a shot, for [#lay], through which everybody else asks.
    ///
    /// @param shot of a step, if the figure needs one
    /// @param room see [#lay(Shot, Size)]
    Layout measure(Shot shot, Size room);

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

    /// What stands beside its columns of steps, where it has a column for each, in line from the first to the last, and can have them elsewhere ([Look#columns]).
    ///
    /// @param width of the picture
    default Optional<Look.Columns> columns(Shot shot, double width) {
        return Optional.empty();
    }

    /// Whether the range of units does.
    default boolean showsUnits() {
        return false;
    }

    /// The numbers that it shows of a shot: those that can be pointed at, unless it says more closely.
    default List<Datum> numbers(Shot shot) {
        return waits(shot) ? List.of() : Datum.pointedAt(lay(shot).drawing(), shot);
    }

    /// What an author can choose about it.
    default List<Preference<?>> preferences() {
        return List.of();
    }

    /// Whether it puts an author's notes in their places by itself, for it has several pictures of the run.
    default boolean placesNotes() {
        return false;
    }

    /// Whether it has something to show of a cell; beside others it may say that it has not.
    default boolean suits(Cell cell) {
        return true;
    }
}
