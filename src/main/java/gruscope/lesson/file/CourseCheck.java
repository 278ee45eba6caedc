package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.lesson.Course;
import gruscope.lesson.Differences;
import gruscope.lesson.Judgement;
import gruscope.lesson.Lesson;
import gruscope.lesson.Link;
import gruscope.lesson.Pair;
import gruscope.lesson.Prediction;
import gruscope.lesson.Prose;
import gruscope.lesson.Puzzle;
import gruscope.lesson.Question;
import gruscope.lesson.Said;
import gruscope.lesson.Step;
import gruscope.lesson.amount.Amount;
import gruscope.lesson.amount.Evidence;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.Scene;
import java.util.stream.Stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Walks a whole course and finds what is not true in it: numbers in its prose that the scenes do not have, steps that wait for what is so already or
/// for what their own deed does not bring about, pairs that differ in more than one thing, puzzles that cannot be solved or too easily, questions
/// without one right answer, links that lead nowhere.
public final class CourseCheck {

    private final Course course;
    private final List<BadInput> wrong = new ArrayList<>();

    private CourseCheck(Course course) {
        this.course = course;
    }

    /// What is wrong with a course, in the order of its files; what could not be read comes first.
    public static List<BadInput> of(Courses.Reading reading) {
        CourseCheck check = new CourseCheck(reading.course());
        check.wrong.addAll(reading.faults());
        check.walk();
        return List.copyOf(check.wrong);
    }

    /// The same of a course that could be read.
    public static List<BadInput> of(Course course) {
        return of(new Courses.Reading(course, List.of()));
    }

    private void walk() {
        course.lessons().forEach(this::lesson);
        course.pairs().forEach(this::pair);
        course.puzzles().forEach(this::puzzle);
        course.quiz().forEach(this::question);
    }

    private void lesson(Lesson lesson) {
        for (int i = 0; i < lesson.steps().size(); i++) {
            Step step = lesson.steps().get(i);
            Message where = says("place.step", lesson.id(), i + 1, step.title().english());
            Evidence start = step.evidence(Evidence.of(step.start()));
            Evidence done = step.evidence(Evidence.of(step.done()));
            attempt(where, () -> step.waits().ifPresent(waits -> {
                if (waits.holds(start)) {
                    throw new BadInput("", says("it-waits-for-which-holds", waits.written()), says("a-step-waits-for-what"));
                }
                if (!waits.holds(done)) {
                    throw new BadInput("", says("it-waits-for-which-its", waits.written()), says("lines-do-that-bring-it"));
                }
            }));
            attempt(where, () -> step.prediction().ifPresent(prediction -> predicted(prediction, done)));
            step.looks().forEach(look -> attempt(where, () -> look.of(start)));
            prose(step.task(), start);
            prose(step.told(), done);
        }
    }

    private static void predicted(Prediction prediction, Evidence evidence) {
        switch (prediction) {
            case Prediction.Bar(Quantity of) -> of.of(evidence);
            case Prediction.Curve(Quantity of) -> of.of(evidence);
            case Prediction.Choice(Said<List<Prose>> answers, int _) -> answers.byLanguage().forEach((language, said) -> {
                if (said.size() != answers.english().size()) {
                    throw new BadInput(says("there-are-in-and-in", Counted.of(said.size(), "answer"), language, answers.english().size()));
                }
            });
        }
    }

    private void pair(Pair pair) {
        Message where = says("place.pair", pair.number(), pair.confusion().english());
        attempt(where, () -> {
            Differences differences = Differences.of(pair.one(), pair.other());
            if (differences.count() != 1) {
                throw new BadInput("", differences.count() == 0 ? says("its-scenes-differ-in-nothing") : says("its-scenes-differ-in", String.join(", ", differences.things())), says("they-must-differ-in-one"));
            }
        });
        Evidence evidence = pair.evidence();
        pair.looks().forEach(look -> attempt(where, () -> look.of(evidence)));
        prose(pair.told(), evidence);
    }

    private void puzzle(Puzzle puzzle) {
        Message where = says("place.puzzle", puzzle.id(), puzzle.title().english());
        attempt(where, () -> {
            if (Judgement.of(puzzle, puzzle.start()).isSolved()) {
                throw new BadInput(says("it-is-solved-before-anything"));
            }
            if (Judgement.of(puzzle, puzzle.naive()).isSolved()) {
                throw new BadInput(says("its-naive-try-solves-it"));
            }
            for (Scene solution : puzzle.solutions()) {
                Judgement judgement = Judgement.of(puzzle, solution);
                if (!judgement.isSolved()) {
                    throw new BadInput(says("a-solution-does-not-solve", Listing.commas(Stream.concat(judgement.marks().stream().filter(mark -> !mark.holds())
                            .map(mark -> says("found-instead", mark.wanted().written(), Judgement.said(mark.found()))), judgement.forbidden().stream().map(Message::plain)).toList())));
                }
            }
            if (puzzle.hints().english().isEmpty()) {
                throw new BadInput("", says("it-has-no-hints"), says("a-list-after-the-block"));
            }
            same(puzzle.hints(), "hint");
        });
        prose(puzzle.task(), Evidence.of(puzzle.start()).with("a", puzzle.start()));
    }

    private void question(Question question) {
        attempt(says("place.question", question.title().english()), () -> {
            List<Integer> holding = question.holding();
            if (holding.size() != 1) {
                throw new BadInput("", says("the-claims-of-of-its", holding.size()), says("one-of-them-must"));
            }
            same(question.answers(), "answer");
        });
        prose(question.text(), question.evidence());
        prose(question.told(), question.evidence());
        question.answers().byLanguage().values().stream().flatMap(List::stream).flatMap(Prose::links).forEach(link -> link(link, question.evidence()));
    }

    private static void same(Said<List<Prose>> said, String what) {
        said.byLanguage().forEach((language, list) -> {
            if (list.size() != said.english().size()) {
                throw new BadInput(says("there-are-in-and-in", Counted.of(list.size(), what), language, said.english().size()));
            }
        });
    }

    private void prose(Said<Prose> prose, Evidence evidence) {
        prose.byLanguage().values().forEach(text -> text.links().forEach(link -> link(link, evidence)));
    }

    private void link(Link link, Evidence evidence) {
        attempt(link.place(), () -> {
            switch (link) {
                case Link.Number(var _, String shown, Amount amount) -> number(shown, amount, evidence);
                case Link.Look(var _, Quantity at) -> at.of(evidence);
                case Link.Step(var _, int step) -> {
                    double steps = new Quantity(Evidence.NOW, "steps", 1, Quantity.LAST, List.of()).of(evidence);
                    if (step < 1 || step > steps) {
                        throw new BadInput("", says("there-is-no-step-of", step), says("the-steps-are-1-to", (int) steps));
                    }
                }
                case Link.Pair(var _, int number) -> {
                    if (!course.pairs().isEmpty() && course.pair(number).isEmpty()) {
                        throw new BadInput(says("there-is-no-pair", number));
                    }
                }
                case Link.Page(var _, String id) -> {
                    if (!Courses.pages(course).contains(id)) {
                        throw BadInput.unknown(says("is-no-page-of-this", Quoted.of(id)), id, says("there-are"), Courses.pages(course));
                    }
                }
            }
        });
    }

    /// A number in a text is met as far as its digits go; with a percent sign it is a share.
    private static void number(String shown, Amount amount, Evidence evidence) {
        double found = amount.of(evidence);
        boolean share = shown.endsWith("%");
        String digits = shown.replaceAll("[\\s\\u00a0\\u202f%]", "").replace('−', '-').replaceFirst("^\\+", "");
        double told = Digits.read(digits).orElseThrow(() -> new BadInput("", says("is-no-number", Quoted.of(shown)), says("the-text-of-a-link")));
        double scaled = share ? 100 * found : found;
        if (!(Math.abs(scaled - told) <= 0.5000001 * Math.pow(10, -decimals(digits)))) {
            throw new BadInput("", says(share ? "the-text-says-share" : "the-text-says", shown, amount.written(), String.format(Locale.ROOT, "%.6g", scaled)), NONE);
        }
    }

    /// How many digits after the point a number has been written to, its power of ten counted in.
    private static int decimals(String digits) {
        String[] parts = digits.toLowerCase(Locale.ROOT).split("e");
        int point = parts[0].indexOf('.');
        return (point < 0 ? 0 : parts[0].length() - point - 1) - (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    private void attempt(Object where, Runnable work) {
        try {
            work.run();
        } catch (BadInput fault) {
            wrong.add(fault.at(where));
        }
    }
}
