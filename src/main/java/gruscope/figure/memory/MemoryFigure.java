package gruscope.figure.memory;

import gruscope.Phrases;
import gruscope.Progress;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.beside.BesideLayout;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Memory and gradients of the run and of the cells beside, three strips each, in line with the steps: how much the last state answers to
/// each input (what is still in h), the factor by which each step stretches a gradient, and the product of the factors after a step (who
/// can be taught). Both norms are spectral, see [Gradients]; the last two stand on logarithmic axes around 1.
///
/// @param counted how far the derivatives have come that are being found; none where they are there, or may be waited for
public record MemoryFigure(OptionalDouble counted) implements Figure {

    /// Nanoseconds for which a window can be held up.
    private static final double SOON = 3e7;

    /// So that the word at a vanishing product has a place beside the dashed line of 1, whatever the axis ends in.
    private static final double ROW = 40;
    private static final double GAP = 6;

    /// The same where only the lowest row of each cell is shown.
    private static final double LOW_ROW = 26;

    public MemoryFigure() {
        this(OptionalDouble.empty());
    }

    @Override
    public String key() {
        return "memory";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public Optional<Preparation> prepares(Shot shot) {
        List<Trace> traces = BesideLayout.shots(shot).stream().flatMap(lane -> Stream.concat(Stream.of(lane.trace()), lane.run().before().stream()))
                .filter(trace -> Gradients.affordable(trace) > 0).toList();
        double all = traces.stream().mapToDouble(Gradients::nanosOfLast).sum();
        return all < SOON ? Optional.empty() : Optional.of(new Preparation(traces, progress -> find(traces, all, progress)));
    }

    private static void find(List<Trace> traces, double all, Progress progress) {
        double done = 0;
        for (Trace trace : traces) {
            double before = done;
            double share = Gradients.nanosOfLast(trace);
            Gradients.ofLast(trace, part -> progress.at((before + part * share) / all));
            done += share;
        }
    }

    @Override
    public Figure preparing(double share) {
        return new MemoryFigure(OptionalDouble.of(share));
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        List<Datum> numbers = new ArrayList<>();
        for (Shot lane : BesideLayout.shots(shot)) {
            for (MemoryRow row : MemoryRow.values()) {
                MemoryStrip strip = new MemoryStrip(lane, row, new Rectangle2D.Double());
                for (int step = strip.first(); strip.isAffordable() && step <= strip.last(); step++) {
                    numbers.add(new Datum(lane.cell().kind().name(), row.symbols(lane).plain(), step, 0, 0, row.value(strip.gradients(), step)));
                }
            }
        }
        return numbers;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<String> why = why(shot);
        Supplier<Layout> beside = () -> layout(shot, MemoryMargins.beside(shot, why), 0, Rows.all());
        if (Double.isInfinite(room.width())) {
            return beside.get();
        }
        List<Supplier<Layout>> forms = new ArrayList<>(List.of(beside, () -> layout(shot, MemoryMargins.above(shot, room.width(), why), room.width(), Rows.all())));
        if (Double.isFinite(room.height())) {
            forms.add(() -> layout(shot, MemoryMargins.lowest(shot, room.width()), 0, Rows.lowest(shot)));
        }
        return Layout.fitting(room, forms);
    }

    /// Why one cell keeps less than another, where that is known or soon found.
    private List<String> why(Shot shot) {
        Optional<MemoryReason> reason = counted.isPresent() || prepares(shot).isPresent() ? Optional.empty() : MemoryReason.of(shot);
        return reason.map(told -> shot.look().phrases().stacked(told::sentence)).orElse(List.of());
    }

    private Layout layout(Shot shot, MemoryMargins margins, double width, Rows rows) {
        return Layout.ofRun(shot, preferred(shot, margins, width, rows), (now, size) -> counted.isPresent() ? counting(now, margins, rows, size) : drawing(now, margins, rows, size));
    }

    /// Which rows are shown of each cell.
    ///
    /// @param headed whether each cell has a line of its own above them; where several have one row each, that bears their name
    private record Rows(List<MemoryRow> shown, boolean headed) {

        static Rows all() {
            return new Rows(List.of(MemoryRow.values()), true);
        }

        static Rows lowest(Shot shot) {
            return new Rows(List.of(MemoryRow.PRODUCT), shot.neighbours().isEmpty());
        }

        double head(Shot shot, MemoryMargins margins) {
            return headed ? margins.head(shot) : 0;
        }

        boolean isHeaded(MemoryStrip strip) {
            return headed && strip.row() == shown.getFirst();
        }

        boolean isLow() {
            return shown.size() == 1;
        }
    }

    private static Size preferred(Shot shot, MemoryMargins margins, double room, Rows shown) {
        double scale = shot.look().type().scale();
        int lanes = BesideLayout.shots(shot).size();
        double width = margins.left() + (shown.isLow() ? margins.plotOfLowest(shot) : margins.plot(shot)) + margins.right() + 12;
        double rows = shown.shown().size() * (margins.name(shot) + (shown.isLow() ? LOW_ROW : ROW) * scale + GAP);
        return new Size(Math.max(room, width), lanes * (shown.head(shot, margins) + rows) + margins.foot(shot) + 4);
    }

    private static Drawing drawing(Shot shot, MemoryMargins margins, Rows rows, Size size) {
        List<MemoryStrip> strips = strips(shot, margins, rows, size);
        return new Drawing(size, () -> hotspots(strips), () -> shot.told(MemoryWords::description), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            MemoryScales scales = MemoryScales.of(strips);
            for (MemoryStrip strip : strips) {
                ink.part(strip.row().key().replace('.', '-'), () -> drawStrip(ink, margins, rows, scales, strip));
            }
            drawLegend(ink, shot, margins, size);
        });
    }

    /// The strips while their numbers are being found.
    private Drawing counting(Shot shot, MemoryMargins margins, Rows rows, Size size) {
        List<MemoryStrip> strips = strips(shot, margins, rows, size);
        String says = shot.look().phrases().text("memory.counting", Math.round(100 * counted.orElseThrow()));
        return new Drawing(size, List::of, () -> says, graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (MemoryStrip strip : strips) {
                if (rows.isHeaded(strip)) {
                    drawHead(ink, margins, strip, _ -> "");
                }
                drawName(ink, margins, rows, strip);
                ink.textIn(strip.area(), says, TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.MIDDLE);
            }
            drawLegend(ink, shot, margins, size);
        });
    }

    private static List<MemoryStrip> strips(Shot shot, MemoryMargins margins, Rows rows, Size size) {
        List<Shot> lanes = BesideLayout.shots(shot);
        double each = (size.height() - margins.foot(shot)) / lanes.size();
        double row = (each - rows.head(shot, margins)) / rows.shown().size();
        List<MemoryStrip> strips = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            double y = lane * each + rows.head(shot, margins);
            for (MemoryRow of : rows.shown()) {
                strips.add(new MemoryStrip(lanes.get(lane), of, new Rectangle2D.Double(margins.left(), y + margins.name(shot),
                        size.width() - margins.left() - margins.right(), row - GAP - margins.name(shot))));
                y += row;
            }
        }
        return strips;
    }

    private static void drawStrip(Ink ink, MemoryMargins margins, Rows rows, MemoryScales scales, MemoryStrip strip) {
        Shot shot = strip.shot();
        Rectangle2D area = strip.area();
        if (rows.isHeaded(strip)) {
            drawHead(ink, margins, strip, words -> shot.overflow().orElseGet(() -> words.each(phrases -> MemoryWords.head(strip, phrases))));
        }
        drawName(ink, margins, rows, strip);
        if (!strip.isAffordable()) {
            String numbers = shot.look().count((long) shot.trace().hiddenSize() * shot.trace().hiddenSize());
            ink.textIn(area, shot.look().phrases().text("memory.too-large", numbers), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.MIDDLE);
            return;
        }
        strip.draw(ink, scales.influence(), scales.product(), new Rectangle2D.Double(area.getMaxX() + 6, area.getY(), margins.right() - 6, area.getHeight()));
    }

    /// Above the first strip of a cell: which one it is, and what becomes of its gradient, beside that or on lines of its own.
    private static void drawHead(Ink ink, MemoryMargins margins, MemoryStrip strip, Function<Phrases, String> says) {
        Shot shot = strip.shot();
        Rectangle2D area = strip.area();
        Type type = shot.look().type();
        double left = margins.above() ? margins.left() : 4;
        double top = area.getY() - margins.name(shot) - margins.head(shot);
        String kind = shot.cell().kind().name();
        Rectangle2D first = new Rectangle2D.Double(left, top, area.getMaxX() - left, MemoryMargins.headLine(shot));
        ink.textIn(first, kind, TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
        double room = area.getMaxX() + (margins.above() ? margins.right() : 0) - left;
        if (margins.headLines().isPresent()) {
            double line = type.lineHeight(TextStyle.SMALL);
            List<String> lines = type.wrapped(shot.look().fitting(room, TextStyle.SMALL, says), TextStyle.SMALL, room);
            ink.linesIn(new Rectangle2D.Double(left, first.getMaxY(), room, lines.size() * line), lines, TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.START);
            return;
        }
        double after = margins.above() ? MemoryMargins.afterKind(shot) : area.getX();
        Rectangle2D rest = new Rectangle2D.Double(after, top, left + room - after, first.getHeight());
        ink.textIn(rest, shot.look().fitting(rest.getWidth(), TextStyle.SMALL, says), TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.START);
    }

    /// The strip's name and below it its symbols; where it stands above the strip, beside it; of the lowest row alone, the name only.
    private static void drawName(Ink ink, MemoryMargins margins, Rows rows, MemoryStrip strip) {
        Palette palette = ink.palette();
        Type type = ink.look().type();
        Rectangle2D area = strip.area();
        ink.tile(area, palette.well());
        double line = type.lineHeight(TextStyle.SMALL);
        FormulaLine symbols = new FormulaLine(ink.look().symbols().in(strip.row().symbols(strip.shot()).markup()));
        String name = ink.look().symbols().inWords(ink.look().phrases().text(strip.row().key()));
        if (rows.isLow()) {
            String called = rows.headed() ? name : ink.look().phrases().text("memory.low", strip.shot().cell().kind().name(), name);
            ink.textIn(new Rectangle2D.Double(4, area.getY(), area.getX() - 8, area.getHeight()), called, TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
        } else if (margins.above()) {
            Rectangle2D head = new Rectangle2D.Double(area.getX(), area.getY() - margins.name(strip.shot()), area.getWidth(), margins.name(strip.shot()));
            ink.textIn(head, name, TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
            if (type.width(name, TextStyle.SMALL) + line + symbols.width(type, TextStyle.FORMULA) <= head.getWidth()) {
                symbols.drawIn(ink, head, TextStyle.FORMULA, palette.quiet(), Ink.Anchor.END);
            }
        } else {
            double top = area.getCenterY() - line;
            ink.textIn(new Rectangle2D.Double(4, top, area.getX() - 8, line), name, TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
            symbols.draw(ink, TextStyle.FORMULA, palette.quiet(), 4, top + line + type.ascent(TextStyle.SMALL), Ink.Anchor.START);
        }
    }

    private static void drawLegend(Ink ink, Shot shot, MemoryMargins margins, Size size) {
        double height = margins.foot(shot);
        Rectangle2D foot = new Rectangle2D.Double(margins.left(), size.height() - height, size.width() - margins.left() - 6, height - 2);
        ink.linesIn(foot, margins.legend(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    private static List<Hotspot> hotspots(List<MemoryStrip> strips) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (MemoryStrip strip : strips) {
            if (!strip.isAffordable()) {
                continue;
            }
            Shot shot = strip.shot();
            for (int step = strip.first(); step <= strip.last(); step += Math.max(strip.every(), shot.steps().length() / 400)) {
                String title = MemoryWords.title(strip, step);
                String value = strip.row().symbols(shot).plain() + " = " + MemoryRow.number(strip.row().value(Gradients.ofLast(shot.trace()), step));
                hotspots.add(new Hotspot(strip.column(step), new Target.Step(step), title, value));
            }
        }
        return hotspots;
    }
}
