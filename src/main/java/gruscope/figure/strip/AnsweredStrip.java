package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The film strip, and below it in its columns what the net says after each step. Of a model without a readout it is the film strip alone.
public record AnsweredStrip(FilmStrip strip) implements Figure {

    private static final double GAP = 4;
    private static final double LABELS = 40;

    @Override
    public String key() {
        return strip.key();
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
        return strip.preferences();
    }

    @Override
    public Optional<Preparation> prepares(Shot shot) {
        return strip.prepares(shot);
    }

    @Override
    public Figure preparing(double share) {
        return new Teachers.Coming(this);
    }

    /// How much the row of answers adds to the height of the strip; nothing where there is none.
    public static double added(Shot shot) {
        return Answers.of(shot).isEmpty() ? 0 : AnswerCell.height(shot.look()) + GAP;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return Stream.concat(strip.numbers(shot).stream(), new AnswerFigure().numbers(shot).stream()).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (Answers.of(shot).isEmpty()) {
            return strip.measure(shot, room);
        }
        StripLayout.Needs cards = StripLayout.Needs.of(shot);
        boolean downwards = room.width() < cards.size(shot).width() && Double.isInfinite(room.height());
        // On a page that may get longer no answer is shortened.
        StripLayout.Needs needs = downwards ? cards.wider(AnswerCell.widestWord(shot, Answers.of(shot).orElseThrow()) / AnswerCell.WIDE) : cards;
        return needs.fitting(shot, room, !FilmStrip.folds(shot), (alone, rows) -> Layout.ofRun(shot, new Size(alone.width(), alone.height() + rows * added(shot)),
                (now, size) -> drawing(now, needs, rows, size)), List.of(() -> StripLine.layout(shot, FilmStrip::description)));
    }

    private Drawing drawing(Shot shot, StripLayout.Needs needs, int count, Size size) {
        double height = height(shot, count == 1 ? size.height() - needs.size(shot).height() - GAP : 0);
        double below = height + GAP;
        Drawing cards = strip.drawing(shot, needs, count, below, size);
        List<StripLayout> rows = StripLayout.of(shot, needs, count, new Size(size.width(), size.height() - count * below));
        Answers answers = Answers.of(shot).orElseThrow();
        Span shown = new Span(rows.getFirst().first(), rows.getLast().last());
        Map<Integer, Rectangle2D> cells = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            StripLayout columns = rows.get(row);
            double top = columns.y() + row * below + columns.size().height() + GAP - 1;
            IntStream.rangeClosed(columns.first(), columns.last()).filter(step -> isShown(shot, step)).forEach(step -> cells.put(step, cell(shot, columns, step, top, height)));
        }
        return new Drawing(size, () -> {
            List<Hotspot> hotspots = new ArrayList<>(cards.hotspots());
            cells.forEach((step, cell) -> {
                if (answers.isShown(step)) {
                    hotspots.add(new AnswerCell(shot, answers, step).hotspot(cell));
                }
            });
            return hotspots;
        }, () -> cards.description() + "\n" + shot.told(told -> Answers.of(told).orElseThrow().description(shown)), graphics -> {
            cards.paint(graphics);
            Ink ink = new Ink(graphics, shot.look());
            cells.values().stream().mapToDouble(Rectangle2D::getY).distinct().forEach(top -> ink.textIn(
                    new Rectangle2D.Double(4, top, LABELS * ink.look().type().scale() - 4, height), ink.look().symbol(Signal.READOUT), TextStyle.SMALL, ink.palette().quiet(),
                    Ink.Anchor.START));
            cells.forEach((step, cell) -> new AnswerCell(shot, answers, step).draw(ink, cell));
        });
    }

    /// Folded into one cell, the strip has one answer, that of now.
    private static boolean isShown(Shot shot, int step) {
        return shot.view().fold() == 0 || shot.trace().weightSets().size() > 1 || step == shot.step();
    }

    /// The height of a cell: where there is room for it, its number stands below its word.
    private static double height(Shot shot, double room) {
        boolean value = Answers.of(shot).orElseThrow().isValue();
        return !value && AnswerCell.tall(shot.look()) <= room ? AnswerCell.tall(shot.look()) : AnswerCell.height(shot.look());
    }

    private static Rectangle2D cell(Shot shot, StripLayout columns, int step, double top, double height) {
        double folded = shot.trace().weightSets().size() > 1 ? 0 : shot.view().fold();
        double center = columns.center(step) + folded * (columns.folded(shot.look().type().scale()) - columns.center(step));
        double alone = columns.size().width() - 2 * LABELS * shot.look().type().scale();
        return AnswerCell.area(shot.look(), center, columns.pitch() + folded * Math.max(0, alone - columns.pitch()), top, height);
    }
}
