package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The plain RNN's diagram: the past and the input each go through their weights, are added, and squashed into the new state.
final class RnnDiagram {

    private static final double CHANNEL = 30;
    private static final double LANE = 30;

    private final Shot shot;
    private final Phrases phrases;
    private final StepTransition turn;
    private final int step;

    RnnDiagram(Shot shot) {
        this.shot = shot;
        this.turn = new StepTransition(shot);
        this.step = shot.step();
        this.phrases = shot.look().phrases();
    }

    CellPlan plan(Box card) {
        StepTransition.Showing read = turn.input();
        VectorColumn column = new VectorColumn(shot);
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", phrases.stacked("cell.input", shot.token(read.step())), Signal.INPUT, read, false);
        Box recurrent = column.terms("u", "U h + b′", phrases.stacked("cell.recurrent-term"), this::fromPast,
                stage("recurrent-term"));
        Box fromInput = column.terms("w", "W x + b", phrases.stacked("cell.input-term"), this::fromInput,
                stage("input-term"));
        Box sum = column.terms("sum", "+", phrases.stacked("cell.sum"),
                unit -> fromInput(unit) + fromPast(unit), stage("sum"));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next("new-state"), false);
        Box upper = Box.across(0, Box.Align.CENTER, gap("a"), sum, gap("b"), next, gap("c"));
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, CellPlan.roomFor(card, shot.look().type())));
        Box left = Box.down(CHANNEL, Box.Align.FILL, past, input);
        Box terms = Box.down(CHANNEL, Box.Align.FILL, recurrent, fromInput);
        Box lane = new Box.Area("gap e", LANE, 1, Box.Painter.NOTHING);
        return new CellPlan(Box.across(0, Box.Align.START, left, gap("d"), terms, lane, new Box.Stretch(3, right)), card, this::wires,
                List.of("u", "w"), this::marks, RnnDiagram::focus);
    }

    private static List<String> focus(Beat beat) {
        return switch (beat) {
            case Beat.Take _ -> List.of("past", "x");
            case Beat.Light _ -> List.of("u", "w");
            case Beat.Prepare prepare when prepare.part() instanceof Expression.Weighed weighed -> weighed.by().isOfInput() ? List.of("x", "w") : List.of("past", "u");
            case Beat.Prepare _ -> List.of("u", "w", "sum");
            case Beat.Make _ -> List.of("sum", "h");
        };
    }

    /// What the input adds to a unit's sum, at the step that the columns show.
    private double fromInput(int unit) {
        return shot.trace().inputTerm(0, turn.of("input-term").step(), unit);
    }

    private double fromPast(int unit) {
        return shot.trace().recurrentTerm(0, turn.of("recurrent-term").step(), unit);
    }

    private Box gap(String key) {
        return new Box.Stretch(1, new Box.Area("gap " + key, shot.look().tight() ? 34 : 60, 1, Box.Painter.NOTHING));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private List<Wire> wires(Placement at) {
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D u = at.at("u");
        Rectangle2D w = at.at("w");
        Rectangle2D sum = at.at("sum");
        Rectangle2D next = at.at("h");
        double bend = w.getMaxX() + LANE / 2;
        return List.of(
                Wire.through(stage("recurrent-term"), past.getMaxX(), past.getCenterY(), u.getMinX(), past.getCenterY())
                        .carrying(shot, Signal.HIDDEN_STATE, step - 1),
                Wire.through(stage("input-term"), x.getMaxX(), x.getCenterY(), w.getMinX(), x.getCenterY()).carrying(shot, Signal.INPUT, step),
                Wire.through(stage("sum"), u.getMaxX(), sum.getCenterY() - 15, sum.getMinX(), sum.getCenterY() - 15)
                        .carrying(terms(this::fromPast)),
                Wire.through(stage("sum"), w.getMaxX(), w.getCenterY(), bend, w.getCenterY(), bend, sum.getCenterY() + 16,
                        sum.getMinX(), sum.getCenterY() + 16).carrying(terms(this::fromInput)),
                Wire.through(stage("new-state"), sum.getMaxX(), sum.getCenterY(), next.getMinX(), sum.getCenterY())
                        .carrying(shot, Signal.HIDDEN_STATE, step));
    }

    private Parcel terms(IntToDoubleFunction term) {
        return new Parcel(Parcel.terms(shot, term), false);
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
