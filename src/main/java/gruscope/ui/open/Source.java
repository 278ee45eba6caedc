package gruscope.ui.open;

import gruscope.BadInput;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.scene.file.Opened;
import gruscope.scene.file.SceneFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Where a scene or a model comes from. It is opened as often as there is something to ask about it.
///
/// @param name    what it is called in questions
/// @param isShort whether it is read within a frame
/// @param opens   opens it, with what was chosen of it
public record Source(String name, boolean isShort, Function<TensorChoice, Opened> opens) {

    /// What opening came to.
    public sealed interface Attempt {
    }

    /// It is open.
    public record Success(Opened opened) implements Attempt {
    }

    /// Something is to be answered first.
    ///
    /// @param asked  with what can be answered
    /// @param before what was chosen already
    public record Question(Source source, Undecided asked, TensorChoice before) implements Attempt {

        /// The choice that an answer comes to.
        public TensorChoice answered(Undecided.Candidate candidate) {
            return asked.chosen(candidate, before);
        }
    }

    /// In bytes.
    private static final long SHORT = 100_000;

    public static Source of(Path file) {
        return new Source(file.getFileName().toString(), isShort(file), choice -> SceneFile.open(file, choice));
    }

    /// What is read within a frame. A pipe, or a file of a device, may never end.
    private static boolean isShort(Path file) {
        try {
            return !Files.exists(file) || Files.isDirectory(file) || Files.isRegularFile(file) && Files.size(file) <= SHORT;
        } catch (IOException _) {
            return true;
        }
    }

    /// The same, with something done to whatever is opened.
    public Source with(UnaryOperator<Opened> change) {
        return new Source(name, isShort, opens.andThen(change));
    }

    /// Opens it, or asks what is meant.
    ///
    /// @throws BadInput if it cannot be opened, whatever is answered
    public Attempt open(TensorChoice choice) {
        try {
            Opened opened = opens.apply(choice);
            Optional<Attempt> question = opened.asks().map(asked -> new Question(this, asked, choice));
            return question.orElseGet(() -> new Success(opened));
        } catch (BadInput e) {
            return new Question(this, Undecided.in(e).orElseThrow(() -> e), choice);
        }
    }
}
