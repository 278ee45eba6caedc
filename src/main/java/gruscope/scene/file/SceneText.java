package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.scene.Scene;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import static gruscope.Message.says;

/// Scenes as one line of text that survives a chat or a mail: `gruscope:1:` and the compact JSON, deflated, in URL-safe Base64.
public final class SceneText {

    private static final String PREFIX = "gruscope:1:";
    private static final int LARGEST = 16 << 20;

    /// Nobody pastes as many bytes into a chat. Of a cell with 512 units the best compression takes seven times as long, and saves a twentieth.
    private static final int LARGE = 1 << 20;
    private static final int QUICKLY = 5;

    private SceneText() {
    }

    public static String format(Scene scene) {
        byte[] json = SceneJson.formatCompact(scene).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(json.length > LARGE ? QUICKLY : Deflater.BEST_COMPRESSION, true);
        deflater.setInput(json);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /// Whether a text means to be a scene.
    public static boolean looksLike(String text) {
        return bare(text).startsWith("gruscope:");
    }

    /// Reads a scene from its text, whatever quotes and line breaks it picked up on the way.
    ///
    /// @throws BadInput if it is damaged or cut off
    public static Scene parse(String text) {
        String bare = bare(text);
        if (!bare.startsWith(PREFIX)) {
            throw new BadInput(says("this-is-no-scene-text", PREFIX));
        }
        try {
            byte[] packed = Base64.getUrlDecoder().decode(bare.substring(PREFIX.length()));
            return SceneJson.parse(unpacked(packed), "scene text");
        } catch (IllegalArgumentException | DataFormatException e) {
            throw new BadInput(says("this-scene-text-is-damaged"), e);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\"'`<>\\u200b\\ufeff]", "");
    }

    private static String unpacked(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            if (count == 0 || text.size() > LARGEST) {
                throw new DataFormatException("cut off, or larger than " + LARGEST + " bytes");
            }
            text.write(buffer, 0, count);
        }
        inflater.end();
        return text.toString(StandardCharsets.UTF_8);
    }
}
