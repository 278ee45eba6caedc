package gruscope.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.function.Supplier;

/// A place of a drawing that stands for something: for tooltips, clicks, keyboard travel and screen readers.
///
/// @param area    where, in the drawing's coordinates
/// @param target  what it stands for
/// @param explain what is said of it, made when it is asked for
public record Hotspot(Shape area, Target target, Supplier<Explanation> explain) {

    /// A place that is explained by a few words and, if they are not empty, further lines.
    public Hotspot(Shape area, Target target, String title, String detail) {
        this(area, target, () -> Explanation.inWords(title, detail));
    }

    public Hotspot(Shape area, Target target, String title) {
        this(area, target, title, "");
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
        return new Hotspot(transform.createTransformedShape(area), target, explain);
    }
}
