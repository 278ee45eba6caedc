package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Answers;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A row of the answers of a run, a column a step: bars of all outputs, the answer, the token.
///
/// @param columns where the film strip has its cards
record AnswerColumns(Shot shot, Answers answers, StripLayout columns, Size size) {

    static final double MARGIN = 6;
    private static final double LABELS = 40;
    private static final double BARS = 34;
    private static final double FOOT = 42;
    private static final double TOKEN = 22;
    private static final int MOST_BARS = 16;

    /// The height in which nothing is left out.
    static double height(Shot shot, Answers answers) {
        double scale = shot.look().type().scale();
        return (hasBars(answers) ? BARS * scale : 0) + cellHeight(shot, answers) + FOOT * scale;
    }

    /// Shares of a few outputs have a bar each.
    static boolean hasBars(Answers answers) {
        return !answers.isValue() && answers.outputs() <= MOST_BARS && answers.share(1, 0).isPresent();
    }

    Drawing drawing() {
        return new Drawing(size, this::hotspots, () -> "", graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawLabels(ink);
            for (int step = columns.first(); step <= columns.last(); step++) {
                int shown = step;
                ink.part(PartName.step(step), () -> {
                    drawBars(ink, shown);
                    new AnswerCell(shot, answers, shown).draw(ink, cell(shown));
                    drawToken(ink, shown);
                });
            }
        });
    }

    private static double cellHeight(Shot shot, Answers answers) {
        return answers.isValue() ? AnswerCell.height(shot.look()) : AnswerCell.tall(shot.look());
    }

    private double scale() {
        return shot.look().type().scale();
    }

    private Rectangle2D cell(int step) {
        double height = cellHeight(shot, answers);
        return AnswerCell.area(shot.look(), columns.center(step), columns.pitch(), size.height() - FOOT * scale() - height, height);
    }

    private Rectangle2D bar(int step, int output, double share) {
        Rectangle2D cell = cell(step);
        double pitch = cell.getWidth() / answers.outputs();
        double gap = Math.min(1.5, pitch / 5);
        double bottom = cell.getY() - 4;
        double height = share * bottom;
        return new Rectangle2D.Double(cell.getX() + output * pitch + gap / 2, bottom - height, pitch - gap, height);
    }

    private void drawBars(Ink ink, int step) {
        if (!hasBars(answers)) {
            return;
        }
        Rectangle2D cell = cell(step);
        ink.line(cell.getMinX(), cell.getY() - 4, cell.getMaxX(), cell.getY() - 4, ink.palette().faint(), 1);
        double known = step > shot.step() || !answers.isFinite(step) ? 0 : shot.known(Signal.READOUT, step);
        for (int output = 0; known > 0 && output < answers.outputs(); output++) {
            ink.fill(bar(step, output, known * answers.share(step, output).orElse(0)), output == answers.best(step) ? ink.palette().gate() : ink.palette().muted());
        }
    }

    private void drawLabels(Ink ink) {
        Rectangle2D cell = cell(columns.first());
        double width = LABELS * scale() - MARGIN;
        ink.textIn(new Rectangle2D.Double(MARGIN, cell.getY(), width, cell.getHeight()), ink.look().symbol(Signal.READOUT), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        ink.textIn(new Rectangle2D.Double(MARGIN, size.height() - TOKEN * scale(), width, 20 * scale()), ink.look().symbol(Signal.INPUT), TextStyle.SMALL, ink.palette().quiet(),
                Ink.Anchor.START);
        if (columns.before() > 0) {
            new StripEnds(shot, columns, 1).drawLeftOut(ink, columns.before(), atCells(columns.end(true)));
        }
        if (columns.after() > 0 && !columns.slot()) {
            new StripEnds(shot, columns, 1).drawLeftOut(ink, columns.after(), atCells(columns.end(false)));
        }
    }

    private Rectangle2D atCells(Rectangle2D end) {
        Rectangle2D cell = cell(columns.first());
        return new Rectangle2D.Double(end.getX(), cell.getY(), end.getWidth(), cell.getHeight());
    }

    private void drawToken(Ink ink, int step) {
        Palette palette = ink.palette();
        boolean current = shot.marks(step);
        double top = size.height() - TOKEN * scale();
        double x = columns.center(step);
        ink.arrow(List.of(new Point2D.Double(x, top), new Point2D.Double(x, cell(step).getMaxY() + 2)),
                current ? palette.accent() : step <= shot.step() ? palette.line() : palette.coming(), 1.2);
        ink.textIn(new Rectangle2D.Double(x - columns.pitch() / 2 + 3, top, columns.pitch() - 6, 20 * scale()), shot.token(step),
                current ? TextStyle.HEADING : TextStyle.BODY, current ? palette.accent() : step <= shot.step() ? palette.ink() : palette.quiet(), Ink.Anchor.MIDDLE);
    }

    private List<Hotspot> hotspots() {
        Explainer explainer = new Explainer(shot);
        List<Hotspot> hotspots = new ArrayList<>();
        for (int step = columns.first(); step <= columns.last(); step++) {
            Rectangle2D column = new Rectangle2D.Double(columns.center(step) - columns.pitch() / 2, 0, columns.pitch(), size.height());
            hotspots.add(StepCard.hotspot(shot, step, column));
            if (answers.isTold(step)) {
                for (int output = 0; hasBars(answers) && output < answers.outputs(); output++) {
                    hotspots.add(explainer.hotspot(bar(step, output, 1), new Target.Value(Signal.READOUT, step, output)));
                }
                hotspots.add(new AnswerCell(shot, answers, step).hotspot(cell(step)));
            }
        }
        return hotspots;
    }
}
