package gruscope.ui.lesson;

import gruscope.lesson.Lesson;
import gruscope.lesson.Pair;
import gruscope.lesson.Puzzle;
import gruscope.lesson.Question;
import gruscope.lesson.Step;
import gruscope.scene.Scene;

import java.util.Optional;

/// What the lesson pane shows.
public sealed interface Page {

    /// The scene that it sets; none where it is about whatever is shown.
    Optional<Scene> sets();

    /// Nothing: the pane is away.
    record Closed() implements Page {
        @Override
        public Optional<Scene> sets() {
            return Optional.empty();
        }
    }

    /// A step of a lesson.
    ///
    /// @param step from 0
    record Lecture(Lesson lesson, int step) implements Page {

        Step now() {
            return lesson.steps().get(step);
        }

        /// What it is remembered by.
        String key() {
            return lesson.id() + "/" + (step + 1);
        }

        @Override
        public Optional<Scene> sets() {
            return Optional.of(now().start());
        }
    }

    /// A pair, of which one scene is shown.
    ///
    /// @param other whether it is the second
    record Twins(Pair pair, boolean other) implements Page {
        @Override
        public Optional<Scene> sets() {
            return Optional.of(other ? pair.other() : pair.one());
        }
    }

    /// A puzzle.
    record Riddle(Puzzle puzzle) implements Page {
        @Override
        public Optional<Scene> sets() {
            return Optional.of(puzzle.start());
        }
    }

    /// A question of the quiz, the index-th of all.
    record Quiz(Question question, int index) implements Page {
        @Override
        public Optional<Scene> sets() {
            return Optional.of(question.scene());
        }
    }

    /// Predicting what comes next in whatever scene is shown.
    record Guess() implements Page {
        @Override
        public Optional<Scene> sets() {
            return Optional.empty();
        }
    }
}
