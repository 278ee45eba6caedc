package gruscope.figure.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The faces that the program brings along, each opened once, when it is first asked for.
public final class BundledFont {

    /// Where they lie as files, if the launcher says so: a file is opened in place, a resource must be unpacked first.
    private static final String FOLDER = System.getProperty("gruscope.fonts");

    private static final Map<String, Typeface> OPENED = new ConcurrentHashMap<>();

    private BundledFont() {
    }

    /// @param name of its file, without the ending
    public static Typeface of(String name, String family, boolean bold, boolean italic) {
        return OPENED.computeIfAbsent(name, _ -> {
            String file = name + ".ttf";
            try {
                return Typeface.of(family, bold, italic, () -> bytes(file), opened(file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled font " + name, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + name + " is damaged", e);
            }
        });
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = FOLDER != null ? new FileInputStream(new File(FOLDER, file)) : resource(file)) {
            return in.readAllBytes();
        }
    }

    private static Font opened(String file) throws IOException, FontFormatException {
        if (FOLDER != null) {
            return Font.createFont(Font.TRUETYPE_FONT, new File(FOLDER, file));
        }
        try (InputStream in = resource(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    private static InputStream resource(String file) {
        return BundledFont.class.getResourceAsStream("/fonts/" + file);
    }
}
