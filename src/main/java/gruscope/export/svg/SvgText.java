package gruscope.export.svg;

import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Letters as text that can be searched, selected and restyled; the bundled faces, cut down to the letters used, lie in the file, and every
/// text is told its width for programs that show it in another face.
final class SvgText implements SvgLetters {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Map<TextStyle.Face, SortedSet<Integer>> used = new EnumMap<>(TextStyle.Face.class);

    @Override
    public void write(SvgBody body, String text, Font font, String style, AffineTransform place) {
        if (text.isBlank()) {
            return;
        }
        TextStyle.Face face = Type.faceOf(font);
        text.codePoints().forEach(used.computeIfAbsent(face, _ -> new TreeSet<>())::add);
        double scale = Math.sqrt(Math.abs(place.getDeterminant()));
        boolean upright = place.getShearX() == 0 && place.getShearY() == 0;
        String where = upright ? " x=\"" + SvgNumbers.of(place.getTranslateX()) + "\" y=\"" + SvgNumbers.of(place.getTranslateY()) + "\""
                : " transform=\"" + SvgNumbers.transform(place) + "\"";
        double size = font.getSize2D() * (upright ? scale : 1);
        double width = font.getStringBounds(text, METRICS).getWidth() * (upright ? scale : 1);
        String length = text.codePointCount(0, text.length()) == 1 ? "" : " textLength=\"" + SvgNumbers.of(width) + "\"";
        String spaces = text.equals(text.strip()) && !text.contains("  ") ? "" : " xml:space=\"preserve\"";
        body.add(style + family(face) + " font-size=\"" + SvgNumbers.of(size) + "\"", "text", where + length + spaces, Markup.escaped(text));
    }

    @Override
    public void finish(SvgBody body) {
        StringBuilder rules = new StringBuilder();
        used.forEach((face, letters) -> rules.append("@font-face{font-family:\"").append(name(face)).append("\";")
                .append(isBold(face) ? "font-weight:bold;" : "").append(face == TextStyle.Face.SERIF_ITALIC ? "font-style:italic;" : "")
                .append("src:url(data:font/ttf;base64,").append(Base64.getEncoder().encodeToString(FontSubset.of(face, letters))).append(")}\n"));
        if (!rules.isEmpty()) {
            body.define("faces", "<style>\n" + rules + "</style>");
        }
    }

    private static String family(TextStyle.Face face) {
        return " font-family=\"" + name(face) + ", " + instead(face) + "\"" + (isBold(face) ? " font-weight=\"bold\"" : "")
                + (face == TextStyle.Face.SERIF_ITALIC ? " font-style=\"italic\"" : "");
    }

    private static boolean isBold(TextStyle.Face face) {
        return switch (face) {
            case SANS_BOLD, MONO_BOLD, SERIF_BOLD -> true;
            case SANS, MONO, SERIF, SERIF_ITALIC, CHINESE -> false;
        };
    }

    private static String name(TextStyle.Face face) {
        return switch (face) {
            case SANS, SANS_BOLD -> "DejaVu Sans";
            case MONO, MONO_BOLD -> "DejaVu Sans Mono";
            case SERIF, SERIF_BOLD, SERIF_ITALIC -> "DejaVu Serif";
            case CHINESE -> "Droid Sans Fallback";
        };
    }

    private static String instead(TextStyle.Face face) {
        return switch (face) {
            case SANS, SANS_BOLD -> "Verdana, sans-serif";
            case MONO, MONO_BOLD -> "Menlo, monospace";
            case SERIF, SERIF_BOLD, SERIF_ITALIC -> "Georgia, serif";
            case CHINESE -> "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif";
        };
    }
}
