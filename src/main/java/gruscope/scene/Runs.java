package gruscope.scene;

import gruscope.engine.LongRun;
import gruscope.engine.Program;
import gruscope.engine.Progress;
import gruscope.engine.Trace;
import gruscope.sequence.EncodedSequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All the runs that a scene asks for, one after the other, sharing the memory there is: its own, the one before its what-ifs, and those of
/// the cells beside. What the run before it has already is taken over.
final class Runs {

    /// The share of the heap that traces may take: pictures and another scene's traces need the rest.
    private static final double SHARE_OF_HEAP = 0.45;

    private final Scene scene;
    private final EncodedSequence sequence;
    private final Progress progress;
    private final Optional<Run> last;
    private final Optional<EncodedSequence> typed;
    private final List<Scene> beside;
    private final int count;
    private int done;

    /// @param last the run before it, if there is one
    Runs(Scene scene, EncodedSequence sequence, Optional<Run> last, Progress progress) {
        this.scene = scene;
        this.sequence = sequence;
        this.last = last;
        this.progress = progress;
        this.typed = typed(scene);
        this.beside = Neighbours.of(scene);
        this.count = 1 + (typed.isPresent() ? 1 : 0) + beside.size();
    }

    Run run() {
        Program program = scene.program();
        Trace trace = trace(program, read());
        Optional<Trace> before = typed.map(text -> lastBefore().orElseGet(() -> trace(scene.before().program(), text.vectors())));
        return new Run(scene, sequence, trace, before, neighbours());
    }

    List<Run> neighbours() {
        List<Run> runs = new ArrayList<>();
        double[][] read = read();
        for (Scene neighbour : beside) {
            runs.add(lastBeside(neighbour, read.length)
                    .orElseGet(() -> new Run(neighbour, sequence, trace(neighbour.program(), read), Optional.empty(), List.of())));
        }
        return runs;
    }

    /// The last run's trace without what-ifs, if it is this scene's too. It was made as one of several, so that it takes no more memory here.
    private Optional<Trace> lastBefore() {
        return last.filter(run -> run.scene().model().equals(scene.model()) && run.scene().start().equals(scene.start())
                && run.scene().encoding().equals(scene.encoding()) && run.scene().text().equals(scene.text())).flatMap(Run::before);
    }

    private Optional<Run> lastBeside(Scene neighbour, int steps) {
        return last.stream().flatMap(run -> run.neighbours().stream())
                .filter(run -> run.trace().length() == steps && run.scene().equals(neighbour)).findFirst();
    }

    /// The tokens that the scene's own steps read; the cells beside read no others, so that all stand at the same step.
    private double[][] read() {
        double[][] vectors = sequence.vectors();
        return Arrays.copyOf(vectors, scene.program().weights().reach(vectors.length));
    }

    private Trace trace(Program program, double[][] vectors) {
        long budget = (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory() / count);
        Trace trace = LongRun.run(program, vectors, budget, share -> progress.at((done + share) / count));
        done++;
        return trace;
    }

    /// The text as typed, if there are what-ifs to compare with it; none where it cannot be read.
    private static Optional<EncodedSequence> typed(Scene scene) {
        return scene.whatIf().isNothing() ? Optional.empty()
                : Optional.of(scene.encoding().encode(scene.text())).filter(EncodedSequence::isClean);
    }
}
