package gruscope.scene;

import gruscope.engine.Program;
import gruscope.engine.Stepper;
import gruscope.engine.Trace;
import gruscope.sequence.EncodedSequence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A scene that has been run: the tokens it read and the trace it left.
///
/// Unshared, only as many steps are run as have weights; the tokens after them wait in vain ([#waiting]).
///
/// @param before     the trace without the scene's what-ifs, if it has any
/// @param neighbours the runs of the cells beside, over the same tokens ([Neighbours]); none have neighbours of their own
public record Run(Scene scene, EncodedSequence sequence, Trace trace, Optional<Trace> before, List<Run> neighbours) {

    public Run {
        neighbours = List.copyOf(neighbours);
    }

    /// Encodes and runs a scene, and what its view puts beside it.
    ///
    /// @throws gruscope.BadInput if its text cannot be read in its encoding, or its parts do not fit together
    public static Run of(Scene scene) {
        EncodedSequence sequence = read(scene);
        Program program = scene.program();
        double[][] vectors = sequence.vectors();
        Trace trace = Stepper.run(program, Arrays.copyOf(vectors, program.weights().reach(vectors.length)));
        return new Run(scene, sequence, trace, before(scene), neighbours(scene, sequence));
    }

    /// The same run looked at in another scene that differs only in moment or view; neighbours are run when the view asks for others.
    public Run seenIn(Scene other) {
        boolean same = other.view().beside().equals(scene.view().beside());
        return new Run(other, sequence, trace, before, same ? neighbours : neighbours(other, sequence));
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

    /// None where the text as typed cannot be read.
    private static Optional<Trace> before(Scene scene) {
        EncodedSequence typed = scene.encoding().encode(scene.text());
        return scene.whatIf().isNothing() || !typed.isClean() ? Optional.empty()
                : Optional.of(Stepper.run(scene.before().program(), typed.vectors()));
    }

    private static List<Run> neighbours(Scene scene, EncodedSequence sequence) {
        return Neighbours.of(scene).stream().map(beside ->
                new Run(beside, sequence, Stepper.run(beside.program(), sequence.vectors()), Optional.empty(), List.of())).toList();
    }
}
