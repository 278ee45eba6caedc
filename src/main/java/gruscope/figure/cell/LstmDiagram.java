package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// The LSTM's diagram. The cell state runs straight along the top: past the forget gate, then past the sum with what the input gate lets in of
/// the candidate. The four blocks stand in a row; the old hidden state and the input come to each from below, on a lane of their own. At the
/// right the cell state comes down through tanh and the output gate.
final class LstmDiagram {

    private static final double GAP = 16;
    private static final double LANES = 44;
    private static final double STEM = 16;
    private static final double APART = 13;

    /// How far from its end a box has a wire at most.
    private static final double WITHIN = 8;

    /// By how much a pill may be wider than the column above it, both ends together.
    private static final double BESIDE_COLUMN = 5;

    /// The blocks in a row.
    private static final List<Signal> MADE = List.of(Signal.FORGET_GATE, Signal.INPUT_GATE, Signal.CELL_CANDIDATE, Signal.OUTPUT_GATE);

    private final Shot shot;
    private final CellForm form;
    private final double tall;
    private final Phrases phrases;
    private final Type type;
    private final int step;
    private final StepTransition turn;

    /// @param tall how much taller than they need be rows are
    LstmDiagram(Shot shot, CellForm form, double tall) {
        this.shot = shot;
        this.form = form;
        this.tall = tall;
        this.phrases = shot.look().phrases();
        this.type = shot.look().type();
        this.step = shot.step();
        this.turn = new StepTransition(shot);
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot, form, tall);
        StepTransition.Showing read = turn.input();
        Box pastCell = column.of("pastCell", "c_{t−1}", phrases.stacked("cell.old-cell-state"), Signal.CELL_STATE, turn.past(), false);
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", column.inputCaption(read.step()), Signal.INPUT, read, false);
        Box forget = column.of("f", "f_{t}", phrases.stacked("cell.forget"), Signal.FORGET_GATE, turn.of("forget-gate"), true);
        Box inputGate = column.of("i", "i_{t}", phrases.stacked("cell.input-gate"), Signal.INPUT_GATE, turn.of("input-gate"), true);
        Box candidate = column.of("g", "g_{t}", phrases.stacked("cell.candidate"), Signal.CELL_CANDIDATE, turn.of("candidate"), true);
        Box output = column.of("o", "o_{t}", phrases.stacked("cell.output-gate"), Signal.OUTPUT_GATE, turn.of("output-gate"), true);
        Box cell = column.of("c", "c_{t}", phrases.stacked("cell.new-cell-state"), Signal.CELL_STATE, turn.next("cell-state"), false);
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next("new-state"), false);
        double radius = Node.radius(type);
        Box left = Box.down(GAP, Box.Align.FILL, pastCell, past, input);
        Box gates = Box.across(0, Box.Align.START, forget, gap("f i"), inputGate, gap("i g"), candidate, gap("g o"), output);
        Box functions = CellPlan.space("functions", 1, hasFunctions() ? highest() + stem() : 0);
        Box middle = Box.down(0, Box.Align.FILL, CellPlan.space("operators", 1, 6 * radius + 3 * stem()), gates, functions, CellPlan.space("lanes", 1, LANES),
                new Box.Stretch(1, CellPlan.roomFor(card, type)));
        Box right = Box.down(0, Box.Align.FILL, cell, CellPlan.space("shown", squashes() ? Node.width(function().symbol(), type) : 1,
                squashes() ? 4 * radius + 3 * stem() : 2 * radius + 2 * stem()), next);
        Box boxes = Box.across(0, Box.Align.START, left, CellPlan.space("buses", form.buses() - (form.isNarrow() ? 3 : 2), 1), new Box.Stretch(1, middle),
                CellPlan.space("o h", form.gap(shot.look()) + (form.isNarrow() ? 4 : 6), 1), right);
        return new CellPlan(boxes, card, this::wires, this::nodes, List.of("f", "i", "g", "o"), this::marks, LstmDiagram::focus);
    }

    /// What the cell state goes through on its way to the hidden state.
    private Activation function() {
        return shot.cell().flow().of(Signal.HIDDEN_STATE).all().filter(Expression.Applied.class::isInstance).map(part -> ((Expression.Applied) part).function())
                .findFirst().orElse(Activation.IDENTITY);
    }

    private boolean squashes() {
        return function() != Activation.IDENTITY;
    }

    private static List<String> focus(Beat beat) {
        return switch (beat) {
            case Beat.Take _ -> List.of("pastCell", "past", "x");
            case Beat.Light _ -> List.of("f", "i", "g", "o");
            case Beat.Prepare prepare -> throw new IllegalArgumentException("an LSTM has no beat " + prepare.key());
            case Beat.Make make -> switch (make.signal()) {
                case FORGET_GATE -> List.of("past", "x", "f");
                case INPUT_GATE -> List.of("past", "x", "i");
                case CELL_CANDIDATE -> List.of("i", "g");
                case OUTPUT_GATE -> List.of("g", "o");
                case CELL_STATE -> List.of("f", "g", "c");
                case HIDDEN_STATE -> List.of("o", "c", "h");
                case INPUT, RESET_GATE, UPDATE_GATE, CANDIDATE, READOUT -> throw new IllegalArgumentException("an LSTM makes no " + make.signal());
            };
        };
    }

    private Box gap(String key) {
        return new Box.Stretch(1, CellPlan.space("gap " + key, form.gap(shot.look()) - (form.isNarrow() ? 3 : 2), 1));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    /// The length of a wire between two nodes, or a node and a box; longer where lines are thicker.
    private double stem() {
        return STEM * Math.sqrt(type.scale());
    }

    /// Where the operators stand.
    private final class Operators {

        private final Node keep;
        private final Node write;
        private final Node add;
        private final Optional<Node> squash;
        private final Node show;

        Operators(Placement at) {
            Rectangle2D i = at.at("i");
            Rectangle2D c = at.at("c");
            double radius = Node.radius(type);
            double between = (i.getMaxX() + at.at("g").getMinX()) / 2;
            double writes = i.getMinY() - stem() - radius;
            double lane = Math.min(Math.min(at.at("pastCell").getCenterY(), c.getMaxY() - WITHIN), writes - 2 * radius - stem());
            keep = Node.at("⊙", at.at("f").getCenterX(), lane, stage("cell-state"), type);
            write = Node.at("⊙", between, writes, stage("cell-state"), type);
            add = Node.at("+", between, lane, stage("cell-state"), type);
            squash = squashes() ? Optional.of(Node.at(function().symbol(), c.getCenterX(), c.getMaxY() + stem() + radius, stage("new-state"), type)) : Optional.empty();
            show = Node.at("⊙", c.getCenterX(), squash.map(Node::bottom).orElse(c.getMaxY()) + stem() + radius, stage("new-state"), type);
        }

        List<Node> all() {
            return Stream.concat(Stream.of(keep, write, add, show), squash.stream()).toList();
        }
    }

    private List<Wire> wires(Placement at) {
        List<Wire> wires = new ArrayList<>();
        for (Signal made : MADE) {
            wires.addAll(made(at, made, toBlock(at, made)));
        }
        Operators nodes = new Operators(at);
        wires.addAll(toCellState(at, nodes));
        wires.addAll(toHiddenState(at, nodes));
        return wires;
    }

    private List<Node> nodes(Placement at) {
        return Stream.concat(MADE.stream().flatMap(made -> node(made, toBlock(at, made)).stream()), new Operators(at).all().stream()).toList();
    }

    /// What comes in, and from the node of its function what is made of it.
    private List<Wire> made(Placement at, Signal made, List<Wire> in) {
        return Wire.inTurn(0, 1, Stream.concat(in.stream(), node(made, in).map(node -> Wire.through("made " + made.key(), node.stage(), node.x(), node.top(),
                node.x(), at.at(made.key()).getMaxY()).carrying(shot, made, step)).stream()).toList());
    }

    /// The node of the function that makes a block's column, below it.
    private Optional<Node> node(Signal made, List<Wire> in) {
        return hasNode(made) ? Optional.of(Node.taking(function(made).symbol(), in, in.getFirst().stage(), type, pill(made))) : Optional.empty();
    }

    /// In a column of print no wider than the gate above it: a name that is longer is turned.
    private double pill(Signal made) {
        String name = function(made).symbol();
        return isClose() ? Math.min(Node.close(name, type), widest()) : Node.width(name, type);
    }

    private double widest() {
        return form.bar() + 2 * form.padding() + BESIDE_COLUMN;
    }

    /// The height of the highest of the pills below the gates.
    private double highest() {
        return MADE.stream().filter(this::hasNode).mapToDouble(made -> Node.height(function(made).symbol(), Math.max(pill(made), between()), type)).max().orElse(0);
    }

    /// The width of a pill that two wires come to.
    private double between() {
        return 2 * (APART + Node.radius(type));
    }

    /// In low forms too: three vectors one above another leave room for them beside.
    private boolean hasFunctions() {
        return isClose() ? between() <= widest() : form.hasFunctions() && !form.hasThinNodes() || form.isLow() && !form.isNarrow();
    }

    /// Whether nodes are as close as their names let them.
    private boolean isClose() {
        return form == CellForm.SLIM || form == CellForm.BARE_NODES || form == CellForm.TERSE;
    }

    private boolean hasNode(Signal made) {
        return hasFunctions() && function(made) != Activation.IDENTITY;
    }

    private Activation function(Signal made) {
        return shot.cell().blocks().get(shot.cell().indexOf(made)).activation();
    }

    /// The old state and the input come to a block from below, each from its own lane.
    private List<Wire> toBlock(Placement at, Signal made) {
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D box = at.at(made.key());
        Rectangle2D lanes = at.at("lanes");
        Rectangle2D buses = at.at("buses");
        BeatProgress stage = stage(shot.cell().flow().beats(made).getLast().key());
        double inputLane = straight(x, lanes.getMinY() + 0.72 * LANES, lanes.getMaxY() - APART / 2);
        double pastLane = straight(past, lanes.getMinY() + 0.42 * LANES, inputLane - APART);
        boolean pastBelow = past.getCenterY() > inputLane - APART;
        double pastBus = buses.getMinX() + (pastBelow ? 0.33 : 0.66) * buses.getWidth();
        double inputBus = buses.getMinX() + (pastBelow ? 0.66 : 0.33) * buses.getWidth();
        double entrance = hasNode(made) ? lanes.getMinY() : box.getMaxY();
        return List.of(
                Wire.through("h", stage, past.getMaxX(), past.getCenterY(), pastBus, past.getCenterY(), pastBus, pastLane,
                        box.getCenterX() - APART, pastLane, box.getCenterX() - APART, entrance).carrying(shot, Signal.HIDDEN_STATE, step - 1),
                Wire.through("x", stage, x.getMaxX(), x.getCenterY(), inputBus, x.getCenterY(), inputBus, inputLane,
                        box.getCenterX() + APART, inputLane, box.getCenterX() + APART, entrance).carrying(shot, Signal.INPUT, step));
    }

    /// The height of a lane: that of the box that it comes from where this is between two bounds, so that it has no small step, else the first of them.
    private static double straight(Rectangle2D from, double first, double last) {
        return from.getCenterY() > first && from.getCenterY() <= last ? from.getCenterY() : first;
    }

    private List<Wire> toCellState(Placement at, Operators to) {
        BeatProgress stage = stage("cell-state");
        Rectangle2D i = at.at("i");
        Rectangle2D g = at.at("g");
        return List.of(
                Wire.through("c", stage, at.at("pastCell").getMaxX(), to.keep.y(), to.keep.left(), to.keep.y())
                        .carrying(shot, Signal.CELL_STATE, step - 1).between(0, 0.3),
                Wire.through("f", stage, to.keep.x(), at.at("f").getMinY(), to.keep.x(), to.keep.bottom()).carrying(shot, Signal.FORGET_GATE, step).between(0.3, 0.5),
                Wire.through("i", stage, i.getCenterX(), i.getMinY(), i.getCenterX(), to.write.y(), to.write.left(), to.write.y())
                        .carrying(shot, Signal.INPUT_GATE, step).between(0, 0.25),
                Wire.through("g", stage, g.getCenterX(), g.getMinY(), g.getCenterX(), to.write.y(), to.write.right(), to.write.y())
                        .carrying(shot, Signal.CELL_CANDIDATE, step).between(0.25, 0.5),
                Wire.through("kept", stage, to.keep.right(), to.keep.y(), to.add.left(), to.add.y())
                        .carrying(ofCells(unit -> value(Signal.FORGET_GATE, step, unit) * value(Signal.CELL_STATE, step - 1, unit), "f ⊙ c_{t−1}")).between(0.5, 0.68),
                Wire.through("written", stage, to.write.x(), to.write.top(), to.add.x(), to.add.bottom())
                        .carrying(ofCells(unit -> value(Signal.INPUT_GATE, step, unit) * value(Signal.CELL_CANDIDATE, step, unit), "i ⊙ g")).between(0.68, 0.8),
                Wire.through("sum", stage, to.add.right(), to.add.y(), at.at("c").getMinX(), to.add.y()).carrying(shot, Signal.CELL_STATE, step).between(0.8, 1));
    }

    private List<Wire> toHiddenState(Placement at, Operators to) {
        BeatProgress stage = stage("new-state");
        Rectangle2D o = at.at("o");
        double turnAt = at.at("o h").getCenterX();
        double leaves = Math.clamp(to.show.y(), o.getMinY() + stem(), o.getMaxY() - stem());
        List<Wire> wires = new ArrayList<>(List.of(
                Wire.through("new c", stage, to.show.x(), at.at("c").getMaxY(), to.show.x(), to.squash.orElse(to.show).top())
                        .carrying(shot, Signal.CELL_STATE, step).between(0, 0.25),
                Wire.through("o", stage, o.getMaxX(), leaves, turnAt, leaves, turnAt, to.show.y(), to.show.left(), to.show.y())
                        .carrying(shot, Signal.OUTPUT_GATE, step).between(0.5, 0.75),
                Wire.through("shown", stage, to.show.x(), to.show.bottom(), to.show.x(), at.at("h").getMinY())
                        .carrying(shot, Signal.HIDDEN_STATE, step).between(0.75, 1)));
        to.squash.ifPresent(squash -> wires.add(Wire.through("squashed", stage, squash.x(), squash.bottom(), to.show.x(), to.show.top())
                .carrying(ofCells(unit -> function().of(value(Signal.CELL_STATE, step, unit)), function().symbol() + "(c)")).between(0.25, 0.5)));
        return wires;
    }

    /// What comes out of the two products, where there is room for it.
    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            Operators nodes = new Operators(at);
            if (!form.isTight(shot)) {
                Color color = stage("cell-state").ink(ink.palette());
                new FormulaLine(ink.look().symbols().in("f ⊙ c_{t−1}")).draw(ink, TextStyle.FORMULA, color, (nodes.keep.right() + nodes.add.left()) / 2, nodes.add.y() - 9, Ink.Anchor.MIDDLE);
                new FormulaLine(ink.look().symbols().in("i ⊙ g")).draw(ink, TextStyle.FORMULA, color, nodes.write.right() + 4, nodes.write.top() - 1, Ink.Anchor.START);
            }
        };
    }

    private Parcel ofCells(IntToDoubleFunction number, String name) {
        return Parcel.of(shot, number, new CellScale(shot).ofStates(), name);
    }

    private double value(Signal signal, int at, int unit) {
        return shot.trace().value(signal, at, unit);
    }
}
