package gruscope.model;

import gruscope.BadInput;
import gruscope.engine.Readout;
import gruscope.engine.WeightSet;
import gruscope.sequence.Vocabulary;

import java.util.List;
import java.util.Optional;

/// A cell's weights and what they are: where they come from, which symbols they read, what their outputs mean.
///
/// @param title      a short name, as in a menu
/// @param about      one sentence on what its gates do
/// @param provenance hand-set, trained or random
/// @param weights    the one shared weight set
/// @param vocabulary the symbols of its one-hot inputs, if its inputs are symbols
/// @param readout    the output layer, if there is one
/// @param outputs    what each output stands for; empty, or one label for each output
public record Model(String title, String about, Provenance provenance, WeightSet weights, Optional<Vocabulary> vocabulary,
                    Optional<Readout> readout, List<String> outputs) {

    /// Where weights come from; always said on screen.
    public enum Provenance { HAND_SET, TRAINED, RANDOM }

    public Model {
        outputs = List.copyOf(outputs);
        int symbols = vocabulary.map(v -> v.symbols().size()).orElse(weights.inputSize());
        if (symbols != weights.inputSize()) {
            throw new BadInput("the vocabulary has " + symbols + " symbols; these weights take " + weights.inputSize() + " inputs");
        }
        int scores = readout.map(Readout::outputs).orElse(0);
        if (!outputs.isEmpty() && outputs.size() != scores) {
            throw new BadInput(outputs.size() + " output labels; the readout has " + scores + " outputs");
        }
    }
}
