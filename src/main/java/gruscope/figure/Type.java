package gruscope.figure;

import gruscope.scene.Theme;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The fonts of a theme, from the bundled faces, and how much room a text takes.
///
/// All text is measured here with fractional metrics and no hinting, so that a layout is the same for every surface and machine.
public final class Type {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final Map<TextStyle.Face, Font> FACES = new EnumMap<>(TextStyle.Face.class);

    private final double scale;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Map<TextStyle, Font> chinese = new EnumMap<>(TextStyle.class);

    private Type(double scale) {
        this.scale = scale;
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, face(style.face()).deriveFont((float) (style.size() * scale)));
            chinese.put(style, face(TextStyle.Face.CHINESE).deriveFont((float) (style.size() * scale)));
        }
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
    public record TextRun(String text, Font font) {
    }

    /// The text cut into runs: Chinese and whatever else the style's own face lacks goes to the fallback face.
    public List<TextRun> runs(String text, TextStyle style) {
        Font own = fonts.get(style);
        if (own.canDisplayUpTo(text) < 0) {
            return List.of(new TextRun(text, own));
        }
        List<TextRun> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean shown = own.canDisplay(text.codePointAt(start));
            int end = start;
            while (end < text.length() && own.canDisplay(text.codePointAt(end)) == shown) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new TextRun(text.substring(start, end), shown ? own : chinese.get(style)));
            start = end;
        }
        return runs;
    }

    /// The style's own font; it lacks Chinese.
    public Font font(TextStyle style) {
        return fonts.get(style);
    }

    public double width(String text, TextStyle style) {
        double width = 0;
        for (TextRun run : runs(text, style)) {
            width += width(run);
        }
        return width;
    }

    double width(TextRun run) {
        return run.font().getStringBounds(run.text(), METRICS).getWidth();
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
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", style) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end) + "…";
    }

    /// The text in lines no wider than `width`, broken at spaces; a single word that is wider stays whole.
    public List<String> wrapped(String text, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static synchronized Font face(TextStyle.Face face) {
        return FACES.computeIfAbsent(face, wanted -> {
            String file = "/fonts/" + wanted.file() + ".ttf";
            try (InputStream in = Type.class.getResourceAsStream(file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled font " + file, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + file + " is damaged", e);
            }
        });
    }
}
