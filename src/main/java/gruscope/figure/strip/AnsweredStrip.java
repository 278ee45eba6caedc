package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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

    /// How much the row of answers adds to the height of the strip; nothing where there is none.
    public static double added(Shot shot) {
        return Answers.of(shot).isEmpty() ? 0 : AnswerCell.height(shot.look()) + GAP;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (Answers.of(shot).isEmpty()) {
            return strip.measure(shot, room);
        }
        StripLayout.Needs needs = StripLayout.Needs.of(shot);
        Supplier<Layout> usual = () -> layout(shot, needs, needs.within(shot, room));
        return Double.isInfinite(room.height()) ? usual.get()
                : Layout.fitting(room, List.of(usual, () -> layout(shot, needs, needs.low(shot, room)), () -> StripLine.layout(shot)));
    }

    private Layout layout(Shot shot, StripLayout.Needs needs, Size alone) {
        return Layout.ofRun(shot, new Size(alone.width(), alone.height() + added(shot)), (now, size) -> drawing(now, needs, size));
    }

    private Drawing drawing(Shot shot, StripLayout.Needs needs, Size size) {
        double height = height(shot, size.height() - needs.size(shot).height() - GAP);
        Size above = new Size(size.width(), size.height() - height - GAP);
        Drawing cards = strip.drawing(shot, needs, 1, above);
        StripLayout columns = StripLayout.of(shot, needs, above);
        Answers answers = Answers.of(shot).orElseThrow();
        return new Drawing(size, () -> {
            List<Hotspot> hotspots = new ArrayList<>(cards.hotspots());
            for (int step = columns.first(); step <= columns.last(); step++) {
                if (answers.isTold(step) && isShown(shot, step)) {
                    hotspots.add(new AnswerCell(shot, answers, step).hotspot(cell(shot, columns, step, size, height)));
                }
            }
            return hotspots;
        }, () -> cards.description() + "\n" + shot.told(told -> Answers.of(told).orElseThrow().description(new Span(columns.first(), columns.last()))), graphics -> {
            cards.paint(graphics);
            Ink ink = new Ink(graphics, shot.look());
            Rectangle2D first = cell(shot, columns, columns.first(), size, height);
            ink.textIn(new Rectangle2D.Double(4, first.getY(), LABELS * ink.look().type().scale() - 4, first.getHeight()), Signal.READOUT.symbol(),
                    TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            for (int step = columns.first(); step <= columns.last(); step++) {
                if (isShown(shot, step)) {
                    new AnswerCell(shot, answers, step).draw(ink, cell(shot, columns, step, size, height));
                }
            }
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

    private static Rectangle2D cell(Shot shot, StripLayout columns, int step, Size size, double height) {
        double folded = shot.trace().weightSets().size() > 1 ? 0 : shot.view().fold();
        double center = columns.center(step) + folded * ((columns.left() + size.width()) / 2 - columns.center(step));
        return AnswerCell.area(shot.look(), center, columns.pitch(), size.height() - height - 1, height);
    }
}
