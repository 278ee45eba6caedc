package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What the net says after every step: the share of each of its outputs as bars, its answer, and the token that was read, in the columns of the film
/// strip, and in several rows where there is no room for one. Of a model without a readout it says that there is none.
public final class AnswerFigure implements Figure {

    /// How much taller than it needs to be it gets, before it is set in the middle of its room.
    private static final double TALLEST = 1.6;

    private static final double BELOW_HEAD = 6;
    private static final double BETWEEN = 10;

    @Override
    public String key() {
        return "answer";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return Answers.of(shot).map(answers -> Datum.of(shot, Signal.READOUT, IntStream.range(0, answers.outputs()).boxed().toList())).orElse(List.of());
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        return Answers.of(shot).map(answers -> measure(shot, room, answers)).orElseGet(() -> without(shot, room));
    }

    private static Layout measure(Shot shot, Size room, Answers answers) {
        StripLayout.Needs needs = StripLayout.Needs.of(shot).wider(AnswerCell.widest(shot, answers) / AnswerCell.WIDE);
        return needs.fitting(shot, room, true, (cards, rows) -> layout(shot, answers, needs, cards, rows), List.of());
    }

    private static Layout layout(Shot shot, Answers answers, StripLayout.Needs needs, Size cards, int rows) {
        double width = Math.max(cards.width(), AnswerHead.leastWidth(shot) + 2 * AnswerColumns.MARGIN);
        AnswerHead head = new AnswerHead(shot, AnswerColumns.hasBars(answers), width - 2 * AnswerColumns.MARGIN);
        double top = AnswerColumns.MARGIN + head.height() + BELOW_HEAD;
        double row = AnswerColumns.height(shot, answers);
        double height = top + rows * row + (rows - 1) * BETWEEN;
        return Layout.ofRun(shot, new Size(width, height), (now, size) -> {
            Size used = new Size(size.width(), Math.min(size.height(), TALLEST * height));
            double each = row + (used.height() - height) / rows;
            List<StripLayout> columns = StripLayout.of(now, needs, rows, new Size(size.width(), cards.height()));
            Answers told = Answers.of(now).orElseThrow();
            List<Drawing> drawn = IntStream.range(0, columns.size()).mapToObj(i -> new AnswerColumns(now, told, columns.get(i), new Size(size.width(), each)).drawing()
                    .movedTo(0, top + i * (each + BETWEEN), used)).toList();
            Span shown = new Span(columns.getFirst().first(), columns.getLast().last());
            return new Drawing(used, () -> drawn.stream().flatMap(part -> part.hotspots().stream()).toList(),
                    () -> now.told(words -> Answers.of(words).orElseThrow().description(shown)), graphics -> {
                head.draw(new Ink(graphics, now.look()), AnswerColumns.MARGIN, AnswerColumns.MARGIN);
                drawn.forEach(part -> part.paint(graphics));
            }).movedTo(0, (size.height() - used.height()) / 2, size);
        });
    }

    private static Layout without(Shot shot, Size room) {
        Function<Shot, String> says = told -> told.look().phrases().text("answer.none");
        Type type = shot.look().type();
        List<String> lines = type.wrapped(shot.told(says), TextStyle.BODY, room.width() - 40);
        Size size = new Size(type.widest(lines, TextStyle.BODY) + 40, lines.size() * type.lineHeight(TextStyle.BODY) + 40);
        return Layout.ofRun(shot, size, (now, given) -> new Drawing(given, List::of, () -> now.told(says), graphics -> {
            Ink ink = new Ink(graphics, now.look());
            ink.linesIn(new Rectangle2D.Double(0, 0, given.width(), given.height()), lines, TextStyle.BODY, ink.palette().quiet(), Ink.Anchor.MIDDLE);
        }));
    }
}
