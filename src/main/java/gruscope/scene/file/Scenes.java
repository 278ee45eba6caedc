package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.Nearest;
import gruscope.Quoted;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import static gruscope.Message.says;

/// Scenes by whatever a user names them.
public final class Scenes {

    private Scenes() {
    }

    /// Opens a preset, a scene file, a model file, or a scene's text.
    ///
    /// @throws BadInput if it is none of them, or a damaged one
    public static Scene open(String argument) {
        return open(argument, TensorChoice.OPEN).scene();
    }

    /// The same, with what is to be said about it.
    ///
    /// @param choice which tensors are meant, should it be a model file
    public static Opened open(String argument, TensorChoice choice) {
        List<String> presets = Presets.names();
        if (presets.contains(argument)) {
            return Opened.of(Presets.named(argument));
        }
        if (SceneText.looksLike(argument)) {
            return Opened.of(SceneText.parse(argument));
        }
        if (isFile(argument)) {
            return SceneFile.open(Path.of(argument), choice);
        }
        String all = String.join(", ", presets);
        throw new BadInput(Nearest.to(argument, presets).map(known -> says("is-no-preset-no-file-near", Quoted.of(argument), Quoted.of(known), all))
                .orElse(says("is-no-preset-no-file", Quoted.of(argument), all)));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
