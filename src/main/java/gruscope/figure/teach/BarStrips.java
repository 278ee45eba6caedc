package gruscope.figure.teach;

import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.StepRow;
import gruscope.figure.Target;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Strips of bars below each other, in line with the steps, each with its name above it.
///
/// @param title    above all of them, may need several lines
/// @param strips   from the top
/// @param oneScale whether all strips but those named otherwise share one scale
/// @param describe what the picture says, in one language
record BarStrips(String title, List<Bars> strips, boolean oneScale, Function<Shot, String> describe) {

    private static final double EDGE = 6;
    private static final double ROW = 40;
    private static final double NARROWEST = 220;

    /// @param shot with the steps that are shown, whatever those of later moments are
    Layout layout(Shot shot, Size room) {
        double scale = shot.look().type().scale();
        double wide = Math.max(Math.max(NARROWEST, Math.clamp(shot.steps().length(), 8, 24) * 22) * scale, strips.stream().mapToDouble(bars -> named(shot, bars)).max().orElse(0) + 2 * EDGE);
        double width = Double.isInfinite(room.width()) ? wide : Math.max(NARROWEST * scale, Math.min(wide, room.width()));
        List<String> lines = lines(shot, width);
        double height = lines.size() * line(shot) + 4 + strips.size() * (name(shot) + ROW * scale) + new StepRow(shot).height() + EDGE;
        return Layout.ofRun(shot, new Size(width, height), (later, size) -> {
            Shot now = later.steps().equals(shot.steps()) ? later : later.seen(later.view().withSteps(shot.steps()));
            return new Drawing(size, () -> hotspots(now, size), () -> now.told(describe), graphics -> draw(new Ink(graphics, now.look()), now, size));
        });
    }

    private List<String> lines(Shot shot, double width) {
        return shot.look().type().wrapped(title, TextStyle.SMALL_BOLD, width - 2 * EDGE);
    }

    private static double line(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL_BOLD);
    }

    private static double name(Shot shot) {
        return 1.2 * shot.look().type().lineHeight(TextStyle.FORMULA);
    }

    private void draw(Ink ink, Shot shot, Size size) {
        List<String> lines = lines(shot, size.width());
        ink.linesIn(new Rectangle2D.Double(EDGE, 2, size.width() - 2 * EDGE, lines.size() * line(shot)), lines, TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
        Scale common = Scale.of(strips);
        for (int row = 0; row < strips.size(); row++) {
            Rectangle2D area = area(shot, size, row);
            Bars bars = strips.get(row);
            ink.part(bars.part(), () -> {
                drawName(ink, shot, bars, area);
                drawBars(ink, shot, bars, area, oneScale ? common : Scale.of(List.of(bars)));
            });
        }
        new StepRow(shot).draw(ink, area(shot, size, strips.size() - 1));
    }

    /// How far bars go above and below 0.
    private record Scale(double above, double below) {

        static Scale of(List<Bars> strips) {
            return new Scale(strips.stream().mapToDouble(Bars::highest).max().orElse(0), strips.stream().mapToDouble(Bars::lowest).max().orElse(0));
        }

        /// How long a number is where both sides have a height together. Shares of the larger side can be had of every number.
        double length(double value, double height) {
            double larger = Math.max(above, below);
            return larger == 0 ? 0 : Math.abs(value) / larger * height / (above / larger + below / larger);
        }
    }

    private Rectangle2D area(Shot shot, Size size, int row) {
        double top = lines(shot, size.width()).size() * line(shot) + 4;
        double each = (size.height() - top - new StepRow(shot).height() - EDGE) / strips.size();
        return new Rectangle2D.Double(EDGE, top + row * each + name(shot), size.width() - 2 * EDGE, each - name(shot) - 2);
    }

    /// The width of all that stands above a strip.
    private static double named(Shot shot, Bars bars) {
        Type type = shot.look().type();
        double formula = new FormulaLine(shot.look().symbols().in(bars.symbols())).width(type, TextStyle.FORMULA);
        return type.width(bars.name(), TextStyle.SMALL) + formula + type.width(bars.longest(), TextStyle.SMALL) + 30;
    }

    private static void drawName(Ink ink, Shot shot, Bars bars, Rectangle2D area) {
        Type type = shot.look().type();
        Rectangle2D head = new Rectangle2D.Double(area.getX(), area.getY() - name(shot), area.getWidth(), name(shot));
        FormulaLine symbols = new FormulaLine(ink.look().symbols().in(bars.symbols()));
        double formula = symbols.width(type, TextStyle.FORMULA);
        double words = type.width(bars.name(), TextStyle.SMALL);
        double wanted = type.width(bars.longest(), TextStyle.SMALL);
        // What it is goes before what it comes to.
        double sum = words + wanted + 8 > head.getWidth() ? 0 : Math.min(wanted, head.getWidth() - (bars.name().isEmpty() ? formula + 18 : 0));
        double left = head.getWidth() - sum - (sum > 0 ? 8 : 0);
        if (sum > 0) {
            ink.textIn(new Rectangle2D.Double(head.getX() + left + 8, head.getY(), sum, head.getHeight()), bars.sum().apply(shot), TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.END);
        }
        boolean both = words + formula + 10 <= left;
        if (both || bars.name().isEmpty()) {
            symbols.draw(ink, TextStyle.FORMULA, ink.palette().quiet(), head.getX() + (bars.name().isEmpty() ? 0 : words + 10),
                    head.getCenterY() + 0.35 * type.ascent(TextStyle.FORMULA), Ink.Anchor.START);
        }
        ink.textIn(new Rectangle2D.Double(head.getX(), head.getY(), Math.max(0, left), head.getHeight()), bars.name(), TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.START);
    }

    private void drawBars(Ink ink, Shot shot, Bars bars, Rectangle2D area, Scale scale) {
        ink.tile(area, ink.palette().well());
        double room = area.getHeight() - 2;
        double zero = area.getMaxY() - 1 - scale.length(scale.below(), room);
        for (int step = shot.steps().first(); step <= shot.steps().last(); step += every(shot, area)) {
            double value = bars.values()[step - 1];
            Rectangle2D column = column(shot, area, step);
            if (!Double.isFinite(value)) {
                ink.part(PartName.step(step), () -> ink.crossed(column));
            } else if (value != 0) {
                double height = Math.max(1, scale.length(value, room));
                Rectangle2D bar = new Rectangle2D.Double(column.getX(), value > 0 ? zero - height : zero, column.getWidth(), height);
                ink.part(PartName.step(step), () -> ink.fill(bar, bars.signed() ? value > 0 ? ink.palette().positive() : ink.palette().negative() : ink.palette().gate()));
            }
        }
        ink.line(area.getX(), zero, area.getMaxX(), zero, ink.palette().line(), 1);
        if (shot.marked().isPresent() && shot.steps().holds(shot.marked().getAsInt())) {
            double pitch = area.getWidth() / shot.steps().length();
            ink.outline(Ink.rounded(new Rectangle2D.Double(area.getX() + (shot.marked().getAsInt() - shot.steps().first()) * pitch, area.getY() - 1, Math.max(2, pitch), area.getHeight() + 2), 2),
                    ink.palette().accent(), 1.5);
        }
    }

    private static int every(Shot shot, Rectangle2D area) {
        return Math.max(1, (int) Math.floor(1.5 * shot.steps().length() / area.getWidth()));
    }

    private static Rectangle2D column(Shot shot, Rectangle2D area, int step) {
        double pitch = area.getWidth() / shot.steps().length();
        double gap = pitch > 6 ? 2 : 0;
        return new Rectangle2D.Double(area.getX() + (step - shot.steps().first()) * pitch + gap / 2, area.getY(), Math.max(1, pitch - gap), area.getHeight());
    }

    private List<Hotspot> hotspots(Shot shot, Size size) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int row = 0; row < strips.size(); row++) {
            Rectangle2D area = area(shot, size, row);
            Bars bars = strips.get(row);
            for (int step = shot.steps().first(); step <= shot.steps().last(); step += Math.max(every(shot, area), shot.steps().length() / 400)) {
                hotspots.add(new Hotspot(column(shot, area, step), new Target.Step(step), bars.name() + " " + new FormulaLine(bars.symbols()).plain(), bars.says().apply(step)));
            }
        }
        return hotspots;
    }
}
