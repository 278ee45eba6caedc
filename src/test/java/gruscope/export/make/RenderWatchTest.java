package gruscope.export.make;

import gruscope.export.ask.Asking;
import gruscope.export.ask.FigureFile;
import gruscope.export.ask.Reading;
import gruscope.export.ask.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What is drawn anew when a figure file is saved.
class RenderWatchTest {

    private static final String BEFORE = """
            {"gruscopeFigures": 1, "defaults": {"scene": "latch"}, "figures": [
              {"file": "a.svg", "figure": "wiring"},
              {"file": "b.svg", "figure": "cell", "step": 2}
            ]}""";

    @TempDir
    private Path folder;

    @Test
    void atFirstEverythingIsDrawn() {
        assertEquals(List.of("a.svg", "b.svg"), names(new RenderWatch().changed(orders(BEFORE))));
    }

    @Test
    void thenOnlyWhatIsAskedForOtherwise() {
        RenderWatch watch = new RenderWatch();
        watch.changed(orders(BEFORE));

        List<Order> changed = watch.changed(orders(BEFORE.replace("\"step\": 2", "\"step\": 3")));

        assertEquals(List.of("b.svg"), names(changed));
    }

    @Test
    void aLineThatMovesChangesNoPicture() {
        RenderWatch watch = new RenderWatch();
        watch.changed(orders(BEFORE));

        List<Order> changed = watch.changed(orders(BEFORE.replace("[\n", "[\n\n\n  {\"file\": \"new.svg\", \"figure\": \"unroll\"},\n")));

        assertEquals(List.of("new.svg"), names(changed));
    }

    /// A log in the folder is a change of the folder.
    @Test
    void whatIsWrongIsToldOnceUntilItIsMendedOrSomethingElseIs() {
        RenderWatch watch = new RenderWatch();
        List<String> told = new ArrayList<>();
        String broken = BEFORE.replace("\"step\": 2", "\"step\": 2,,");

        for (String saved : List.of(broken, broken, broken.replace("{\"grus", "\n{\"grus"), BEFORE, BEFORE, broken, broken)) {
            watch.again(() -> orders(saved), some -> told.add("drawn " + some.orders().size()), wrong -> told.add(wrong.place()));
        }

        assertEquals(List.of("figures.json:3:49", "figures.json:4:49", "drawn 2", "figures.json:3:49"), told);
    }

    @Test
    void aSceneThatCannotBeReadIsToldOnceToo() {
        RenderWatch watch = new RenderWatch();
        List<String> told = new ArrayList<>();
        String lost = BEFORE.replace("\"figure\": \"cell\"", "\"scene\": \"lost.json\", \"figure\": \"cell\"");

        for (String saved : List.of(lost, lost, BEFORE, lost)) {
            watch.again(() -> orders(saved), some -> told.add(some.orders().size() + " drawn, " + some.problems().size() + " wrong"), wrong -> told.add(wrong.getMessage()));
        }

        assertEquals(List.of("1 drawn, 1 wrong", "1 drawn, 0 wrong", "0 drawn, 1 wrong"), told);
    }

    private Orders orders(String figures) {
        Asking asking = new Asking(List.of(), Settings.NONE, List.of(), Optional.empty(), Reading.AS_IS);
        return Orders.of(new FigureFile(folder, folder, asking).parse(figures, "figures.json"));
    }

    private static List<String> names(List<Order> orders) {
        return orders.stream().map(order -> order.file().getFileName().toString()).toList();
    }
}
