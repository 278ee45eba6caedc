package gruscope.export.svg;

/// Text within the markup of an SVG or a page.
public final class Markup {

    private static final int REPLACEMENT = 0xFFFD;

    private Markup() {
    }

    /// Text as the content of an element. What XML has no room for, such as control characters and halves of surrogate pairs, is shown as `�`.
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isOfXml(letter) ? letter : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /// XML 1.0, section 2.2.
    private static boolean isOfXml(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter >= ' ' && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
