package gruscope.figure.closeup;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Arithmetic;
import gruscope.figure.explain.Arithmetic.Factor;
import gruscope.figure.explain.Arithmetic.Term;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Phase;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The product terms of a sum, a row each: symbols at the left, the numbers in a box, the product at its right.
final class TermRow {

    private static final double PADDING = 8;

    private final Shot shot;
    private final Arithmetic arithmetic;
    private final Type type;
    private final double symbols;
    private final double numbers;
    private final double products;

    TermRow(Shot shot, Arithmetic arithmetic) {
        this.shot = shot;
        this.arithmetic = arithmetic;
        this.type = shot.look().type();
        this.symbols = widest(term -> new FormulaLine(symbols(term)).width(type, TextStyle.FORMULA)) + 2 * PADDING;
        this.numbers = widest(term -> type.width(numbers(term), TextStyle.NUMBER)) + 2 * PADDING;
        this.products = Math.max(widest(term -> type.width(product(term), TextStyle.NUMBER_BOLD)), type.width("= +0.00", TextStyle.NUMBER_BOLD)) + PADDING;
    }

    double width() {
        return symbols + numbers + products;
    }

    void draw(Ink ink, Rectangle2D area, double row) {
        PhaseProgress progress = new PhaseProgress(shot);
        double formed = progress.of(Phase.PRODUCTS);
        for (int i = 0; i < arithmetic.terms().size(); i++) {
            Term term = arithmetic.terms().get(i);
            Rectangle2D place = new Rectangle2D.Double(area.getX(), area.getY() + i * row, area.getWidth(), row);
            double share = PhaseProgress.share(formed, i, arithmetic.terms().size());
            ink.part("term-" + (i + 1), () -> inPartsOf(ink, term, () -> drawTerm(ink, term, place, progress.gathered(), share)));
        }
    }

    /// Within what a term reads: `signal-h`, and of which unit and step.
    private static void inPartsOf(Ink ink, Term term, Runnable draws) {
        Runnable drawn = draws;
        for (Factor factor : term.factors()) {
            if (factor.source().orElse(null) instanceof Target.Value(Signal signal, int step, int unit)) {
                Runnable within = drawn;
                drawn = () -> ink.part(PartName.of(signal), () -> ink.part(PartName.unit(unit) + "-" + PartName.step(step), within));
            }
        }
        drawn.run();
    }

    /// Where a term's box ends, from which its product slides away.
    double chipEnd(Rectangle2D area) {
        return area.getX() + symbols + numbers;
    }

    List<Hotspot> hotspots(Rectangle2D area, double row) {
        Explainer explainer = new Explainer(shot);
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < arithmetic.terms().size(); i++) {
            List<Factor> factors = arithmetic.terms().get(i).factors();
            double width = (symbols + numbers) / factors.size();
            for (int f = 0; f < factors.size(); f++) {
                Factor factor = factors.get(f);
                Rectangle2D place = new Rectangle2D.Double(area.getX() + symbols + f * numbers / factors.size(), area.getY() + i * row,
                        Math.min(width, numbers / factors.size()), row);
                factor.source().ifPresent(source -> hotspots.add(explainer.hotspot(place, source)));
            }
        }
        return hotspots;
    }

    private void drawTerm(Ink ink, Term term, Rectangle2D place, double gathered, double formed) {
        Palette palette = ink.palette();
        Rectangle2D left = new Rectangle2D.Double(place.getX(), place.getY(), symbols, place.getHeight());
        new FormulaLine(symbols(term)).drawIn(ink, left, TextStyle.FORMULA, palette.ink(), Ink.Anchor.START);
        Rectangle2D box = new Rectangle2D.Double(left.getMaxX(), place.getY() + 2, numbers, place.getHeight() - 4);
        ink.fill(Ink.rounded(box, 6), palette.well());
        ink.outline(Ink.rounded(box, 6), formed > 0 && formed < 1 ? palette.accent() : palette.line(), 1);
        Color number = Palette.mix(palette.well(), palette.ink(), gathered);
        ink.textIn(box, numbers(term), TextStyle.NUMBER, number, Ink.Anchor.MIDDLE);
        if (formed > 0) {
            Rectangle2D right = new Rectangle2D.Double(box.getMaxX() + PADDING / 2, place.getY(), products, place.getHeight());
            ink.textIn(right, product(term), TextStyle.NUMBER_BOLD, Palette.mix(palette.panel(), palette.ink(), formed), Ink.Anchor.START);
        }
    }

    private double widest(ToDoubleFunction<Term> width) {
        return arithmetic.terms().stream().mapToDouble(width).max().orElse(0);
    }

    private static String symbols(Term term) {
        return String.join(" ", term.factors().stream().map(Factor::symbol).toList());
    }

    private String numbers(Term term) {
        return term.written(shot.look());
    }

    private String product(Term term) {
        return Reading.equal(term.product(shot.look()));
    }
}
