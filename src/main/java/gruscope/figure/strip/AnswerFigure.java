package gruscope.figure.strip;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/// What the net says after every step: the share of each of its outputs as bars, its answer, and the token that was read, in the columns of the film
/// strip. Of a model without a readout it says that there is none.
public final class AnswerFigure implements Figure {

    /// How much taller than it needs to be it gets, before it is set in the middle of its room.
    private static final double TALLEST = 1.6;

    @Override
    public String key() {
        return "answer";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        return Answers.of(shot).map(answers -> measure(shot, room, answers)).orElseGet(() -> without(shot, room));
    }

    private static Layout measure(Shot shot, Size room, Answers answers) {
        StripLayout.Needs needs = StripLayout.Needs.of(shot).wider(AnswerCell.widest(shot, answers) / AnswerCell.WIDE);
        double width = needs.within(shot, room).width();
        AnswerHead head = new AnswerHead(shot, AnswerColumns.hasBars(answers), width - 2 * AnswerColumns.MARGIN);
        double height = AnswerColumns.height(shot, answers, head);
        return Layout.ofRun(shot, new Size(width, height), (now, size) -> {
            StripLayout columns = StripLayout.of(now, needs, new Size(size.width(), needs.size(now).height()));
            Size used = new Size(size.width(), Math.min(size.height(), TALLEST * height));
            return new AnswerColumns(now, Answers.of(now).orElseThrow(), head, columns, used).drawing().movedTo(0, (size.height() - used.height()) / 2, size);
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
