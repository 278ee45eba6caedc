package gruscope.bench;

import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;

import java.util.HashMap;
import java.util.Map;

/// The runs that are measured, each made once: `teaching` is the default scene (4 units, 12 steps); `thousand` and `long` are the random
/// preset with `bench.units` units (1024) over 1 000 and over 100 000 steps.
final class Runs {

    static final int UNITS = Integer.getInteger("bench.units", 1024);

    private static final Map<String, Run> MADE = new HashMap<>();

    private Runs() {
    }

    static synchronized Run named(String name) {
        return MADE.computeIfAbsent(name, _ -> switch (name) {
            case "teaching" -> Run.of(Presets.defaultScene());
            case "thousand" -> Run.of(random(1_000));
            case "long" -> Run.of(random(100_000));
            default -> throw new IllegalArgumentException(name);
        });
    }

    static Scene random(int steps) {
        return Presets.named("random").with(new Change.Units(UNITS)).withText("abbaacabca?ccba?baac".repeat(steps / 20));
    }
}
