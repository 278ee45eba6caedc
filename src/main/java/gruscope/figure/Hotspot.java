package gruscope.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.function.Supplier;

/// A place of a drawing that stands for something: for tooltips, clicks, keyboard travel and screen readers.
///
/// @param area    where, in the drawing's coordinates
/// @param target  what it stands for
/// @param explain what is said of it, made when it is asked for
/// @param track   along which a hand can move what it stands for, if it can
public record Hotspot(Shape area, Target target, Supplier<Explanation> explain, Optional<Track> track) {

    public Hotspot(Shape area, Target target, Supplier<Explanation> explain) {
        this(area, target, explain, Optional.empty());
    }

    /// A place that is explained by a few words and, if they are not empty, further lines.
    public Hotspot(Shape area, Target target, String title, String detail) {
        this(area, target, () -> Explanation.inWords(title, detail));
    }

    public Hotspot(Shape area, Target target, String title) {
        this(area, target, title, "");
    }

    /// The same, to be moved along a track.
    public Hotspot along(Track way) {
        return new Hotspot(area, target, explain, Optional.of(way));
    }

    /// What it is, in a few words: `update gate z, unit 2, step 7`.
    public String title() {
        return explain.get().title();
    }

    /// Its value and how it came about, possibly several lines; may be empty.
    public String detail() {
        return explain.get().detail();
    }

    /// The same in other coordinates.
    public Hotspot in(AffineTransform transform) {
        return new Hotspot(transform.createTransformedShape(area), target, explain, track.map(way -> way.in(transform)));
    }
}
