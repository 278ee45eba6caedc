package gruscope.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of mathematics: plain text in which `_{…}` is set as a subscript.
///
/// @param markup for example `r_{t} = σ(W_{r} x + b_{r})`
record FormulaLine(String markup) {

    private static final Pattern SUBSCRIPT = Pattern.compile("_\\{([^}]*)}");
    private static final double LOWERED = 0.22;

    private record Piece(String text, boolean lowered) {
    }

    /// The line without typesetting: `W_r x`.
    String plain() {
        return SUBSCRIPT.matcher(markup).replaceAll("_$1");
    }

    double width(Type type, TextStyle style) {
        return pieces().stream().mapToDouble(piece -> type.width(piece.text(), styleOf(piece, style))).sum();
    }

    /// Draws the line with its baseline at y.
    void draw(Ink ink, TextStyle style, Color color, double x, double baseline, Ink.Anchor anchor) {
        Type type = ink.look().type();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(type, style) / 2;
            case END -> x - width(type, style);
        };
        for (Piece piece : pieces()) {
            TextStyle own = styleOf(piece, style);
            double drop = piece.lowered() ? LOWERED * style.size() * type.scale() : 0;
            ink.text(piece.text(), own, color, left, baseline + drop, Ink.Anchor.START);
            left += type.width(piece.text(), own);
        }
    }

    void drawIn(Ink ink, Rectangle2D area, TextStyle style, Color color, Ink.Anchor anchor) {
        Type type = ink.look().type();
        double x = switch (anchor) {
            case START -> area.getMinX();
            case MIDDLE -> area.getCenterX();
            case END -> area.getMaxX();
        };
        draw(ink, style, color, x, area.getCenterY() - type.lineHeight(style) / 2 + type.ascent(style), anchor);
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = SUBSCRIPT.matcher(markup);
        int start = 0;
        while (matcher.find()) {
            pieces.add(new Piece(markup.substring(start, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            start = matcher.end();
        }
        pieces.add(new Piece(markup.substring(start), false));
        return pieces;
    }

    private static TextStyle styleOf(Piece piece, TextStyle style) {
        return piece.lowered() ? TextStyle.SUBSCRIPT : style;
    }
}
