package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The diagram of a cell whose new state one gate mixes of old and new, such as the GRU: old state and input on the left, the gates, the node
/// where the past passes the gate that lets it in, the candidate, the mixer, the new state.
///
/// What a cell does not have is left out. Beside the past stands the gate that lets it in, or where there is none the candidate; beside the
/// input the gate that mixes. One gate that does both stands above.
final class MixDiagram {

    private static final double CHANNEL = 40;
    private static final double TIGHT_CHANNEL = 28;
    private static final double BELOW_MIXER = 26;
    private static final double GAP = 16;
    private static final double SIDE = 16;

    /// Between what is written and a wire.
    private static final double BESIDE = 5;

    /// Half the breadth of an arrow head, which a wire to a thin node shows its whole length.
    private static final double ARROW = 5;

    private final Shot shot;
    private final CellForm form;
    private final double tall;
    private final Phrases phrases;
    private final Type type;
    private final Flow flow;
    private final Mix mix;
    private final Signal candidate;
    private final int step;
    private final StepTransition turn;

    /// None where no gate stands between the past and the candidate.
    private final Optional<GatedPast> gatedPast;

    /// @param tall how much taller than they need be rows are
    MixDiagram(Shot shot, CellForm form, double tall) {
        this.shot = shot;
        this.form = form;
        this.tall = tall;
        this.phrases = shot.look().phrases();
        this.type = shot.look().type();
        this.flow = shot.cell().flow();
        this.mix = flow.mix().orElseThrow();
        this.candidate = mix.candidate();
        this.step = shot.step();
        this.turn = new StepTransition(shot);
        this.gatedPast = flow.letsIn(candidate).map(gate -> new GatedPast(shot, form, gate, candidate, stage(flow.beats(candidate).getFirst().key())));
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot, form, tall);
        StepTransition.Showing read = turn.input();
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", column.inputCaption(read.step()), Signal.INPUT, read, false);
        Box proposed = column.of(candidate.key(), candidate.symbol() + "_{t}", phrases.stacked("cell.candidate"), candidate, turn.of(beat(candidate)), true);
        Box mixer = column.mixer("mixer", mix, turn.of(beatOfMix()));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next(beat(Signal.HIDDEN_STATE)), false);
        List<Box> upper = new ArrayList<>();
        gatedPast.ifPresent(gated -> upper.addAll(List.of(CellPlan.space("before node", gated.width() / 2 - Node.radius(type), 1), CellPlan.space("node", 2 * Node.radius(type), 1),
                new Box.Stretch(0.5, CellPlan.space("gap node", behind(gated), 1)))));
        gatedPast.ifPresent(_ -> upper.addAll(List.of(behindNode(candidate, proposed), gap("candidate"))));
        if (gatedPast.isEmpty()) {
            upper.add(gap("makers"));
        }
        upper.addAll(List.of(mixer, gap("mixer"), next));
        Box above = behindNode(above(), gatedPast.map(gated -> gate(column, gated.gate())).orElse(proposed));
        double row = Stream.of(past.size(type).height() + GAP, above.size(type).height() + channel(), proposed.size(type).height() + channel(),
                mixer.size(type).height() + belowMixer(), next.size(type).height() + GAP).reduce(0.0, Math::max);
        Box makers = mixesAbove() ? above : twoRows("makers", row, above, behindNode(mix.gate(), gate(column, mix.gate())));
        Box right = twoRows("channels", row, Box.across(0, Box.Align.START, upper), new Box.Stretch(1, CellPlan.roomFor(card, type)));
        Box all = Box.across(0, Box.Align.START, twoRows("states", row, past, input), CellPlan.space("buses", form.buses(), 1), makers, gap("gates"),
                new Box.Stretch(3, right));
        Box boxes = Box.down(0, Box.Align.FILL, CellPlan.space("lane", 10, MixLanes.roomAbove(type)), new Box.Stretch(1, all));
        return new CellPlan(boxes, card, this::wires, this::nodes, shot.cell().blocks().stream().map(block -> block.output().key()).toList(), this::marks,
                this::focus);
    }

    /// A column with room before it for the node of its function; as much room as the column above it or below it has.
    private Box behindNode(Signal made, Box column) {
        Stream<Signal> inLine = besideStates().anyMatch(made::equals) ? besideStates() : Stream.of(made);
        double width = inLine.filter(this::hasNode).mapToDouble(this::nodeWidth).max().orElse(0);
        String key = (hasNode(made) ? "function " : "no function ") + made.key();
        return width == 0 ? column : Box.across(0, Box.Align.START, CellPlan.space(key, width + form.stem(), 1), new Box.Stretch(1, column));
    }

    /// The room behind the node where the past is let in: what is written below it reaches no further than the wire from below to the node that comes next.
    private double behind(GatedPast gated) {
        double written = gated.width() / 2 - Node.radius(type);
        return hasNode(candidate) ? Math.max(form.gap(shot.look()), written + BESIDE + (form.hasThinNodes() ? ARROW : 0) - nodeWidth(candidate) / 2) : written + form.gap(shot.look());
    }

    private double nodeWidth(Signal made) {
        return form.hasThinNodes() ? Node.thin(function(made), type) : Node.width(function(made), type);
    }

    private boolean hasNode(Signal made) {
        return form.hasFunctions() && !function(made).isEmpty();
    }

    /// What makes a column of what its weights add up; empty where this is the sum itself.
    private String function(Signal made) {
        return shot.cell().blocks().get(shot.cell().indexOf(made)).activation().symbol();
    }

    /// One box below another. The row of the upper one is so high that there is room for channels below what they pass.
    private Box twoRows(String key, double row, Box upper, Box lower) {
        return Box.down(0, Box.Align.FILL, upper, CellPlan.space(key, 1, row - upper.size(type).height()), lower);
    }

    /// Room for the two wires between the rows; less where room is dear.
    private double channel() {
        return form.isTight(shot) || form.isSnug() ? TIGHT_CHANNEL : CHANNEL;
    }

    private double belowMixer() {
        return form.isTight(shot) || form.isSnug() ? GAP : BELOW_MIXER;
    }

    private Box gate(VectorColumn column, Signal gate) {
        String does = gate == mix.gate() && mixesAbove() ? "cell.lets-in-and-writes" : gate != mix.gate() ? "cell.reset"
                : mix.keeps() ? "cell.update.keeps" : "cell.update.writes";
        return column.of(gate.key(), gate.symbol() + "_{t}", phrases.stacked(does), gate, turn.of(beat(gate)), true);
    }

    private boolean mixesAbove() {
        return above() == mix.gate();
    }

    /// What stands beside the past.
    private Signal above() {
        return gatedPast.map(GatedPast::gate).orElse(candidate);
    }

    /// The beat that makes a signal.
    private String beat(Signal signal) {
        return flow.beats(signal).getLast().key();
    }

    private String beatOfMix() {
        return flow.beats(Signal.HIDDEN_STATE).getFirst().key();
    }

    private List<String> focus(Beat beat) {
        return switch (beat) {
            case Beat.Take _ -> List.of("past", "x");
            case Beat.Light _ -> shot.cell().blocks().stream().map(block -> block.output().key()).toList();
            case Beat.Prepare prepare when prepare.toward() == candidate -> List.of("past", gatedPast.orElseThrow().gate().key(), "node");
            case Beat.Prepare _ -> List.of(mix.gate().key(), candidate.key(), "mixer");
            case Beat.Make make when make.signal() == candidate -> gatedPast.map(gated -> List.of(gated.gate().key(), "node", candidate.key()))
                    .orElse(List.of("x", candidate.key()));
            case Beat.Make make when make.signal() == Signal.HIDDEN_STATE -> List.of(candidate.key(), "mixer", "h");
            case Beat.Make make -> List.of("past", "x", make.signal().key());
        };
    }

    private Box gap(String key) {
        return new Box.Stretch(0.5, CellPlan.space("gap " + key, form.gap(shot.look()), 1));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private MixLanes lanes(Placement at) {
        return new MixLanes(at, mix, above(), belowMixer());
    }

    private List<Wire> wires(Placement at) {
        MixLanes lanes = lanes(at);
        List<Wire> wires = new ArrayList<>(besideStates().flatMap(made -> made(at, made, into(lanes, made)).stream()).toList());
        gatedPast.ifPresent(gated -> wires.addAll(throughNode(at, lanes, gated)));
        wires.addAll(toMixer(lanes));
        wires.add(Wire.through("mixed", stage(beat(Signal.HIDDEN_STATE)), lanes.mixerToState()).carrying(shot, Signal.HIDDEN_STATE, step));
        return wires;
    }

    /// What stands beside the past, and what beside the input.
    private Stream<Signal> besideStates() {
        return Stream.of(above(), mix.gate()).distinct();
    }

    private List<Wire> into(MixLanes lanes, Signal made) {
        String to = made.key();
        return made == above() ? into(made, lanes.pastStraight(to), lanes.inputUp(to)) : into(made, lanes.pastDown(to), lanes.inputStraight(to));
    }

    /// What comes in, and from the node of its function what is made of it.
    private List<Wire> made(Placement at, Signal made, List<Wire> in) {
        return Wire.inTurn(0, 1, Stream.concat(in.stream(), node(made, in).map(node -> fromNode(at, made, node)).stream()).toList());
    }

    private Wire fromNode(Placement at, Signal made, Node node) {
        return Wire.through("made " + made.key(), node.stage(), node.right(), node.y(), at.at(made.key()).getMinX(), node.y()).carrying(shot, made, step);
    }

    /// The node of the function that makes a column, where wires come in from the left.
    private Optional<Node> node(Signal made, List<Wire> in) {
        return hasNode(made) ? Optional.of(Node.taking(function(made), in, stage(beat(made)), type, nodeWidth(made))) : Optional.empty();
    }

    /// The node of the candidate's function, behind that where the past is let in.
    private Optional<Node> squash(Placement at, GatedPast gated) {
        if (!hasNode(candidate)) {
            return Optional.empty();
        }
        double left = at.at("function " + candidate.key()).getMinX();
        double y = gated.node(at).y();
        return Optional.of(form.hasThinNodes() ? Node.thin(function(candidate), left, y, stage(beat(candidate)), type)
                : Node.at(function(candidate), left + nodeWidth(candidate) / 2, y, stage(beat(candidate)), type));
    }

    /// The past and the input to what is made of them, as far as it reads them.
    private List<Wire> into(Signal made, double[] pastWay, double[] inputWay) {
        BeatProgress stage = stage(beat(made));
        List<Wire> wires = new ArrayList<>();
        if (readsPast(made)) {
            wires.add(Wire.through("h", stage, pastWay).carrying(old()));
        }
        if (readsInput(made)) {
            wires.add(Wire.through("x", stage, inputWay).carrying(taken()));
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
    private List<Wire> throughNode(Placement at, MixLanes lanes, GatedPast gated) {
        Signal gate = gated.gate();
        Node node = gated.node(at);
        BeatProgress stage = stage(beat(candidate));
        List<Wire> toNode = Wire.inTurn(0, 1, List.of(
                Wire.through("h", node.stage(), lanes.pastOver(node.x(), node.top())).carrying(old()),
                Wire.through(gate.key(), node.stage(), at.at(gate.key()).getMaxX(), node.y(), node.left(), node.y()).carrying(shot, gate, step)));
        Optional<Node> squash = squash(at, gated);
        Rectangle2D end = squash.map(Node::area).orElseGet(() -> at.at(candidate.key()));
        List<Wire> toCandidate = new ArrayList<>();
        if (readsInput(candidate)) {
            toCandidate.add(Wire.through("x", stage, lanes.inputUnder(end.getCenterX(), end.getMaxY())).carrying(taken()));
        }
        toCandidate.add(Wire.through("admitted", stage, node.right(), node.y(), end.getMinX(), node.y()).carrying(gated.admitted()));
        squash.ifPresent(function -> toCandidate.add(fromNode(at, candidate, function)));
        return Stream.concat(toNode.stream(), Wire.inTurn(0, 1, toCandidate).stream()).toList();
    }

    private List<Wire> toMixer(MixLanes lanes) {
        BeatProgress stage = stage(beatOfMix());
        return Wire.inTurn(0, 1, List.of(
                Wire.through("h", stage, lanes.pastToMixer()).carrying(old()),
                Wire.through(candidate.key(), stage, lanes.candidateToMixer()).carrying(shot, candidate, step),
                Wire.through(mix.gate().key(), stage, lanes.gateToMixer()).carrying(shot, mix.gate(), step)));
    }

    private Parcel old() {
        return Parcel.of(shot, Signal.HIDDEN_STATE, step - 1);
    }

    private Parcel taken() {
        return Parcel.of(shot, Signal.INPUT, step);
    }

    private List<Node> nodes(Placement at) {
        MixLanes lanes = lanes(at);
        List<Node> nodes = new ArrayList<>(besideStates().flatMap(made -> node(made, into(lanes, made)).stream()).toList());
        gatedPast.ifPresent(gated -> {
            nodes.add(gated.node(at));
            squash(at, gated).ifPresent(nodes::add);
        });
        return nodes;
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            double start = gatedPast.map(gated -> gated.node(at).x()).orElseGet(() -> at.at("buses").getMaxX()) + SIDE;
            double end = at.at("mixer").getMinX();
            String untouched = shot.look().fitting(end - start, TextStyle.SMALL, words -> words.text("cell.untouched"));
            if (!form.isNarrow() || type.width(untouched, TextStyle.SMALL) <= end - start) {
                ink.text(untouched, TextStyle.SMALL, ink.palette().quiet(), (start + end) / 2, lanes(at).lane() - 5 * Math.sqrt(type.scale()),
                        Ink.Anchor.MIDDLE);
            }
            gatedPast.ifPresent(gated -> gated.draw(ink, at));
        };
    }
}
