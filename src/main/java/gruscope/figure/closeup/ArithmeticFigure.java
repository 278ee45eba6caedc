package gruscope.figure.closeup;

import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Arithmetic;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Workings;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The closest look: how one number of the current beat is computed. Products stand as chips, slide into their sum, the sum slides onto
/// the curve, and the result comes off it.
public final class ArithmeticFigure implements Figure {

    private static final int MOST_TERMS = 14;
    private static final double MARGIN = 14;
    private static final double ROW = 24;

    @Override
    public String key() {
        return "arithmetic";
    }

    @Override
    public Layout measure(Shot shot) {
        Arithmetic arithmetic = arithmetic(shot);
        Explanation explanation = new Explainer(shot).beat();
        TermRow terms = new TermRow(shot, arithmetic);
        return Layout.ofMoment(shot, preferred(shot, arithmetic, explanation, terms), size -> drawing(shot, arithmetic, explanation, terms, size));
    }

    private static Size preferred(Shot shot, Arithmetic arithmetic, Explanation explanation, TermRow terms) {
        double scale = shot.look().type().scale();
        int rows = arithmetic.terms().size() + 1;
        double sumAndCurve = Math.max(560 * (shot.look().tight() ? 1.25 : scale), CurvePlot.leastWidth(shot.look(), arithmetic) / curveShare(shot));
        double title = shot.look().type().width(explanation.title(), TextStyle.TITLE);
        double foot = shot.look().type().widest(held(shot, arithmetic).orElse(explanation.sentence()).lines().toList(), TextStyle.BODY);
        return new Size(Math.max(Math.max(title, foot), terms.width() + sumAndCurve) + 2 * MARGIN,
                Math.max(rows, 7) * ROW * scale + head(shot) + foot(shot) + 2 * MARGIN);
    }

    private static Drawing drawing(Shot shot, Arithmetic arithmetic, Explanation explanation, TermRow terms, Size size) {
        double top = MARGIN + head(shot);
        double height = size.height() - top - foot(shot) - MARGIN;
        double scale = shot.look().type().scale();
        double row = Math.min(1.6 * ROW * scale, height / (arithmetic.terms().size() + 1));
        double room = size.width() - 2 * MARGIN - terms.width();
        Rectangle2D termArea = new Rectangle2D.Double(MARGIN, top, terms.width(), height);
        Rectangle2D sumArea = new Rectangle2D.Double(termArea.getMaxX() + 0.03 * room, top, sumShare(shot) * room, height);
        Rectangle2D curveArea = new Rectangle2D.Double(sumArea.getMaxX() + between(shot) * room, top, curveShare(shot) * room, height);
        Waterfall waterfall = new Waterfall(shot, arithmetic, sumArea, row);
        CurvePlot curve = new CurvePlot(shot, arithmetic, curveArea);
        return new Drawing(size, () -> {
            List<Hotspot> hotspots = new ArrayList<>(terms.hotspots(termArea, row));
            arithmetic.target().ifPresent(target -> hotspots.add(new Hotspot(curveArea, target, () -> explanation)));
            return hotspots;
        }, () -> shot.told(told -> description(told, arithmetic)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawHead(ink, explanation, size);
            terms.draw(ink, termArea, row);
            waterfall.draw(ink, terms.chipEnd(termArea));
            curve.draw(ink, waterfall.sumPoint());
            drawFoot(ink, shot, arithmetic, explanation, size);
            new ReadoutLines(shot).draw(ink, new Rectangle2D.Double(MARGIN, size.height() - MARGIN - foot(shot) + 8, size.width() - 2 * MARGIN, foot(shot)));
        });
    }

    private static Arithmetic arithmetic(Shot shot) {
        return new Workings(shot).arithmetic().condensed(MOST_TERMS, more -> shot.look().phrases().text("arithmetic.rest", more));
    }

    private static double sumShare(Shot shot) {
        return shot.look().tight() ? 0.35 : 0.5;
    }

    private static double between(Shot shot) {
        return shot.look().tight() ? 0.03 : 0.06;
    }

    private static double curveShare(Shot shot) {
        return 0.97 - between(shot) - sumShare(shot);
    }

    private static double head(Shot shot) {
        Type type = shot.look().type();
        return type.lineHeight(TextStyle.TITLE) + type.lineHeight(TextStyle.SYMBOL) + 10 * type.scale();
    }

    private static double foot(Shot shot) {
        return 2 * shot.look().type().lineHeight(TextStyle.TITLE) + 8 + new ReadoutLines(shot).height();
    }

    private static void drawHead(Ink ink, Explanation explanation, Size size) {
        Type type = ink.look().type();
        double line = type.lineHeight(TextStyle.TITLE);
        ink.textIn(new Rectangle2D.Double(MARGIN, MARGIN, size.width() - 2 * MARGIN, line), explanation.title(), TextStyle.TITLE,
                ink.palette().ink(), Ink.Anchor.START);
        if (!explanation.symbols().isEmpty()) {
            new FormulaLine(explanation.symbols()).drawIn(ink, new Rectangle2D.Double(MARGIN, MARGIN + line, size.width() - 2 * MARGIN,
                    type.lineHeight(TextStyle.SYMBOL)), TextStyle.EQUATION, ink.palette().ink(), Ink.Anchor.START);
        }
    }

    private static void drawFoot(Ink ink, Shot shot, Arithmetic arithmetic, Explanation explanation, Size size) {
        double line = ink.look().type().lineHeight(TextStyle.TITLE);
        double height = ink.look().phrases().languages().size() * line;
        Rectangle2D area = new Rectangle2D.Double(MARGIN, size.height() - MARGIN - height, size.width() - 2 * MARGIN, height);
        Optional<String> held = held(shot, arithmetic);
        double told = new BeatProgress(shot.moment().fraction(), true, 1).formed();
        Color color = Palette.mix(ink.palette().panel(), held.isEmpty() ? ink.palette().ink() : ink.palette().accent(), told);
        ink.linesIn(area, held.orElse(explanation.sentence()).lines().toList(), TextStyle.BODY, color, Ink.Anchor.START);
    }

    /// What a what-if made of the number, if it is not what the arithmetic says.
    private static Optional<String> held(Shot shot, Arithmetic arithmetic) {
        return arithmetic.target().flatMap(target -> Explainer.held(shot, target));
    }

    private static String description(Shot shot, Arithmetic arithmetic) {
        boolean finite = Double.isFinite(arithmetic.sum()) && Double.isFinite(arithmetic.result());
        return shot.look().phrases().text(finite ? "arithmetic.description" : "arithmetic.description.none", new Explainer(shot).beat().title(), arithmetic.terms().size(),
                shot.look().plain(arithmetic.sum()), shot.look().plain(arithmetic.result()));
    }
}
