package gruscope.ui.lesson;

import gruscope.BadInput;
import gruscope.lesson.Course;
import gruscope.lesson.Judgement;
import gruscope.lesson.Lesson;
import gruscope.lesson.Link;
import gruscope.lesson.Step;
import gruscope.lesson.amount.Evidence;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.run.Run;
import gruscope.ui.memory.Notebook;
import gruscope.ui.store.Store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What is being learnt at present: which page of the course, what of it is done, and what the learner has answered. It sets scenes in the store, and
/// watches there whether what a step waits for has come about. Whatever the learner does meanwhile is allowed; the way back is one press.
public final class Study {

    /// Beyond this many steps a condition is not looked at while the learner edits: no lesson is about such runs.
    private static final int MOST_STEPS = 2000;

    private final Store store;
    private final LearnerNotes notes;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Integer, Integer> answers = new HashMap<>();
    private final Map<String, Integer> hints = new HashMap<>();
    private final Set<String> committed = new HashSet<>();
    private Supplier<Course> course;
    private Page page = new Page.Closed();
    private Run judged;
    private boolean reached;

    /// @param course opened when it is first asked for
    /// @param notes  what the learner has done before
    public Study(Store store, Supplier<Course> course, Notebook notes) {
        this.store = store;
        this.course = course;
        this.notes = new LearnerNotes(notes);
        store.listen(this::watch);
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Course course() {
        return course.get();
    }

    public Page page() {
        return page;
    }

    public boolean isOpen() {
        return !(page instanceof Page.Closed);
    }

    /// Takes another course in place of the present one.
    public void take(Course other) {
        course = () -> other;
        answers.clear();
        hints.clear();
        committed.clear();
        open(first());
    }

    /// Opens a page and sets its scene.
    public void open(Page next) {
        page = next;
        if (next instanceof Page.Lecture lecture) {
            notes.at(lecture.key());
        }
        reached = false;
        judged = null;
        next.sets().ifPresent(this::set);
        watch();
        tell();
    }

    public void close() {
        open(new Page.Closed());
    }

    /// Where the learner was last, or the first lesson.
    public void resume() {
        open(notes.at().flatMap(this::remembered).orElseGet(this::first));
    }

    /// The page after this one, if there is one: the next step, or the next lesson, pair, puzzle, question.
    public Optional<Page> after() {
        return neighbour(1);
    }

    /// The page before this one.
    public Optional<Page> before() {
        return neighbour(-1);
    }

    /// Sets the scene of this page again, whatever has become of it.
    public void restore() {
        page.sets().ifPresent(this::set);
    }

    /// Whether what is shown is no longer what this page is about.
    public boolean isAway() {
        return page.sets().filter(scene -> !scene.model().equals(store.scene().model())).isPresent();
    }

    /// Does what the learner is asked to do.
    public void showMe() {
        if (page instanceof Page.Lecture lecture) {
            set(lecture.now().done());
        }
    }

    /// Whether a step's last part may be told.
    public boolean isTold(Page.Lecture lecture) {
        Step step = lecture.now();
        return step.isOpen() || step.waits().isPresent() && reached || step.prediction().isPresent() && committed.contains(lecture.key());
    }

    /// Whether a step was done, now or another time.
    public boolean isDone(Page.Lecture lecture) {
        return notes.isDone(lecture.key());
    }

    /// Whether all steps of a lesson were done.
    public boolean isDone(Lesson lesson) {
        return IntStream.range(0, lesson.steps().size()).allMatch(step -> isDone(new Page.Lecture(lesson, step)));
    }

    public boolean isSolved(String puzzle) {
        return notes.isDone("puzzle/" + puzzle);
    }

    /// The learner has predicted; the truth is set and may be told.
    public void commit(Page.Lecture lecture) {
        committed.add(lecture.key());
        notes.done(lecture.key());
        set(lecture.now().done());
        tell();
    }

    /// Whether what follows is covered, because it is still to be predicted.
    public boolean isCovering() {
        return page instanceof Page.Lecture lecture && lecture.now().prediction().isPresent() && !committed.contains(lecture.key());
    }

    /// The answer given to a question, from 0.
    public Optional<Integer> answer(int question) {
        return Optional.ofNullable(answers.get(question));
    }

    public void answer(int question, int answer) {
        answers.put(question, answer);
        tell();
    }

    /// How many questions were answered rightly at the first try, and how many were answered.
    public int[] score() {
        int right = (int) answers.entrySet().stream().filter(entry -> course().quiz().get(entry.getKey()).right() == entry.getValue()).count();
        return new int[] {right, answers.size()};
    }

    /// How many hints of a puzzle are shown.
    public int hints(String puzzle) {
        return hints.getOrDefault(puzzle, 0);
    }

    public void hint(String puzzle) {
        hints.merge(puzzle, 1, Integer::sum);
        tell();
    }

    /// How far the present attempt at a puzzle has come.
    public Judgement judgement(Page.Riddle riddle) {
        return Judgement.of(riddle.puzzle(), store.run().scene(), Evidence.of(store.run()));
    }

    /// Switches between the two scenes of a pair.
    public void swap() {
        if (page instanceof Page.Twins(var pair, boolean other)) {
            open(new Page.Twins(pair, !other));
        }
    }

    /// Opens what a link leads to, if it leads to another page; the rest is for the picture.
    void follow(Link link) {
        switch (link) {
            case Link.Pair(var _, int number) -> course().pair(number).ifPresent(pair -> open(new Page.Twins(pair, false)));
            case Link.Page(var _, String id) -> named(id).ifPresent(this::open);
            case Link.Step(var _, int step) -> store.moveTo(store.timeline().endOf(Math.clamp(step, 1, Math.max(1, store.timeline().steps()))));
            case Link.Number _, Link.Look _ -> { }
        }
    }

    private Optional<Page> named(String id) {
        return switch (id) {
            case "pairs" -> course().pairs().stream().findFirst().map(pair -> new Page.Twins(pair, false));
            case "puzzles" -> course().puzzles().stream().findFirst().map(Page.Riddle::new);
            case "quiz" -> course().quiz().stream().findFirst().map(question -> new Page.Quiz(question, 0));
            default -> course().lesson(id).map(lesson -> new Page.Lecture(lesson, 0));
        };
    }

    private Optional<Page> remembered(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : course().lesson(key.substring(0, slash)).filter(lesson -> key.substring(slash + 1).matches("\\d{1,3}"))
                .map(lesson -> new Page.Lecture(lesson, Math.clamp(Integer.parseInt(key.substring(slash + 1)) - 1L, 0, lesson.steps().size() - 1)));
    }

    private Page first() {
        return course().lessons().stream().findFirst().<Page>map(lesson -> new Page.Lecture(lesson, 0)).or(() -> named("puzzles")).or(() -> named("quiz"))
                .or(() -> named("pairs")).orElseGet(Page.Closed::new);
    }

    private Optional<Page> neighbour(int by) {
        return switch (page) {
            case Page.Lecture(Lesson lesson, int step) when step + by >= 0 && step + by < lesson.steps().size() -> Optional.of(new Page.Lecture(lesson, step + by));
            case Page.Lecture(Lesson lesson, int _) -> at(course().lessons(), course().lessons().indexOf(lesson) + by)
                    .map(other -> new Page.Lecture(other, by > 0 ? 0 : other.steps().size() - 1));
            case Page.Twins(var pair, boolean _) -> at(course().pairs(), course().pairs().indexOf(pair) + by).map(other -> new Page.Twins(other, false));
            case Page.Riddle(var puzzle) -> at(course().puzzles(), course().puzzles().indexOf(puzzle) + by).map(Page.Riddle::new);
            case Page.Quiz(var _, int index) -> at(course().quiz(), index + by).map(question -> new Page.Quiz(question, index + by));
            case Page.Guess _, Page.Closed _ -> Optional.empty();
        };
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    /// In the dress that the window has.
    private void set(Scene scene) {
        View view = store.scene().view();
        store.edit(scene.withView(scene.view().withTheme(view.theme()).withRamp(view.ramp()).withLanguage(view.language())));
        store.rest();
    }

    /// Looks whether what is waited for has come about.
    private void watch() {
        Run run = store.run();
        if (run == judged || isAway() || run.trace().length() > MOST_STEPS) {
            return;
        }
        judged = run;
        if (page instanceof Page.Lecture lecture && !reached && lecture.now().waits().filter(waits -> holds(lecture.now(), run)).isPresent()) {
            reached = true;
            notes.done(lecture.key());
            tell();
        } else if (page instanceof Page.Lecture lecture && lecture.now().isOpen()) {
            notes.done(lecture.key());
        } else if (page instanceof Page.Riddle riddle && judgement(riddle).isSolved()) {
            notes.done("puzzle/" + riddle.puzzle().id());
        }
    }

    private static boolean holds(Step step, Run run) {
        try {
            return step.waits().orElseThrow().holds(step.evidence(Evidence.of(run)));
        } catch (BadInput _) {
            return false;
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
