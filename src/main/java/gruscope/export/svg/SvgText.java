package gruscope.export.svg;

import gruscope.figure.font.Typeface;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Letters as text that can be searched, selected and restyled; the faces, cut down to the letters used, lie in the file, and every
/// text is told its width for programs that show it in another face.
final class SvgText implements SvgLetters {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Map<Typeface, SortedSet<Integer>> used = new TreeMap<>(Comparator.comparing(Typeface::name));

    @Override
    public void write(SvgBody body, String text, Font font, String style, AffineTransform place) {
        if (text.isBlank()) {
            return;
        }
        Typeface face = Typeface.of(font);
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
        used.forEach((face, letters) -> rules.append("@font-face{font-family:\"").append(Markup.escaped(name(face))).append("\";")
                .append(face.bold() ? "font-weight:bold;" : "").append(face.italic() ? "font-style:italic;" : "")
                .append("src:url(data:font/").append(Typeface.isOpenType(face.bytes()) ? "otf" : "ttf").append(";base64,")
                .append(Base64.getEncoder().encodeToString(FontSubset.of(face, letters))).append(")}\n"));
        if (!rules.isEmpty()) {
            body.define("faces", "<style>\n" + rules + "</style>");
        }
    }

    /// Its family, what a program without it may take, its weight and slant.
    private static String family(Typeface face) {
        return " font-family=\"" + Markup.escaped(name(face)) + ", " + instead(face) + "\"" + (face.bold() ? " font-weight=\"bold\"" : "") + (face.italic() ? " font-style=\"italic\"" : "");
    }

    /// A name without what would end it.
    private static String name(Typeface face) {
        return face.family().replaceAll("[\"\\\\;{}\\p{Cntrl}]", " ");
    }

    private static String instead(Typeface face) {
        return switch (face.family()) {
            case "DejaVu Sans" -> "Verdana, sans-serif";
            case "DejaVu Sans Mono" -> "Menlo, monospace";
            case "DejaVu Serif" -> "Georgia, serif";
            case "Droid Sans Fallback", "Noto Sans SC" -> "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif";
            default -> face.family().matches(".*\\b(Mono|Code|Courier)\\b.*") ? "monospace" : face.family().matches(".*\\bSans\\b.*") ? "sans-serif" : "serif";
        };
    }
}
