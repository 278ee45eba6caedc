package gruscope.figure;

import gruscope.Phrases;
import gruscope.engine.Signal;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// The plain RNN's diagram: the past and the input each go through their weights, are added, and squashed into the new state.
final class RnnDiagram {

    private static final double CHANNEL = 30;

    private final Shot shot;
    private final Phrases phrases;

    RnnDiagram(Shot shot) {
        this.shot = shot;
        this.phrases = shot.look().phrases();
    }

    CellPlan plan(Box card) {
        int step = shot.step();
        VectorColumn column = new VectorColumn(shot);
        Box past = column.of("past", "h_{t−1}", phrases.text("cell.old-state"), Signal.HIDDEN_STATE, step - 1, new Stage(1, false), false);
        Box input = column.of("x", "x_{t}", phrases.text("cell.input", shot.token(step)), Signal.INPUT, step, stage("take-x"), false);
        Box recurrent = column.terms("u", "U h + b′", phrases.text("cell.recurrent-term"), unit -> shot.trace().recurrentTerm(0, step, unit),
                stage("recurrent-term"));
        Box fromInput = column.terms("w", "W x + b", phrases.text("cell.input-term"), unit -> shot.trace().inputTerm(0, step, unit),
                stage("input-term"));
        Box sum = column.terms("sum", "+", phrases.text("cell.sum"),
                unit -> shot.trace().inputTerm(0, step, unit) + shot.trace().recurrentTerm(0, step, unit), stage("sum"));
        Box next = column.of("h", "h_{t}", phrases.text("cell.new-state"), Signal.HIDDEN_STATE, step, stage("new-state"), false);
        Box upper = Box.across(0, Box.Align.CENTER, gap("a"), sum, gap("b"), next, gap("c"));
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, card));
        Box left = Box.down(CHANNEL, Box.Align.FILL, past, input);
        Box terms = Box.down(CHANNEL, Box.Align.FILL, recurrent, fromInput);
        return new CellPlan(Box.across(0, Box.Align.START, left, gap("d"), terms, new Box.Stretch(3, right)), this::wires, List.of("u", "w"),
                this::marks);
    }

    private static Box gap(String key) {
        return new Box.Stretch(1, new Box.Area("gap " + key, 60, 1, Box.Painter.NOTHING));
    }

    private Stage stage(String beat) {
        return Stage.of(shot, beat);
    }

    private List<Wire> wires(Placement at) {
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D u = at.at("u");
        Rectangle2D w = at.at("w");
        Rectangle2D sum = at.at("sum");
        Rectangle2D next = at.at("h");
        double turn = w.getMaxX() + 18;
        return List.of(
                Wire.through(stage("recurrent-term"), past.getMaxX(), past.getCenterY(), u.getMinX(), past.getCenterY()),
                Wire.through(stage("input-term"), x.getMaxX(), x.getCenterY(), w.getMinX(), x.getCenterY()),
                Wire.through(stage("sum"), u.getMaxX(), sum.getCenterY() - 10, sum.getMinX(), sum.getCenterY() - 10),
                Wire.through(stage("sum"), w.getMaxX(), w.getCenterY(), turn, w.getCenterY(), turn, sum.getCenterY() + 14,
                        sum.getMinX(), sum.getCenterY() + 14),
                Wire.through(stage("new-state"), sum.getMaxX(), sum.getCenterY(), next.getMinX(), sum.getCenterY()));
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            Rectangle2D sum = at.at("sum");
            double x = (sum.getMaxX() + at.at("h").getMinX()) / 2;
            String squash = shot.cell().blocks().getFirst().activation().symbol();
            new FormulaLine(squash).draw(ink, TextStyle.FORMULA, stage("new-state").ink(ink.palette()), x, sum.getCenterY() - 8, Ink.Anchor.MIDDLE);
        };
    }
}
