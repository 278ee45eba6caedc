package gruscope.cli;

import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.Scenes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// What every command takes as `SCENE`.
final class SceneArgument {

    /// For usage texts.
    static final String DESCRIPTION = "A preset's name (see gruscope presets), a scene file, a picture made here, a scene's text, or - to read one from standard input.";
    static final String STANDARD_INPUT = "-";
    static final String STANDARD_INPUT_NAME = "standard input";

    private SceneArgument() {
    }

    /// @throws gruscope.BadInput if it is no scene
    static Scene open(String argument) {
        return argument.equals(STANDARD_INPUT) ? SceneFile.parse(standardInput(), STANDARD_INPUT_NAME) : Scenes.open(argument);
    }

    static byte[] standardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a shell can complete it to.
    static final class Completions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }
}
