package gruscope.export.svg;

/// Text within the markup of an SVG or a page.
public final class Markup {

    private Markup() {
    }

    /// Text as the content of an element.
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
