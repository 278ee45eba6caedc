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
/// the cells beside.
final class Runs {

    /// The share of the heap that traces may take: pictures and another scene's traces need the rest.
    private static final double SHARE_OF_HEAP = 0.45;

    private final Scene scene;
    private final EncodedSequence sequence;
    private final Progress progress;
    private final Optional<EncodedSequence> typed;
    private final List<Scene> beside;
    private final int count;
    private int done;

    Runs(Scene scene, EncodedSequence sequence, Progress progress) {
        this.scene = scene;
        this.sequence = sequence;
        this.progress = progress;
        this.typed = typed(scene);
        this.beside = Neighbours.of(scene);
        this.count = 1 + (typed.isPresent() ? 1 : 0) + beside.size();
    }

    Run run() {
        Program program = scene.program();
        Trace trace = trace(program, read());
        Optional<Trace> before = typed.map(text -> trace(scene.before().program(), text.vectors()));
        return new Run(scene, sequence, trace, before, neighbours());
    }

    List<Run> neighbours() {
        List<Run> runs = new ArrayList<>();
        for (Scene neighbour : beside) {
            runs.add(new Run(neighbour, sequence, trace(neighbour.program(), read()), Optional.empty(), List.of()));
        }
        return runs;
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
