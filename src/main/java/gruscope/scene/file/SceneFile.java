package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.FileTrouble;
import gruscope.Memory;
import gruscope.Message;
import gruscope.WholeFile;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.json.Place;
import gruscope.model.file.ModelFile;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Scenes in files.
public final class SceneFile {

    /// The share of the memory that a file may take: read, its numbers take several times as much.
    private static final double SHARE = 0.125;
    private static final long MOST_BYTES = 1 << 30;

    /// What a file beside a model ends in that names its symbols: `gru.vocab.json` beside `gru.pt`.
    private static final String VOCABULARY = ".vocab.json";

    private SceneFile() {
    }

    /// Reads a scene from its JSON or its text, the scene that a picture carries with it, or one made of a model file; all of it or none.
    ///
    /// @throws BadInput if there is no such file, it cannot be read, or has no scene in it
    public static Scene read(Path file) {
        return open(file, TensorChoice.OPEN).scene();
    }

    /// The same, with what is to be said about it.
    ///
    /// @param choice which tensors are meant, should it be a model file
    public static Opened open(Path file, TensorChoice choice) {
        byte[] bytes = content(file);
        Path symbols = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + VOCABULARY);
        boolean vectors = choice.embedding().filter(TensorChoice.NO_READOUT::equals).isPresent();
        UnaryOperator<ModelFile> naming = Files.isRegularFile(symbols) && !vectors ? read -> read.named(JsonParser.parse(text(symbols), symbols.getFileName().toString())) : UnaryOperator.identity();
        return open(bytes, file.getFileName().toString(), choice, naming);
    }

    /// The same from the bytes of a file.
    ///
    /// @param name the file's, for messages
    public static Opened open(byte[] bytes, String name, TensorChoice choice) {
        return open(bytes, name, choice, UnaryOperator.identity());
    }

    private static Opened open(byte[] bytes, String name, TensorChoice choice, UnaryOperator<ModelFile> naming) {
        if (ModelFile.isIn(bytes)) {
            return ModelScene.of(naming.apply(ModelFile.read(bytes, name, choice)));
        }
        return PictureScene.find(bytes, name).map(Opened::of).orElseGet(() -> {
            String text = text(bytes, name);
            return SceneText.looksLike(text) ? Opened.of(SceneText.parse(text)) : open(JsonParser.parse(text, name), name, choice, naming);
        });
    }

    /// The same from JSON, which is told by its content: a scene says `gruscope`, a model has a cell or weights.
    public static Opened open(Json json, String name, TensorChoice choice) {
        return open(json, name, choice, UnaryOperator.identity());
    }

    private static Opened open(Json json, String name, TensorChoice choice, UnaryOperator<ModelFile> naming) {
        if (ModelScene.isIn(json)) {
            return ModelScene.of(json, name, choice, naming);
        }
        if (json instanceof Json.Fieldset(Place place, Map<String, Json> fields) && !fields.containsKey("gruscope")) {
            throw new BadInput(place.toString(), says("this-is-neither-a-scene"), NONE);
        }
        return Opened.of(SceneJson.read(json));
    }

    /// The text of a file in UTF-8.
    ///
    /// @throws BadInput if there is no such file or it is not text
    public static String text(Path file) {
        return text(content(file), file.toString());
    }

    private static String text(byte[] bytes, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            Message found = PictureScene.kindByName(name).map(kind -> says("this-is-no-whatever", kind)).orElse(says("this-is-not-utf-8"));
            throw new BadInput(found, e).at(name);
        }
    }

    /// All bytes of a file.
    ///
    /// @throws BadInput if there is no such file, it cannot be read, or is too large
    public static byte[] content(Path file) {
        if (!Files.exists(file)) {
            throw new BadInput(file.toString(), says("there-is-no-such-file"), NONE);
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), says("this-is-a-folder"), says("a-file-was-expected"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, file.toString());
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-read", FileTrouble.reason(e)), e).at(file);
        }
    }

    /// All that a stream holds: of a device there may be no end.
    ///
    /// @param name what it is, for messages
    /// @throws BadInput if it cannot be read, or is larger than the memory would take
    public static byte[] bytes(InputStream in, String name) {
        long most = Math.min(Memory.share(SHARE), MOST_BYTES);
        try {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new BadInput(name, says("this-is-larger-than", Memory.megabytes(most)), says("what-is-read-may-be"));
            }
            return bytes;
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-read", FileTrouble.reason(e)), e).at(name);
        }
    }

    /// Writes a scene file, or leaves what was there as it was.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(Scene scene, Path file) {
        WholeFile.write(file, SceneJson.format(scene).getBytes(StandardCharsets.UTF_8));
    }
}
