package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Placement;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// The plain RNN's diagram: the past and the input each go through their weights, are added, and squashed into the new state.
final class RnnDiagram {

    private static final double CHANNEL = 30;

    private final Shot shot;
    private final CellForm form;
    private final double tall;
    private final Phrases phrases;
    private final StepTransition turn;
    private final int step;

    /// @param tall how much taller than they need be rows are
    RnnDiagram(Shot shot, CellForm form, double tall) {
        this.shot = shot;
        this.form = form;
        this.tall = tall;
        this.turn = new StepTransition(shot);
        this.step = shot.step();
        this.phrases = shot.look().phrases();
    }

    CellPlan plan(Box card) {
        StepTransition.Showing read = turn.input();
        VectorColumn column = new VectorColumn(shot, form, tall);
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", column.inputCaption(read.step()), Signal.INPUT, read, false);
        Box recurrent = column.terms("u", heading("U h", Part.RECURRENT_BIAS), phrases.stacked("cell.recurrent-term"), this::fromPast,
                stage("recurrent-term"));
        Box fromInput = column.terms("w", heading("W x", Part.INPUT_BIAS), phrases.stacked("cell.input-term"), this::fromInput,
                stage("input-term"));
        Box sum = column.terms("sum", "a_{t}", phrases.stacked("cell.sum"), unit -> fromInput(unit) + fromPast(unit), stage("sum"));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next("new-state"), false);
        Box upper = Box.across(0, Box.Align.CENTER, sum, gap("squash", 2 * form.stem() + (squashes() ? Node.width(squash(), shot.look().type()) : 0)), next);
        Box explained = CellPlan.roomFor(card, shot.look().type());
        boolean wide = !form.isNarrow();
        Box right = wide ? Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, explained)) : upper;
        Box left = twoRows("states", recurrent, past, input);
        Box terms = twoRows("terms", past, recurrent, fromInput);
        Box row = Box.across(0, Box.Align.START, left, gap("weigh", form.gap(shot.look()) + (form.isNarrow() ? 8 : form == CellForm.TERSE ? 10 : 14)), terms,
                gap("add", 2 * form.stem() + 2 * Node.radius(shot.look().type())), new Box.Stretch(3, right));
        return new CellPlan(wide ? row : Box.down(CHANNEL, Box.Align.FILL, row, new Box.Stretch(1, explained)), card, this::wires,
                at -> squashes() ? List.of(add(at), squash(at)) : List.of(add(at)), List.of("u", "w"), _ -> Box.Painter.NOTHING, RnnDiagram::focus);
    }

    /// One box below another; where captions are broken, and may make a column taller than its neighbour, in line with what is below this.
    private Box twoRows(String key, Box neighbour, Box upper, Box lower) {
        double taller = neighbour.size(shot.look().type()).height() - upper.size(shot.look().type()).height();
        double more = form == CellForm.FULL || form == CellForm.TERSE ? 0 : Math.max(0, taller);
        return Box.down(0, Box.Align.FILL, upper, CellPlan.space(key, 1, CHANNEL + more), lower);
    }

    /// A product with the bias that these weights add to it, if they have it.
    private String heading(String product, Part bias) {
        return shot.trace().weights(step).parts().contains(bias) ? product + " + " + bias.symbol() : product;
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

    private static Box gap(String key, double width) {
        return new Box.Stretch(1, CellPlan.space("gap " + key, width, 1));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private Node add(Placement at) {
        return Node.at("+", (at.at("u").getMaxX() + at.at("sum").getMinX()) / 2, at.at("sum").getCenterY(), stage("sum"), shot.look().type());
    }

    private Node squash(Placement at) {
        return Node.at(squash(), (at.at("sum").getMaxX() + at.at("h").getMinX()) / 2, at.at("sum").getCenterY(), stage("new-state"), shot.look().type());
    }

    /// Whether there is a function that the sum goes through.
    private boolean squashes() {
        return shot.cell().blocks().getFirst().activation() != Activation.IDENTITY;
    }

    private String squash() {
        return shot.cell().blocks().getFirst().activation().symbol();
    }

    private List<Wire> wires(Placement at) {
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D w = at.at("w");
        double fromPast = Math.min(past.getCenterY(), at.at("u").getCenterY());
        double fromInput = Math.min(x.getCenterY(), w.getCenterY());
        Node add = add(at);
        List<Wire> toSum = List.of(
                Wire.through("h", stage("recurrent-term"), past.getMaxX(), fromPast, at.at("u").getMinX(), fromPast)
                        .carrying(shot, Signal.HIDDEN_STATE, step - 1),
                Wire.through("x", stage("input-term"), x.getMaxX(), fromInput, w.getMinX(), fromInput).carrying(shot, Signal.INPUT, step),
                Wire.through("u", stage("sum"), at.at("u").getMaxX(), add.y(), add.left(), add.y()).carrying(terms(this::fromPast, "U h")).between(0, 0.35),
                Wire.through("w", stage("sum"), w.getMaxX(), w.getCenterY(), add.x(), w.getCenterY(), add.x(), add.bottom())
                        .carrying(terms(this::fromInput, "W x")).between(0.35, 0.65),
                Wire.through("sum", stage("sum"), add.right(), add.y(), at.at("sum").getMinX(), add.y())
                        .carrying(terms(unit -> fromInput(unit) + fromPast(unit), "a_{t}")).between(0.65, 1));
        return Stream.concat(toSum.stream(), toState(at).stream()).toList();
    }

    /// The sum through its function to the new state, or straight to it where there is none.
    private List<Wire> toState(Placement at) {
        Node squash = squash(at);
        Rectangle2D sum = at.at("sum");
        Rectangle2D state = at.at("h");
        BeatProgress stage = stage("new-state");
        if (!squashes()) {
            return List.of(Wire.through("a", stage, sum.getMaxX(), squash.y(), state.getMinX(), squash.y()).carrying(shot, Signal.HIDDEN_STATE, step));
        }
        return List.of(
                Wire.through("a", stage, sum.getMaxX(), squash.y(), squash.left(), squash.y())
                        .carrying(terms(unit -> fromInput(unit) + fromPast(unit), "a_{t}")).between(0, 0.5),
                Wire.through("squashed", stage, squash.right(), squash.y(), state.getMinX(), squash.y())
                        .carrying(shot, Signal.HIDDEN_STATE, step).between(0.5, 1));
    }

    private Parcel terms(IntToDoubleFunction term, String name) {
        return Parcel.of(shot, term, shot.limitOfTerms(), name);
    }
}
