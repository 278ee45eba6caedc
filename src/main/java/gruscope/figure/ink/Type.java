package gruscope.figure.ink;

import gruscope.scene.Theme;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The fonts of a theme, from the bundled faces, and how much room a text takes.
///
/// All text is measured here with fractional metrics and no hinting, so that a layout is the same for every surface and machine.
public final class Type {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final Map<TextStyle.Face, Font> FACES = new EnumMap<>(TextStyle.Face.class);

    /// Where the faces lie as files, if the launcher says so: a file is opened in place, a resource must be unpacked first.
    private static final String FOLDER = System.getProperty("gruscope.fonts");

    /// After a space, but not before a percent sign, and on either side of a Chinese character; a line may not begin with closing marks, nor end with opening ones.
    private static final Pattern BREAKS = Pattern.compile("(?<= )(?!%)|(?:(?<=\\p{IsHan})|(?=\\p{IsHan})|(?<=[，。、；：！？）」』》]))"
            + "(?![，。、；：！？）」』》”’%,.;:!?)])(?<![（「『《“‘(])(?! )");

    private static final int MEASURED = 10_000;
    private static final int BROKEN = 1_000;
    private static final int SIZES = 200;
    private static final Recent<Written, Measured> TEXTS = new Recent<>(MEASURED, Type::measured);
    private static final Recent<Paragraphs, List<String>> LINES = new Recent<>(BROKEN, Type::wrapped);
    private static final Recent<Sized, Font> FONTS = new Recent<>(SIZES, sized -> face(sized.face()).deriveFont(sized.size()));

    private final double scale;

    private Type(double scale) {
        this.scale = scale;
    }

    /// Projected text is twice as large: its smallest style has 24 pixels.
    public static Type of(Theme theme) {
        return new Type(theme == Theme.PROJECTOR ? 2 : 1);
    }

    /// The same faces, larger or smaller.
    public Type scaled(double factor) {
        return new Type(scale * factor);
    }

    /// The factor on every text size.
    public double scale() {
        return scale;
    }

    /// A run of characters that one font can show.
    ///
    /// @param width in logical pixels
    record TextRun(String text, Font font, double width) {
    }

    private record Written(String text, TextStyle style, double scale) {
    }

    private record Measured(List<TextRun> runs, double width) {
    }

    private record Paragraphs(String text, TextStyle style, double scale, double width) {
    }

    private record Sized(TextStyle.Face face, float size) {
    }

    /// The text cut into runs: Chinese and whatever else the style's own face lacks goes to the fallback face.
    List<TextRun> runs(String text, TextStyle style) {
        return TEXTS.of(new Written(text, style, scale)).runs();
    }

    private static Measured measured(Written written) {
        String text = written.text();
        Font own = font(written.style().face(), written);
        List<TextRun> runs = new ArrayList<>();
        if (own.canDisplayUpTo(text) < 0) {
            runs.add(run(text, own));
        } else {
            int start = 0;
            while (start < text.length()) {
                boolean shown = own.canDisplay(text.codePointAt(start));
                int end = start;
                while (end < text.length() && own.canDisplay(text.codePointAt(end)) == shown) {
                    end += Character.charCount(text.codePointAt(end));
                }
                runs.add(run(text.substring(start, end), shown ? own : font(TextStyle.Face.CHINESE, written)));
                start = end;
            }
        }
        return new Measured(List.copyOf(runs), runs.stream().mapToDouble(TextRun::width).sum());
    }

    private static TextRun run(String text, Font font) {
        return new TextRun(text, font, font.getStringBounds(text, METRICS).getWidth());
    }

    /// The font that has a text's first letter, for those who set a text in one font.
    public Font fontOf(String text, TextStyle style) {
        return runs(text, style).getFirst().font();
    }

    /// The style's own font; it lacks Chinese.
    public Font font(TextStyle style) {
        return font(style.face(), new Written("", style, scale));
    }

    private static Font font(TextStyle.Face face, Written written) {
        return FONTS.of(new Sized(face, (float) (written.style().size() * written.scale())));
    }

    public double width(String text, TextStyle style) {
        return TEXTS.of(new Written(text, style, scale)).width();
    }

    /// The width of the widest of several lines.
    public double widest(List<String> lines, TextStyle style) {
        return lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
    }

    /// From the top of a line to its baseline.
    public double ascent(TextStyle style) {
        return 0.93 * style.size() * scale;
    }

    /// The height of a line.
    public double lineHeight(TextStyle style) {
        return 1.25 * style.size() * scale;
    }

    /// The text, or as much of its start as fits with an ellipsis.
    public String fitted(String text, TextStyle style, double width) {
        if (width(text, style) <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int fits = 0;
        int not = letters.length + 1;
        while (not - fits > 1) {
            int middle = (fits + not) >>> 1;
            if (width(new String(letters, 0, middle) + "…", style) <= width) {
                fits = middle;
            } else {
                not = middle;
            }
        }
        return fits == 0 ? "" : new String(letters, 0, fits) + "…";
    }

    /// The text in lines no wider than `width`: broken at its own line ends, at spaces, and between Chinese characters, but never before a
    /// mark that closes or after one that opens. A single word that is wider stays whole.
    public List<String> wrapped(String text, TextStyle style, double width) {
        return LINES.of(new Paragraphs(text, style, scale, width));
    }

    private static List<String> wrapped(Paragraphs whole) {
        Type type = new Type(whole.scale());
        List<String> lines = new ArrayList<>();
        for (String paragraph : whole.text().split("\n")) {
            String line = "";
            for (String piece : BREAKS.split(paragraph)) {
                if (!line.isEmpty() && type.width((line + piece).stripTrailing(), whole.style()) > whole.width()) {
                    lines.add(line.stripTrailing());
                    line = piece;
                } else {
                    line += piece;
                }
            }
            lines.add(line.stripTrailing());
        }
        return List.copyOf(lines);
    }

    /// Which of the bundled faces a font is.
    public static TextStyle.Face faceOf(Font font) {
        String name = font.getPSName();
        return Arrays.stream(TextStyle.Face.values()).filter(face -> face.file().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is none of the bundled faces"));
    }

    /// The TrueType file of a face.
    public static byte[] bytes(TextStyle.Face face) {
        try (InputStream in = FOLDER != null ? new FileInputStream(new File(FOLDER, face.file() + ".ttf"))
                : Type.class.getResourceAsStream("/fonts/" + face.file() + ".ttf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled font " + face.file(), e);
        }
    }

    private static synchronized Font face(TextStyle.Face face) {
        return FACES.computeIfAbsent(face, wanted -> {
            try {
                return opened(wanted.file() + ".ttf");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled font " + wanted.file(), e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + wanted.file() + " is damaged", e);
            }
        });
    }

    private static Font opened(String file) throws IOException, FontFormatException {
        if (FOLDER != null) {
            return Font.createFont(Font.TRUETYPE_FONT, new File(FOLDER, file));
        }
        try (InputStream in = Type.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
