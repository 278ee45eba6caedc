package gruscope.figure.note;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Stretch;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shaded stretches of a picture: a ground behind it, a bar above with its name, and thin lines down its ends.
///
/// @param marks  that are drawn, each in a row of names of its own height
/// @param height of the rows of names above the picture
record Marks(List<Mark> marks, double height) {

    private static final TextStyle STYLE = TextStyle.SMALL;
    private static final double BAR = 3;
    private static final double GAP = 8;

    /// One of them.
    ///
    /// @param place  in the picture
    /// @param pieces of the place, one for each picture below another
    /// @param name  where its name stands, above the picture's top at 0; without height where it has none
    record Mark(Rectangle2D place, List<Rectangle2D> pieces, String label, Rectangle2D name) {
    }

    static Marks of(Look look, List<Stretch> stretches, Places places, double width) {
        double line = look.type().lineHeight(STYLE);
        List<Mark> marks = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Optional<Rectangle2D> place = places.stretch(stretch.steps());
            if (place.isEmpty()) {
                continue;
            }
            String label = look.type().fitted(stretch.label(), STYLE, width);
            double wide = look.type().width(label, STYLE);
            double left = Math.clamp(place.get().getCenterX() - wide / 2, 0, Math.max(0, width - wide));
            int row = 0;
            while (isTaken(marks, left, left + wide, place.get(), row, line)) {
                row++;
            }
            double foot = -row * (line + BAR + 4) - 2;
            marks.add(new Mark(place.get(), places.pieces(stretch.steps()), label, new Rectangle2D.Double(left, foot - BAR - 1 - (label.isEmpty() ? 0 : line), wide, label.isEmpty() ? 0 : line)));
        }
        return new Marks(marks, marks.stream().mapToDouble(mark -> 2 - mark.name().getY()).max().orElse(0));
    }

    private static boolean isTaken(List<Mark> marks, double left, double right, Rectangle2D place, int row, double line) {
        double foot = -row * (line + BAR + 4) - 2;
        double from = Math.min(left, place.getX());
        double to = Math.max(right, place.getMaxX());
        return marks.stream().anyMatch(mark -> Math.abs(mark.name().getMaxY() + BAR + 1 - foot) < 1
                && Math.min(mark.name().getX(), mark.place().getX()) < to + GAP && from < Math.max(mark.name().getMaxX(), mark.place().getMaxX()) + GAP
                && !(mark.place().getMaxX() <= place.getX() + 1 && mark.name().getMaxX() + GAP <= left) && !(place.getMaxX() <= mark.place().getX() + 1 && right + GAP <= mark.name().getX()));
    }

    /// @param top of the picture
    void drawBehind(Ink ink, double top) {
        for (Mark mark : marks) {
            mark.pieces().forEach(piece -> ink.fill(moved(piece, top), Palette.mix(ink.palette().panel(), ink.palette().muted(), 0.18)));
        }
    }

    void drawOver(Ink ink, double top, Free free) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            ink.part("span-" + (i + 1), () -> drawOver(ink, mark, top, free));
        }
    }

    private void drawOver(Ink ink, Mark mark, double top, Free free) {
        Rectangle2D place = mark.place();
        double bar = top + mark.name().getMaxY() + 1;
        ink.fill(new Rectangle2D.Double(place.getX() + 1, bar, place.getWidth() - 2, BAR), ink.palette().quiet());
        ink.textIn(moved(mark.name(), top), mark.label(), STYLE, ink.palette().ink(), Ink.Anchor.MIDDLE);
        for (double x : new double[] {place.getX(), place.getMaxX()}) {
            free.down(x, place.getY()).forEach(part -> ink.line(x, top + part[0], x, top + part[1], ink.palette().quiet(), 0.8));
            mark.pieces().forEach(piece -> ink.line(x, top + piece.getY(), x, top + piece.getMaxY(), ink.palette().quiet(), 0.8));
        }
    }

    private static Rectangle2D moved(Rectangle2D area, double top) {
        return new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), area.getHeight());
    }

    /// The stretches of an upright line above the picture that cross no name.
    ///
    /// @param from where it begins
    /// @param top  of the picture, where it ends
    List<double[]> free(double x, double from, double top) {
        List<double[]> parts = new ArrayList<>();
        double begin = from;
        for (Mark mark : marks.stream().sorted((one, other) -> Double.compare(one.name().getY(), other.name().getY())).toList()) {
            Rectangle2D name = moved(mark.name(), top);
            if (name.getHeight() > 0 && x > name.getX() - 2 && x < name.getMaxX() + 2) {
                parts.add(new double[] {begin, Math.max(begin, name.getY())});
                begin = name.getMaxY();
            }
        }
        parts.add(new double[] {begin, top});
        return parts;
    }
}
