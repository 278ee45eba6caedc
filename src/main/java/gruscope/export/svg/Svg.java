package gruscope.export.svg;

import gruscope.export.ask.Sheet;
import gruscope.export.page.Caption;
import gruscope.export.page.Page;
import gruscope.figure.ink.Size;

import java.awt.Graphics2D;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Pages as SVG 1.1, which browsers, Inkscape and librsvg show alike: no scripts, no style sheet but the faces of letters that are text, no
/// type declaration to be fetched.
public final class Svg {

    private static final double MILLIMETRES = 25.4 / 96;

    private Svg() {
    }

    /// @param sheet how its width and height are told: in mm, or in px where neither was given as a length on paper
    /// @param text  whether letters stay text; else they are outlines
    public static byte[] of(Page page, Sheet sheet, boolean text) {
        SvgBody body = new SvgBody();
        SvgLetters letters = text ? new SvgText() : new SvgOutlines();
        Graphics2D graphics = new SvgGraphics(body, letters);
        page.drawing().paint(graphics);
        graphics.dispose();
        letters.finish(body);
        return document(page, sheet, body.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(Page page, Sheet sheet, String body) {
        Size size = page.drawing().size();
        Caption caption = page.caption();
        String box = SvgNumbers.of(size.width()) + " " + SvgNumbers.of(size.height());
        String mark = mark(caption);
        String ground = page.ground().map(color -> "<path d=\"M0 0h" + box.replace(" ", "v") + "H0z\"" + SvgStyle.paint("fill", color, 255) + "/>\n").orElse("");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" + length(size.width(), sheet)
                + "\" height=\"" + length(size.height(), sheet) + "\" viewBox=\"0 0 " + box + "\" role=\"img\" aria-labelledby=\"title-" + mark
                + " desc-" + mark + "\">\n"
                + "<title id=\"title-" + mark + "\">" + Markup.escaped(caption.title()) + "</title>\n"
                + "<desc id=\"desc-" + mark + "\">" + Markup.escaped(caption.text()) + "</desc>\n"
                + "<metadata>" + caption.scene() + "</metadata>\n"
                + ground + body + "</svg>\n";
    }

    /// Tells the ids of this picture from those of another on the same page.
    private static String mark(Caption caption) {
        CRC32 sum = new CRC32();
        sum.update((caption.text() + caption.scene()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static String length(double units, Sheet sheet) {
        return sheet.isPhysical() ? SvgNumbers.of(units * MILLIMETRES) + "mm" : SvgNumbers.of(units * sheet.pixelsPerUnit());
    }
}
