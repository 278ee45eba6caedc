package gruscope.figure.ink;

import gruscope.figure.font.BundledFont;
import gruscope.figure.font.Fonts;
import gruscope.figure.font.Typeface;
import gruscope.scene.Theme;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fonts of a theme, from the bundled faces or an author's own, and how much room a text takes.
///
/// All text is measured here with fractional metrics and no hinting, so that a layout is the same for every surface and machine.
public final class Type {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    /// After a space, but not before a percent sign, and on either side of a Chinese character; a line may not begin with closing marks, nor end with opening ones.
    private static final Pattern BREAKS = Pattern.compile("(?<= )(?!%)|(?:(?<=\\p{IsHan})|(?=\\p{IsHan})|(?<=[，。、；：！？）」』》]))"
            + "(?![，。、；：！？）」』》”’%,.;:!?)])(?<![（「『《“‘(])(?! )");

    private static final Pattern MARKED = Pattern.compile("\\p{Mn}");

    private static final int MEASURED = 10_000;
    private static final int BROKEN = 1_000;
    private static final int SIZES = 200;
    private static final Recent<Written, Measured> TEXTS = new Recent<>(MEASURED, Type::measured);
    private static final Recent<Paragraphs, List<String>> LINES = new Recent<>(BROKEN, Type::wrapped);
    private static final Recent<Sized, Font> FONTS = new Recent<>(SIZES, sized -> sized.face().font().deriveFont(sized.size()));

    /// What the bundled families of words, formulas and numbers begin with.
    private static final String BUNDLED = "DejaVu";

    private final double scale;
    private final Optional<Fonts> fonts;

    private Type(double scale, Optional<Fonts> fonts) {
        this.scale = scale;
        this.fonts = fonts;
    }

    /// Projected text is twice as large: its smallest style has 24 pixels.
    public static Type of(Theme theme) {
        return new Type(theme == Theme.PROJECTOR ? 2 : 1, Optional.empty());
    }

    /// The same faces, larger or smaller.
    public Type scaled(double factor) {
        return new Type(scale * factor, fonts);
    }

    /// The same size in an author's fonts, as far as they have the letters.
    public Type in(Fonts other) {
        return new Type(scale, Optional.of(other));
    }

    /// Whether the author's fonts have letters of mathematics, and with them its customs.
    boolean isMathematical() {
        return fonts.flatMap(Fonts::signs).isPresent();
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

    private record Written(String text, TextStyle style, Type type) {
    }

    private record Measured(List<TextRun> runs, double width) {
    }

    private record Paragraphs(String text, TextStyle style, Type type, double width) {
    }

    private record Sized(Typeface face, float size) {
    }

    /// The text cut into runs: Chinese and whatever else the style's own face lacks goes to the bundled faces, the fallback face last.
    List<TextRun> runs(String text, TextStyle style) {
        return TEXTS.of(new Written(text, style, this)).runs();
    }

    private static Measured measured(Written written) {
        String text = written.text();
        Type type = written.type();
        Font own = type.font(written.style());
        List<TextRun> runs = new ArrayList<>();
        if (own.canDisplayUpTo(text) < 0 && (type.fonts.isEmpty() || !MARKED.matcher(text).find())) {
            runs.add(run(text, own));
        } else {
            List<Font> fonts = type.fonts(written.style());
            int start = 0;
            while (start < text.length()) {
                Font font = type.showing(text, start, fonts);
                int end = after(text, start);
                while (end < text.length() && type.showing(text, end, fonts) == font) {
                    end = after(text, end);
                }
                runs.add(run(text.substring(start, end), font));
                start = end;
            }
        }
        return new Measured(List.copyOf(runs), runs.stream().mapToDouble(TextRun::width).sum());
    }

    /// The first of several fonts that has the letter at a place; one with a mark above stands in a face that is known to know where that goes.
    private Font showing(String text, int at, List<Font> those) {
        int end = after(text, at);
        if (fonts.isPresent() && end > at + Character.charCount(text.codePointAt(at))) {
            return those.stream().filter(font -> Typeface.of(font).family().startsWith(BUNDLED)).findFirst().orElseThrow();
        }
        return those.stream().filter(font -> font.canDisplay(text.codePointAt(at))).findFirst().orElse(those.getLast());
    }

    /// Where the next letter begins, with the marks above this one behind.
    private static int after(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /// Those that a text of a style is set in, the first that has a letter.
    private List<Font> fonts(TextStyle style) {
        Optional<Typeface> heavy = style.face().isBold() ? Optional.of(face(TextStyle.Face.CHINESE_BOLD)) : Optional.empty();
        return Stream.of(fonts.map(style.face()::in), style.face().isOfFormulas() ? fonts.flatMap(Fonts::signs) : Optional.<Typeface>empty(), Optional.of(face(style.face())), heavy, Optional.of(face(TextStyle.Face.CHINESE))).flatMap(Optional::stream)
                .map(face -> sized(face, style)).toList();
    }

    private Font sized(Typeface face, TextStyle style) {
        return FONTS.of(new Sized(face, (float) (style.size() * scale)));
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
        return sized(typeface(style), style);
    }

    /// The style's own face.
    public Typeface typeface(TextStyle style) {
        return fonts.map(style.face()::in).orElseGet(() -> face(style.face()));
    }

    public double width(String text, TextStyle style) {
        return TEXTS.of(new Written(text, style, this)).width();
    }

    /// Where the ink of a text lies that begins at the origin.
    public Rectangle2D ink(String text, TextStyle style) {
        Rectangle2D ink = new Rectangle2D.Double();
        double x = 0;
        for (TextRun run : runs(text, style)) {
            Rectangle2D own = run.font().createGlyphVector(METRICS, run.text()).getVisualBounds();
            Rectangle2D placed = new Rectangle2D.Double(x + own.getX(), own.getY(), own.getWidth(), own.getHeight());
            ink = ink.isEmpty() ? placed : ink.createUnion(placed);
            x += run.width();
        }
        return ink;
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
        return LINES.of(new Paragraphs(text, style, this, width));
    }

    /// On as many lines as [#wrapped], but of about one width, so that no word is left alone on the last.
    public List<String> balanced(String text, TextStyle style, double width) {
        List<String> lines = wrapped(text, style, width);
        if (lines.size() < 2 || Double.isInfinite(width)) {
            return lines;
        }
        double narrow = 0;
        double wide = width;
        while (wide - narrow > 1) {
            double middle = (narrow + wide) / 2;
            if (wrapped(text, style, middle).size() > lines.size()) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return wrapped(text, style, wide);
    }

    private static List<String> wrapped(Paragraphs whole) {
        Type type = whole.type();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Type type && type.scale == scale && type.fonts.equals(fonts);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(scale) + fonts.hashCode();
    }

    private static Typeface face(TextStyle.Face face) {
        return BundledFont.of(face.file(), face.family(), face.isBold(), face.isItalic());
    }
}
