package gruscope.cli;

import gruscope.cli.speech.Speech;
import gruscope.model.found.TensorChoice;
import gruscope.scene.file.Opened;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.Scenes;
import gruscope.ui.open.Source;

import java.io.File;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Optional;

import static gruscope.Message.says;

/// What every command takes as `SCENE`.
final class SceneArgument {

    static final String STANDARD_INPUT = "-";
    static final String STANDARD_INPUT_NAME = "standard input";

    private SceneArgument() {
    }

    /// @param choice which tensors are meant, should it be a model file
    /// @throws gruscope.BadInput if it is no scene
    static Opened open(String argument, TensorChoice choice) {
        return argument.equals(STANDARD_INPUT) ? SceneFile.open(standardInput(), STANDARD_INPUT_NAME, choice) : Scenes.open(argument, choice);
    }

    /// The same to be opened as often as there is something to ask about it; of standard input, what came is kept.
    static Source source(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            byte[] bytes = standardInput();
            return new Source(STANDARD_INPUT_NAME, false, choice -> SceneFile.open(bytes, STANDARD_INPUT_NAME, choice));
        }
        return new Source(new File(argument).getName(), false, choice -> Scenes.open(argument, choice));
    }

    /// Says what a model file was taken for, and what it reads.
    static void tell(Opened opened, PrintWriter err) {
        said(opened).ifPresent(err::println);
        err.flush();
    }

    /// The same as text; nothing where a scene was opened that says all itself.
    static Optional<String> said(Opened opened) {
        return opened.told().map(told -> Speech.of(opened.reads().isEmpty() ? told : says("sentence.next", told, says("here-that-is"))));
    }

    static byte[] standardInput() {
        return SceneFile.bytes(System.in, STANDARD_INPUT_NAME);
    }

    /// What a shell can complete it to.
    static final class Completions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }
}
