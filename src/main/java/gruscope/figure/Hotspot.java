package gruscope.figure;

import java.awt.Shape;

/// A place of a drawing that stands for something: for tooltips, clicks, keyboard travel and screen readers.
///
/// @param area   where, in the drawing's coordinates
/// @param target what it stands for
/// @param title  what it is, in a few words: `update gate z, unit 2, step 7`
/// @param detail its value and how it came about, possibly several lines; may be empty
public record Hotspot(Shape area, Target target, String title, String detail) {

    public Hotspot(Shape area, Target target, String title) {
        this(area, target, title, "");
    }
}
