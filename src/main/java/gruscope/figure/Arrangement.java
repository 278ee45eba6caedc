package gruscope.figure;

import gruscope.BadInput;
import gruscope.scene.Moment;

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

        Shot shot(Shot shot) {
            return step.isEmpty() ? shot : shot.at(shot.momentAt(step, beat));
        }
    }

    /// Where a panel stands.
    private record Place(Panel panel, Rectangle2D area, String letter) {
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
            throw new BadInput("\"" + text + "\": after @ stands a step, a whole number from 1, as in cell@3 or cell@3:candidate");
        }
        return new Panel(Gallery.named(text.substring(0, at)), OptionalInt.of(Integer.parseInt(when[0])),
                when.length < 2 ? Optional.empty() : Optional.of(when[1]));
    }

    /// The text form.
    @Override
    public String key() {
        return rows.stream().map(row -> row.stream().map(Panel::key).collect(Collectors.joining("+"))).collect(Collectors.joining("/"));
    }

    @Override
    public Size preferredSize(Shot shot) {
        return preferredSize(wanted(shot), shot);
    }

    @Override
    public Drawing draw(Shot shot, Size size) {
        List<Place> places = places(shot, size);
        List<Drawing> drawings = places.stream().map(place -> Drawing.fitted(place.panel().figure(), place.panel().shot(shot),
                new Size(place.area().getWidth(), place.area().getHeight())).movedTo(place.area().getX(), place.area().getY(), size)).toList();
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

    /// The sizes that the panels prefer, by row: found once for a layout, because some figures must be planned to know.
    private List<List<Size>> wanted(Shot shot) {
        return rows.stream().map(row -> row.stream().map(panel -> panel.figure().preferredSize(panel.shot(shot))).toList()).toList();
    }

    private Size preferredSize(List<List<Size>> wanted, Shot shot) {
        double width = width(wanted);
        return new Size(width, wanted.stream().mapToDouble(row -> rowHeight(row, width, shot)).sum() + GAP * (rows.size() - 1));
    }

    private static double width(List<List<Size>> wanted) {
        return wanted.stream().mapToDouble(Arrangement::rowWidth).max().orElseThrow();
    }

    private static double rowWidth(List<Size> row) {
        return row.stream().mapToDouble(Size::width).sum() + GAP * (row.size() - 1);
    }

    /// A row that is narrower than the picture is stretched, and grows taller by half as much: a chart shall not become a ribbon.
    private double rowHeight(List<Size> row, double width, Shot shot) {
        double taller = Math.sqrt(width / rowWidth(row));
        return head(shot) + taller * row.stream().mapToDouble(Size::height).max().orElseThrow();
    }

    /// Rows share the height, and panels the width of their row, in proportion to what they prefer.
    private List<Place> places(Shot shot, Size size) {
        List<List<Size>> wanted = wanted(shot);
        List<Place> places = new ArrayList<>();
        double taller = (size.height() - GAP * (rows.size() - 1)) / (preferredSize(wanted, shot).height() - GAP * (rows.size() - 1));
        double y = 0;
        for (int r = 0; r < rows.size(); r++) {
            List<Size> row = wanted.get(r);
            double gaps = GAP * (row.size() - 1);
            double wider = (size.width() - gaps) / (rowWidth(row) - gaps);
            double height = rowHeight(row, width(wanted), shot) * taller;
            double x = 0;
            for (int p = 0; p < row.size(); p++) {
                double width = row.get(p).width() * wider;
                String letter = marks() ? "(" + letter(places.size()) + ")" : "";
                places.add(new Place(rows.get(r).get(p), new Rectangle2D.Double(x, y + head(shot), width, height - head(shot)), letter));
                x += width + GAP;
            }
            y += height + GAP;
        }
        return places;
    }
}
