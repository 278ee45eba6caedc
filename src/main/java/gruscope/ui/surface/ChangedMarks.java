package gruscope.ui.surface;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where one picture differs from the one before, told by their marks: where marks came, went, or changed their order.
final class ChangedMarks {

    /// More areas than this are drawn as one.
    private static final int MOST = 12;

    private ChangedMarks() {
    }

    /// Areas of whole pixels that do not overlap; outside of them both pictures are the same.
    static List<Rectangle> areas(List<Mark> before, List<Mark> now) {
        boolean[] kept = new boolean[before.size()];
        boolean[] still = new boolean[now.size()];
        int[] same = matches(before, now);
        for (int i : rising(same)) {
            still[i] = true;
            kept[same[i]] = true;
        }
        List<Rectangle> areas = new ArrayList<>();
        collect(before, kept, areas);
        collect(now, still, areas);
        return areas.size() <= MOST ? areas : List.of(areas.stream().reduce(Rectangle::union).orElseThrow());
    }

    private static void collect(List<Mark> marks, boolean[] same, List<Rectangle> areas) {
        for (int i = 0; i < same.length; i++) {
            if (!same[i]) {
                merge(pixels(marks.get(i).area()), areas);
            }
        }
    }

    private static Rectangle pixels(Rectangle2D area) {
        int left = (int) Math.floor(area.getMinX());
        int top = (int) Math.floor(area.getMinY());
        return new Rectangle(left, top, (int) Math.ceil(area.getMaxX()) - left, (int) Math.ceil(area.getMaxY()) - top);
    }

    private static void merge(Rectangle added, List<Rectangle> areas) {
        Rectangle whole = added;
        for (int i = 0; i < areas.size(); ) {
            if (areas.get(i).intersects(whole)) {
                whole = whole.union(areas.remove(i));
                i = 0;
            } else {
                i++;
            }
        }
        areas.add(whole);
    }

    /// For each mark the place it had before, each place taken once; −1 for a new one.
    private static int[] matches(List<Mark> before, List<Mark> now) {
        Map<Long, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(before.get(i).print(), _ -> new ArrayDeque<>(1)).add(i);
        }
        int[] same = new int[now.size()];
        for (int i = 0; i < same.length; i++) {
            Deque<Integer> left = places.get(now.get(i).print());
            same[i] = left == null || left.isEmpty() ? -1 : left.poll();
        }
        return same;
    }

    /// The longest choice of marks whose places before rise: what lies in the same order. Found by patience sorting.
    private static int[] rising(int[] places) {
        int[] piles = new int[places.length];
        int[] under = new int[places.length];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[piles[middle]] < places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            under[i] = low == 0 ? -1 : piles[low - 1];
            piles[low] = i;
            count = Math.max(count, low + 1);
        }
        int[] chosen = new int[count];
        for (int i = count - 1, at = count == 0 ? -1 : piles[count - 1]; i >= 0; i--) {
            chosen[i] = at;
            at = under[at];
        }
        return chosen;
    }
}
