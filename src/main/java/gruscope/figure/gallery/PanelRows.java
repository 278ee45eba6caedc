package gruscope.figure.gallery;

import gruscope.figure.Drawing;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts panels in rows, and below each other where a room is too narrow for their row.
///
/// @param room     where it has a width, the rows fill it, type keeps its size and only charts grow; without one, narrower rows are stretched
/// @param lettered whether panels are marked (a), (b) …
record PanelRows(Shot shot, Size room, boolean lettered) {

    private static final double GAP = 20;
    private static final double LETTER = 24;

    /// What stands in a place: laid out for the room that it gets.
    interface Panel {
        Layout lay(Size room);
    }

    /// Where a panel stands.
    private record Place(Layout panel, Rectangle2D area, String letter) {

        Drawing drawing(Size within) {
            return panel.fitted(new Size(area.getWidth(), area.getHeight())).movedTo(area.getX(), area.getY(), within);
        }
    }

    Layout lay(List<List<Panel>> rows) {
        List<List<Layout>> panels = rows.stream().flatMap(row -> laid(row).stream()).toList();
        double widest = panels.stream().mapToDouble(PanelRows::rowWidth).max().orElseThrow();
        double width = isBounded() ? Math.max(widest, room.width()) : widest;
        double height = panels.stream().mapToDouble(row -> rowHeight(row, width)).sum() + GAP * (panels.size() - 1);
        return Layout.ofMoment(shot, new Size(width, height), size -> drawing(places(panels, new Size(width, height), size), size));
    }

    private boolean isBounded() {
        return Double.isFinite(room.width());
    }

    /// A row as it likes to be, or with each of its panels in its share of the room; where that is too narrow for one of them, they stand below each
    /// other.
    private List<List<Layout>> laid(List<Panel> row) {
        List<Layout> natural = row.stream().map(panel -> panel.lay(Size.BOUNDLESS)).toList();
        if (rowWidth(natural) <= room.width()) {
            return List.of(natural);
        }
        double gaps = gaps(row);
        double share = (room.width() - gaps) / (rowWidth(natural) - gaps);
        List<Size> rooms = natural.stream().map(panel -> new Size(panel.preferred().width() * share, Double.POSITIVE_INFINITY)).toList();
        List<Layout> narrow = IntStream.range(0, row.size()).mapToObj(i -> row.get(i).lay(rooms.get(i))).toList();
        boolean fit = IntStream.range(0, row.size()).allMatch(i -> rooms.get(i).holds(narrow.get(i).preferred()));
        return fit ? List.of(narrow) : row.stream().map(panel -> List.of(panel.lay(room.column()))).toList();
    }

    private Drawing drawing(List<Place> places, Size size) {
        List<Drawing> drawings = places.stream().map(place -> place.drawing(size)).toList();
        return new Drawing(size, () -> drawings.stream().flatMap(drawing -> drawing.hotspots().stream()).toList(),
                () -> IntStream.range(0, places.size()).mapToObj(i -> marked(places.get(i).letter(), drawings.get(i).description()))
                        .distinct().collect(Collectors.joining(" ")), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (Place place : places) {
                double baseline = place.area().getY() - 8 * shot.look().type().scale();
                ink.text(place.letter(), TextStyle.TITLE, ink.palette().ink(), place.area().getX(), baseline, Ink.Anchor.START);
            }
            drawings.forEach(drawing -> drawing.paint(graphics));
        });
    }

    /// a … z, then aa, ab …
    private static String letter(int place) {
        return (place < 26 ? "" : letter(place / 26 - 1)) + (char) ('a' + place % 26);
    }

    private static String marked(String letter, String description) {
        return letter.isEmpty() ? description : letter + " " + description;
    }

    private double head() {
        return lettered ? LETTER * shot.look().type().scale() : 0;
    }

    private static double gaps(List<?> row) {
        return GAP * (row.size() - 1);
    }

    private static double rowWidth(List<Layout> row) {
        return row.stream().mapToDouble(panel -> panel.preferred().width()).sum() + gaps(row);
    }

    /// By how much the panels of a row get wider in a width.
    private static double wider(List<Layout> row, double width) {
        return (width - gaps(row)) / (rowWidth(row) - gaps(row));
    }

    /// A row that is narrower than the picture is stretched, and grows taller by half as much: a chart shall not become a ribbon.
    private double rowHeight(List<Layout> row, double width) {
        if (isBounded()) {
            double wider = wider(row, width);
            return head() + row.stream().mapToDouble(panel -> panel.height(wider * panel.preferred().width())).max().orElseThrow();
        }
        return head() + Math.sqrt(width / rowWidth(row)) * row.stream().mapToDouble(panel -> panel.preferred().height()).max().orElseThrow();
    }

    /// Rows share the height, and panels the width of their row, in proportion to what they prefer.
    private List<Place> places(List<List<Layout>> panels, Size preferred, Size size) {
        List<Place> places = new ArrayList<>();
        double gaps = GAP * (panels.size() - 1);
        double taller = (size.height() - gaps) / (preferred.height() - gaps);
        double y = 0;
        for (List<Layout> row : panels) {
            double height = rowHeight(row, preferred.width()) * taller;
            double x = 0;
            for (Layout panel : row) {
                double width = panel.preferred().width() * wider(row, size.width());
                String letter = lettered ? "(" + letter(places.size()) + ")" : "";
                double most = isBounded() && !panel.grows() ? Math.max(panel.height(width), panel.preferred().height() * taller) : Double.POSITIVE_INFINITY;
                places.add(new Place(panel, new Rectangle2D.Double(x, y + head(), width, Math.min(height - head(), most)), letter));
                x += width + GAP;
            }
            y += height + GAP;
        }
        return places;
    }
}
