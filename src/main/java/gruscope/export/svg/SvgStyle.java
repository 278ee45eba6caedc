package gruscope.export.svg;

import java.awt.BasicStroke;
import java.awt.Color;

/// Colours and strokes as attributes, each with a space before; what SVG takes for granted is left out.
final class SvgStyle {

    private SvgStyle() {
    }

    /// @param name  `fill` or `stroke`
    /// @param alpha 0 … 255
    static String paint(String name, Color color, int alpha) {
        return " " + name + "=\"" + hex(color) + "\""
                + (alpha == 255 ? "" : " " + name + "-opacity=\"" + SvgNumbers.factor(Math.round(alpha / 2.55) / 100.0) + "\"");
    }

    /// `#rrggbb`, or `#rgb` where that is the same.
    static String hex(Color color) {
        String hex = Integer.toHexString(color.getRGB() & 0xffffff | 0x1000000).substring(1);
        boolean pairs = hex.charAt(0) == hex.charAt(1) && hex.charAt(2) == hex.charAt(3) && hex.charAt(4) == hex.charAt(5);
        return "#" + (pairs ? "" + hex.charAt(0) + hex.charAt(2) + hex.charAt(4) : hex);
    }

    /// @param scale hundredths of a unit in a unit of the stroke
    static String stroke(BasicStroke stroke, double scale) {
        String width = length(stroke.getLineWidth(), scale);
        return (width.equals("1") ? "" : " stroke-width=\"" + width + "\"") + cap(stroke) + join(stroke) + dashes(stroke, scale);
    }

    private static String cap(BasicStroke stroke) {
        return switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> " stroke-linecap=\"round\"";
            case BasicStroke.CAP_SQUARE -> " stroke-linecap=\"square\"";
            default -> "";
        };
    }

    private static String join(BasicStroke stroke) {
        return switch (stroke.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> " stroke-linejoin=\"round\"";
            case BasicStroke.JOIN_BEVEL -> " stroke-linejoin=\"bevel\"";
            default -> stroke.getMiterLimit() == 4 ? "" : " stroke-miterlimit=\"" + SvgNumbers.of(stroke.getMiterLimit()) + "\"";
        };
    }

    private static String dashes(BasicStroke stroke, double scale) {
        if (stroke.getDashArray() == null) {
            return "";
        }
        StringBuilder dashes = new StringBuilder();
        for (float dash : stroke.getDashArray()) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(length(dash, scale));
        }
        return " stroke-dasharray=\"" + dashes + "\""
                + (stroke.getDashPhase() == 0 ? "" : " stroke-dashoffset=\"" + length(stroke.getDashPhase(), scale) + "\"");
    }

    private static String length(double units, double scale) {
        return SvgNumbers.hundredths(Math.round(units * scale));
    }
}
