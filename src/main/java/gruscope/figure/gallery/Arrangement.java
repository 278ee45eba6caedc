package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Panels in rows, each a figure, possibly of a step of its own; a single panel is that figure alone.
///
/// As text: rows apart by `/`, panels by `+`, a panel's own step after `@` and its beat after `:`, as in `strip/cell@2:candidate+cell@3`.
///
/// @param rows     from the top; each has a panel
/// @param lettered whether panels are marked (a), (b) …, where there is more than one
public record Arrangement(List<List<Panel>> rows, boolean lettered) implements Figure {

    private static final double GAP = 20;
    private static final double LETTER = 24;

    /// One figure, at the moment of the whole picture or at a step and beat of its own.
    public record Panel(Figure figure, OptionalInt step, Optional<String> beat) {

        /// Its text form.
        public String key() {
            return figure.key() + (step.isPresent() ? "@" + step.getAsInt() : "") + beat.map(named -> ":" + named).orElse("");
        }

        Layout lay(Shot shot) {
            return figure.lay(step.isEmpty() ? shot : shot.at(shot.momentAt(step, beat)));
        }
    }

    /// Where a panel stands.
    private record Place(Layout panel, Rectangle2D area, String letter) {

        Drawing drawing(Size within) {
            return panel.fitted(new Size(area.getWidth(), area.getHeight())).movedTo(area.getX(), area.getY(), within);
        }
    }

    public Arrangement {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a row without a panel");
        }
    }

    /// Reads the text form.
    ///
    /// @throws BadInput naming what is no figure or no step
    public static Arrangement parse(String text, boolean lettered) {
        return new Arrangement(Arrays.stream(text.split("/", -1))
                .map(row -> Arrays.stream(row.split("\\+", -1)).map(panel -> panel(panel.strip())).toList()).toList(), lettered);
    }

    private static Panel panel(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new Panel(Gallery.named(text), OptionalInt.empty(), Optional.empty());
        }
        String[] when = text.substring(at + 1).split(":", 2);
        if (!when[0].matches("[1-9][0-9]{0,8}")) {
            throw new BadInput(Quoted.of(text) + ": after @ stands a step, a whole number from 1, as in cell@3 or cell@3:candidate");
        }
        return new Panel(Gallery.named(text.substring(0, at)), OptionalInt.of(Integer.parseInt(when[0])),
                when.length < 2 ? Optional.empty() : Optional.of(when[1]));
    }

    /// The text form.
    @Override
    public String key() {
        return rows.stream().map(row -> row.stream().map(Panel::key).collect(Collectors.joining("+"))).collect(Collectors.joining("/"));
    }

    /// Each of its panels says what to do before a step is read.
    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot) {
        List<List<Layout>> panels = rows.stream().map(row -> row.stream().map(panel -> panel.lay(shot)).toList()).toList();
        return Layout.ofMoment(shot, preferred(panels, shot), size -> drawing(shot, places(panels, shot, size), size));
    }

    private static Drawing drawing(Shot shot, List<Place> places, Size size) {
        List<Drawing> drawings = places.stream().map(place -> place.drawing(size)).toList();
        return new Drawing(size, () -> drawings.stream().flatMap(drawing -> drawing.hotspots().stream()).toList(),
                () -> IntStream.range(0, places.size()).mapToObj(i -> marked(places.get(i).letter(), drawings.get(i).description()))
                        .collect(Collectors.joining(" ")), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (Place place : places) {
                double baseline = place.area().getY() - 8 * shot.look().type().scale();
                ink.text(place.letter(), TextStyle.TITLE, ink.palette().ink(), place.area().getX(), baseline, Ink.Anchor.START);
            }
            drawings.forEach(drawing -> drawing.paint(graphics));
        });
    }

    private boolean marks() {
        return lettered && rows.stream().mapToInt(List::size).sum() > 1;
    }

    /// a … z, then aa, ab …
    private static String letter(int place) {
        return (place < 26 ? "" : letter(place / 26 - 1)) + (char) ('a' + place % 26);
    }

    private static String marked(String letter, String description) {
        return letter.isEmpty() ? description : letter + " " + description;
    }

    private double head(Shot shot) {
        return marks() ? LETTER * shot.look().type().scale() : 0;
    }

    private Size preferred(List<List<Layout>> panels, Shot shot) {
        double width = width(panels);
        return new Size(width, panels.stream().mapToDouble(row -> rowHeight(row, width, shot)).sum() + GAP * (rows.size() - 1));
    }

    private static double width(List<List<Layout>> panels) {
        return panels.stream().mapToDouble(Arrangement::rowWidth).max().orElseThrow();
    }

    private static double rowWidth(List<Layout> row) {
        return row.stream().mapToDouble(panel -> panel.preferred().width()).sum() + GAP * (row.size() - 1);
    }

    /// A row that is narrower than the picture is stretched, and grows taller by half as much: a chart shall not become a ribbon.
    private double rowHeight(List<Layout> row, double width, Shot shot) {
        double taller = Math.sqrt(width / rowWidth(row));
        return head(shot) + taller * row.stream().mapToDouble(panel -> panel.preferred().height()).max().orElseThrow();
    }

    /// Rows share the height, and panels the width of their row, in proportion to what they prefer.
    private List<Place> places(List<List<Layout>> panels, Shot shot, Size size) {
        List<Place> places = new ArrayList<>();
        double taller = (size.height() - GAP * (rows.size() - 1)) / (preferred(panels, shot).height() - GAP * (rows.size() - 1));
        double y = 0;
        for (int r = 0; r < rows.size(); r++) {
            List<Layout> row = panels.get(r);
            double gaps = GAP * (row.size() - 1);
            double wider = (size.width() - gaps) / (rowWidth(row) - gaps);
            double height = rowHeight(row, width(panels), shot) * taller;
            double x = 0;
            for (int p = 0; p < row.size(); p++) {
                double width = row.get(p).preferred().width() * wider;
                String letter = marks() ? "(" + letter(places.size()) + ")" : "";
                places.add(new Place(row.get(p), new Rectangle2D.Double(x, y + head(shot), width, height - head(shot)), letter));
                x += width + GAP;
            }
            y += height + GAP;
        }
        return places;
    }
}
