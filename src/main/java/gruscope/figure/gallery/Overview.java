package gruscope.figure.gallery;

import gruscope.Phrases;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.bill.BillFigure;
import gruscope.figure.cell.CellDiagram;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.note.Annotated;
import gruscope.figure.strip.AnsweredStrip;
import gruscope.figure.strip.FilmStrip;
import gruscope.figure.time.HeatMaps;
import gruscope.figure.time.StateChart;
import gruscope.figure.weights.WeightsFigure;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// The whole page: film strip, cell, everything through time, weights and bill.
final class Overview implements Figure {

    private static final double MARGIN = 12;
    private static final double PADDING = 14;
    private static final double TITLE = 30;

    private static final Figure STRIP = new AnsweredStrip(new FilmStrip(OptionalDouble.empty()));
    private static final Figure CELL = new CellDiagram();
    private static final Figure GATES = new HeatMaps("gates", true);
    private static final Figure STATES = new HeatMaps("states", false);
    private static final Figure CHART = new StateChart();
    private static final Figure WEIGHTS = new WeightsFigure();
    private static final Figure BILL = new BillFigure(Optional.empty());

    private record Panel(String title, Function<Phrases, String> subtitle, Rectangle2D area, List<Part> parts) {
    }

    private record Part(Figure figure, Rectangle2D area) {

        Drawing drawing(Shot shot, Size within) {
            Size room = new Size(area.getWidth(), area.getHeight());
            return lay(figure, shot, Layout.roomFor(room)).fitted(room).movedTo(area.getX(), area.getY(), within);
        }
    }

    @Override
    public String key() {
        return "overview";
    }

    /// Before a step is read, its strip says what to do, and what waits for steps besides stays empty.
    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public boolean showsUnits() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public boolean placesNotes() {
        return true;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return Stream.of(STRIP, CELL, GATES, STATES, CHART, WEIGHTS, BILL).filter(figure -> !figure.waits(shot) && figure.suits(shot.cell()))
                .flatMap(figure -> figure.numbers(shot).stream()).distinct().toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        return Layout.fitting(room, List.of(() -> page(shot), () -> Annotated.titled(shot, room, Overview::parts)));
    }

    /// A panel, or the strip with the author's notes.
    private static Layout lay(Figure figure, Shot shot, Size room) {
        return figure == STRIP ? Annotated.lay(figure, shot, room) : figure.lay(shot, room);
    }

    private static Layout page(Shot shot) {
        Size page = new Size(1600, 940).scaled(shot.look().type().scale());
        String title = shot.look().of(Authored.TITLE).orElse("");
        if (title.isEmpty()) {
            return Layout.ofRun(shot, page, Overview::drawing);
        }
        List<String> lines = shot.look().type().wrapped(title, TextStyle.TITLE, page.width() - 2 * MARGIN);
        double head = MARGIN + lines.size() * shot.look().type().lineHeight(TextStyle.TITLE);
        return Layout.ofRun(shot, new Size(page.width(), page.height() + head), (seen, size) -> titled(seen, lines, head, size));
    }

    /// A title of the author's own over all of it, on the page that the panels lie on.
    private static Drawing titled(Shot shot, List<String> title, double head, Size size) {
        Shot untitled = shot.in(shot.look().preferring(shot.look().preferences().without(Authored.TITLE)));
        Drawing below = drawing(untitled, new Size(size.width(), size.height() - head)).movedTo(0, head, size);
        return new Drawing(size, below::hotspots, below::description, graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.fill(new Rectangle2D.Double(0, 0, size.width(), head + 1), ink.palette().page());
            ink.linesIn(new Rectangle2D.Double(MARGIN, MARGIN, size.width() - 2 * MARGIN, head - MARGIN), title, TextStyle.TITLE, ink.palette().ink(), Ink.Anchor.START);
            below.paint(graphics);
        });
    }

    /// The same parts as a plain page, for a room in which the panels would be too small.
    private static Layout parts(Shot shot, Size room) {
        List<List<Figure>> rows = List.of(List.of(STRIP), List.of(CELL), List.of(GATES, STATES), List.of(CHART), List.of(WEIGHTS, BILL));
        return new PanelRows(shot, room, false).lay(rows.stream()
                .map(row -> row.stream().filter(figure -> figure.suits(shot.cell()) && (figure == STRIP || !figure.waits(shot)))
                        .<PanelRows.Panel>map(figure -> given -> lay(figure, shot, given)).toList())
                .filter(row -> !row.isEmpty()).toList());
    }

    private static Drawing drawing(Shot shot, Size size) {
        List<Panel> panels = panels(shot, size);
        Map<Figure, Drawing> drawn = new LinkedHashMap<>();
        panels.stream().flatMap(panel -> panel.parts().stream()).filter(part -> part.figure() == STRIP || !part.figure().waits(shot))
                .forEach(part -> drawn.put(part.figure(), part.drawing(shot, size)));
        Collection<Drawing> drawings = drawn.values();
        return new Drawing(size, () -> drawings.stream().flatMap(drawing -> drawing.hotspots().stream()).toList(), drawn.get(CELL)::description, graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()), ink.palette().page());
            panels.forEach(panel -> drawPanel(ink, panel));
            drawings.forEach(drawing -> drawing.paint(graphics));
        });
    }

    private static void drawPanel(Ink ink, Panel panel) {
        Palette palette = ink.palette();
        Rectangle2D area = panel.area();
        ink.fill(Ink.rounded(area, 10), palette.panel());
        ink.outline(Ink.rounded(area, 10), palette.faint(), 1);
        double scale = ink.look().type().scale();
        Rectangle2D line = new Rectangle2D.Double(area.getX() + PADDING, area.getY() + 6, area.getWidth() - 2 * PADDING, TITLE * scale - 6);
        ink.textIn(line, panel.title(), TextStyle.TITLE, palette.ink(), Ink.Anchor.START);
        double used = ink.look().type().width(panel.title(), TextStyle.TITLE) + 12;
        Rectangle2D rest = new Rectangle2D.Double(line.getX() + used, line.getY(), line.getWidth() - used, line.getHeight());
        ink.textIn(rest, ink.look().fitting(rest.getWidth(), TextStyle.SMALL, panel.subtitle()), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
    }

    private static List<Panel> panels(Shot shot, Size size) {
        double scale = shot.look().type().scale();
        double side = 400 * scale;
        double main = size.width() - side - 3 * MARGIN;
        double inner = size.height() - 4 * MARGIN;
        double strip = 0.23 * inner + (shot.step() == 0 ? 0 : AnsweredStrip.added(shot))
                + Annotated.added(STRIP, shot, new Size(main - 2 * PADDING, 0.23 * inner));
        double time = 0.27 * inner;
        double cell = inner - strip - time;
        double left = MARGIN;
        double right = 2 * MARGIN + main;
        double bottomOfStrip = MARGIN + strip;
        double bottomOfCell = bottomOfStrip + MARGIN + cell;
        Rectangle2D timeArea = new Rectangle2D.Double(left, bottomOfCell + MARGIN, main, time);
        Rectangle2D timeInner = inner(timeArea, scale);
        double map = 0.25 * timeInner.getWidth();
        double column = size.height() - 3 * MARGIN;
        Rectangle2D weightsArea = new Rectangle2D.Double(right, MARGIN, side, 0.56 * column);
        Rectangle2D billArea = new Rectangle2D.Double(right, 2 * MARGIN + 0.56 * column, side, 0.44 * column);
        return List.of(
                single(shot, STRIP, new Rectangle2D.Double(left, MARGIN, main, strip), words -> AnsweredStrip.added(shot) == 0 ? "" : words.text("overview.strip.answer")),
                single(shot, CELL, new Rectangle2D.Double(left, bottomOfStrip + MARGIN, main, cell), words -> now(shot, words)),
                new Panel(text(shot, "overview.time"), phrases -> shot.look().symbols().inWords(phrases.text("overview.chart")), timeArea, List.of(
                        new Part(GATES, new Rectangle2D.Double(timeInner.getX(), timeInner.getY(), map - 16, timeInner.getHeight())),
                        new Part(STATES, new Rectangle2D.Double(timeInner.getX() + map, timeInner.getY(), map - 16, timeInner.getHeight())),
                        new Part(CHART, new Rectangle2D.Double(timeInner.getX() + 2 * map, timeInner.getY(),
                                timeInner.getWidth() - 2 * map, timeInner.getHeight())))),
                single(shot, WEIGHTS, weightsArea, _ -> ""),
                single(shot, BILL, billArea, _ -> ""));
    }

    private static Panel single(Shot shot, Figure figure, Rectangle2D area, Function<Phrases, String> subtitle) {
        return new Panel(text(shot, "overview." + figure.key()), subtitle, area, List.of(new Part(figure, inner(area, shot.look().type().scale()))));
    }

    private static Rectangle2D inner(Rectangle2D area, double scale) {
        return new Rectangle2D.Double(area.getX() + PADDING, area.getY() + TITLE * scale + 4, area.getWidth() - 2 * PADDING,
                area.getHeight() - TITLE * scale - PADDING);
    }

    private static String now(Shot shot, Phrases words) {
        return shot.step() == 0 ? words.text("overview.empty") : words.each(phrases -> phrases.text("overview.cell.now",
                shot.step(), shot.trace().length(), shot.token(shot.step()), shot.moment().beat() + 1, shot.cell().beats().size(),
                shot.beatName(shot.beat().key(), phrases)));
    }

    private static String text(Shot shot, String key) {
        return shot.look().phrases().text(key);
    }
}
