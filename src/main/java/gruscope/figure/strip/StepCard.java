package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.Units;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.scene.Span;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/// One step in the film strip: its gates as small upright bars, below them its state as signed bars.
public final class StepCard {

    private static final int MOST_UNITS = 64;
    private static final double SMALLEST_GHOST = 0.005;

    private final Shot shot;
    private final int step;
    private final Palette palette;

    public StepCard(Shot shot, int step) {
        this.shot = shot;
        this.step = step;
        this.palette = shot.look().palette();
    }

    static List<Signal> gates(Shot shot) {
        return shot.cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).toList();
    }

    /// Where the gates end and the state begins.
    static double split(Shot shot, Rectangle2D card) {
        return gates(shot).isEmpty() ? card.getMinY() : card.getMinY() + 0.46 * card.getHeight();
    }

    /// The place of a step, which says its values.
    public static Hotspot hotspot(Shot shot, int step, Shape area) {
        return new Hotspot(area, new Target.Step(step), shot.look().phrases().text("strip.step", step, shot.token(step)), detail(shot, step));
    }

    /// The values of a step, for a tooltip, as far as they have been told.
    public static String detail(Shot shot, int step) {
        StringJoiner lines = new StringJoiner("\n").setEmptyValue(shot.look().phrases().text("strip.untold"));
        for (Signal signal : shot.cell().signals().stream().filter(signal -> step <= shot.step() && shot.known(signal, step) == 1).toList()) {
            StringJoiner values = new StringJoiner("  ", signal.symbol() + "  ", "");
            Units units = Units.of(shot);
            for (int unit : units.shown()) {
                values.add(Reading.of(shot).of(signal, step, unit));
            }
            lines.add(values + (units.hidden() > 0 ? " …" : ""));
        }
        return lines.toString();
    }

    public void draw(Ink ink, Rectangle2D card) {
        boolean current = shot.marks(step);
        if (current) {
            ink.fill(Ink.rounded(card, 7), palette.accentWash());
        }
        ink.outline(Ink.rounded(card, 7), current ? palette.accent() : palette.coming(), current ? 2.2 : 1.2);
        if (step > shot.step()) {
            return;
        }
        drawGates(ink, gatesArea(card));
        ink.part(PartName.of(Signal.HIDDEN_STATE), () -> drawState(ink, stateArea(card)));
    }

    /// The state before the first step, where it would stand in a card.
    void drawStart(Ink ink, Rectangle2D card) {
        Rectangle2D state = stateArea(card);
        ink.outline(Ink.rounded(new Rectangle2D.Double(card.getX(), state.getY() - 3, card.getWidth(), state.getHeight() + 7), 5), palette.coming(), 1.2);
        drawState(ink, state);
    }

    /// Where in its card the blocks of weights act whose outcome is shown.
    List<Hotspot> blocks(Rectangle2D card) {
        Explainer explainer = new Explainer(shot);
        List<Hotspot> hotspots = new ArrayList<>();
        for (int block = 0; block < shot.cell().blocks().size(); block++) {
            Signal made = shot.cell().blocks().get(block).output();
            int gate = gates(shot).indexOf(made);
            if (gate >= 0) {
                hotspots.add(explainer.hotspot(group(gatesArea(card), gate), new Target.Block(block)));
            } else if (made == Signal.HIDDEN_STATE) {
                hotspots.add(explainer.hotspot(stateArea(card), new Target.Block(block)));
            }
        }
        return hotspots;
    }

    private Rectangle2D gatesArea(Rectangle2D card) {
        return new Rectangle2D.Double(card.getX() + 6, card.getY() + 6, card.getWidth() - 12, split(shot, card) - card.getY() - 8);
    }

    private Rectangle2D stateArea(Rectangle2D card) {
        double split = split(shot, card);
        return new Rectangle2D.Double(card.getX() + 6, split + 4, card.getWidth() - 12, card.getMaxY() - split - 9);
    }

    /// The room of one gate's bars.
    private Rectangle2D group(Rectangle2D area, int gate) {
        int gates = gates(shot).size();
        double width = (area.getWidth() - 5.0 * (gates - 1)) / gates;
        return new Rectangle2D.Double(area.getX() + gate * (width + 5), area.getY(), width, area.getHeight());
    }

    private void drawGates(Ink ink, Rectangle2D area) {
        List<Signal> gates = gates(shot);
        for (int g = 0; g < gates.size(); g++) {
            double left = group(area, g).getX();
            double group = group(area, g).getWidth();
            double known = shot.known(gates.get(g), step);
            List<Integer> units = units();
            double pitch = group / units.size();
            Signal gate = gates.get(g);
            ink.part(PartName.of(gate), () -> {
                ink.line(left, area.getMaxY(), left + group, area.getMaxY(), palette.faint(), 1);
                for (int i = 0; i < units.size(); i++) {
                    double value = shot.trace().rough(gate, step, units.get(i));
                    double height = known * (Double.isNaN(value) ? 0 : value) * area.getHeight();
                    double x = left + i * pitch;
                    ink.part(PartName.unit(units.get(i)), () -> bar(ink, x, area.getMaxY() - height, pitch, height, palette.gate()));
                }
            });
        }
    }

    private void drawState(Ink ink, Rectangle2D area) {
        List<Integer> units = units();
        double pitch = area.getWidth() / units.size();
        double known = shot.known(Signal.HIDDEN_STATE, step);
        double middle = area.getCenterY();
        double limit = shot.limit(Signal.HIDDEN_STATE);
        ink.line(area.getX(), middle, area.getMaxX(), middle, palette.faint(), 1);
        for (int i = 0; i < units.size(); i++) {
            int unit = units.get(i);
            Rectangle2D place = new Rectangle2D.Double(area.getX() + i * pitch, area.getY(), pitch, area.getHeight());
            ink.part(PartName.unit(unit), () -> drawUnit(ink, unit, place, known, limit));
        }
    }

    private void drawUnit(Ink ink, int unit, Rectangle2D place, double known, double limit) {
        double value = shot.trace().rough(Signal.HIDDEN_STATE, step, unit);
        if (!Double.isFinite(value)) {
            ink.crossed(place);
            return;
        }
        double middle = place.getCenterY();
        double height = known * Math.clamp(Math.abs(value) / limit, 0, 1) * place.getHeight() / 2;
        bar(ink, place.getX(), value < 0 ? middle : middle - height, place.getWidth(), height, palette.state(value / limit));
        ghost(unit).ifPresent(before -> {
            double y = middle - known * Math.clamp(before / limit, -1, 1) * place.getHeight() / 2;
            ink.line(place.getX(), y, place.getMaxX(), y, palette.quiet(), 1.4);
        });
    }

    /// What a unit's state was before all what-ifs, where that can be told from what it is.
    private OptionalDouble ghost(int unit) {
        double value = shot.trace().rough(Signal.HIDDEN_STATE, step, unit);
        OptionalDouble before = shot.before(Signal.HIDDEN_STATE, step, unit);
        return before.isPresent() && Double.isFinite(before.getAsDouble()) && Math.abs(before.getAsDouble() - value) > SMALLEST_GHOST ? before : OptionalDouble.empty();
    }

    /// Whether any of its bars has a ghost.
    boolean hasGhosts() {
        return step <= shot.step() && shot.known(Signal.HIDDEN_STATE, step) > 0 && units().stream().anyMatch(unit -> ghost(unit).isPresent());
    }

    /// Those that have a bar: all that are shown, or as many of them as there is room for, at even distances.
    private List<Integer> units() {
        Span units = shot.units();
        int bars = Math.min(MOST_UNITS, units.length());
        return IntStream.range(0, bars).mapToObj(i -> units.first() - 1 + i * units.length() / bars).toList();
    }

    private static void bar(Ink ink, double x, double y, double pitch, double height, Color color) {
        double gap = Math.min(1.5, pitch / 5);
        ink.fill(new Rectangle2D.Double(x + gap / 2, y, pitch - gap, height), color);
    }
}
