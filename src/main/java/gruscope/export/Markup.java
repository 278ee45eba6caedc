package gruscope.export;

/// Text within the markup of an SVG or a page.
final class Markup {

    private Markup() {
    }

    /// Text as the content of an element.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
