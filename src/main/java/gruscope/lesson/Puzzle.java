package gruscope.lesson;

import gruscope.lesson.amount.Condition;
import gruscope.scene.Scene;

import java.util.List;
import java.util.Set;

/// A goal that is reached by changing a scene; the engine judges.
///
/// @param id        its number in the course: `1`, `2` …
/// @param title     its name
/// @param task      the goal in words
/// @param hints     from a nudge to nearly the answer, one at a time
/// @param start     the scene that it begins with
/// @param goal      what must hold in the end
/// @param allowed   which what-ifs may be used, by their kinds: `weight`, `clamp` …
/// @param naive     what one tries first, which does not do
/// @param solutions scenes that do, two or more where there are several ways
public record Puzzle(String id, Said<String> title, Said<Prose> task, Said<List<Prose>> hints, Scene start, Condition goal, Set<String> allowed, Scene naive,
                     List<Scene> solutions) {

    public Puzzle {
        allowed = Set.copyOf(allowed);
        solutions = List.copyOf(solutions);
    }
}
