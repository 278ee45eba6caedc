package gruscope.scene.run;

import gruscope.Memory;
import gruscope.Progress;
import gruscope.engine.run.Inputs;
import gruscope.engine.run.LongRun;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.scene.Scene;
import gruscope.sequence.EncodedSequence;

import java.util.List;
import java.util.Optional;

/// All the traces that a scene asks for, made one after the other, sharing the memory there is: its own, the one before its what-ifs, and
/// those of the cells beside.
final class SceneTraces {

    /// The share of the heap that traces may take: pictures and another scene's traces need the rest.
    private static final double SHARE_OF_HEAP = 0.45;

    private final Scene scene;
    private final EncodedSequence sequence;
    private final Progress progress;
    private final Optional<EncodedSequence> typed;
    private final List<Scene> beside;
    private final int count;
    private int done;

    SceneTraces(Scene scene, EncodedSequence sequence, Progress progress) {
        this.scene = scene;
        this.sequence = sequence;
        this.progress = progress;
        this.typed = typed(scene);
        this.beside = Neighbours.of(scene);
        this.count = 1 + (typed.isPresent() ? 1 : 0) + beside.size();
    }

    Trace own() {
        return trace(scene.program(), read());
    }

    /// The trace without what-ifs, if there are any.
    ///
    /// @param known the same, if another run has it already
    Optional<Trace> before(Optional<Trace> known) {
        return typed.map(text -> known.orElseGet(() -> trace(scene.before().program(), inputs(text, text.tokens().size()))));
    }

    /// How many tokens the scene's own steps read; the cells beside read no others, so that all stand at the same step.
    int steps() {
        return scene.program().weights().reach(sequence.tokens().size());
    }

    /// The scenes of the cells beside.
    List<Scene> beside() {
        return beside;
    }

    /// The trace of one of the cells beside.
    Trace of(Scene neighbour) {
        return trace(neighbour.program(), read());
    }

    private Inputs read() {
        return inputs(sequence, steps());
    }

    /// The first of a sequence's vectors.
    private static Inputs inputs(EncodedSequence sequence, int steps) {
        return new Inputs(steps, sequence::vector, sequence.bytes());
    }

    private Trace trace(Program program, Inputs inputs) {
        Trace trace = LongRun.run(program, inputs, Memory.share(SHARE_OF_HEAP / count), share -> progress.at((done + share) / count));
        done++;
        return trace;
    }

    /// The text as typed, if there are what-ifs to compare with it; none where it cannot be read.
    private static Optional<EncodedSequence> typed(Scene scene) {
        return scene.whatIf().isNothing() ? Optional.empty()
                : Optional.of(scene.encoding().encode(scene.text())).filter(EncodedSequence::isClean);
    }
}
