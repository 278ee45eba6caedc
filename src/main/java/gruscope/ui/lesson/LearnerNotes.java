package gruscope.ui.lesson;

import gruscope.ui.memory.Notebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a learner has done, from one time to the next: on this machine, and nowhere else.
final class LearnerNotes {

    private static final String AT = "at";
    private static final String DONE = "done";

    private final Notebook notes;

    LearnerNotes(Notebook notes) {
        this.notes = notes;
    }

    boolean isDone(String key) {
        return done().contains(key);
    }

    void done(String key) {
        if (!isDone(key)) {
            notes.put(DONE, String.join(" ", Stream.concat(done().stream(), Stream.of(key)).toList()));
            notes.flush();
        }
    }

    /// The page where the learner was last.
    Optional<String> at() {
        return notes.get(AT);
    }

    void at(String key) {
        notes.put(AT, key);
        notes.flush();
    }

    private List<String> done() {
        return notes.get(DONE).map(text -> List.of(text.split(" "))).orElse(List.of());
    }
}
