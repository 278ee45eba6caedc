package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.note.Annotated;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// Panels in rows, each a figure, possibly of a step of its own; a single panel is that figure alone.
///
/// As text: rows apart by `/`, panels by `+`, a panel's own step after `@` and its beat after `:`, as in `strip/cell@2:candidate+cell@3`.
///
/// @param rows     from the top; each has a panel
/// @param lettered whether panels are marked (a), (b) …, where there is more than one
public record Arrangement(List<List<Panel>> rows, boolean lettered) implements Figure {

    private static final double WIDE = 600;

    /// One figure, at the moment of the whole picture or at a step and beat of its own.
    public record Panel(Figure figure, OptionalInt step, Optional<String> beat) {

        /// Its text form.
        public String key() {
            return figure.key() + (step.isPresent() ? "@" + step.getAsInt() : "") + beat.map(named -> ":" + named).orElse("");
        }

        /// The numbers that it shows.
        public List<Datum> numbers(Shot shot) {
            return figure.numbers(step.isEmpty() ? shot : shot.at(shot.momentAt(step, beat)));
        }

        Layout lay(Shot shot, Size room) {
            return Annotated.lay(figure, step.isEmpty() ? shot : shot.at(shot.momentAt(step, beat)), room);
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
            throw new BadInput(says("after-stands-a-step-a", Quoted.of(text)));
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
    public List<Datum> numbers(Shot shot) {
        return rows.stream().flatMap(List::stream).flatMap(panel -> panel.numbers(shot).stream()).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            return rows.getFirst().getFirst().lay(shot, room);
        }
        return Annotated.titled(shot, room, this::panels);
    }

    private Layout panels(Shot shot, Size room) {
        Shot lined = inLine(shot, room);
        return new PanelRows(shot, room, lettered).lay(rows.stream().map(row -> row.stream().<PanelRows.Panel>map(panel ->
                given -> panel.lay(row.size() == 1 && panel.figure().columns(shot, WIDE).isPresent() ? lined : shot, given)).toList()).toList());
    }

    /// With the columns of the steps of all that stand alone in their rows in one line.
    private Shot inLine(Shot shot, Size room) {
        List<Panel> alone = rows.stream().filter(row -> row.size() == 1).map(List::getFirst).filter(panel -> !panel.figure().waits(shot) && panel.figure().suits(shot.cell()))
                .filter(panel -> panel.figure().columns(shot, WIDE).isPresent()).toList();
        double width = Double.isFinite(room.width()) ? room.width() : alone.stream().mapToDouble(panel -> panel.lay(shot, room).preferred().width()).max().orElse(WIDE);
        List<Look.Columns> columns = alone.stream().flatMap(panel -> panel.figure().columns(shot, width).stream()).toList();
        return columns.size() < 2 ? shot : shot.in(shot.look().inColumns(columns.stream().reduce(Look.Columns::and).orElseThrow()));
    }
}
