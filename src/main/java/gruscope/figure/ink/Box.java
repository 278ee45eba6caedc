package gruscope.figure.ink;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;

/// The layout engine of figures: a tree of boxes that know their smallest size and share out the room they are given.
///
/// A figure builds a tree, asks its size, places it into an area, draws the [Placement], and then adds what runs between boxes
/// (arrows, rays) from the places its keys got. Siblings never overlap, whatever the texts, because a box is never given less than
/// its smallest size. Keys are any values with equality: a string, a record, an enum.
public sealed interface Box {

    /// Paints a box into the area it was given.
    interface Painter extends BiConsumer<Ink, Rectangle2D> {
        Painter NOTHING = (_, _) -> { };
    }

    /// Along which axis a stack lines up its children.
    enum Axis { ACROSS, DOWN }

    /// How a child stands on the other axis of its stack.
    enum Align { START, CENTER, END, FILL }

    /// The smallest size in which nothing is shortened.
    Size size(Type type);

    /// Gives this box an area at least as large as its size, and passes shares of it to its children.
    void place(Rectangle2D area, Type type, Placement placement);

    /// Lays the tree out in an area.
    default Placement in(Rectangle2D area, Type type) {
        Placement placement = new Placement();
        place(area, type, placement);
        return placement;
    }

    /// One line of text.
    record Label(Object key, String text, TextStyle style, Color color, Ink.Anchor anchor) implements Box {

        @Override
        public Size size(Type type) {
            return new Size(Math.ceil(type.width(text, style)), type.lineHeight(style));
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            placement.leaf(key, area, (ink, place) -> ink.textIn(place, text, style, color, anchor));
        }
    }

    /// One line of mathematics, see [FormulaLine].
    record Formula(Object key, String markup, TextStyle style, Color color, Ink.Anchor anchor) implements Box {

        @Override
        public Size size(Type type) {
            return new Size(Math.ceil(new FormulaLine(markup).width(type, style)), 1.15 * type.lineHeight(style));
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            placement.leaf(key, area, (ink, place) -> new FormulaLine(markup).drawIn(ink, place, style, color, anchor));
        }
    }

    /// A drawn box of a fixed smallest size.
    record Area(Object key, double width, double height, Painter painter) implements Box {

        @Override
        public Size size(Type type) {
            return new Size(width, height);
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            placement.leaf(key, area, painter);
        }
    }

    /// A child that takes a share of the room its stack has left over; without one, left-over room stays at the end.
    record Stretch(double share, Box child) implements Box {

        @Override
        public Size size(Type type) {
            return child.size(type);
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            child.place(area, type, placement);
        }
    }

    /// A child with room around it, on a ground of its own.
    record Padded(Object key, double horizontal, double vertical, Painter ground, Box child) implements Box {

        @Override
        public Size size(Type type) {
            Size inner = child.size(type);
            return new Size(inner.width() + 2 * horizontal, inner.height() + 2 * vertical);
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            placement.ground(key, area, ground);
            child.place(new Rectangle2D.Double(area.getX() + horizontal, area.getY() + vertical,
                    area.getWidth() - 2 * horizontal, area.getHeight() - 2 * vertical), type, placement);
        }
    }

    /// A child that is a part with a name, see [PartPen].
    record Named(String name, Box child) implements Box {

        @Override
        public Size size(Type type) {
            return child.size(type);
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            placement.part(name, area, () -> child.place(area, type, placement));
        }
    }

    /// Children in a line, with a gap between neighbours.
    record Stack(Axis axis, double gap, Align align, List<Box> children) implements Box {

        public Stack {
            children = List.copyOf(children);
        }

        @Override
        public Size size(Type type) {
            double along = gap * Math.max(0, children.size() - 1);
            double cross = 0;
            for (Box child : children) {
                Size size = child.size(type);
                along += along(size);
                cross = Math.max(cross, cross(size));
            }
            return axis == Axis.ACROSS ? new Size(along, cross) : new Size(cross, along);
        }

        @Override
        public void place(Rectangle2D area, Type type, Placement placement) {
            double room = axis == Axis.ACROSS ? area.getWidth() : area.getHeight();
            double left = Math.max(0, room - along(size(type)));
            double shares = children.stream().mapToDouble(child -> child instanceof Stretch stretch ? stretch.share() : 0).sum();
            double at = axis == Axis.ACROSS ? area.getX() : area.getY();
            for (Box child : children) {
                Size size = child.size(type);
                double extra = child instanceof Stretch stretch ? left * stretch.share() / shares : 0;
                child.place(slot(area, size, at, along(size) + extra), type, placement);
                at += along(size) + extra + gap;
            }
        }

        private Rectangle2D slot(Rectangle2D area, Size size, double at, double length) {
            double room = axis == Axis.ACROSS ? area.getHeight() : area.getWidth();
            double thickness = align == Align.FILL ? room : cross(size);
            double offset = switch (align) {
                case START, FILL -> 0;
                case CENTER -> (room - thickness) / 2;
                case END -> room - thickness;
            };
            return axis == Axis.ACROSS
                    ? new Rectangle2D.Double(at, area.getY() + offset, length, thickness)
                    : new Rectangle2D.Double(area.getX() + offset, at, thickness, length);
        }

        private double along(Size size) {
            return axis == Axis.ACROSS ? size.width() : size.height();
        }

        private double cross(Size size) {
            return axis == Axis.ACROSS ? size.height() : size.width();
        }
    }

    static Box label(Object key, String text, TextStyle style, Color color) {
        return new Label(key, text, style, color, Ink.Anchor.START);
    }

    static Box centered(Object key, String text, TextStyle style, Color color) {
        return new Label(key, text, style, color, Ink.Anchor.MIDDLE);
    }

    static Box across(double gap, Align align, Box... children) {
        return new Stack(Axis.ACROSS, gap, align, List.of(children));
    }

    static Box down(double gap, Align align, Box... children) {
        return new Stack(Axis.DOWN, gap, align, List.of(children));
    }

    static Box across(double gap, Align align, List<Box> children) {
        return new Stack(Axis.ACROSS, gap, align, children);
    }

    static Box down(double gap, Align align, List<Box> children) {
        return new Stack(Axis.DOWN, gap, align, children);
    }
}
