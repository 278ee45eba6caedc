package gruscope.figure.explain;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The cell's equations, typeset, aligned at their equals signs, with the numbers of the unit dwelt on below each as they become known.
/// The one at work is lit.
public final class EquationsFigure implements Figure {

    private static final double MARGIN = 16;
    private static final double LEADING = 1.45;
    private static final double APART = 10;
    private static final double LARGEST = 1.6;
    private static final Pattern RELATION = Pattern.compile(" [=<>] ");

    /// What is written, and how much room it needs.
    ///
    /// @param left  of the equals signs, as wide as the widest
    /// @param right of them
    /// @param row   the height of an equation and its numbers
    private record Columns(List<Equations.Equation> equations, List<String> note, double left, double right, double width, double row, double noteHeight) {

        Size size() {
            return new Size(width + 3 * MARGIN, equations.size() * row + (equations.size() - 1) * APART + noteHeight + 2 * MARGIN);
        }

        /// The area of each equation and the numbers below it.
        List<Rectangle2D> rows(Size size) {
            double top = (size.height() - equations.size() * row - (equations.size() - 1) * APART - noteHeight) / 2;
            double across = Math.min(size.width() - 2 * MARGIN, width + MARGIN);
            double start = (size.width() - across) / 2;
            return IntStream.range(0, equations.size())
                    .<Rectangle2D>mapToObj(i -> new Rectangle2D.Double(start, top + i * (row + APART), across, row)).toList();
        }
    }

    @Override
    public String key() {
        return "equations";
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot) {
        Columns columns = columns(shot);
        return Layout.ofMoment(shot, columns.size(), size -> drawing(shot, columns, size));
    }

    private static Drawing drawing(Shot shot, Columns columns, Size size) {
        Size wanted = columns.size();
        double factor = Math.clamp(Math.min(size.width() / wanted.width(), size.height() / wanted.height()), 1, LARGEST);
        Size own = size.scaled(1 / factor);
        List<Rectangle2D> rows = columns.rows(own);
        return new Drawing(own, () -> hotspots(shot, rows), () -> description(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (int i = 0; i < rows.size(); i++) {
                drawRow(ink, shot, columns.equations().get(i), rows.get(i), rows.get(i).getX() + MARGIN + columns.left());
            }
            Rectangle2D last = rows.getLast();
            ink.linesIn(new Rectangle2D.Double(last.getX() + MARGIN, last.getMaxY() + APART, last.getWidth() - MARGIN, columns.noteHeight() - APART),
                    columns.note(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }).scaled(factor);
    }

    /// @param equals where its equals sign stands
    private static void drawRow(Ink ink, Shot shot, Equations.Equation equation, Rectangle2D row, double equals) {
        Palette palette = ink.palette();
        boolean lit = shot.step() > 0 && shot.beat().reveals().contains(equation.makes());
        if (lit) {
            ink.fill(Ink.rounded(row, 6), palette.accentWash());
            ink.fill(new Rectangle2D.Double(row.getX(), row.getY() + 4, 4, row.getHeight() - 8), palette.accent());
        }
        double symbols = LEADING * shot.look().type().lineHeight(TextStyle.EQUATION);
        drawLine(ink, equation.symbols(), TextStyle.EQUATION, palette.ink(), equals, new Rectangle2D.Double(row.getX(), row.getY(), row.getWidth(), symbols));
        if (shot.step() > 0 && shot.known(equation.makes(), shot.step()) > 0) {
            drawLine(ink, equation.numbers().orElseThrow(), TextStyle.FORMULA, lit ? palette.accent() : palette.quiet(), equals,
                    new Rectangle2D.Double(row.getX(), row.getY() + symbols, row.getWidth(), row.getHeight() - symbols));
        }
    }

    private static void drawLine(Ink ink, String markup, TextStyle style, Color color, double equals, Rectangle2D area) {
        Type type = ink.look().type();
        double baseline = area.getCenterY() - type.lineHeight(style) / 2 + type.ascent(style);
        left(markup).draw(ink, style, color, equals, baseline, Ink.Anchor.END);
        right(markup).draw(ink, style, color, equals + gap(type), baseline, Ink.Anchor.START);
    }

    private static Columns columns(Shot shot) {
        Type type = shot.look().type();
        List<Equations.Equation> equations = Equations.equations(shot, shot.step() > 0);
        List<String> note = note(shot);
        double left = 0;
        double right = 0;
        for (Equations.Equation equation : equations) {
            left = Math.max(left, left(equation.symbols()).width(type, TextStyle.EQUATION));
            right = Math.max(right, right(equation.symbols()).width(type, TextStyle.EQUATION));
            left = Math.max(left, equation.numbers().map(line -> left(line).width(type, TextStyle.FORMULA)).orElse(0.0));
            right = Math.max(right, equation.numbers().map(line -> right(line).width(type, TextStyle.FORMULA)).orElse(0.0));
        }
        right += gap(type);
        return new Columns(equations, note, left, right, Math.max(left + right, type.widest(note, TextStyle.SMALL)), rowHeight(shot),
                APART + note.size() * LEADING * type.lineHeight(TextStyle.SMALL));
    }

    private static FormulaLine left(String markup) {
        return new FormulaLine(markup.substring(0, relation(markup)));
    }

    private static FormulaLine right(String markup) {
        return new FormulaLine(markup.substring(relation(markup) + 1));
    }

    /// Where a line is parted: before its first `=`, or whatever stands for it.
    private static int relation(String markup) {
        return RELATION.matcher(markup).results().findFirst().orElseThrow().start();
    }

    /// TeX's thick space before the equals sign.
    private static double gap(Type type) {
        return 5 / 18.0 * TextStyle.EQUATION.size() * type.scale();
    }

    private static double rowHeight(Shot shot) {
        Type type = shot.look().type();
        return LEADING * (type.lineHeight(TextStyle.EQUATION) + (shot.step() > 0 ? type.lineHeight(TextStyle.FORMULA) : 0));
    }

    /// A line for each language.
    private static List<String> note(Shot shot) {
        return shot.look().phrases().each(phrases -> Equations.note(shot, shot.step() > 0, phrases)).lines().toList();
    }

    private static List<Hotspot> hotspots(Shot shot, List<Rectangle2D> rows) {
        List<Signal> signals = shot.cell().signals();
        Explainer explainer = new Explainer(shot);
        return shot.step() == 0 ? List.of() : IntStream.range(0, rows.size())
                .mapToObj(i -> explainer.hotspot(rows.get(i), new Target.Value(signals.get(i), shot.step(), shot.unit()))).toList();
    }

    private static String description(Shot shot) {
        return shot.look().phrases().each(phrases -> phrases.text("equations.description", shot.cell().kind().name(), shot.cell().signals().size(),
                Equations.note(shot, shot.step() > 0, phrases)));
    }
}
