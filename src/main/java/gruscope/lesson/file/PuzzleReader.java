package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.lesson.Prose;
import gruscope.lesson.Puzzle;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// Reads puzzles: each section is a task, a scene, its goal, a naive try and one or more solutions; the list after the block are the hints.
final class PuzzleReader {

    private static final String NAIVE = "naive";
    private static final List<String> SOLUTIONS = List.of("solve", "also");

    private final SceneSetter setter;

    PuzzleReader(SceneSetter setter) {
        this.setter = setter;
    }

    List<Puzzle> read(Translated file) {
        List<Puzzle> puzzles = new ArrayList<>();
        for (int i = 0; i < file.sections().size(); i++) {
            Section section = file.sections().get(i);
            Block block = new Block(section, List.of("goal", "allow"), List.of(NAIVE, "solve", "also"));
            Scene start = setter.set(Optional.empty(), "", block.lines())
                    .orElseThrow(() -> new BadInput(section.place().toString(), says("the-puzzle-has-no-scene"), says("a-line-scene-was-expected")));
            List<Scene> solutions = SOLUTIONS.stream().filter(way -> block.lines().stream().anyMatch(line -> line.key().startsWith(way + " ")))
                    .map(way -> setter.set(Optional.of(start), way, block.lines()).orElseThrow()).toList();
            if (solutions.isEmpty()) {
                throw new BadInput(section.place().toString(), says("the-puzzle-has-no-solution"), says("lines-solve-change-were-expected"));
            }
            Scene naive = setter.set(Optional.of(start), NAIVE, block.lines()).orElseThrow();
            puzzles.add(new Puzzle(String.valueOf(i + 1), file.title(i), file.before(i), file.after(i).map(Prose::points), start, block.conditions("goal"), block.kinds("allow"), naive, solutions));
        }
        return puzzles;
    }
}
