package gruscope.figure.ink;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One line of mathematics, typeset by TeX's rules for a line: variables slanted, numbers and functions upright, room around operators
/// and relations, subscripts lowered (Knuth, The TeXbook, chapters 16–18).
///
/// Written in Unicode with subscripts as `_{…}`: `r_{t} = σ(W_{r} x + b_{r} + U_{r} h)`. The same line can be had as plain text and as LaTeX.
///
/// @param markup the line as written
public record FormulaLine(String markup) {

    private static final double LOWERED = 0.22;
    /// TeX's space after an index, in em.
    private static final double AFTER_INDEX = 0.05;
    private static final String PRIME = "′";
    private static final String TILDE = "\u0303";
    private static final String SUMS = "=<>+−";
    private static final String PRODUCTS = "⊙×·";

    /// The line without typesetting: `W_r x`, `h_(t−1)`.
    public String plain() {
        return markup.replaceAll("_\\{([^}]|\\d+)}", "_$1").replaceAll("_\\{([^}]*)}", "_($1)");
    }

    /// The line in LaTeX's math mode.
    public String latex() {
        return FormulaAtom.latex(markup);
    }

    /// The same with symbols in their hues, as `\\textcolor` of the package xcolor.
    public String latex(Hues hues) {
        return FormulaAtom.latex(markup, hues);
    }

    /// The line as presentation MathML, to stand within `math`.
    public String mathMl(Hues hues) {
        return FormulaAtom.mathMl(markup, hues);
    }

    /// How far it reaches below its baseline.
    public double depth(Type type, TextStyle style) {
        List<PartPen.Letters> pieces = new ArrayList<>();
        set(type, style, pieces, Hues.NONE);
        return pieces.stream().mapToDouble(piece -> type.ink(piece.text(), piece.style()).getMaxY() - piece.raised() + (piece.lowered() ? LOWERED * style.size() * type.scale() : 0)).reduce(0, Math::max);
    }

    public double width(Type type, TextStyle style) {
        List<PartPen.Letters> pieces = new ArrayList<>();
        return set(type, style, pieces, Hues.NONE);
    }

    /// The formula on as many lines as it takes for none to be wider than a width, broken before relations, then sums, then products, outside brackets
    /// where that will do; further lines are set in. What has no such place stays whole.
    public List<FormulaLine> broken(Type type, TextStyle style, double width, double setIn) {
        List<FormulaLine> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(markup, 0, type, style, width - setIn)) {
            String longer = line.isEmpty() ? piece : line + " " + piece;
            double room = lines.isEmpty() ? width : width - setIn;
            if (!line.isEmpty() && new FormulaLine(longer).width(type, style) > room) {
                lines.add(new FormulaLine(line));
                line = piece;
            } else {
                line = longer;
            }
        }
        lines.add(new FormulaLine(line));
        return lines;
    }

    private static List<String> pieces(String whole, int level, Type type, TextStyle style, double width) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < whole.length() - 2; i++) {
            depth += whole.charAt(i) == '(' ? 1 : whole.charAt(i) == ')' ? -1 : 0;
            String operators = level < 2 ? SUMS : PRODUCTS;
            boolean operator = whole.charAt(i) == ' ' && whole.charAt(i + 2) == ' ' && operators.indexOf(whole.charAt(i + 1)) >= 0;
            if (operator && (depth == 0 || level > 0)) {
                pieces.add(whole.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(whole.substring(start));
        return pieces.stream().flatMap(piece -> level < 2 && new FormulaLine(piece).width(type, style) > width
                ? pieces(piece, level + 1, type, style, width).stream() : Stream.of(piece)).toList();
    }

    /// Draws the line with its baseline at y.
    public void draw(Ink ink, TextStyle style, Color color, double x, double baseline, Ink.Anchor anchor) {
        draw(ink, style, color, Hues.NONE, x, baseline, anchor);
    }

    /// The same with symbols in their hues.
    public void draw(Ink ink, TextStyle style, Color color, Hues hues, double x, double baseline, Ink.Anchor anchor) {
        Type type = ink.look().type();
        List<PartPen.Letters> pieces = new ArrayList<>();
        double width = set(type, style, pieces, hues);
        if (pieces.isEmpty()) {
            return;
        }
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        if (ink.graphics() instanceof PartPen pen) {
            pen.hold(Ink.share(anchor));
            boolean done = pen.formula(latex(hues), plain(), pieces, type, color, left, baseline, width);
            pen.hold(0.5);
            if (done) {
                return;
            }
        }
        double drop = LOWERED * style.size() * type.scale();
        for (PartPen.Letters piece : pieces) {
            ink.text(piece.text(), piece.style(), piece.hue().orElse(color), left + piece.x(), baseline - piece.raised() + (piece.lowered() ? drop : 0), Ink.Anchor.START);
        }
    }

    public void drawIn(Ink ink, Rectangle2D area, TextStyle style, Color color, Ink.Anchor anchor) {
        Type type = ink.look().type();
        double x = switch (anchor) {
            case START -> area.getMinX();
            case MIDDLE -> area.getCenterX();
            case END -> area.getMaxX();
        };
        draw(ink, style, color, x, area.getCenterY() - type.lineHeight(style) / 2 + type.ascent(style), anchor);
    }

    /// How far what is lowered hangs below the baseline; 0 where nothing is.
    public double lowered(Type type, TextStyle style) {
        return FormulaAtom.of(markup).stream().allMatch(atom -> atom.subscript().isEmpty()) ? 0 : LOWERED * style.size() * type.scale();
    }

    /// Sets the line's pieces from x = 0 on; the width it takes.
    private double set(Type type, TextStyle style, List<PartPen.Letters> pieces, Hues hues) {
        double em = style.size() * type.scale();
        double x = 0;
        FormulaAtom before = null;
        for (FormulaAtom atom : FormulaAtom.of(markup)) {
            boolean mathematical = isMathematical(type, style);
            x += (mathematical ? atom.mathematicalSpaceAfter(before) : atom.spaceAfter(before)) * em;
            TextStyle own = atom.slanted() ? style.slanted() : style;
            Optional<Color> hue = hues.of(atom.text(), atom.subscript());
            String text = mathematical ? atom.mathematical() : atom.text();
            double whole = set(type, own, text, mathematical, x, hue, pieces);
            // Below a prime, which stands above, as mathematics has it.
            double base = mathematical && text.endsWith(PRIME) ? type.width(text.substring(0, text.length() - PRIME.length()), own) : whole;
            double low = atom.subscript().isEmpty() ? 0 : setSubscript(type, atom.subscript(), x + base, hue, pieces);
            x += Math.max(whole, base + low) + (mathematical && low > 0 ? AFTER_INDEX * em : 0);
            before = atom;
        }
        return x;
    }

    /// A symbol; a mark above it is set apart in a face of mathematics, in the middle of its letter and as high above it as above an x.
    private static double set(Type type, TextStyle style, String text, boolean mathematical, double x, Optional<Color> hue, List<PartPen.Letters> pieces) {
        int mark = text.indexOf(TILDE);
        if (!mathematical || mark < 0) {
            pieces.add(new PartPen.Letters(text, style, false, x, 0, hue));
            return type.width(text, style);
        }
        String letter = text.substring(0, mark);
        double width = type.width(letter, style);
        double raised = type.ink("x", style).getMinY() - type.ink(letter, style).getMinY();
        pieces.add(new PartPen.Letters(letter, style, false, x, 0, hue));
        pieces.add(new PartPen.Letters(TILDE, style, false, x + width / 2 - type.ink(TILDE, style).getCenterX(), Math.max(0, raised), hue));
        return width;
    }

    private static double setSubscript(Type type, String subscript, double start, Optional<Color> hue, List<PartPen.Letters> pieces) {
        double x = start;
        for (FormulaAtom atom : FormulaAtom.of(subscript)) {
            TextStyle own = atom.slanted() ? TextStyle.SUBSCRIPT_SLANTED : TextStyle.SUBSCRIPT;
            String text = isMathematical(type, own) ? atom.mathematical() : atom.text();
            pieces.add(new PartPen.Letters(text, own, true, x, 0, hue));
            x += type.width(text, own);
        }
        return x - start;
    }

    /// In a face of mathematics; bold symbols stand as they are.
    private static boolean isMathematical(Type type, TextStyle style) {
        return type.isMathematical() && !style.face().isBold();
    }
}
