package gruscope.lesson;

import gruscope.lesson.amount.Condition;
import gruscope.lesson.amount.Evidence;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.Scene;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: it sets a scene, says what to do there, waits until that is done or predicted, and then says what it shows.
///
/// @param title      its heading
/// @param task       what is said at once
/// @param told       what is said once the learner has done it; empty where the step waits for nothing
/// @param start      the scene that it sets
/// @param done       the scene as it is when the learner has done what is asked; the start where nothing is
/// @param waits      what the learner is to bring about
/// @param prediction what is to be predicted
/// @param looks      what to look at, which glows
/// @param panel      a part of the window that is to be in sight: `memory`, `code`, `bill`, `what-if`
public record Step(Said<String> title, Said<Prose> task, Said<Prose> told, Scene start, Scene done, Optional<Condition> waits, Optional<Prediction> prediction,
                   List<Quantity> looks, Optional<String> panel) {

    public Step {
        looks = List.copyOf(looks);
    }

    /// Whether it goes on by itself.
    public boolean isOpen() {
        return waits.isEmpty() && prediction.isEmpty();
    }

    /// What a scene that the learner has made is measured by; `a` is the scene that the step set.
    public Evidence evidence(Evidence now) {
        return now.with("a", start);
    }
}
