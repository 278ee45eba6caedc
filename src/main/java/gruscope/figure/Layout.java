package gruscope.figure;

import gruscope.figure.ink.Size;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A shot that a figure has laid out: it knows the size it would like, and is drawn in any size from what was measured for that.
public final class Layout {

    private final Shot shot;
    private final Size preferred;
    private final boolean lasting;
    private final BiFunction<Shot, Size, Drawing> draw;

    private Layout(Shot shot, Size preferred, boolean lasting, BiFunction<Shot, Size, Drawing> draw) {
        this.shot = shot;
        this.preferred = preferred;
        this.lasting = lasting;
        this.draw = draw;
    }

    /// A layout that is measured from what is shown at one moment.
    ///
    /// @param preferred the smallest size in which nothing has to be shortened
    /// @param draw      for a size that is at least the preferred one
    public static Layout ofMoment(Shot shot, Size preferred, Function<Size, Drawing> draw) {
        return new Layout(shot, preferred, false, (_, size) -> draw.apply(size));
    }

    /// A layout in whose measures the moment has no part: it lasts while a run is played.
    ///
    /// @param preferred the smallest size in which nothing has to be shortened
    /// @param draw      for any moment of the run, and a size that is at least the preferred one
    public static Layout ofRun(Shot shot, Size preferred, BiFunction<Shot, Size, Drawing> draw) {
        return new Layout(shot, preferred, true, draw);
    }

    /// The same with an empty edge on every side, on which nothing is drawn.
    public Layout framed(double edge) {
        Size outer = new Size(preferred.width() + 2 * edge, preferred.height() + 2 * edge);
        return new Layout(shot, outer, lasting, (seen, size) ->
                draw.apply(seen, new Size(size.width() - 2 * edge, size.height() - 2 * edge)).movedTo(edge, edge, size));
    }

    /// The smallest size in which nothing has to be shortened; it grows with units, steps and label lengths.
    public Size preferred() {
        return preferred;
    }

    /// The drawing at its preferred size.
    public Drawing drawing() {
        return in(preferred);
    }

    /// The drawing at a size that is at least the preferred one, laid out to fill it.
    public Drawing in(Size size) {
        return draw.apply(shot, size);
    }

    /// The drawing in an area of any size: laid out in it when it is large enough, else laid out at its preferred size and shrunk to fit.
    public Drawing fitted(Size area) {
        double shrink = Math.min(1, Math.min(area.width() / preferred.width(), area.height() / preferred.height()));
        return in(area.scaled(1 / shrink)).scaled(shrink);
    }

    /// The layout of another shot, if what was measured holds for it too.
    Optional<Layout> at(Shot other) {
        if (other.equals(shot)) {
            return Optional.of(this);
        }
        return lasting && other.differsInMomentOnly(shot) ? Optional.of(new Layout(other, preferred, true, draw)) : Optional.empty();
    }
}
