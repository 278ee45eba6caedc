package gruscope.lesson;

import gruscope.BadInput;
import gruscope.lesson.amount.Condition;
import gruscope.lesson.amount.Evidence;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIfJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far an attempt at a puzzle has come, in numbers.
///
/// @param marks     each part of the goal
/// @param forbidden the kinds of changes that were made and are not allowed; `sequence`, `start` and `model` among them
public record Judgement(List<Mark> marks, List<String> forbidden) {

    /// One part of a goal.
    ///
    /// @param wanted what is asked
    /// @param found  what the left side of it is; NaN where the scene has nothing of the kind
    /// @param wants  what the right side of it is
    /// @param holds  whether that is enough
    public record Mark(Condition.Comparison wanted, double found, double wants, boolean holds) {
    }

    public Judgement {
        marks = List.copyOf(marks);
        forbidden = List.copyOf(forbidden);
    }

    /// @param attempt the puzzle's scene as the learner has changed it, already run
    public static Judgement of(Puzzle puzzle, Scene attempt, Evidence now) {
        Evidence evidence = now.with("a", puzzle.start());
        List<Mark> marks = puzzle.goal().all().stream().map(part -> mark(part, evidence)).toList();
        return new Judgement(marks, forbidden(puzzle, attempt));
    }

    public static Judgement of(Puzzle puzzle, Scene attempt) {
        return of(puzzle, attempt, Evidence.of(attempt));
    }

    /// Whether the puzzle is solved.
    public boolean isSolved() {
        return forbidden.isEmpty() && marks.stream().allMatch(Mark::holds);
    }

    private static Mark mark(Condition.Comparison part, Evidence evidence) {
        try {
            return new Mark(part, part.left().of(evidence), part.right().of(evidence), part.holds(evidence));
        } catch (BadInput _) {
            return new Mark(part, Double.NaN, Double.NaN, false);
        }
    }

    private static List<String> forbidden(Puzzle puzzle, Scene attempt) {
        List<String> forbidden = new ArrayList<>();
        if (!attempt.model().equals(puzzle.start().model())) {
            forbidden.add("model");
        }
        if (!attempt.text().equals(puzzle.start().text()) || !attempt.encoding().equals(puzzle.start().encoding())) {
            forbidden.add("sequence");
        }
        List<Change> given = puzzle.start().whatIf().changes();
        attempt.whatIf().changes().stream().filter(change -> !given.contains(change)).map(WhatIfJson::kind)
                .filter(kind -> !puzzle.allowed().contains(kind)).distinct().forEach(forbidden::add);
        return forbidden;
    }

    /// A number as a judgement says it: three significant digits.
    public static String said(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value).replace('-', '−');
        }
        double size = Math.abs(value);
        String digits = size >= 1e6 || size < 1e-3 ? String.format(Locale.ROOT, "%.2e", value) : String.format(Locale.ROOT, size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f", value);
        return digits.replace('-', '−');
    }
}
