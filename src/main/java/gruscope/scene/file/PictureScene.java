package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.scene.Scene;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// The scene that a picture carries with it: its text form, plain in the bytes of a PNG, APNG, SVG, PDF, MP4, WebM or HTML file, in a
/// comment of a GIF.
public final class PictureScene {

    private static final byte[] PREFIX = "gruscope:1:".getBytes(StandardCharsets.US_ASCII);

    /// How files of each kind begin, after [#start] bytes.
    private enum Kind {
        PNG("PNG picture", 0, "\u0089PNG\r\n\u001a\n"),
        GIF("GIF picture", 0, "GIF8"),
        PDF("PDF file", 0, "%PDF-"),
        MP4("MP4 video", 4, "ftyp"),
        WEBM("WebM video", 0, "\u001aE\u00df\u00a3"),
        JPEG("JPEG picture", 0, "\u00ff\u00d8\u00ff"),
        WEBP("WebP picture", 8, "WEBP"),
        SVG("SVG picture", 0, "<svg", "<?xml"),
        HTML("HTML page", 0, "<!doctype html", "<html");

        private final String name;
        private final int start;
        private final List<String> signatures;

        Kind(String name, int start, String... signatures) {
            this.name = name;
            this.start = start;
            this.signatures = List.of(signatures);
        }

        private boolean begins(byte[] file) {
            String beginning = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1);
            // A byte order mark or blank lines may stand before what is text.
            String text = beginning.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
            return signatures.stream().anyMatch(signature -> this == SVG || this == HTML ? text.startsWith(signature) : beginning.startsWith(signature, start));
        }
    }

    private PictureScene() {
    }

    /// The scene in a picture; none if the file is no picture at all.
    ///
    /// @param name the file's, for messages
    /// @throws BadInput if it is a picture without a scene, or with a damaged one
    public static Optional<Scene> find(byte[] file, String name) {
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(known -> known.begins(file)).findFirst();
        return kind.map(found -> {
            byte[] searched = found == Kind.GIF ? GifComments.of(file) : file;
            String token = token(searched).orElseThrow(() -> new BadInput(says("this-has-no-scene-in", name, found.name)));
            return BadInput.at(name + ": the scene in this " + found.name + " cannot be read", () -> SceneText.parse(token));
        });
    }

    /// What a file's name says that it is: `PNG picture`.
    static Optional<String> kindByName(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values()).filter(kind -> lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT)) || kind == Kind.PNG && lower.endsWith(".apng"))
                .map(kind -> kind.name).findFirst();
    }

    private static Optional<String> token(byte[] bytes) {
        for (int at = 0; at <= bytes.length - PREFIX.length; at++) {
            if (bytes[at] == PREFIX[0] && Arrays.equals(bytes, at, at + PREFIX.length, PREFIX, 0, PREFIX.length)) {
                int end = at + PREFIX.length;
                while (end < bytes.length && isOfToken(bytes[end])) {
                    end++;
                }
                return Optional.of(new String(bytes, at, whole(at, end) - at, StandardCharsets.US_ASCII));
            }
        }
        return Optional.empty();
    }

    /// Bytes that follow, such as a checksum, may look like letters of the text. The text knows where it ends, so that they do no harm, but
    /// Base64 refuses a single letter beyond a multiple of four.
    private static int whole(int at, int end) {
        return (end - at - PREFIX.length) % 4 == 1 ? end - 1 : end;
    }

    /// URL-safe Base64.
    private static boolean isOfToken(byte letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-' || letter == '_';
    }

    /// The comments of a GIF (GIF89a, section 24), whose text is cut into blocks of up to 255 bytes.
    private record GifComments(byte[] file, ByteArrayOutputStream comments) {

        private static final int IMAGE = 0x2c;
        private static final int EXTENSION = 0x21;
        private static final int COMMENT = 0xfe;

        /// All comments joined, as far as the file goes.
        static byte[] of(byte[] file) {
            GifComments found = new GifComments(file, new ByteArrayOutputStream());
            found.walk();
            return found.comments().toByteArray();
        }

        private void walk() {
            int at = 13 + colours(byteAt(10));
            while (at < file.length) {
                int block = byteAt(at);
                if (block == EXTENSION) {
                    at = blocks(at + 2, byteAt(at + 1) == COMMENT);
                } else if (block == IMAGE) {
                    at = blocks(at + 11 + colours(byteAt(at + 9)), false);
                } else {
                    return;
                }
            }
        }

        /// Walks over blocks up to the empty one that ends them.
        private int blocks(int from, boolean comment) {
            int at = from;
            while (byteAt(at) > 0) {
                if (comment) {
                    comments.write(file, at + 1, Math.clamp(file.length - at - 1L, 0, byteAt(at)));
                }
                at += 1 + byteAt(at);
            }
            return at + 1;
        }

        /// The bytes of a colour table, from the flags that tell of it.
        private static int colours(int flags) {
            return (flags & 0x80) == 0 ? 0 : 3 << 1 + (flags & 7);
        }

        /// 0 beyond the end.
        private int byteAt(int index) {
            return index < file.length ? file[index] & 0xff : 0;
        }
    }
}
