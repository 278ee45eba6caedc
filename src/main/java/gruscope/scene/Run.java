package gruscope.scene;

import gruscope.engine.Stepper;
import gruscope.engine.Trace;
import gruscope.sequence.EncodedSequence;

/// A scene that has been run: the tokens it read and the trace it left.
public record Run(Scene scene, EncodedSequence sequence, Trace trace) {

    /// Encodes and runs a scene.
    ///
    /// @throws gruscope.BadInput if its text cannot be read in its encoding, or its parts do not fit together
    public static Run of(Scene scene) {
        EncodedSequence sequence = scene.encoding().encode(scene.text()).requireClean();
        return new Run(scene, sequence, Stepper.run(scene.program(), sequence.vectors()));
    }

    /// The same run looked at in another scene that differs only in moment or view.
    public Run seenIn(Scene other) {
        return new Run(other, sequence, trace);
    }

    public Timeline timeline() {
        return new Timeline(trace.length(), trace.cell().beats().size());
    }
}
