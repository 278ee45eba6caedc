package gruscope.cli;

import gruscope.BadInput;
import gruscope.scene.Presets;
import gruscope.scene.Scene;
import gruscope.scene.SceneJson;
import gruscope.scene.SceneText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.util.Iterator;

/// What every command takes as `SCENE`.
final class SceneArgument {

    /// For usage texts.
    static final String DESCRIPTION = "A preset's name (see gruscope presets), a scene file, a picture made here, a scene's text, or - to read one from standard input.";
    static final String STANDARD_INPUT = "-";
    static final String STANDARD_INPUT_NAME = "standard input";

    private SceneArgument() {
    }

    /// @throws BadInput if it is no scene
    static Scene open(String argument) {
        return argument.equals(STANDARD_INPUT) ? parse(standardInput()) : Presets.open(argument);
    }

    /// A scene as it comes through a pipe: its JSON or its text.
    static Scene parse(String text) {
        return SceneText.looksLike(text) ? SceneText.parse(text) : SceneJson.parse(text, STANDARD_INPUT_NAME);
    }

    /// @throws BadInput if it is not text
    static String standardInput() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(System.in.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(STANDARD_INPUT_NAME + ": this is not UTF-8 text; a scene's JSON or text was expected", e);
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
