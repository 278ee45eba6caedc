package gruscope.figure.strip;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.Readout;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Above the answers: how they come about, and what the signs below mean, beside the formula or, where that is too wide, on lines of their own.
///
/// @param bars  whether outputs have bars
/// @param width that there is at least
record AnswerHead(Shot shot, boolean bars, double width) {

    private static final double GAP = 12;
    private static final double LINE = 1.2;

    /// The width that the formula needs.
    static double leastWidth(Shot shot) {
        return new AnswerHead(shot, false, 0).formula().width(shot.look().type(), TextStyle.FORMULA);
    }

    double height() {
        return LINE * type().lineHeight(TextStyle.FORMULA) + below().size() * type().lineHeight(TextStyle.SMALL);
    }

    void draw(Ink ink, double x, double y) {
        double line = LINE * type().lineHeight(TextStyle.FORMULA);
        double used = formula().width(type(), TextStyle.FORMULA);
        formula().drawIn(ink, new Rectangle2D.Double(x, y, used, line), TextStyle.FORMULA, ink.palette().ink(), Ink.Anchor.START);
        if (fits()) {
            ink.textIn(new Rectangle2D.Double(x + used + GAP, y, width - used - GAP, line), signs(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }
        List<String> below = below();
        ink.linesIn(new Rectangle2D.Double(x, y + line, width, below.size() * type().lineHeight(TextStyle.SMALL)), below, TextStyle.SMALL, ink.palette().quiet(),
                Ink.Anchor.START);
    }

    /// `y = softmax(W_{hy} h + b_{y})`.
    private FormulaLine formula() {
        Readout readout = shot.trace().program().readout().orElseThrow();
        String scores = "W_{hy} " + shot.look().symbol(Signal.HIDDEN_STATE) + (readout.hasBias() ? " + b_{y}" : "");
        return new FormulaLine("y = " + switch (readout.kind()) {
            case IDENTITY -> scores;
            case SIGMOID -> "σ(" + scores + ")";
            case SOFTMAX -> "softmax(" + scores + ")";
        });
    }

    private String signs() {
        return shot.look().phrases().each(this::signs);
    }

    private String signs(Phrases phrases) {
        String made = phrases.text("answer.head", bars ? 1 : 0);
        return shot.run().scene().model().task().isPresent() ? phrases.text("answer.head.judged", made) : made;
    }

    private boolean fits() {
        return shot.look().phrases().languages().size() == 1
                && formula().width(type(), TextStyle.FORMULA) + GAP + type().width(signs(), TextStyle.SMALL) <= width;
    }

    private List<String> below() {
        List<String> lines = new ArrayList<>();
        if (!fits()) {
            shot.look().phrases().languages().forEach(language -> lines.addAll(type().wrapped(signs(language), TextStyle.SMALL, width)));
        }
        return lines;
    }

    private Type type() {
        return shot.look().type();
    }
}
