package gruscope.figure.ink;

import gruscope.scene.Theme;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlacementTest {

    @Test
    void leavesComeInTheOrderOfTheTreeInEveryProcess() {
        List<Integer> keys = IntStream.range(0, 20).boxed().toList();
        Box tree = Box.down(2, Box.Align.FILL, keys.stream().<Box>map(key -> new Box.Area("box " + key, 10, 10, Box.Painter.NOTHING)).toList());

        Placement placement = tree.in(new Rectangle2D.Double(0, 0, 10, 300), Type.of(Theme.LIGHT));

        assertEquals(keys.stream().map(key -> "box " + key).toList(), List.copyOf(placement.leaves().keySet()));
    }
}
