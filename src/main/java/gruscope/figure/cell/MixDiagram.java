package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// The diagram of a cell whose new state one gate mixes of old and new, such as the GRU: old state and input on the left, the gates, the node
/// where the past passes the gate that lets it in, the candidate, the mixer, the new state.
///
/// What a cell does not have is left out. Beside the past stands the gate that lets it in, or where there is none the candidate; beside the
/// input the gate that mixes. One gate that does both stands above.
final class MixDiagram {

    private static final double LANE = 30;
    private static final double CHANNEL = 40;
    private static final double TIGHT_CHANNEL = 28;
    private static final double BELOW_MIXER = 26;
    private static final double GAP = 16;
    private static final double SIDE = 16;
    private static final double ABOVE = 12;

    /// How far from its end a box has a wire at most.
    private static final double WITHIN = 8;

    private final Shot shot;
    private final CellForm form;
    private final Phrases phrases;
    private final Type type;
    private final Flow flow;
    private final Mix mix;
    private final Signal candidate;
    private final Optional<Signal> letsIn;
    private final int step;
    private final StepTransition turn;

    MixDiagram(Shot shot, CellForm form) {
        this.shot = shot;
        this.form = form;
        this.phrases = shot.look().phrases();
        this.type = shot.look().type();
        this.flow = shot.cell().flow();
        this.mix = flow.mix().orElseThrow();
        this.candidate = mix.candidate();
        this.letsIn = flow.letsIn(candidate);
        this.step = shot.step();
        this.turn = new StepTransition(shot);
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot, form);
        StepTransition.Showing read = turn.input();
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", column.inputCaption(read.step()), Signal.INPUT, read, false);
        Box proposed = column.of(candidate.key(), candidate.symbol() + "_{t}", phrases.stacked("cell.candidate"), candidate, turn.of(beat(candidate)), true);
        Box mixer = column.mixer("mixer", mix, keeps(turn.of(beatOfMix()).step()), stage(beatOfMix()));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next(beat(Signal.HIDDEN_STATE)), false);
        List<Box> upper = new ArrayList<>();
        if (letsIn.isPresent()) {
            upper.addAll(List.of(CellPlan.space("node", labelWidth(), 1), gap("node"), proposed, gap("candidate")));
        }
        upper.addAll(List.of(mixer, gap("mixer"), next));
        Box above = letsIn.map(gate -> gate(column, gate)).orElse(proposed);
        double row = Stream.of(past.size(type).height() + GAP, above.size(type).height() + channel(), proposed.size(type).height() + channel(),
                mixer.size(type).height() + belowMixer(), next.size(type).height() + GAP).reduce(0.0, Math::max);
        Box makers = mixesAbove() ? above : twoRows("makers", row, above, gate(column, mix.gate()));
        Box right = twoRows("channels", row, Box.across(0, Box.Align.START, upper), new Box.Stretch(1, CellPlan.roomFor(card, type)));
        Box all = Box.across(0, Box.Align.START, twoRows("states", row, past, input), CellPlan.space("buses", form.buses(), 1), makers, gap("gates"),
                new Box.Stretch(3, right));
        Box boxes = Box.down(0, Box.Align.FILL, CellPlan.space("lane", 10, Math.max(LANE, type.lineHeight(TextStyle.SMALL) + ABOVE)), new Box.Stretch(1, all));
        return new CellPlan(boxes, card, this::wires, this::nodes, shot.cell().blocks().stream().map(block -> block.output().key()).toList(), this::marks,
                this::focus);
    }

    /// One box below another. The row of the upper one is so high that there is room for channels below what they pass.
    private Box twoRows(String key, double row, Box upper, Box lower) {
        return Box.down(0, Box.Align.FILL, upper, CellPlan.space(key, 1, row - upper.size(type).height()), lower);
    }

    /// Room for the two wires between the rows; less where room is dear.
    private double channel() {
        return form.isTight(shot) ? TIGHT_CHANNEL : CHANNEL;
    }

    private double belowMixer() {
        return form.isTight(shot) ? GAP : BELOW_MIXER;
    }

    private Box gate(VectorColumn column, Signal gate) {
        String does = gate == mix.gate() && mixesAbove() ? "cell.lets-in-and-writes" : gate != mix.gate() ? "cell.reset"
                : mix.keeps() ? "cell.update.keeps" : "cell.update.writes";
        return column.of(gate.key(), gate.symbol() + "_{t}", phrases.stacked(does), gate, turn.of(beat(gate)), true);
    }

    private boolean mixesAbove() {
        return letsIn.filter(gate -> gate == mix.gate()).isPresent();
    }

    /// The beat that makes a signal.
    private String beat(Signal signal) {
        return flow.beats(signal).getLast().key();
    }

    private String beatOfMix() {
        return flow.beats(Signal.HIDDEN_STATE).getFirst().key();
    }

    /// The beat in which the past passes the gate that lets it in.
    private String beatOfNode() {
        return flow.beats(candidate).getFirst().key();
    }

    private List<String> focus(Beat beat) {
        return switch (beat) {
            case Beat.Take _ -> List.of("past", "x");
            case Beat.Light _ -> shot.cell().blocks().stream().map(block -> block.output().key()).toList();
            case Beat.Prepare prepare when prepare.toward() == candidate -> List.of("past", letsIn.orElseThrow().key(), "node");
            case Beat.Prepare _ -> List.of(mix.gate().key(), candidate.key(), "mixer");
            case Beat.Make make when make.signal() == candidate -> letsIn.map(gate -> List.of(gate.key(), "node", candidate.key()))
                    .orElse(List.of("x", candidate.key()));
            case Beat.Make make when make.signal() == Signal.HIDDEN_STATE -> List.of(candidate.key(), "mixer", "h");
            case Beat.Make make -> List.of("past", "x", make.signal().key());
        };
    }

    private double[] keeps(int shown) {
        return Arrays.stream(shot.trace().at(mix.gate(), shown)).map(mix::keepShare).toArray();
    }

    private Box gap(String key) {
        return new Box.Stretch(0.5, CellPlan.space("gap " + key, form.gap(shot.look()), 1));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private List<Wire> wires(Placement at) {
        Lanes lanes = new Lanes(at);
        List<Wire> wires = new ArrayList<>();
        Signal above = letsIn.orElse(candidate);
        wires.addAll(toUpper(at, lanes, above));
        if (!mixesAbove()) {
            wires.addAll(toLower(at, lanes, mix.gate()));
        }
        letsIn.ifPresent(gate -> wires.addAll(throughNode(at, lanes, gate)));
        wires.addAll(toMixer(at, lanes));
        Rectangle2D next = at.at("h");
        double across = Math.min(next.getCenterY(), at.at("mixer").getMaxY() - WITHIN);
        wires.add(Wire.through("mixed", stage(beat(Signal.HIDDEN_STATE)), at.at("mixer").getMaxX(), across, next.getMinX(), across)
                .carrying(shot, Signal.HIDDEN_STATE, step));
        return wires;
    }

    /// Where wires run: the lane above everything, two buses between the states and the gates, two channels below the upper row.
    private final class Lanes {

        private final double lane;
        private final double pastBus;
        private final double inputBus;
        private final double inputChannel;
        private final double gateChannel;
        private final double pastY;
        private final double inputY;

        Lanes(Placement at) {
            Rectangle2D above = at.at(letsIn.orElse(candidate).key());
            Rectangle2D buses = at.at("buses");
            lane = laneY(at);
            pastBus = buses.getMinX() + 0.34 * buses.getWidth();
            inputBus = buses.getMinX() + 0.66 * buses.getWidth();
            double deepest = Math.max(above.getMaxY(), at.at(candidate.key()).getMaxY());
            double room = at.at("channels").getMaxY() - deepest;
            inputChannel = deepest + 0.33 * room;
            gateChannel = Math.max(deepest + 0.67 * room, at.at("mixer").getMaxY() + belowMixer() / 2);
            pastY = Math.min(above.getCenterY() - 13, at.at("past").getMaxY() - WITHIN);
            inputY = Math.min(at.at("x").getCenterY(), mixesAbove() ? Double.POSITIVE_INFINITY : at.at(mix.gate().key()).getCenterY()) + 12;
        }
    }

    /// The past straight to what stands beside it, the input up its bus; as far as it reads them.
    private List<Wire> toUpper(Placement at, Lanes lanes, Signal made) {
        Rectangle2D box = at.at(made.key());
        BeatProgress stage = stage(beat(made));
        double y = box.getCenterY() + 17;
        List<Wire> wires = new ArrayList<>();
        if (readsPast(made)) {
            wires.add(Wire.through("h", stage, at.at("past").getMaxX(), lanes.pastY, box.getMinX(), lanes.pastY).carrying(old()));
        }
        if (readsInput(made)) {
            wires.add(Wire.through("x", stage, at.at("x").getMaxX(), lanes.inputY, lanes.inputBus, lanes.inputY, lanes.inputBus, y, box.getMinX(), y)
                    .carrying(taken()));
        }
        return wires;
    }

    private List<Wire> toLower(Placement at, Lanes lanes, Signal made) {
        Rectangle2D box = at.at(made.key());
        BeatProgress stage = stage(beat(made));
        List<Wire> wires = new ArrayList<>();
        if (readsPast(made)) {
            wires.add(Wire.through("h", stage, at.at("past").getMaxX(), lanes.pastY, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.inputY - 30,
                    box.getMinX(), lanes.inputY - 30).carrying(old()));
        }
        if (readsInput(made)) {
            wires.add(Wire.through("x", stage, at.at("x").getMaxX(), lanes.inputY, box.getMinX(), lanes.inputY).carrying(taken()));
        }
        return wires;
    }

    private boolean readsPast(Signal made) {
        return flow.of(made).holds(Expression.past());
    }

    private boolean readsInput(Signal made) {
        return flow.of(made).holds(new Expression.Now(Signal.INPUT));
    }

    /// The past through the node where a gate lets it in, and on to the candidate; the input comes to this from below.
    private List<Wire> throughNode(Placement at, Lanes lanes, Signal gate) {
        Rectangle2D box = at.at(candidate.key());
        Node node = node(at);
        BeatProgress passes = stage(beatOfNode());
        BeatProgress stage = stage(beat(candidate));
        List<Wire> wires = new ArrayList<>(List.of(
                Wire.through(gate.key(), passes, at.at(gate.key()).getMaxX(), node.y(), node.left(), node.y()).carrying(shot, gate, step),
                Wire.through("h", passes, at.at("past").getMaxX(), lanes.pastY, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.lane, node.x(), lanes.lane,
                        node.x(), node.top()).carrying(old()),
                Wire.through("admitted", stage, node.right(), node.y(), box.getMinX(), node.y()).carrying(admitted(1))));
        if (readsInput(candidate)) {
            wires.add(Wire.through("x", stage, at.at("x").getMaxX(), lanes.inputY, lanes.inputBus, lanes.inputY, lanes.inputBus, lanes.inputChannel,
                    box.getCenterX(), lanes.inputChannel, box.getCenterX(), box.getMaxY()).carrying(taken()));
        }
        return wires;
    }

    private List<Wire> toMixer(Placement at, Lanes lanes) {
        Rectangle2D box = at.at("mixer");
        Rectangle2D proposed = at.at(candidate.key());
        Rectangle2D gate = at.at(mix.gate().key());
        BeatProgress stage = stage(beatOfMix());
        double out = mixesAbove() ? gate.getCenterY() + SIDE : gate.getCenterY();
        double down = gate.getMaxX() + 0.5 * at.at("gap gates").getWidth();
        double old = box.getMinX() + 0.22 * box.getWidth();
        double across = Math.min(proposed.getCenterY(), box.getMaxY() - WITHIN);
        return List.of(
                Wire.through("h", stage, at.at("past").getMaxX(), lanes.pastY, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.lane, old, lanes.lane,
                        old, box.getMinY()).carrying(old()),
                Wire.through(candidate.key(), stage, proposed.getMaxX(), across, box.getMinX(), across).carrying(shot, candidate, step),
                Wire.through(mix.gate().key(), stage, gate.getMaxX(), out, down, out, down, lanes.gateChannel, box.getCenterX(), lanes.gateChannel,
                        box.getCenterX(), box.getMaxY()).carrying(shot, mix.gate(), step));
    }

    private Parcel old() {
        return Parcel.of(shot, Signal.HIDDEN_STATE, step - 1);
    }

    private Parcel taken() {
        return Parcel.of(shot, Signal.INPUT, step);
    }

    /// The past at the node: whole, or so much of it as the gate has let through.
    private Parcel admitted(double letThrough) {
        int block = shot.cell().indexOf(candidate);
        double[] gates = shot.trace().at(letsIn.orElseThrow(), step);
        IntToDoubleFunction whole = letsInAfterProduct() ? unit -> shot.trace().recurrentTerm(block, step, unit)
                : unit -> shot.trace().value(Signal.HIDDEN_STATE, step - 1, unit);
        return Parcel.of(shot, unit -> whole.applyAsDouble(unit) * (1 - letThrough + letThrough * gates[unit]),
                letsInAfterProduct() ? shot.limitOfTerms() : shot.limit(Signal.HIDDEN_STATE));
    }

    /// Whether the gate acts on the product of U and the past, or else on the past itself.
    private boolean letsInAfterProduct() {
        return flow.of(candidate).all().anyMatch(part -> part instanceof Expression.Product(List<Expression> factors)
                && factors.stream().anyMatch(Expression.Weighed.class::isInstance));
    }

    private List<Node> nodes(Placement at) {
        return letsIn.isPresent() ? List.of(node(at)) : List.of();
    }

    private Node node(Placement at) {
        return Node.at("⊙", at.at("node").getCenterX(), at.at(letsIn.orElseThrow().key()).getCenterY(), stage(beatOfNode()), type);
    }

    private String label() {
        String gate = letsIn.orElseThrow().symbol();
        boolean second = shot.trace().weights(step).parts().contains(Part.RECURRENT_BIAS);
        return letsInAfterProduct() ? gate + " ⊙ (U h" + (second ? " + b′)" : ")") : "U (" + gate + " ⊙ h)" + (second ? " + b′" : "");
    }

    /// The width of the node with what is written below it.
    private double labelWidth() {
        double label = form.isTight(shot) ? 0 : new FormulaLine(label()).width(type, TextStyle.FORMULA);
        return Math.max(label, 2 * Node.radius(type) + 2 * form.stem() - 16);
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            double start = (letsIn.isPresent() ? node(at).x() : at.at("buses").getMaxX()) + SIDE;
            double end = at.at("mixer").getMinX();
            String untouched = shot.look().fitting(end - start, TextStyle.SMALL, words -> words.text("cell.untouched"));
            if (!form.isNarrow() || type.width(untouched, TextStyle.SMALL) <= end - start) {
                ink.text(untouched, TextStyle.SMALL, ink.palette().quiet(), (start + end) / 2, laneY(at) - 5 * Math.sqrt(type.scale()), Ink.Anchor.MIDDLE);
            }
            if (letsIn.isPresent()) {
                drawLabel(ink, node(at));
            }
        };
    }

    /// The lane above everything, not far from the boxes below it.
    private static double laneY(Placement at) {
        return at.at("lane").getMaxY() - ABOVE;
    }

    /// What the node computes, and what is left of the past once it has formed.
    private void drawLabel(Ink ink, Node node) {
        if (!form.isTight(shot)) {
            new FormulaLine(label()).draw(ink, TextStyle.FORMULA, node.stage().ink(ink.palette()), node.x(), node.bottom() + type.lineHeight(TextStyle.FORMULA),
                    Ink.Anchor.MIDDLE);
        }
        if (node.stage().now() && node.stage().travelled() >= 1) {
            admitted(node.stage().formed()).draw(ink, node.right() + 22, node.y());
        }
    }
}
