package gruscope.lesson;

import java.util.List;
import java.util.Optional;

/// A course: lessons in order, pairs, puzzles and a quiz, any of which may be missing.
///
/// @param name where it comes from
public record Course(String name, List<Lesson> lessons, List<Pair> pairs, List<Puzzle> puzzles, List<Question> quiz) {

    public Course {
        lessons = List.copyOf(lessons);
        pairs = List.copyOf(pairs);
        puzzles = List.copyOf(puzzles);
        quiz = List.copyOf(quiz);
    }

    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public Optional<Pair> pair(int number) {
        return pairs.stream().filter(pair -> pair.number() == number).findFirst();
    }
}
