package gruscope.figure.note;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Where a drawing has its steps and units, read off its hotspots: whatever can be pointed at can be spoken of.
public final class Places {

    /// How far apart two cells of one row may be.
    private static final double TOUCH = 2;

    private final NavigableMap<Integer, List<Rectangle2D>> steps = new TreeMap<>();
    private final Map<Integer, List<Rectangle2D>> units = new TreeMap<>();

    private Places(Drawing drawing) {
        for (Hotspot spot : drawing.hotspots()) {
            switch (spot.target()) {
                case Target.Step(int step) -> add(step, spot.area().getBounds2D());
                case Target.Value(Signal signal, int step, int unit) -> {
                    add(step, spot.area().getBounds2D());
                    if (signal != Signal.INPUT && signal != Signal.READOUT) {
                        units.computeIfAbsent(unit + 1, _ -> new ArrayList<>()).add(spot.area().getBounds2D());
                    }
                }
                case Target.BeatOfStep _, Target.Knob _, Target.Weight _, Target.ReadoutWeight _, Target.Row _, Target.Block _, Target.Weights _, Target.BillItem _,
                     Target.OfNeighbour _, Target.Note _ -> { }
            }
        }
    }

    public static Places of(Drawing drawing) {
        return new Places(drawing);
    }

    private void add(int step, Rectangle2D area) {
        if (step > 0) {
            joined(steps.computeIfAbsent(step, _ -> new ArrayList<>()), area);
        }
    }

    /// Adds an area to those above each other; what touches becomes one.
    private static void joined(List<Rectangle2D> areas, Rectangle2D area) {
        Rectangle2D whole = area;
        for (int i = areas.size() - 1; i >= 0; i--) {
            Rectangle2D other = areas.get(i);
            if (other.getMinY() <= whole.getMaxY() + TOUCH && whole.getMinY() <= other.getMaxY() + TOUCH) {
                whole = whole.createUnion(areas.remove(i));
            }
        }
        areas.add(whole);
    }

    /// The place of a step; of many steps, that of the place which stands for it too. None where it is not drawn.
    public Optional<Rectangle2D> step(int step) {
        if (steps.isEmpty() || step < steps.firstKey()) {
            return Optional.empty();
        }
        Map.Entry<Integer, List<Rectangle2D>> place = steps.floorEntry(step);
        Integer before = steps.lowerKey(place.getKey());
        Integer after = steps.higherKey(place.getKey());
        int stands = after != null ? after - place.getKey() : before != null ? place.getKey() - before : 1;
        return step < place.getKey() + stands ? place.getValue().stream().reduce(Rectangle2D::createUnion) : Optional.empty();
    }

    /// The place of those steps of a stretch that are drawn.
    public Optional<Rectangle2D> stretch(Span stretch) {
        return pieces(stretch).stream().reduce(Rectangle2D::createUnion);
    }

    /// The same in each of the pictures that stand below each other.
    List<Rectangle2D> pieces(Span stretch) {
        List<Rectangle2D> found = new ArrayList<>();
        steps.subMap(stretch.first(), true, stretch.last(), true).values().forEach(areas -> areas.forEach(area -> joined(found, area)));
        if (step(stretch.first()).isPresent()) {
            steps.floorEntry(stretch.first()).getValue().forEach(area -> joined(found, area));
        }
        return found;
    }

    /// The places of a unit, where it is drawn in rows; cells that touch are one.
    ///
    /// @param unit from 1
    List<Rectangle2D> unit(int unit) {
        List<Rectangle2D> rows = new ArrayList<>();
        units.getOrDefault(unit, List.of()).stream().sorted(Comparator.comparingDouble(Rectangle2D::getY).thenComparingDouble(Rectangle2D::getX)).forEach(cell -> {
            Rectangle2D last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && last.getY() == cell.getY() && last.getHeight() == cell.getHeight() && cell.getX() <= last.getMaxX() + TOUCH) {
                rows.set(rows.size() - 1, last.createUnion(cell));
            } else {
                rows.add(cell);
            }
        });
        return rows;
    }
}
