package gruscope.figure.explain;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Hues;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The cell's equations, typeset, aligned at their equals signs, with the numbers of the unit dwelt on below each as they become known.
/// The one at work is lit.
public final class EquationsFigure implements Figure {

    public static final Preference<Boolean> WHERE = Preference.either("where", false);

    private static final double MARGIN = 16;
    private static final double CLOSE_MARGIN = 8;
    private static final double SET_IN = 14;
    private static final double LEADING = 1.45;
    private static final double APART = 10;
    private static final double LARGEST = 1.6;
    private static final Pattern RELATION = Pattern.compile(" [=<>] ");

    /// An equation as it is written: what stands left of its equals sign, and right of it on as many lines as it takes; below it its numbers.
    private record Row(Equations.Equation equation, List<FormulaLine> symbols, List<FormulaLine> numbers) {
    }

    /// What is written, and how much room it needs.
    ///
    /// @param style of the equations
    /// @param left  of the equals signs, as wide as the widest
    private record Columns(Type type, List<Row> rows, List<String> note, TextStyle style, double margin, double left, double width) {

        Size size() {
            return new Size(width + 3 * margin, high() + 2 * margin);
        }

        private double high() {
            return rows.stream().mapToDouble(this::height).sum() + (rows.size() - 1) * APART + noteHeight();
        }

        double line(TextStyle of) {
            return LEADING * type.lineHeight(of);
        }

        private double height(Row row) {
            return row.symbols().size() * line(style) + row.numbers().size() * line(TextStyle.FORMULA);
        }

        double noteHeight() {
            return APART + note.size() * LEADING * type.lineHeight(TextStyle.SMALL);
        }

        /// The area of each equation and the numbers below it.
        List<Rectangle2D> areas(Size size) {
            double top = (size.height() - high()) / 2;
            double across = Math.min(size.width() - margin, width + 2 * margin);
            double start = (size.width() - across) / 2;
            List<Rectangle2D> areas = new ArrayList<>();
            for (Row row : rows) {
                areas.add(new Rectangle2D.Double(start, top, across, height(row)));
                top += height(row) + APART;
            }
            return areas;
        }
    }

    @Override
    public String key() {
        return "equations";
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(WHERE, Preference.COLOURS, Symbols.SYMBOLS, Authored.TITLE);
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Supplier<Layout> whole = () -> layout(shot, columns(shot, TextStyle.EQUATION, MARGIN, Double.POSITIVE_INFINITY));
        return Double.isInfinite(room.width()) ? whole.get() : Layout.fitting(room, List.of(whole,
                () -> layout(shot, columns(shot, TextStyle.FORMULA, CLOSE_MARGIN, Double.POSITIVE_INFINITY)),
                () -> layout(shot, columns(shot, TextStyle.FORMULA, CLOSE_MARGIN, room.width()))));
    }

    private static Layout layout(Shot shot, Columns columns) {
        return Layout.ofMoment(shot, columns.size(), size -> drawing(shot, columns, size));
    }

    private static Drawing drawing(Shot shot, Columns columns, Size size) {
        Size wanted = columns.size();
        double factor = Math.clamp(Math.min(size.width() / wanted.width(), size.height() / wanted.height()), 1, LARGEST);
        Size own = size.scaled(1 / factor);
        List<Rectangle2D> areas = columns.areas(own);
        return new Drawing(own, () -> hotspots(shot, areas), () -> description(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (int i = 0; i < areas.size(); i++) {
                Row row = columns.rows().get(i);
                Rectangle2D area = areas.get(i);
                ink.part(PartName.of(row.equation().makes()), () -> drawRow(ink, shot, columns, row, area));
            }
            Rectangle2D last = areas.getLast();
            ink.linesIn(new Rectangle2D.Double(last.getX() + columns.margin(), last.getMaxY() + APART, last.getWidth() - columns.margin(), columns.noteHeight() - APART),
                    columns.note(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }).scaled(factor);
    }

    private static void drawRow(Ink ink, Shot shot, Columns columns, Row row, Rectangle2D area) {
        Palette palette = ink.palette();
        Equations.Equation equation = row.equation();
        boolean lit = shot.step() > 0 && shot.beat().reveals().contains(equation.makes());
        if (lit) {
            ink.fill(Ink.rounded(area, 6), palette.accentWash());
            ink.fill(new Rectangle2D.Double(area.getX(), area.getY() + 4, 4, area.getHeight() - 8), palette.accent());
        }
        double equals = area.getX() + columns.margin() + columns.left();
        double y = drawLines(ink, columns, equation.symbols(), row.symbols(), columns.style(), palette.ink(), hues(shot), equals, area, area.getY());
        if (shot.step() > 0 && shot.known(equation.makes(), shot.step()) > 0) {
            ink.part(PartName.unit(shot.unit()) + "-" + PartName.step(shot.step()), () -> drawLines(ink, columns, equation.numbers().orElseThrow(), row.numbers(), TextStyle.FORMULA,
                    lit ? palette.accent() : palette.quiet(), Hues.NONE, equals, area, y));
        }
    }

    private static Hues hues(Shot shot) {
        return shot.look().of(Preference.COLOURS) ? Hues.of(shot.cell(), shot.look().theme(), shot.look().symbols()::of) : Hues.NONE;
    }

    /// @param whole  of which what stands left of the equals sign is written
    /// @param equals where its equals sign stands
    /// @return where the lines end
    private static double drawLines(Ink ink, Columns columns, String whole, List<FormulaLine> right, TextStyle style, Color color, Hues hues, double equals, Rectangle2D area,
            double top) {
        Type type = ink.look().type();
        double y = top;
        for (int i = 0; i < right.size(); i++) {
            double baseline = y + (columns.line(style) - type.lineHeight(style)) / 2 + type.ascent(style);
            if (i == 0) {
                left(whole).draw(ink, style, color, hues, equals, baseline, Ink.Anchor.END);
            }
            right.get(i).draw(ink, style, color, hues, equals + gap(type) + (i == 0 ? 0 : SET_IN), baseline, Ink.Anchor.START);
            y += columns.line(style);
        }
        return y;
    }

    /// @param room in which everything is broken; without bound it stays whole
    private static Columns columns(Shot shot, TextStyle style, double margin, double room) {
        Type type = shot.look().type();
        List<Equations.Equation> equations = Equations.equations(shot, shot.step() > 0);
        double left = 0;
        for (Equations.Equation equation : equations) {
            left = Math.max(left, left(equation.symbols()).width(type, style));
            left = Math.max(left, equation.numbers().map(line -> left(line).width(type, TextStyle.FORMULA)).orElse(0.0));
        }
        double rest = room - 3 * margin - left - gap(type);
        List<Row> rows = equations.stream().map(equation -> new Row(equation, right(equation.symbols()).broken(type, style, rest, SET_IN),
                equation.numbers().map(line -> right(line).broken(type, TextStyle.FORMULA, rest, SET_IN)).orElse(List.of()))).toList();
        double right = rows.stream().mapToDouble(row -> Math.max(widest(type, row.symbols(), style), widest(type, row.numbers(), TextStyle.FORMULA))).max().orElse(0);
        List<String> note = note(shot).stream().flatMap(line -> type.balanced(line, TextStyle.SMALL, room - 3 * margin).stream()).toList();
        return new Columns(type, rows, note, style, margin, left, Math.max(left + right + gap(type), type.widest(note, TextStyle.SMALL)));
    }

    private static double widest(Type type, List<FormulaLine> lines, TextStyle style) {
        return IntStream.range(0, lines.size()).mapToDouble(i -> lines.get(i).width(type, style) + (i == 0 ? 0 : SET_IN)).max().orElse(0);
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

    /// A line for each language.
    private static List<String> note(Shot shot) {
        if (shot.look().phrases().isSilent()) {
            return List.of();
        }
        return shot.look().phrases().each(phrases -> Equations.note(shot, shot.step() > 0, phrases) + (shot.look().of(WHERE) ? Equations.meanings(shot, phrases).stream()
                .map(one -> "\n" + new FormulaLine(one.symbol()).plain() + " (" + one.shape() + "): " + one.words()).collect(Collectors.joining()) : "")).lines().toList();
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
