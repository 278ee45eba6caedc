package gruscope.figure;

import gruscope.engine.Gradients;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Memory and gradients of the run and of the cells beside, three strips each, in line with the steps: how much the last state answers to
/// each input (what is still in h), the factor by which each step stretches a gradient, and the product of the factors after a step (who
/// can be taught). Both norms are spectral, see [Gradients]; the last two stand on logarithmic axes around 1.
///
/// A product below [#VANISHING] is called vanishing where that happens, one above [#EXPLODING] exploding.
final class MemoryFigure implements Figure {

    static final double VANISHING = 0.01;
    static final double EXPLODING = 100;

    private static final double ROW = 34;
    private static final double GAP = 6;
    private static final double NARROWEST_NUMBER = 40;

    /// A step's factor is drawn up to ten times up or down.
    private static final double FACTOR_DECADES = 1;
    private static final double MOST_DECADES = 18;

    @Override
    public String key() {
        return "memory";
    }

    /// What a row shows.
    private enum Row {
        NOW, FACTOR, PRODUCT;

        String key() {
            return "memory." + name().toLowerCase(Locale.ROOT);
        }

        double value(Gradients gradients, int step) {
            return switch (this) {
                case NOW -> gradients.influence(step);
                case FACTOR -> gradients.factor(step);
                case PRODUCT -> gradients.spectral(step - 1);
            };
        }
    }

    /// A row of one lane, where it lies.
    private record Strip(Shot shot, int lane, Row row, Rectangle2D area) {
    }

    @Override
    public Size preferredSize(Shot shot) {
        if (shot.step() == 0) {
            return EmptyState.size(shot);
        }
        double scale = shot.look().type().scale();
        int lanes = BesideLayout.shots(shot).size();
        double legend = shot.look().type().width(shot.look().phrases().text("memory.legend"), TextStyle.SMALL);
        double width = labels(shot) + Math.max(legend, Math.clamp(shot.steps().length(), 8, 24) * 30 * scale) + 12;
        return new Size(width, lanes * (head(shot) + Row.values().length * (ROW * scale + GAP)) + head(shot) + 4);
    }

    private static double labels(Shot shot) {
        double widest = 0;
        for (Row row : Row.values()) {
            widest = Math.max(widest, shot.look().type().width(shot.look().phrases().text(row.key()), TextStyle.SMALL));
            widest = Math.max(widest, symbols(shot, row).width(shot.look().type(), TextStyle.FORMULA));
        }
        return Math.ceil(widest) + 18;
    }

    private static FormulaLine symbols(Shot shot, Row row) {
        return new FormulaLine(shot.look().phrases().text(row.key() + ".symbols"));
    }

    private static double head(Shot shot) {
        return 1.25 * shot.look().type().lineHeight(TextStyle.SMALL_BOLD);
    }

    @Override
    public Drawing draw(Shot shot, Size size) {
        if (shot.step() == 0) {
            return EmptyState.drawing(shot, size);
        }
        List<Strip> strips = strips(shot, size);
        return new Drawing(size, () -> hotspots(strips), () -> description(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (Strip strip : strips) {
                drawStrip(ink, strip);
            }
            drawLegend(ink, shot, size);
        });
    }

    private static List<Strip> strips(Shot shot, Size size) {
        List<Shot> lanes = BesideLayout.shots(shot);
        double left = labels(shot);
        double each = (size.height() - head(shot)) / lanes.size();
        double row = (each - head(shot)) / Row.values().length;
        List<Strip> strips = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            double y = lane * each + head(shot);
            for (Row of : Row.values()) {
                strips.add(new Strip(lanes.get(lane), lane, of, new Rectangle2D.Double(left, y, size.width() - left - 6, row - GAP)));
                y += row;
            }
        }
        return strips;
    }

    private static void drawStrip(Ink ink, Strip strip) {
        Palette palette = ink.palette();
        Shot shot = strip.shot();
        Rectangle2D area = strip.area();
        if (strip.row() == Row.NOW) {
            Rectangle2D head = new Rectangle2D.Double(4, area.getY() - head(shot), area.getMaxX() - 4, head(shot));
            String kind = shot.cell().kind().name();
            ink.textIn(head, kind, TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START);
            Rectangle2D rest = new Rectangle2D.Double(area.getX(), head.getY(), area.getWidth(), head.getHeight());
            ink.textIn(rest, total(shot), TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
        }
        ink.tile(area, palette.well());
        double line = shot.look().type().lineHeight(TextStyle.SMALL);
        double top = area.getCenterY() - line;
        String name = shot.look().phrases().text(strip.row().key());
        ink.textIn(new Rectangle2D.Double(4, top, area.getX() - 8, line), name, TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
        symbols(shot, strip.row()).draw(ink, TextStyle.FORMULA, palette.quiet(), 4, top + line + shot.look().type().ascent(TextStyle.SMALL), Ink.Anchor.START);
        if (Gradients.affordable(shot.trace()) == 0) {
            String numbers = shot.look().count((long) shot.trace().hiddenSize() * shot.trace().hiddenSize());
            ink.textIn(area, shot.look().phrases().text("memory.too-large", numbers), TextStyle.SMALL, palette.quiet(), Ink.Anchor.MIDDLE);
            return;
        }
        switch (strip.row()) {
            case NOW -> drawNow(ink, strip);
            case FACTOR -> drawFactors(ink, strip);
            case PRODUCT -> drawProduct(ink, strip);
        }
        drawMoment(ink, strip);
    }

    /// What becomes of a gradient on its way over all steps that are known.
    private static String total(Shot shot) {
        Gradients gradients = shot.trace().gradients();
        int steps = gradients.length() - gradients.first();
        return steps == 0 ? "" : shot.look().phrases().text(gradients.first() == 0 ? "memory.total" : "memory.partly", steps,
                number(gradients.spectral(gradients.first())));
    }

    private static void drawNow(Ink ink, Strip strip) {
        Gradients gradients = strip.shot().trace().gradients();
        double most = 1e-300;
        for (int step = gradients.first() + 1; step <= gradients.length(); step++) {
            most = Math.max(most, gradients.influence(step));
        }
        for (int step = first(strip); step <= last(strip); step += every(strip)) {
            Rectangle2D column = column(strip, step);
            double height = gradients.influence(step) / most * (column.getHeight() - 2);
            ink.fill(new Rectangle2D.Double(column.getX(), column.getMaxY() - height, column.getWidth(), height), ink.palette().gate());
            drawNumber(ink, strip, step, height > column.getHeight() / 2);
        }
    }

    private static void drawFactors(Ink ink, Strip strip) {
        Gradients gradients = strip.shot().trace().gradients();
        double middle = strip.area().getCenterY();
        drawOne(ink, strip, middle);
        for (int step = first(strip); step <= last(strip); step += every(strip)) {
            Rectangle2D column = column(strip, step);
            double decades = Math.clamp(Math.log10(Math.max(1e-300, gradients.factor(step))), -FACTOR_DECADES, FACTOR_DECADES);
            double height = Math.abs(decades) / FACTOR_DECADES * (column.getHeight() / 2 - 1);
            double top = decades > 0 ? middle - height : middle;
            ink.fill(new Rectangle2D.Double(column.getX(), top, column.getWidth(), Math.max(1, height)),
                    decades > 0 ? ink.palette().gate() : ink.palette().quiet());
            drawNumber(ink, strip, step, false);
        }
    }

    private static void drawProduct(Ink ink, Strip strip) {
        Shot shot = strip.shot();
        Gradients gradients = shot.trace().gradients();
        double least = -2;
        double most = 2;
        for (int step = gradients.first() + 1; step <= gradients.length(); step++) {
            double decades = Math.log10(Math.max(1e-300, gradients.spectral(step - 1)));
            least = Math.max(-MOST_DECADES, Math.min(least, decades));
            most = Math.min(MOST_DECADES, Math.max(most, decades));
        }
        drawOne(ink, strip, y(strip, 0, least, most));
        Path2D path = new Path2D.Double();
        for (int step = first(strip); step <= last(strip); step += every(strip)) {
            double decades = Math.log10(Math.max(1e-300, gradients.spectral(step - 1)));
            Rectangle2D column = column(strip, step);
            double y = y(strip, Math.clamp(decades, least, most), least, most);
            if (step == first(strip)) {
                path.moveTo(column.getX(), y);
            } else {
                path.lineTo(column.getX(), y);
            }
        }
        path.lineTo(strip.area().getMaxX() - 1, y(strip, 0, least, most));
        ink.graphics().setStroke(new BasicStroke((float) (2 * shot.look().type().scale())));
        ink.graphics().setColor(ink.palette().ink());
        ink.graphics().draw(path);
        for (int step = first(strip); step <= last(strip); step += every(strip)) {
            drawNumber(ink, strip, step, false);
        }
        drawVerdict(ink, strip);
    }

    /// Names vanishing or exploding at the step, counted from the end, from which on it holds.
    private static void drawVerdict(Ink ink, Strip strip) {
        Gradients gradients = strip.shot().trace().gradients();
        for (int t = gradients.length(); t >= gradients.first(); t--) {
            double product = gradients.spectral(t);
            if (product < VANISHING || product > EXPLODING) {
                String word = strip.shot().look().phrases().text(product < VANISHING ? "memory.vanishing" : "memory.exploding");
                int step = Math.clamp(t + 1, first(strip), last(strip));
                double x = column(strip, step).getMaxX();
                double width = strip.shot().look().type().width(word, TextStyle.SMALL_BOLD);
                double scale = strip.shot().look().type().scale();
                double numbers = pitch(strip) < NARROWEST_NUMBER * scale ? 0 : strip.shot().look().type().lineHeight(TextStyle.SMALL);
                double y = product < VANISHING ? strip.area().getY() + numbers : strip.area().getMaxY() - 14 * scale;
                double left = Math.min(x + 4, strip.area().getMaxX() - width - 4);
                ink.textIn(new Rectangle2D.Double(left, y, width + 2, 14 * strip.shot().look().type().scale()), word, TextStyle.SMALL_BOLD,
                        ink.palette().ink(), Ink.Anchor.START);
                ink.line(x, strip.area().getY(), x, strip.area().getMaxY(), ink.palette().ink(), 1);
                return;
            }
        }
    }

    private static double y(Strip strip, double decades, double least, double most) {
        Rectangle2D area = strip.area();
        return area.getMaxY() - 2 - (decades - least) / (most - least) * (area.getHeight() - 4);
    }

    private static void drawOne(Ink ink, Strip strip, double y) {
        ink.dashed(new Line2D.Double(strip.area().getX(), y, strip.area().getMaxX(), y), ink.palette().line(), 1);
    }

    private static void drawNumber(Ink ink, Strip strip, int step, boolean onInk) {
        double pitch = pitch(strip);
        double scale = strip.shot().look().type().scale();
        if (pitch < NARROWEST_NUMBER * scale) {
            return;
        }
        double value = strip.row().value(strip.shot().trace().gradients(), step);
        Rectangle2D column = column(strip, step);
        double line = strip.shot().look().type().lineHeight(TextStyle.SMALL);
        double y = strip.row() == Row.NOW && onInk ? column.getMaxY() - line : column.getY();
        ink.textIn(new Rectangle2D.Double(column.getX(), y, column.getWidth(), line), number(value), TextStyle.SMALL,
                onInk ? ink.palette().on(ink.palette().gate()) : ink.palette().ink(), Ink.Anchor.MIDDLE);
    }

    private static void drawMoment(Ink ink, Strip strip) {
        if (strip.shot().steps().holds(strip.shot().step())) {
            Rectangle2D area = strip.area();
            double left = area.getX() + (strip.shot().step() - strip.shot().steps().first()) * pitch(strip);
            ink.outline(Ink.rounded(new Rectangle2D.Double(left, area.getY() - 1, Math.max(2, pitch(strip)), area.getHeight() + 2), 2),
                    ink.palette().accent(), 1.5);
        }
    }

    private static void drawLegend(Ink ink, Shot shot, Size size) {
        Rectangle2D foot = new Rectangle2D.Double(labels(shot), size.height() - head(shot), size.width() - labels(shot) - 6, head(shot) - 2);
        ink.textIn(foot, shot.look().phrases().text("memory.legend"), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    /// `0.861`, `41.3`, `3325`, `9.5e-7`.
    static String number(double value) {
        if (value == 0 || value >= 0.001 && value < 1e6) {
            return String.format(Locale.ROOT, value < 9.9995 ? "%.3f" : value < 999.95 ? "%.1f" : "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.1e", value).replaceAll("e([+-])0?(\\d)", "e$1$2").replace("e+", "e");
    }

    private static int first(Strip strip) {
        return Math.max(strip.shot().steps().first(), strip.shot().trace().gradients().first() + 1);
    }

    private static int last(Strip strip) {
        return strip.shot().steps().last();
    }

    private static int every(Strip strip) {
        return Math.max(1, (int) Math.floor(1.5 / pitch(strip)));
    }

    private static double pitch(Strip strip) {
        return strip.area().getWidth() / strip.shot().steps().length();
    }

    private static Rectangle2D column(Strip strip, int step) {
        double pitch = pitch(strip);
        double gap = pitch > 6 ? 2 : 0;
        return new Rectangle2D.Double(strip.area().getX() + (step - strip.shot().steps().first()) * pitch + gap / 2, strip.area().getY(),
                Math.max(1, pitch - gap), strip.area().getHeight());
    }

    private static List<Hotspot> hotspots(List<Strip> strips) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (Strip strip : strips) {
            if (Gradients.affordable(strip.shot().trace()) == 0) {
                continue;
            }
            Shot shot = strip.shot();
            for (int step = first(strip); step <= last(strip); step += Math.max(every(strip), shot.steps().length() / 400)) {
                String title = shot.look().phrases().text("memory.of", shot.cell().kind().name(), shot.look().phrases().text(strip.row().key()), step);
                String value = symbols(shot, strip.row()).plain() + " = " + number(strip.row().value(shot.trace().gradients(), step));
                hotspots.add(new Hotspot(column(strip, step), new Target.Step(step), title, value));
            }
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        StringJoiner text = new StringJoiner(" ");
        for (Shot lane : BesideLayout.shots(shot)) {
            if (Gradients.affordable(lane.trace()) > 0) {
                Gradients gradients = lane.trace().gradients();
                int strongest = gradients.first() + 1;
                for (int step = strongest; step <= gradients.length(); step++) {
                    strongest = gradients.influence(step) > gradients.influence(strongest) ? step : strongest;
                }
                text.add(lane.look().phrases().text("memory.description", lane.cell().kind().name(), strongest,
                        number(gradients.influence(strongest)), gradients.first(), number(gradients.spectral(gradients.first()))));
            }
        }
        return text.toString();
    }
}
