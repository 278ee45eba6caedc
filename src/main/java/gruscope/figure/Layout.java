package gruscope.figure;

import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Theme;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// A shot that a figure has laid out: it knows the size it would like, and is drawn in any size from what was measured for that.
public final class Layout {

    /// The smallest letters in a window, in pixels, and where it is projected.
    public static final double LEAST = 11;
    public static final double LEAST_PROJECTED = 24;

    /// To which share of their size letters on a screen may be shrunk: those of 12 pixels to 11.
    public static final double LEGIBLE = LEAST / TextStyle.SMALL.size();

    private static final double SMALLEST = 0.72;

    private final Shot shot;
    private final Size preferred;
    private final Size room;
    private final boolean lasting;
    private final boolean growing;
    private final BiFunction<Shot, Size, Drawing> draw;

    private Layout(Shot shot, Size preferred, Size room, boolean lasting, boolean growing, BiFunction<Shot, Size, Drawing> draw) {
        this.shot = shot;
        this.preferred = preferred;
        this.room = room;
        this.lasting = lasting;
        this.growing = growing;
        this.draw = draw;
    }

    /// A layout that is measured from what is shown at one moment.
    ///
    /// @param preferred the smallest size in which nothing has to be shortened
    /// @param draw      for a size that is at least the preferred one
    public static Layout ofMoment(Shot shot, Size preferred, Function<Size, Drawing> draw) {
        return new Layout(shot, preferred, Size.BOUNDLESS, false, false, (_, size) -> draw.apply(size));
    }

    /// A layout in whose measures the moment has no part: it lasts while a run is played.
    ///
    /// @param preferred the smallest size in which nothing has to be shortened
    /// @param draw      for any moment of the run, and a size that is at least the preferred one
    public static Layout ofRun(Shot shot, Size preferred, BiFunction<Shot, Size, Drawing> draw) {
        return new Layout(shot, preferred, Size.BOUNDLESS, true, false, draw);
    }

    /// The first of several forms that a room holds; where it holds none, the one that has to be shrunk least. A form is measured when it is its turn.
    ///
    /// @param forms from the one that is liked best, at least one
    public static Layout fitting(Size room, List<Supplier<Layout>> forms) {
        Layout best = null;
        for (Supplier<Layout> form : forms) {
            Layout layout = form.get();
            if (best == null || room.shareOf(layout.preferred) > room.shareOf(best.preferred)) {
                best = layout;
            }
            if (room.holds(layout.preferred)) {
                return layout;
            }
        }
        return best;
    }

    /// The room for which a figure is laid out that is to be shown in an area of a screen: as much larger as its letters may be shrunk.
    public static Size roomFor(Size area) {
        return area.scaled(1 / LEGIBLE);
    }

    /// The same where a unit is so many pixels, see [#shareFor].
    public static Size roomFor(Size area, double zoom, Look look) {
        return area.scaled(1 / shareFor(zoom, look));
    }

    /// To which share of their size a look's letters may be shrunk where a unit is so many pixels: until the smallest have 11, projected 24; but not so far that
    /// they would no longer belong to the letters around.
    public static double shareFor(double zoom, Look look) {
        double least = look.theme() == Theme.PROJECTOR ? LEAST_PROJECTED : LEAST;
        return Math.clamp(least / (TextStyle.SMALL.size() * look.type().scale() * zoom), SMALLEST, 1);
    }

    /// The same with an empty edge on every side, on which nothing is drawn.
    public Layout framed(double edge) {
        Size outer = new Size(preferred.width() + 2 * edge, preferred.height() + 2 * edge);
        return new Layout(shot, outer, room, lasting, growing, (seen, size) -> draw.apply(seen, size.inset(edge)).movedTo(edge, edge, size));
    }

    /// The same of a picture such as a chart, which becomes a ribbon where it gets wider and not taller.
    public Layout growing() {
        return new Layout(shot, preferred, room, lasting, true, draw);
    }

    /// The same, remembering for which room it was made.
    Layout within(Size given) {
        return new Layout(shot, preferred, given, lasting, growing, draw);
    }

    /// The smallest size in which nothing has to be shortened; it grows with units, steps and label lengths.
    public Size preferred() {
        return preferred;
    }

    /// Whether it gets taller where it gets wider.
    public boolean grows() {
        return growing;
    }

    /// The height that suits a width, no less than the preferred one: a chart grows with the square root of its width.
    public double height(double width) {
        return preferred.height() * (growing ? Math.sqrt(Math.max(1, width / preferred.width())) : 1);
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
        double shrink = area.shareOf(preferred);
        return in(area.scaled(1 / shrink)).scaled(shrink);
    }

    /// The layout of another shot for the same room, if what was measured holds for it too.
    Optional<Layout> at(Shot other, Size given) {
        if (!given.equals(room)) {
            return Optional.empty();
        }
        if (other.equals(shot)) {
            return Optional.of(this);
        }
        return lasting && other.differsInMomentOnly(shot) ? Optional.of(new Layout(other, preferred, room, true, growing, draw)) : Optional.empty();
    }
}
