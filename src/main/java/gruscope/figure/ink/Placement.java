package gruscope.figure.ink;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Where the boxes of a tree came to lie, and how to paint them.
public final class Placement {

    private record Painted(Rectangle2D area, BiConsumer<Ink, Rectangle2D> painter) {
    }

    private final Map<Object, Rectangle2D> places = new LinkedHashMap<>();
    private final Map<Object, Rectangle2D> leaves = new LinkedHashMap<>();
    private List<Painted> painted = new ArrayList<>();

    /// The area a key got.
    public Rectangle2D at(Object key) {
        Rectangle2D area = places.get(key);
        if (area == null) {
            throw new IllegalArgumentException("no box is called " + key + "; there are " + places.keySet());
        }
        return area;
    }

    public boolean has(Object key) {
        return places.containsKey(key);
    }

    /// The areas of all boxes without children, by key, in the order of the tree; no two of them overlap.
    public Map<Object, Rectangle2D> leaves() {
        return Collections.unmodifiableMap(leaves);
    }

    public void paint(Ink ink) {
        painted.forEach(box -> box.painter().accept(ink, box.area()));
    }

    /// What is placed meanwhile is painted as a part with a name.
    void part(String name, Rectangle2D area, Runnable places) {
        List<Painted> around = painted;
        List<Painted> within = new ArrayList<>();
        painted = within;
        places.run();
        painted = around;
        painted.add(new Painted(area, (ink, _) -> ink.part(name, () -> within.forEach(box -> box.painter().accept(ink, box.area())))));
    }

    void leaf(Object key, Rectangle2D area, BiConsumer<Ink, Rectangle2D> painter) {
        ground(key, area, painter);
        leaves.put(key, area);
    }

    void ground(Object key, Rectangle2D area, BiConsumer<Ink, Rectangle2D> painter) {
        if (places.putIfAbsent(key, area) != null) {
            throw new IllegalArgumentException("two boxes are called " + key);
        }
        painted.add(new Painted(area, painter));
    }
}
