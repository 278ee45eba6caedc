package gruscope.scene.run;

import gruscope.Progress;
import gruscope.engine.bill.Bill;
import gruscope.engine.run.Trace;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;
import gruscope.sequence.EncodedSequence;

import java.util.List;
import java.util.Optional;

/// A scene that has been run: the tokens it read and the trace it left.
///
/// Unshared, only as many steps are run as have weights; the tokens after them wait in vain ([#waiting]).
///
/// @param before     the trace without the scene's what-ifs, if it has any
/// @param neighbours the runs of the cells beside, over the same tokens ([Neighbours]); none have neighbours of their own
public record Run(Scene scene, EncodedSequence sequence, Trace trace, Optional<Trace> before, List<Run> neighbours) {

    /// What a step costs besides its multiplications, in multiplications.
    private static final int STEP_OVERHEAD = 200;

    public Run {
        neighbours = List.copyOf(neighbours);
    }

    /// Encodes and runs a scene, and what its view puts beside it.
    ///
    /// @throws gruscope.BadInput if its text cannot be read in its encoding, or its parts do not fit together or into memory
    public static Run of(Scene scene) {
        return of(scene, Progress.UNWATCHED);
    }

    /// The same, watched.
    ///
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    public static Run of(Scene scene, Progress progress) {
        return of(scene, Optional.empty(), progress);
    }

    /// Runs another scene, such as the next one while a slider is dragged. What is the same in both is taken over and not run anew: the trace
    /// without what-ifs, and the cells beside.
    ///
    /// @throws gruscope.BadInput as [#of]
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    public Run then(Scene other, Progress progress) {
        return of(other, Optional.of(this), progress);
    }

    private static Run of(Scene scene, Optional<Run> last, Progress progress) {
        EncodedSequence sequence = read(scene);
        SceneTraces traces = new SceneTraces(scene, sequence, progress);
        Trace own = traces.own();
        return new Run(scene, sequence, own, traces.before(last.flatMap(run -> run.beforeOf(scene))), neighbours(sequence, traces, last));
    }

    /// Roughly how many multiplications running a scene takes.
    public static long work(Scene scene) {
        Bill bill = Bill.of(scene.program().weights().shared());
        long runs = 1 + (scene.whatIf().isNothing() ? 0 : 1) + scene.view().beside().kinds().size();
        return runs * scene.encoding().encode(scene.reading()).tokens().size() * (bill.multiplicationsPerStep() + STEP_OVERHEAD);
    }

    /// The same run looked at in another scene that differs only in moment or view; neighbours are run when the view asks for others.
    public Run seenIn(Scene other) {
        boolean same = other.view().beside().equals(scene.view().beside());
        return new Run(other, sequence, trace, before, same ? neighbours : neighbours(sequence, new SceneTraces(other, sequence, Progress.UNWATCHED), Optional.empty()));
    }

    /// How many tokens at the end were not read, because each step has weights of its own and for theirs there are none.
    public int waiting() {
        return sequence.tokens().size() - trace.length();
    }

    public Timeline timeline() {
        return new Timeline(trace.length(), trace.cell().beats().size());
    }

    private static EncodedSequence read(Scene scene) {
        return scene.encoding().encode(scene.reading()).requireClean();
    }

    /// Runs what the view asks for beside a scene.
    private static List<Run> neighbours(EncodedSequence sequence, SceneTraces traces, Optional<Run> last) {
        return traces.beside().stream().map(neighbour -> last.flatMap(run -> run.besideLike(neighbour, traces.steps()))
                .orElseGet(() -> new Run(neighbour, sequence, traces.of(neighbour), Optional.empty(), List.of()))).toList();
    }

    /// The trace without what-ifs, if another scene has the same. It was made as one of several, so that it takes no more memory there.
    private Optional<Trace> beforeOf(Scene other) {
        return scene.model().equals(other.model()) && scene.start().equals(other.start()) && scene.encoding().equals(other.encoding())
                && scene.text().equals(other.text()) ? before : Optional.empty();
    }

    private Optional<Run> besideLike(Scene neighbour, int steps) {
        return neighbours.stream().filter(run -> run.trace().length() == steps && run.scene().equals(neighbour)).findFirst();
    }
}
