package gruscope.figure.closeup;

import gruscope.engine.cell.Activation;
import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Arithmetic;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Reading;
import gruscope.figure.explain.Workings;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.OwnColours;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The closest look: how one number of the current beat is computed. Products stand in boxes, slide into their sum, the sum slides onto
/// the curve, and the result comes off it.
public final class ArithmeticFigure implements Figure {

    private static final int MOST_TERMS = 14;
    private static final double MARGIN = 14;
    private static final double ROW = 24;

    /// Where the curve stands below the sum: how high a term is, how wide the sum at least, how high the curve.
    private static final double LOW_ROW = 21;
    private static final double NARROWEST_SUM = 96;

    /// The width of sum and curve beside each other, and of narrow ones.
    private static final double BESIDE = 560;
    private static final double CLOSE_BESIDE = 440;
    private static final double CURVE = 168;
    private static final double NO_CURVE = 56;
    private static final double SET_IN = 14;

    @Override
    public String key() {
        return "arithmetic";
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS, Authored.UNIT_NAMES, OwnColours.PALETTE);
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Arithmetic arithmetic = arithmetic(shot);
        Explanation explanation = new Explainer(shot).beat();
        TermRow terms = new TermRow(shot, arithmetic);
        boolean low = Double.isFinite(room.width()) && arithmetic.curve() == Activation.IDENTITY;
        Texts whole = Texts.whole(shot, arithmetic, explanation, low ? 3 : 7);
        Supplier<Layout> beside = () -> layout(shot, arithmetic, explanation, terms, whole);
        return Double.isInfinite(room.width()) ? beside.get()
                : Layout.fitting(room, List.of(beside, () -> layout(shot, arithmetic, explanation, terms, whole.close()), () -> layout(shot, arithmetic, explanation, terms, Texts.broken(shot, arithmetic, explanation, room.width()))));
    }

    private static Layout layout(Shot shot, Arithmetic arithmetic, Explanation explanation, TermRow terms, Texts texts) {
        return Layout.ofMoment(shot, preferred(shot, arithmetic, terms, texts), size -> drawing(shot, arithmetic, explanation, terms, texts, size));
    }

    /// What is written above and below the sum.
    ///
    /// @param rows  that there is room for beside the curve, at least
    /// @param below whether the curve stands below the sum, and not beside it
    /// @param sums  the width of sum and curve, where they stand beside each other
    /// @param width for which the texts are broken; 0 where they are not
    private record Texts(List<String> title, List<FormulaLine> symbols, List<String> foot, int rows, boolean below, double sums, double width) {

        static Texts whole(Shot shot, Arithmetic arithmetic, Explanation explanation, int rows) {
            return new Texts(List.of(explanation.title()), formula(explanation).map(List::of).orElse(List.of()), said(shot, arithmetic, explanation).lines().toList(),
                    rows, false, BESIDE, 0);
        }

        /// The same with sum and curve as narrow as they can be.
        Texts close() {
            return new Texts(title, symbols, foot, 1, below, CLOSE_BESIDE, width);
        }

        static Texts broken(Shot shot, Arithmetic arithmetic, Explanation explanation, double width) {
            Type type = shot.look().type();
            double room = width - 2 * MARGIN;
            return new Texts(type.wrapped(explanation.title(), TextStyle.TITLE, room),
                    formula(explanation).map(line -> line.broken(type, TextStyle.EQUATION, room, SET_IN)).orElse(List.of()),
                    type.wrapped(said(shot, arithmetic, explanation), TextStyle.BODY, room), 1, true, BESIDE, width);
        }

        private static Optional<FormulaLine> formula(Explanation explanation) {
            return Optional.of(explanation.symbols()).filter(symbols -> !symbols.isEmpty()).map(FormulaLine::new);
        }

        /// What a what-if made of the number, if it is not what the arithmetic says; else what the number means.
        private static String said(Shot shot, Arithmetic arithmetic, Explanation explanation) {
            return held(shot, arithmetic).orElse(explanation.sentence());
        }

        ReadoutLines readout(Shot shot) {
            return new ReadoutLines(shot, width == 0 ? 0 : width - 2 * MARGIN);
        }

        double head(Type type) {
            return title.size() * type.lineHeight(TextStyle.TITLE) + Math.max(1, symbols.size()) * type.lineHeight(TextStyle.SYMBOL) + 10 * type.scale();
        }

        double foot(Type type) {
            return Math.max(below ? 1 : 2, foot.size()) * type.lineHeight(TextStyle.TITLE) + 8;
        }
    }

    private static Size preferred(Shot shot, Arithmetic arithmetic, TermRow terms, Texts texts) {
        Type type = shot.look().type();
        double scale = type.scale();
        int rows = arithmetic.terms().size() + 1;
        double around = texts.head(type) + texts.foot(type) + texts.readout(shot).height() + 2 * MARGIN;
        if (texts.below()) {
            double sum = terms.width() + NARROWEST_SUM * scale;
            double written = Math.max(CurvePlot.leastWidth(shot.look(), arithmetic), texts.readout(shot).leastWidth());
            double width = Math.max(Math.max(sum, written) + 2 * MARGIN, texts.width());
            return new Size(width, rows * LOW_ROW * scale + curveHeight(shot, arithmetic) + around);
        }
        double sumAndCurve = Math.max(texts.sums() * (shot.look().tight() ? 1.25 : scale), CurvePlot.leastWidth(shot.look(), arithmetic) / curveShare(shot));
        double widest = Math.max(Math.max(type.widest(texts.title(), TextStyle.TITLE), type.widest(texts.foot(), TextStyle.BODY)), texts.readout(shot).leastWidth());
        return new Size(Math.max(widest, terms.width() + sumAndCurve) + 2 * MARGIN, Math.max(rows, texts.rows()) * ROW * scale + around);
    }

    private static double curveHeight(Shot shot, Arithmetic arithmetic) {
        return ((arithmetic.curve() == Activation.IDENTITY ? NO_CURVE : CURVE) + (arithmetic.gate().isPresent() ? LOW_ROW : 0)) * shot.look().type().scale();
    }

    private static Drawing drawing(Shot shot, Arithmetic arithmetic, Explanation explanation, TermRow terms, Texts texts, Size size) {
        Type type = shot.look().type();
        double top = MARGIN + texts.head(type);
        double height = size.height() - top - texts.foot(type) - texts.readout(shot).height() - MARGIN;
        double most = texts.below() ? height - curveHeight(shot, arithmetic) : height;
        double row = Math.min((texts.below() ? LOW_ROW : 1.6 * ROW) * type.scale(), most / (arithmetic.terms().size() + 1));
        double room = size.width() - 2 * MARGIN - terms.width();
        double sums = texts.below() ? (arithmetic.terms().size() + 1) * row : height;
        Rectangle2D termArea = new Rectangle2D.Double(MARGIN, top, terms.width(), sums);
        Rectangle2D sumArea = new Rectangle2D.Double(termArea.getMaxX() + 0.03 * room, top, (texts.below() ? 0.95 : sumShare(shot)) * room, sums);
        Rectangle2D curveArea = texts.below() ? below(size, top + sums, height - sums)
                : new Rectangle2D.Double(sumArea.getMaxX() + between(shot) * room, top, curveShare(shot) * room, height);
        Waterfall waterfall = new Waterfall(shot, arithmetic, sumArea, row);
        CurvePlot curve = new CurvePlot(shot, arithmetic, curveArea);
        return new Drawing(size, () -> {
            List<Hotspot> hotspots = new ArrayList<>(terms.hotspots(termArea, row));
            arithmetic.target().ifPresent(target -> hotspots.add(new Hotspot(curveArea, target, () -> explanation)));
            return hotspots;
        }, () -> shot.told(told -> description(told, arithmetic)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawHead(ink, texts, size);
            ink.part(PartName.unit(shot.unit()) + "-" + PartName.step(shot.step()), () -> {
                terms.draw(ink, termArea, row);
                ink.part("sum", () -> waterfall.draw(ink, terms.chipEnd(termArea)));
                ink.part(made(arithmetic), () -> curve.draw(ink, waterfall.sumPoint()));
            });
            drawFoot(ink, shot, arithmetic, texts, size);
            double foot = texts.foot(type) + texts.readout(shot).height();
            texts.readout(shot).draw(ink, new Rectangle2D.Double(MARGIN, size.height() - MARGIN - foot + 8, size.width() - 2 * MARGIN, foot));
        });
    }

    private static String made(Arithmetic arithmetic) {
        return arithmetic.target().orElse(null) instanceof Target.Value made ? PartName.of(made.signal()) : "curve";
    }

    /// The room of a curve below the sum: in the middle, not as wide as a ribbon.
    private static Rectangle2D below(Size size, double top, double height) {
        double width = Math.min(size.width() - 2 * MARGIN, 2.2 * height);
        return new Rectangle2D.Double((size.width() - width) / 2, top + 8, width, height - 8);
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

    private static void drawHead(Ink ink, Texts texts, Size size) {
        Type type = ink.look().type();
        double y = MARGIN;
        for (String title : texts.title()) {
            double line = type.lineHeight(TextStyle.TITLE);
            ink.textIn(new Rectangle2D.Double(MARGIN, y, size.width() - 2 * MARGIN, line), title, TextStyle.TITLE, ink.palette().ink(), Ink.Anchor.START);
            y += line;
        }
        double left = MARGIN;
        for (FormulaLine symbols : texts.symbols()) {
            double line = type.lineHeight(TextStyle.SYMBOL);
            symbols.drawIn(ink, new Rectangle2D.Double(left, y, size.width() - MARGIN - left, line), TextStyle.EQUATION, ink.palette().ink(), Ink.Anchor.START);
            y += line;
            left = MARGIN + SET_IN;
        }
    }

    private static void drawFoot(Ink ink, Shot shot, Arithmetic arithmetic, Texts texts, Size size) {
        double line = ink.look().type().lineHeight(TextStyle.TITLE);
        double height = (texts.below() ? texts.foot().size() : ink.look().phrases().languages().size()) * line;
        Rectangle2D area = new Rectangle2D.Double(MARGIN, size.height() - MARGIN - height, size.width() - 2 * MARGIN, height);
        double told = new BeatProgress(shot.moment().fraction(), true, 1).formed();
        boolean held = held(shot, arithmetic).isPresent();
        Color color = Palette.mix(ink.palette().panel(), ink.palette().ink(), told);
        ink.linesIn(area, texts.foot(), held ? TextStyle.HEADING : TextStyle.BODY, color, Ink.Anchor.START);
    }

    /// What a what-if made of the number, if it is not what the arithmetic says.
    private static Optional<String> held(Shot shot, Arithmetic arithmetic) {
        return arithmetic.target().flatMap(target -> Explainer.held(shot, target));
    }

    private static String description(Shot shot, Arithmetic arithmetic) {
        boolean finite = Double.isFinite(arithmetic.sum()) && Double.isFinite(arithmetic.result());
        return shot.look().phrases().text(finite ? "arithmetic.description" : "arithmetic.description.none", new Explainer(shot).beat().title(), arithmetic.terms().size(),
                Reading.of(shot).sum(arithmetic), Reading.of(shot).outcome(arithmetic));
    }
}
