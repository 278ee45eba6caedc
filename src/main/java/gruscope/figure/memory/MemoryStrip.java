package gruscope.figure.memory;

import gruscope.engine.run.Gradients;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/// One strip of [MemoryFigure]: what one row shows of one cell, a column a step.
///
/// @param area without its name at the left and its axis at the right
record MemoryStrip(Shot shot, MemoryRow row, Rectangle2D area) {

    /// A product below this is called vanishing where that happens, one above [#EXPLODING] exploding.
    static final double VANISHING = 0.01;
    static final double EXPLODING = 100;

    /// Of so many pixels, one number is written.
    private static final double WIDEST_NUMBER = 54;
    private static final double LINES_NUMBERED = 3.4;

    /// The share of a line's height that its letters have.
    private static final double LETTERS = 0.84;

    /// A step's factor is drawn up to ten times up or down.
    private static final DecadeAxis FACTORS = new DecadeAxis(-1, 1);

    /// The columns, and at the right the numbers that the axis ends in.
    ///
    /// @param influence that fills a column of [MemoryRow#NOW]
    /// @param product   the axis of [MemoryRow#PRODUCT]
    /// @param axis      where the axis is written
    void draw(Ink ink, double influence, DecadeAxis product, Rectangle2D axis) {
        drawMoment(ink);
        switch (row) {
            case NOW -> drawNow(ink, influence, axis);
            case FACTOR -> drawFactors(ink, axis);
            case PRODUCT -> drawProduct(ink, product, axis);
        }
    }

    private void drawNow(Ink ink, double most, Rectangle2D axis) {
        for (int step = first(); step <= last(); step += every()) {
            if (isPassedOver(ink, step)) {
                continue;
            }
            Rectangle2D column = column(step);
            double height = most > 0 ? gradients().influence(step) / most * (plot().getHeight() - 2) : 0;
            int shown = step;
            ink.part(PartName.step(step), () -> {
                ink.fill(new Rectangle2D.Double(column.getX(), column.getMaxY() - height, column.getWidth(), height), ink.palette().gate());
                drawNumber(ink, shown);
            });
        }
        tick(ink, axis, most > 0 ? MemoryRow.number(most) : "", plot().getY() + 2);
        tick(ink, axis, "0", area.getMaxY() - 2);
    }

    /// Whether there is no finite number of a step: then its place is crossed out.
    private boolean isPassedOver(Ink ink, int step) {
        boolean finite = Double.isFinite(row.value(gradients(), step));
        if (!finite) {
            ink.crossed(new Rectangle2D.Double(column(step).getX(), plot().getY(), column(step).getWidth(), plot().getHeight()));
        }
        return !finite;
    }

    private void drawFactors(Ink ink, Rectangle2D axis) {
        double middle = FACTORS.y(1, plot());
        drawAxis(ink, axis, FACTORS);
        for (int step = first(); step <= last(); step += every()) {
            if (isPassedOver(ink, step)) {
                continue;
            }
            Rectangle2D column = column(step);
            double end = FACTORS.y(gradients().factor(step), plot());
            int shown = step;
            ink.part(PartName.step(step), () -> {
                ink.fill(new Rectangle2D.Double(column.getX(), Math.min(end, middle), column.getWidth(), Math.max(1, Math.abs(end - middle))),
                        end < middle ? ink.palette().gate() : ink.palette().quiet());
                drawNumber(ink, shown);
            });
        }
    }

    private void drawProduct(Ink ink, DecadeAxis axis, Rectangle2D place) {
        drawAxis(ink, place, axis);
        before().ifPresent(before -> ink.dashed(curve(before, axis), ink.palette().quiet(), 1.4));
        Path2D path = curve(gradients(), axis);
        ink.graphics().setStroke(new BasicStroke((float) (2 * shot.look().type().scale())));
        ink.graphics().setColor(ink.palette().ink());
        ink.graphics().draw(path);
        drawVerdict(ink, axis);
        for (int step = first(); step <= last(); step += every()) {
            drawNumber(ink, step);
        }
    }

    /// From the state before the first column to that after the last one; where nothing at all comes back, there is no line.
    Path2D curve(Gradients gradients, DecadeAxis axis) {
        Path2D path = new Path2D.Double();
        boolean drawn = false;
        for (int step = first(); step <= last(); step += every()) {
            drawn = lead(path, drawn, column(step).getX(), gradients.spectral(step - 1), axis);
        }
        lead(path, drawn, area.getMaxX() - 1, gradients.spectral(last()), axis);
        return path;
    }

    private boolean lead(Path2D path, boolean drawn, double x, double product, DecadeAxis axis) {
        if (!DecadeAxis.holds(product)) {
            return false;
        }
        if (drawn) {
            path.lineTo(x, axis.y(product, plot()));
        } else {
            path.moveTo(x, axis.y(product, plot()));
        }
        return true;
    }

    /// The same of the run as it was before all what-ifs, where it has the same steps.
    Optional<Gradients> before() {
        return shot.run().before().filter(trace -> trace.length() == shot.trace().length() && Gradients.affordable(trace) > 0).map(Gradients::ofLast)
                .filter(gradients -> gradients.first() <= gradients().first());
    }

    /// Names vanishing or exploding at the step, counted from the end, from which on it holds, where that is among the steps shown.
    private void drawVerdict(Ink ink, DecadeAxis axis) {
        Gradients gradients = gradients();
        for (int t = gradients.length(); t >= gradients.first(); t--) {
            double product = gradients.spectral(t);
            if (Double.isFinite(product) && (product < VANISHING || product > EXPLODING)) {
                if (t + 1 < first() || t + 1 > last()) {
                    return;
                }
                double x = column(t + 1).getMaxX();
                String word = verdict(x, axis, product < VANISHING);
                ink.line(x, area.getY(), x, area.getMaxY(), ink.palette().ink(), 1);
                Rectangle2D place = placed(word, x, axis, product < VANISHING);
                ink.fill(new Rectangle2D.Double(place.getX(), place.getY() + 0.1 * place.getHeight(), place.getWidth(), LETTERS * place.getHeight()), ink.palette().well());
                ink.textIn(place, word, TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
                return;
            }
        }
    }

    /// In all languages, unless that would run into the frame of the present step.
    private String verdict(double x, DecadeAxis axis, boolean falling) {
        String key = falling ? "memory.vanishing" : "memory.exploding";
        String word = shot.look().phrases().text(key);
        return isFree(placed(word, x, axis, falling)) ? word : shot.look().phrases().first().text(key);
    }

    /// Clear of the frame of the present step: where it would stand without one, else at the line's other side or just beside the frame, off the curve.
    Rectangle2D placed(String word, double x, DecadeAxis axis, boolean falling) {
        Rectangle2D usual = verdict(word, x, axis.y(1, plot()), falling);
        if (isFree(usual)) {
            return usual;
        }
        double width = usual.getWidth();
        Rectangle2D now = frame().orElseThrow();
        Path2D curve = curve(gradients(), axis);
        return Stream.of(x + 5, x - width - 5, now.getMaxX() + 2, now.getX() - width - 2)
                .<Rectangle2D>map(left -> new Rectangle2D.Double(left, usual.getY(), width, usual.getHeight()))
                .filter(place -> isFree(place) && place.getX() >= area.getX() && place.getMaxX() <= area.getMaxX() && !curve.intersects(place))
                .findFirst().orElse(usual);
    }

    private boolean isFree(Rectangle2D place) {
        return frame().filter(place::intersects).isEmpty();
    }

    /// With the thickness of its line.
    Optional<Rectangle2D> frame() {
        return shot.marked().stream().filter(shot.steps()::holds).<Rectangle2D>mapToObj(step -> {
            double left = area.getX() + (step - shot.steps().first()) * pitch();
            return new Rectangle2D.Double(left - 1, area.getY() - 2, Math.max(2, pitch()) + 2, area.getHeight() + 4);
        }).findFirst();
    }

    /// Beside the line where it begins: beyond the dashed line of 1, away from the curve, where there is a line of text's room; else at the other edge, on the
    /// side from which the curve comes.
    ///
    /// @param one where the dashed line is
    Rectangle2D verdict(String word, double x, double one, boolean falling) {
        double width = shot.look().type().width(word, TextStyle.SMALL_BOLD) + 2;
        double line = line();
        boolean beyond = LETTERS * line <= (falling ? one - plot().getY() : plot().getMaxY() - one);
        boolean right = beyond ? x - width - 6 < area.getX() : x + width + 6 < area.getMaxX();
        boolean foot = falling != beyond;
        return new Rectangle2D.Double(right ? x + 5 : x - width - 5, foot ? area.getMaxY() - (1 + LETTERS) / 2 * line : plot().getY() - (1 - LETTERS) / 2 * line, width, line);
    }

    /// The dashed line of 1, and the numbers at both ends and there.
    private void drawAxis(Ink ink, Rectangle2D place, DecadeAxis axis) {
        double one = axis.y(1, plot());
        ink.dashed(new Line2D.Double(area.getX(), one, area.getMaxX(), one), ink.palette().line(), 1);
        double line = line();
        if (one - plot().getY() > 1.2 * line) {
            tick(ink, place, power(axis.top()), plot().getY() + 2);
        }
        tick(ink, place, "1", one);
        if (area.getMaxY() - one > 1.2 * line) {
            tick(ink, place, power(axis.foot()), area.getMaxY() - 2);
        }
    }

    private static String power(double number) {
        return number >= 1 ? MemoryRow.number(number).replaceAll("\\.0+$", "") : MemoryRow.number(number).replaceAll("(\\.\\d*?)0+$", "$1");
    }

    private void tick(Ink ink, Rectangle2D place, String text, double y) {
        double line = line();
        double top = Math.clamp(y - line / 2, area.getY() - 3, area.getMaxY() - line + 3);
        ink.textIn(new Rectangle2D.Double(place.getX(), top, place.getWidth(), line), text, TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    private void drawNumber(Ink ink, int step) {
        double widest = WIDEST_NUMBER * shot.look().type().scale();
        if (numbered() && Double.isFinite(row.value(gradients(), step)) && (last() - step) % (int) Math.ceil(widest / pitch()) == 0) {
            String number = MemoryRow.number(row.value(gradients(), step));
            double width = shot.look().type().width(number, TextStyle.SMALL) + 2;
            double left = Math.min(column(step).getCenterX() - width / 2, area.getMaxX() - width);
            // On a ground of its own, which no frame and no line runs through.
            Rectangle2D place = new Rectangle2D.Double(left, area.getY() + (1 - LETTERS) / 2 * line(), width, LETTERS * line());
            ink.fill(place, ink.palette().well());
            ink.textIn(place, number, TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.MIDDLE);
        }
    }

    /// Whether there is a line for numbers above the columns.
    private boolean numbered() {
        return area.getHeight() > LINES_NUMBERED * line();
    }

    /// Where columns and curves stand.
    private Rectangle2D plot() {
        double top = numbered() ? line() : 0;
        return new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), area.getHeight() - top);
    }

    private double line() {
        return shot.look().type().lineHeight(TextStyle.SMALL);
    }

    private void drawMoment(Ink ink) {
        if (shot.marked().isPresent() && shot.steps().holds(shot.marked().getAsInt())) {
            double left = area.getX() + (shot.marked().getAsInt() - shot.steps().first()) * pitch();
            ink.outline(Ink.rounded(new Rectangle2D.Double(left, area.getY() - 1, Math.max(2, pitch()), area.getHeight() + 2), 2),
                    ink.palette().accent(), 1.5);
        }
    }

    boolean isAffordable() {
        return Gradients.affordable(shot.trace()) > 0;
    }

    Gradients gradients() {
        return Gradients.ofLast(shot.trace());
    }

    int first() {
        return Math.max(shot.steps().first(), gradients().first() + 1);
    }

    int last() {
        return shot.steps().last();
    }

    /// Of so many steps one is drawn, where a step has less than a pixel or two.
    int every() {
        return Math.max(1, (int) Math.floor(1.5 / pitch()));
    }

    private double pitch() {
        return area.getWidth() / shot.steps().length();
    }

    Rectangle2D column(int step) {
        double pitch = pitch();
        double gap = pitch > 6 ? 2 : 0;
        return new Rectangle2D.Double(area.getX() + (step - shot.steps().first()) * pitch + gap / 2, area.getY(), Math.max(1, pitch - gap), area.getHeight());
    }
}
