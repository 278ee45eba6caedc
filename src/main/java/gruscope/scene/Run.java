package gruscope.scene;

import gruscope.engine.Stepper;
import gruscope.engine.Trace;
import gruscope.sequence.EncodedSequence;

import java.util.List;

/// A scene that has been run: the tokens it read and the trace it left.
///
/// @param neighbours the runs of the cells beside, over the same tokens ([Neighbours]); none have neighbours of their own
public record Run(Scene scene, EncodedSequence sequence, Trace trace, List<Run> neighbours) {

    public Run {
        neighbours = List.copyOf(neighbours);
    }

    /// Encodes and runs a scene, and what its view puts beside it.
    ///
    /// @throws gruscope.BadInput if its text cannot be read in its encoding, or its parts do not fit together
    public static Run of(Scene scene) {
        EncodedSequence sequence = scene.encoding().encode(scene.text()).requireClean();
        return new Run(scene, sequence, Stepper.run(scene.program(), sequence.vectors()), neighbours(scene, sequence));
    }

    /// The same run looked at in another scene that differs only in moment or view; neighbours are run when the view asks for others.
    public Run seenIn(Scene other) {
        boolean same = other.view().beside().equals(scene.view().beside());
        return new Run(other, sequence, trace, same ? neighbours : neighbours(other, sequence));
    }

    public Timeline timeline() {
        return new Timeline(trace.length(), trace.cell().beats().size());
    }

    private static List<Run> neighbours(Scene scene, EncodedSequence sequence) {
        return Neighbours.of(scene).stream()
                .map(beside -> new Run(beside, sequence, Stepper.run(beside.program(), sequence.vectors()), List.of())).toList();
    }
}
