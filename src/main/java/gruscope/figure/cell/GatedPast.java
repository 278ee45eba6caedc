package gruscope.figure.cell;

import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The past where a gate lets it in to the candidate: the node on its way, what this computes, and what comes through it.
final class GatedPast {

    /// Between a parcel that waits and what stands beside it.
    private static final double APART = 4;

    private final Shot shot;
    private final CellForm form;
    private final Type type;
    private final Signal gate;
    private final Signal candidate;
    private final BeatProgress stage;

    /// @param stage of the beat in which the past passes the gate
    GatedPast(Shot shot, CellForm form, Signal gate, Signal candidate, BeatProgress stage) {
        this.shot = shot;
        this.form = form;
        this.type = shot.look().type();
        this.gate = gate;
        this.candidate = candidate;
        this.stage = stage;
    }

    Signal gate() {
        return gate;
    }

    /// The width of the node with what is written below it.
    double width() {
        double label = form.isTight(shot) ? 0 : new FormulaLine(label()).width(type, TextStyle.FORMULA);
        return Math.max(label, 2 * Node.radius(type) + 2 * form.stem() - 16);
    }

    /// The node, at the height of its gate.
    Node node(Placement at) {
        return Node.at("⊙", at.at("node").getCenterX(), at.at(gate.key()).getCenterY(), stage, type);
    }

    /// What the gate lets through.
    Parcel admitted() {
        return admitted(1);
    }

    /// What the node computes, and what is left of the past once it has formed.
    void draw(Ink ink, Placement at) {
        Node node = node(at);
        if (!form.isTight(shot)) {
            new FormulaLine(label()).draw(ink, TextStyle.FORMULA, stage.ink(ink.palette()), node.x(), node.bottom() + type.lineHeight(TextStyle.FORMULA),
                    Ink.Anchor.MIDDLE);
        }
        if (stage.now() && stage.travelled() >= 1) {
            Parcel admitted = admitted(stage.formed());
            double room = at.at(at.has("function " + candidate.key()) ? "function " + candidate.key() : candidate.key()).getMinX() - node.right();
            Rectangle2D area = admitted.area(Parcel.Room.BARS, 0, 0, type);
            double above = room > area.getWidth() + 2 * APART ? 0 : (area.getHeight() + node.area().getHeight()) / 2 + APART;
            admitted.draw(ink, Parcel.Room.BARS, node.right() + area.getWidth() / 2 + APART, node.y() - above);
        }
    }

    private String label() {
        boolean second = shot.trace().weights(shot.step()).parts().contains(Part.RECURRENT_BIAS);
        return shot.look().symbols().in(isAfterProduct() ? gate.symbol() + " ⊙ (U h" + (second ? " + b′)" : ")") : "U (" + gate.symbol() + " ⊙ h)" + (second ? " + b′" : ""));
    }

    /// The past at the node: whole, or so much of it as the gate has let through.
    private Parcel admitted(double letThrough) {
        int step = shot.step();
        int block = shot.cell().indexOf(candidate);
        double[] gates = shot.trace().at(gate, step);
        IntToDoubleFunction whole = isAfterProduct() ? unit -> shot.trace().recurrentTerm(block, step, unit)
                : unit -> shot.trace().value(Signal.HIDDEN_STATE, step - 1, unit);
        return Parcel.of(shot, unit -> whole.applyAsDouble(unit) * (1 - letThrough + letThrough * gates[unit]),
                isAfterProduct() ? shot.limitOfTerms() : new CellScale(shot).ofStates(), gate.symbol() + " ⊙ …");
    }

    /// Whether the gate acts on the product of U and the past, or else on the past itself.
    private boolean isAfterProduct() {
        return shot.cell().flow().of(candidate).all().anyMatch(part -> part instanceof Expression.Product(List<Expression> factors)
                && factors.stream().anyMatch(Expression.Weighed.class::isInstance));
    }
}
