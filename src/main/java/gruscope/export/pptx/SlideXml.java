package gruscope.export.pptx;

import gruscope.export.svg.Markup;
import gruscope.figure.font.Typeface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;

/// Pieces of DrawingML (ECMA-376, part 1, chapters 20 and 21).
final class SlideXml {

    private SlideXml() {
    }

    static String place(Rectangle2D area) {
        return "<a:xfrm><a:off x=\"" + Slide.emu(area.getX()) + "\" y=\"" + Slide.emu(area.getY()) + "\"/><a:ext cx=\"" + Slide.emu(area.getWidth()) + "\" cy=\""
                + Slide.emu(area.getHeight()) + "\"/></a:xfrm>";
    }

    static String preset(String name) {
        return "<a:prstGeom prst=\"" + name + "\"><a:avLst/></a:prstGeom>";
    }

    static String rounded(RoundRectangle2D shape) {
        double share = Math.min(0.5, shape.getArcWidth() / 2 / Math.max(1e-9, Math.min(shape.getWidth(), shape.getHeight())));
        return "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " + Math.round(share * 100_000) + "\"/></a:avLst></a:prstGeom>";
    }

    /// Any other shape, point by point from the corner of its area.
    static String path(Shape shape, Rectangle2D area, boolean filled) {
        StringBuilder path = new StringBuilder();
        double[] to = new double[6];
        for (PathIterator walk = shape.getPathIterator(null); !walk.isDone(); walk.next()) {
            switch (walk.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> path.append("<a:moveTo>").append(points(to, 1, area)).append("</a:moveTo>");
                case PathIterator.SEG_LINETO -> path.append("<a:lnTo>").append(points(to, 1, area)).append("</a:lnTo>");
                case PathIterator.SEG_QUADTO -> path.append("<a:quadBezTo>").append(points(to, 2, area)).append("</a:quadBezTo>");
                case PathIterator.SEG_CUBICTO -> path.append("<a:cubicBezTo>").append(points(to, 3, area)).append("</a:cubicBezTo>");
                case PathIterator.SEG_CLOSE -> path.append("<a:close/>");
                default -> throw new IllegalStateException("a path has no other segments");
            }
        }
        return "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"" + Slide.emu(area.getWidth()) + "\" h=\""
                + Slide.emu(area.getHeight()) + "\"" + (filled ? "" : " fill=\"none\"") + ">" + path + "</a:path></a:pathLst></a:custGeom>";
    }

    private static String points(double[] to, int count, Rectangle2D area) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append("<a:pt x=\"").append(Slide.emu(to[2 * i] - area.getX())).append("\" y=\"").append(Slide.emu(to[2 * i + 1] - area.getY())).append("\"/>");
        }
        return points.toString();
    }

    static String fill(Color color, double alpha) {
        return "<a:solidFill><a:srgbClr val=\"" + String.format(Locale.ROOT, "%06X", color.getRGB() & 0xFFFFFF) + "\">"
                + (alpha < 1 ? "<a:alpha val=\"" + Math.round(alpha * 100_000) + "\"/>" : "") + "</a:srgbClr></a:solidFill>";
    }

    static String line(BasicStroke stroke, double scale, Color color, double alpha) {
        String cap = switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> "rnd";
            case BasicStroke.CAP_SQUARE -> "sq";
            default -> "flat";
        };
        String dash = "";
        if (stroke.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder("<a:custDash>");
            float[] pattern = stroke.getDashArray();
            for (int i = 0; i + 1 < pattern.length; i += 2) {
                dashes.append("<a:ds d=\"").append(share(pattern[i], stroke)).append("\" sp=\"").append(share(pattern[i + 1], stroke)).append("\"/>");
            }
            dash = dashes.append("</a:custDash>").toString();
        }
        String join = stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? "<a:round/>" : "<a:miter lim=\"800000\"/>";
        return "<a:ln w=\"" + Slide.emu(stroke.getLineWidth() * scale) + "\" cap=\"" + cap + "\">" + fill(color, alpha) + dash + join + "</a:ln>";
    }

    /// Of the line's width, in thousandths of a percent.
    private static long share(float length, BasicStroke stroke) {
        return Math.round(100_000.0 * length / Math.max(0.1, stroke.getLineWidth()));
    }

    static String run(String text, Typeface face, double points, Color color, double alpha, boolean lowered) {
        String family = Markup.escaped(face.family()).replace("\"", "&quot;");
        return "<a:r><a:rPr lang=\"en-US\" sz=\"" + Math.max(100, Math.round(points * 100)) + "\"" + (face.bold() ? " b=\"1\"" : "") + (face.italic() ? " i=\"1\"" : "")
                + (lowered ? " baseline=\"-25000\"" : "") + " dirty=\"0\">" + fill(color, alpha) + "<a:latin typeface=\"" + family + "\"/><a:ea typeface=\"" + family
                + "\"/><a:cs typeface=\"" + family + "\"/></a:rPr><a:t>" + Markup.escaped(text) + "</a:t></a:r>";
    }
}
