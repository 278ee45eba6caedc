package gruscope.lesson;

import java.util.List;

/// A lesson: steps in order.
///
/// @param id      its file's name without the ending
/// @param title   its name
/// @param goal    what one can do after it
/// @param minutes about how long it takes
/// @param intro   what stands before its first step
/// @param steps   at least one
public record Lesson(String id, Said<String> title, Said<String> goal, int minutes, Said<Prose> intro, List<Step> steps) {

    public Lesson {
        steps = List.copyOf(steps);
    }
}
