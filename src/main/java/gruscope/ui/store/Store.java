package gruscope.ui.store;

import gruscope.Message;
import gruscope.Progress;
import gruscope.figure.Shot;
import gruscope.figure.bill.BillQuestion;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;
import gruscope.scene.View;
import gruscope.scene.run.Run;
import gruscope.sequence.ParseProblem;
import gruscope.ui.kit.Apology;
import gruscope.ui.kit.LongWork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/// What the window shows: the scene, its last good run, and the scenes before and after it.
///
/// A scene whose text cannot be read keeps the run before it on screen and lists the problems. Listeners are told after every change.
public final class Store {

    private final List<Runnable> listeners = new ArrayList<>();
    private final Edits edits = new Edits();
    private Scene scene;
    private Run run;
    private Look look;
    private List<ParseProblem> problems = List.of();
    private final Notices notices = new Notices(this::tell);
    private Optional<BillQuestion> question = Optional.empty();
    private volatile Optional<Scene> kept = Optional.empty();
    private final Running running;
    private final Transit transit = new Transit();
    private boolean reducedMotion;

    /// Begins as a [Beginning] does.
    public Store(Scene scene) {
        this(scene, new LongWork("running"));
    }

    /// @param work runs scenes that take long
    public Store(Scene scene, LongWork work) {
        this.running = new Running(work, this::tell);
        Beginning first = Beginning.of(scene);
        this.problems = first.problems();
        this.scene = first.scene();
        this.run = first.run();
        this.look = Look.of(scene.view());
        if (first.awaited()) {
            show(scene, () -> { });
        }
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Scene scene() {
        return scene;
    }

    /// The scene that is asked for: the one shown, or the one that is still being run.
    public Scene wanted() {
        return running.job().map(Running.Job::scene).orElse(scene);
    }

    /// How far running the wanted scene has come, 0 … 1, if it is not yet the one shown.
    public OptionalDouble progress() {
        return running.job().map(job -> OptionalDouble.of(job.share())).orElse(OptionalDouble.empty());
    }

    /// Gives up what is being run; the scene shown stays.
    public void cancel() {
        running.cancel();
        tell();
    }

    /// The last run whose text could be read, in the present view.
    public Run run() {
        return run;
    }

    /// How the scene is seen at this moment: as its view has it, or on the way there.
    public View seen() {
        return transit.of(scene.view());
    }

    /// The run as it is seen once it is there.
    public Run settled() {
        return run.seenIn(run.scene().withView(scene.view()));
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

    /// Lets figures show something that is no part of the scene, or no longer.
    public void prefer(Preference<Boolean> preference, boolean shown) {
        if (look.of(preference) != shown) {
            look = look.preferring(preference, shown);
            tell();
        }
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
        return notices.text().map(message -> message.in(scene().view().language().first()));
    }

    public Notices notices() {
        return notices;
    }

    /// The scene as it is to be had elsewhere, because it was opened from there or saved there. May be asked by any thread.
    public Optional<Scene> kept() {
        return kept;
    }

    /// A scene was opened or saved, and so is to be had elsewhere.
    public void keep(Scene elsewhere) {
        kept = Optional.of(elsewhere);
        tell();
    }

    /// The sizes that the bill is asked for, in place of the model's own.
    public Optional<BillQuestion> question() {
        return question;
    }

    /// Replaces the scene; the one before can be had back.
    public void edit(Scene next) {
        show(next, () -> edits.edit(scene));
    }

    /// Replaces the scene as a part of a gesture: a whole burst of typing, or a drag from press to release, is one step of undo.
    ///
    /// @param of what tells this gesture from another, such as the control that is dragged
    public void sweep(Object of, Scene next) {
        if (next.equals(wanted())) {
            return;
        }
        show(next, () -> edits.sweep(of, scene));
    }

    /// Ends a gesture: what follows is another step of undo, and what waited for its end is done.
    public void rest() {
        boolean swept = edits.isSwept();
        edits.rest();
        if (swept) {
            tell();
        }
    }

    /// Replaces the text.
    public void type(String text) {
        if (!text.equals(wanted().reading())) {
            sweep("typing", wanted().withText(text));
        }
    }

    /// Moves through the telling, or dwells on another unit, or changes the dress: not an edit, so not in the undo list.
    public void look(Scene next) {
        if (!next.view().beside().equals(scene.view().beside()) && Running.isLong(next)) {
            show(next, () -> { });
            return;
        }
        become(next);
        run = run.seenIn(run.scene().withMoment(next.moment().inBeatsOf(next.cell(), run.scene().cell())).withView(seen()));
        tell();
    }

    /// Looks at another zoom or fold, and is seen where it was: from here on it is shown on the way there ([#pass]).
    public void approach(Scene next) {
        View here = seen();
        become(next);
        pass(next.view().withZoom(here.zoom()).withFold(here.fold()));
    }

    /// Shows the scene as it looks on the way to its own view, which zoom and fold take their time to reach. The scene stays as it is, so that
    /// nothing half-way is ever saved, exported or gone back to.
    ///
    /// @param onTheWay differs from the scene's own view in zoom and fold alone
    public void pass(View onTheWay) {
        transit.set(scene.view(), onTheWay);
        run = run.seenIn(run.scene().withView(seen()));
        tell();
    }

    /// Goes on in the telling; a stretch of steps that is looked at closely goes along with the step that is in it.
    ///
    /// @param moment of the run, which may be of another cell than the scene as long as that cannot be run
    public void moveTo(Moment moment) {
        look(scene.withView(scene.view().along(moment().step(), moment.step(), timeline().steps())).withMoment(moment.inBeatsOf(run.scene().cell(), scene.cell())));
    }

    public void ask(Optional<BillQuestion> asked) {
        question = asked;
        tell();
    }

    /// Says that something is not as it should be.
    public void say(Message message) {
        notices.say(message, Notices.Kind.WRONG);
    }

    /// The same of what has gone wrong, which goes on in the other language when the window does.
    public void say(Throwable wrong) {
        notices.say(Apology.of(wrong), Notices.Kind.WRONG);
    }

    /// The scenes that undo and redo lead to.
    public Edits edits() {
        return edits;
    }

    /// Gives up what is being run, or else goes back by one edit.
    public void undo() {
        if (progress().isPresent()) {
            cancel();
        } else {
            undo(1);
        }
    }

    /// Goes back by some edits at once, as far as there are any.
    public void undo(int steps) {
        travel(edits.past(), steps, edits::back);
    }

    /// Goes forward again, likewise.
    public void redo(int steps) {
        travel(edits.future(), steps, edits::forward);
    }

    private void travel(List<Scene> scenes, int wanted, BiConsumer<Integer, Scene> travelled) {
        int steps = Math.min(wanted, scenes.size());
        if (steps > 0) {
            show(scenes.get(steps - 1).dressedAs(scene.view()), () -> travelled.accept(steps, scene));
        }
    }

    /// Runs a scene, at once or in its own time, and shows it when it has run.
    ///
    /// @param taken what is to be done about undo, just before the scene takes the place of the one shown
    private void show(Scene next, Runnable taken) {
        notices.clear();
        running.cancel();
        problems = Beginning.problems(next);
        if (!problems.isEmpty()) {
            taken.run();
            take(next, run);
        } else if (Running.isLong(next)) {
            View seen = scene.view();
            running.start(next, run, done -> {
                taken.run();
                Scene now = scene.view().equals(seen) ? next : next.withView(scene.view());
                take(now, done.seenIn(now));
            }, this::say);
            tell();
        } else {
            Run done = run.then(next, Progress.UNWATCHED);
            taken.run();
            take(next, done);
        }
    }

    private void take(Scene next, Run shown) {
        question = next.model().equals(scene.model()) ? question : Optional.empty();
        become(next);
        run = seen().equals(next.view()) ? shown : shown.seenIn(shown.scene().withView(seen()));
        tell();
    }

    private void become(Scene next) {
        View before = scene.view();
        transit.turn(before, next.view());
        scene = next;
        if (next.view().theme() != before.theme() || next.view().ramp() != before.ramp() || next.view().language() != before.language()) {
            look = Look.of(next.view()).preferring(look.preferences());
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
