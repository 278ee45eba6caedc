package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.Nearest;
import gruscope.scene.Scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Scenes by whatever a user names them.
public final class Scenes {

    private Scenes() {
    }

    /// Opens a preset, a scene file, or a scene's text.
    ///
    /// @throws BadInput if it is none of the three, or a damaged one
    public static Scene open(String argument) {
        List<String> presets = Presets.names();
        if (presets.contains(argument)) {
            return Presets.named(argument);
        }
        if (SceneText.looksLike(argument)) {
            return SceneText.parse(argument);
        }
        if (isFile(argument)) {
            return SceneFile.read(Path.of(argument));
        }
        String near = Nearest.to(argument, presets).map(known -> "; did you mean the preset \"" + known + "\"?").orElse(".");
        throw new BadInput("\"" + argument + "\" is no preset, no file and no scene text" + near + " Presets: " + String.join(", ", presets));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
