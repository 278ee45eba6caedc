package gruscope.ui;

import gruscope.figure.BillFigure;
import gruscope.figure.Look;
import gruscope.figure.Shot;
import gruscope.scene.Moment;
import gruscope.scene.Run;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;
import gruscope.scene.View;
import gruscope.sequence.EncodedSequence;
import gruscope.sequence.ParseProblem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the window shows: the scene, its last good run, and the scenes before and after it.
///
/// A scene whose text cannot be read keeps the run before it on screen and lists the problems. Listeners are told after every change.
public final class Store {

    private static final int MOST_UNDO = 500;

    private final List<Runnable> listeners = new ArrayList<>();
    private final Deque<Scene> undo = new ArrayDeque<>();
    private final Deque<Scene> redo = new ArrayDeque<>();
    private Scene scene;
    private Run run;
    private Look look;
    private List<ParseProblem> problems = List.of();
    private Optional<String> notice = Optional.empty();
    private Optional<BillFigure.Question> question = Optional.empty();
    private boolean typing;
    private boolean reducedMotion;

    public Store(Scene scene) {
        this.scene = scene;
        this.run = Run.of(scene);
        this.look = Look.of(scene.view(), Locale.ENGLISH);
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Scene scene() {
        return scene;
    }

    /// The last run whose text could be read, in the present view.
    public Run run() {
        return run;
    }

    public Look look() {
        return look;
    }

    public Timeline timeline() {
        return run.timeline();
    }

    /// What figures draw; with motion reduced, every beat as it ends.
    public Shot shot() {
        Shot shot = Shot.of(run, look);
        return reducedMotion ? shot.at(shot.moment().settled()) : shot;
    }

    /// How far the telling has got.
    public Moment moment() {
        return Shot.of(run, look).moment();
    }

    /// Whether nothing may travel: a beat is shown as it ends, and what would glide jumps.
    public boolean reducedMotion() {
        return reducedMotion;
    }

    public void reduceMotion(boolean reduced) {
        reducedMotion = reduced;
        tell();
    }

    /// What of the text cannot be read; empty when the run is the scene's own.
    public List<ParseProblem> problems() {
        return problems;
    }

    /// Something the user should read, until the next edit.
    public Optional<String> notice() {
        return notice;
    }

    /// The sizes that the bill is asked for, in place of the model's own.
    public Optional<BillFigure.Question> question() {
        return question;
    }

    /// Replaces the scene; the one before can be had back.
    public void edit(Scene next) {
        typing = false;
        remember();
        show(next);
    }

    /// Replaces the text. A whole burst of typing is one step of undo.
    public void type(String text) {
        if (text.equals(scene.reading())) {
            return;
        }
        if (!typing) {
            remember();
        }
        typing = true;
        show(scene.withText(text));
    }

    /// Moves through the telling, or dwells on another unit, or changes the dress: not an edit, so not in the undo list.
    public void look(Scene next) {
        dress(next);
        scene = next;
        run = run.seenIn(run.scene().withMoment(next.moment()).withView(next.view()));
        tell();
    }

    public void moveTo(Moment moment) {
        look(scene.withMoment(moment));
    }

    public void ask(Optional<BillFigure.Question> asked) {
        question = asked;
        tell();
    }

    public void say(String message) {
        notice = Optional.of(message);
        tell();
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public void undo() {
        if (canUndo()) {
            typing = false;
            redo.push(scene);
            show(undo.pop());
        }
    }

    public void redo() {
        if (canRedo()) {
            typing = false;
            undo.push(scene);
            show(redo.pop());
        }
    }

    private void remember() {
        undo.push(scene);
        redo.clear();
        if (undo.size() > MOST_UNDO) {
            undo.removeLast();
        }
    }

    private void show(Scene next) {
        boolean sameModel = next.model().equals(scene.model());
        dress(next);
        scene = next;
        notice = Optional.empty();
        question = sameModel ? question : Optional.empty();
        EncodedSequence sequence = next.encoding().encode(next.reading());
        problems = sequence.problems();
        if (sequence.isClean()) {
            run = Run.of(next);
        }
        tell();
    }

    private void dress(Scene next) {
        View before = scene.view();
        if (next.view().theme() != before.theme() || next.view().ramp() != before.ramp()) {
            look = Look.of(next.view(), Locale.ENGLISH);
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
