package gruscope.export.tikz;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.export.page.ShapePen;
import gruscope.figure.font.Typeface;
import gruscope.figure.ink.PartPen;
import gruscope.figure.ink.Type;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import static gruscope.Message.says;

/// A pen that leaves TikZ: paths in big points from the top left, letters as nodes that the document sets in its own fonts, formulas as mathematics.
final class TikzGraphics extends ShapePen implements PartPen {

    /// Device space is in hundredths of a unit, so that nothing is snapped to anything that could be seen.
    static final int FINENESS = 100;

    private static final double SLACK = 1;
    private static final int MOST_PIXELS = 20_000;

    /// Letters of LaTeX's own faces are smaller than those of the bundled ones at the same size.
    private static final double AS_LARGE = 1.1;

    /// From which share of its room on words are set as wide as that; in faces that the document has too they differ by what LaTeX does between letters, and code has columns.
    private static final double ALIKE = 0.97;
    private static final double NEARLY_ALIKE = 0.85;

    private final TikzBody body;
    private double held = 0.5;

    TikzGraphics(TikzBody body) {
        super(AffineTransform.getScaleInstance(FINENESS, FINENESS), SLACK);
        this.body = body;
    }

    private TikzGraphics(TikzGraphics other) {
        super(other);
        this.body = other.body;
        this.held = other.held;
    }

    @Override
    public Graphics create() {
        return new TikzGraphics(this);
    }

    @Override
    public void begin(String name) {
        body.begin(name);
    }

    @Override
    public void end() {
        body.end();
    }

    @Override
    public void hold(double share) {
        held = share;
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        if (!isOutside(placed.getBounds2D())) {
            body.path("\\fill[" + paint("") + TikzPath.rule(placed) + "]", TikzPath.of(placed), cutting(placed.getBounds2D()));
        }
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        Shape placed = getTransform().createTransformedShape(shape);
        Rectangle2D bounds = getTransform().createTransformedShape(stroke.createStrokedShape(shape)).getBounds2D();
        if (!isOutside(bounds)) {
            body.path("\\draw[" + paint("") + "," + TikzPath.stroke(stroke, scale()) + "]", TikzPath.of(placed), cutting(bounds));
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        Rectangle2D bounds = font.getStringBounds(text, getFontRenderContext());
        Rectangle2D placed = getTransform().createTransformedShape(new Rectangle2D.Double(x, y + bounds.getY(), bounds.getWidth(), bounds.getHeight())).getBounds2D();
        if (text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)) || isOutside(placed)) {
            return;
        }
        Typeface face = Typeface.of(font);
        TexSize letters = size(face, font.getSize2D());
        double em = letters.made() / font.getSize2D();
        Optional<String> latex = TexText.of(text, sign -> isBundled(face) ? OptionalDouble.empty() : OptionalDouble.of(font.getStringBounds(sign, getFontRenderContext()).getWidth() * em));
        if (latex.isEmpty()) {
            fill(font.createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
            return;
        }
        node(face, face(face) + latex.get(), letters, getColor(), x, y, bounds.getWidth());
    }

    @Override
    public boolean formula(String latex, String plain, List<PartPen.Letters> pieces, Type type, Color color, double x, double baseline, double width) {
        if (!latex.chars().allMatch(letter -> letter < 128)) {
            return false;
        }
        setColor(color);
        Typeface face = type.typeface(pieces.getFirst().style());
        node(face, (face.bold() ? "\\boldmath$\\mathbf{" + latex + "}$" : "$" + latex + "$"), size(face, pieces.getFirst().style().size() * type.scale()), color, x, baseline, width);
        return true;
    }

    /// Its held point in its place within the room that the words have in the figure's own faces, turned as they are.
    private void node(Typeface face, String latex, TexSize letters, Color color, double x, double baseline, double width) {
        AffineTransform place = getTransform();
        place.translate(x + held * width, baseline);
        double turn = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
        String turned = Math.abs(turn) < 0.01 ? "" : ",rotate=" + TikzPath.number(-turn * FINENESS);
        String anchor = held == 0 ? ",anchor=base west" : held == 1 ? ",anchor=base east" : "";
        body.add("\\node[gru text" + anchor + turned + ",text=" + body.color(color) + opacity(",text opacity=") + letters.options() + "] at ("
                + TikzPath.number(place.getTranslateX()) + "," + TikzPath.number(place.getTranslateY()) + ") {"
                + letters.fitted(latex, width * scale() / FINENESS, isBundled(face) && !isMono(face) ? ALIKE : NEARLY_ALIKE) + "};");
    }

    /// Of the document's own faces those letters that are made for its body, for ours are those too, and indices are as large beside them.
    private TexSize size(Typeface face, double size) {
        double units = size * scale() / FINENESS;
        return isBundled(face) ? TexSize.of(AS_LARGE * units) : TexSize.ofBody(units);
    }

    /// An author's own fonts are taken to be those of the document.
    private static boolean isBundled(Typeface face) {
        return face.family().startsWith("DejaVu");
    }

    private static boolean isMono(Typeface face) {
        return face.family().matches(".*\\b(Mono|Code|Courier)\\b.*");
    }

    /// A family of the document's own that is of the same kind; what else an author chose is left to the document.
    private static String face(Typeface face) {
        String family = isMono(face) ? "\\gruscopemono" : face.family().matches(".*\\bSans\\b.*") ? "\\gruscopesans" : "";
        String all = family + (face.bold() ? "\\bfseries" : "") + (face.italic() ? "\\itshape" : "");
        return all.isEmpty() ? "" : all + " ";
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        BufferedImage pixels = (BufferedImage) image;
        if ((long) pixels.getWidth() * pixels.getHeight() > MOST_PIXELS) {
            throw new BadInput("", says("a-map-of-cells-is", pixels.getWidth(), pixels.getHeight()),
                    says("fewer-steps-or-units-would"));
        }
        fillRuns(pixels, transform);
        return true;
    }

    private String paint(String key) {
        return key + body.color(color()) + opacity(",opacity=");
    }

    private String opacity(String key) {
        return opacity() >= 1 ? "" : key + TikzPath.number(FINENESS * opacity());
    }
}
