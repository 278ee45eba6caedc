package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.lesson.Pair;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// Reads pairs: each section is a confusion, a scene, and after `b` what makes another scene of it.
final class PairReader {

    private static final String OTHER = "b";

    private final SceneSetter setter;

    PairReader(SceneSetter setter) {
        this.setter = setter;
    }

    List<Pair> read(Translated file) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < file.sections().size(); i++) {
            Section section = file.sections().get(i);
            Block block = new Block(section, List.of("look", "panel", "about"), List.of(OTHER));
            Scene one = setter.set(Optional.empty(), "", block.lines())
                    .orElseThrow(() -> new BadInput(section.place().toString(), says("the-pair-has-no-scene"), says("a-line-scene-was-expected")));
            Scene other = setter.set(Optional.of(one), OTHER, block.lines()).orElseThrow();
            if (file.first().sections().get(i).after().isEmpty()) {
                throw new BadInput(section.place().toString(), says("nothing-names-the-difference"), says("a-sentence-after-the-block"));
            }
            pairs.add(new Pair(i + 1, file.title(i), file.after(i), one, other, block.looks(), block.panel(), about(block)));
        }
        return pairs;
    }

    private static Optional<Pair.Theme> about(Block block) {
        return block.one("about").map(line -> BadInput.near(line.place(), () -> Keyed.named(line.value(), says("theme-of-pairs"), Pair.Theme.values())));
    }
}
