package gruscope.train;

import gruscope.Message;
import gruscope.engine.learn.Batch;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.model.Task;
import gruscope.scene.Scene;
import gruscope.sequence.Encoding;
import gruscope.sequence.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Something to be learned that makes its own data: sequences are drawn, and the [Task] knows what is right after each step.
///
/// @param key        its name on the command line and in message bundles
/// @param title      of a model that has learned it
/// @param task       what is right
/// @param vocabulary the symbols of its one-hot inputs, where they are symbols
/// @param inputs     m
/// @param outputs    what each output stands for; a single output has a value and no label
/// @param length     steps of a sequence
/// @param units      hidden units that are enough for a GRU
/// @param updates    updates that are enough
/// @param generator  draws the inputs of a sequence: `length` rows of `m` numbers
public record Exercise(String key, String title, Task task, Optional<Vocabulary> vocabulary, int inputs, List<String> outputs, int length, int units, int updates,
                       Function<SplittableRandom, double[][]> generator) {

    public Exercise {
        outputs = List.copyOf(outputs);
    }

    /// How many outputs its readout has, k.
    public int outputCount() {
        return Math.max(1, outputs.size());
    }

    /// What its readout's scores go through: of several outputs one is right.
    public Readout.Kind readoutKind() {
        return outputs.isEmpty() ? Readout.Kind.IDENTITY : Readout.Kind.SOFTMAX;
    }

    /// Sequences to learn from, drawn anew.
    public Batch batch(SplittableRandom random, int size) {
        double[][][] sequences = new double[size][][];
        double[][][] right = new double[size][][];
        for (int b = 0; b < size; b++) {
            sequences[b] = generator.apply(random);
            right[b] = right(sequences[b]);
        }
        return Batch.of(sequences, right);
    }

    private double[][] right(double[][] sequence) {
        double[] answers = task.answers(sequence.length, step -> sequence[step], vocabulary, outputCount());
        double[][] rows = new double[answers.length][];
        for (int step = 0; step < rows.length; step++) {
            rows[step] = Double.isNaN(answers[step]) ? null : new double[] {answers[step]};
        }
        return rows;
    }

    /// A model that has been taught it.
    ///
    /// @param about  a sentence on it
    /// @param madeBy the command line that made it, if one did
    public Model model(WeightSet weights, Readout readout, Message about, Optional<String> madeBy) {
        return new Model(title, about, Model.Provenance.TRAINED, weights, vocabulary, Optional.of(readout), outputs, Optional.of(task), Below.NOTHING, madeBy);
    }

    /// A model of it reading a sequence of the exercise.
    ///
    /// @param seed of the sequence
    public Scene scene(Model model, long seed) {
        Encoding encoding = model.encodings().getFirst();
        return Scene.of(model, encoding, encoding.decode(generator.apply(new SplittableRandom(seed))));
    }
}
