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
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The diagram of a cell whose new state one gate mixes of old and new, such as the GRU: old state and input on the left, the gates, the node
/// where the past passes the gate that lets it in, the candidate, the mixer, the new state. What a cell does not have is left out: a gate
/// that lets the past in, a past in the candidate or in the gate; and one gate may do both.
final class MixDiagram {

    private static final double LANE = 30;
    private static final double CHANNEL = 40;
    private static final double NODE = 14;
    private static final String NO_GATE = "no gate";

    private final Shot shot;
    private final Phrases phrases;
    private final Flow flow;
    private final Mix mix;
    private final Signal candidate;
    private final Optional<Signal> letsIn;
    private final int step;
    private final StepTransition turn;

    MixDiagram(Shot shot) {
        this.shot = shot;
        this.phrases = shot.look().phrases();
        this.flow = shot.cell().flow();
        this.mix = flow.mix().orElseThrow();
        this.candidate = mix.candidate();
        this.letsIn = flow.letsIn(candidate);
        this.step = shot.step();
        this.turn = new StepTransition(shot);
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot);
        StepTransition.Showing read = turn.input();
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", phrases.stacked("cell.input", shot.token(read.step())), Signal.INPUT, read, false);
        Box proposed = column.of(candidate.key(), candidate.symbol() + "_{t}", phrases.stacked("cell.candidate"), candidate, turn.of(beat(candidate)), true);
        Box mixer = column.mixer("mixer", keeps(turn.of(beatOfMix()).step()), stage(beatOfMix()));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next(beat(Signal.HIDDEN_STATE)), false);
        Box node = new Box.Area("node", letsIn.isEmpty() ? 0 : labelWidth() + 30, 1, Box.Painter.NOTHING);
        Box upper = Box.across(0, Box.Align.CENTER, gap("a"), node, gap("b"), proposed, gap("c"), mixer, gap("d"), next);
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, CellPlan.roomFor(card, shot.look().type())));
        Box left = Box.down(CHANNEL, Box.Align.FILL, past, input);
        Box all = Box.across(0, Box.Align.START, left, gap("e"), gates(column, past), new Box.Area("gap f", 26, 1, Box.Painter.NOTHING), new Box.Stretch(3, right));
        Box boxes = Box.down(0, Box.Align.FILL, new Box.Area("lane", 10, LANE, Box.Painter.NOTHING), new Box.Stretch(1, all));
        return new CellPlan(boxes, card, this::wires, shot.cell().blocks().stream().map(block -> block.output().key()).toList(), this::marks, this::focus);
    }

    /// The gate that lets the past in beside the past, the one that mixes beside the input; one that does both stands above.
    private Box gates(VectorColumn column, Box past) {
        Box above = letsIn.map(gate -> gate(column, gate)).orElseGet(() ->
                new Box.Area(NO_GATE, 0, past.size(shot.look().type()).height(), Box.Painter.NOTHING));
        return mixesAbove() ? above : Box.down(CHANNEL, Box.Align.FILL, above, gate(column, mix.gate()));
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
        return new Box.Stretch(0.5, new Box.Area("gap " + key, shot.look().tight() ? 24 : 44, 1, Box.Painter.NOTHING));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private List<Wire> wires(Placement at) {
        Lanes lanes = new Lanes(at);
        List<Wire> wires = new ArrayList<>();
        letsIn.ifPresent(gate -> wires.addAll(toGateAbove(at, lanes, gate)));
        if (!mixesAbove()) {
            wires.addAll(toGateBelow(at, lanes));
        }
        wires.addAll(toCandidate(at, lanes));
        wires.addAll(toMixer(at, lanes));
        Rectangle2D mixer = at.at("mixer");
        wires.add(Wire.through(stage(beat(Signal.HIDDEN_STATE)), mixer.getMaxX(), mixer.getCenterY(), at.at("h").getMinX(), mixer.getCenterY())
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
            Rectangle2D past = at.at("past");
            Rectangle2D above = at.at(letsIn.map(Signal::key).orElse(NO_GATE));
            double gatesLeft = mixesAbove() ? above.getMinX() : at.at(mix.gate().key()).getMinX();
            lane = at.at("lane").getCenterY() + 4;
            pastBus = past.getMaxX() + 0.35 * (gatesLeft - past.getMaxX());
            inputBus = past.getMaxX() + 0.65 * (gatesLeft - past.getMaxX());
            inputChannel = above.getMaxY() + 0.66 * CHANNEL;
            gateChannel = above.getMaxY() + 0.33 * CHANNEL;
            pastY = above.getCenterY() - 13;
            inputY = at.at("x").getCenterY() + 12;
        }
    }

    private List<Wire> toGateAbove(Placement at, Lanes lanes, Signal gate) {
        Rectangle2D box = at.at(gate.key());
        BeatProgress stage = stage(beat(gate));
        double y = box.getCenterY() + 17;
        return List.of(
                Wire.through(stage, at.at("past").getMaxX(), lanes.pastY, box.getMinX(), lanes.pastY).carrying(old()),
                Wire.through(stage, at.at("x").getMaxX(), lanes.inputY, lanes.inputBus, lanes.inputY, lanes.inputBus, y, box.getMinX(), y).carrying(taken()));
    }

    private List<Wire> toGateBelow(Placement at, Lanes lanes) {
        Rectangle2D box = at.at(mix.gate().key());
        BeatProgress stage = stage(beat(mix.gate()));
        List<Wire> wires = new ArrayList<>();
        if (flow.of(mix.gate()).holds(Expression.past())) {
            wires.add(Wire.through(stage, at.at("past").getMaxX(), lanes.pastY, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.inputY - 30,
                    box.getMinX(), lanes.inputY - 30).carrying(old()));
        }
        wires.add(Wire.through(stage, at.at("x").getMaxX(), lanes.inputY, box.getMinX(), lanes.inputY).carrying(taken()));
        return wires;
    }

    private List<Wire> toCandidate(Placement at, Lanes lanes) {
        Rectangle2D box = at.at(candidate.key());
        double y = at.at("node").getCenterY();
        BeatProgress stage = stage(beat(candidate));
        List<Wire> wires = new ArrayList<>();
        letsIn.ifPresentOrElse(gate -> {
            BeatProgress passes = stage(beatOfNode());
            wires.add(Wire.through(passes, at.at(gate.key()).getMaxX(), y, at.at("node").getMinX(), y).carrying(shot, gate, step));
            wires.add(Wire.through(passes, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.lane, nodeX(at), lanes.lane, nodeX(at), y - NODE).carrying(old()));
            wires.add(Wire.through(stage, nodeX(at) + NODE, y, box.getMinX(), y).carrying(admitted(1)));
        }, () -> {
            if (flow.of(candidate).holds(Expression.past())) {
                wires.add(Wire.through(stage, at.at("past").getMaxX(), lanes.pastY, box.getMinX(), lanes.pastY).carrying(old()));
            }
        });
        wires.add(Wire.through(stage, lanes.inputBus, lanes.inputY, lanes.inputBus, lanes.inputChannel, box.getCenterX(), lanes.inputChannel,
                box.getCenterX(), box.getMaxY()).carrying(taken()));
        return wires;
    }

    private List<Wire> toMixer(Placement at, Lanes lanes) {
        Rectangle2D box = at.at("mixer");
        Rectangle2D proposed = at.at(candidate.key());
        Rectangle2D gate = at.at(mix.gate().key());
        BeatProgress stage = stage(beatOfMix());
        double out = mixesAbove() ? gate.getCenterY() + 16 : gate.getCenterY();
        Wire past = letsIn.isPresent() ? Wire.through(stage, nodeX(at), lanes.lane, box.getCenterX(), lanes.lane, box.getCenterX(), box.getMinY())
                : Wire.through(stage, at.at("past").getMaxX(), lanes.pastY, lanes.pastBus, lanes.pastY, lanes.pastBus, lanes.lane, box.getCenterX(), lanes.lane,
                box.getCenterX(), box.getMinY());
        return List.of(past.carrying(old()),
                Wire.through(stage, proposed.getMaxX(), proposed.getCenterY(), box.getMinX(), proposed.getCenterY()).carrying(shot, candidate, step),
                Wire.through(stage, gate.getMaxX(), out, gate.getMaxX() + 14, out, gate.getMaxX() + 14, lanes.gateChannel, box.getCenterX(), lanes.gateChannel,
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
        Parcel gate = Parcel.of(shot, letsIn.orElseThrow(), step);
        double[] whole = letsInAfterProduct() ? Parcel.terms(shot, unit -> shot.trace().recurrentTerm(block, step, unit)) : old().values();
        double largest = Math.max(1, Arrays.stream(whole).map(Math::abs).filter(Double::isFinite).max().orElse(1));
        double[] let = new double[whole.length];
        for (int i = 0; i < let.length; i++) {
            let[i] = whole[i] / largest * (1 - letThrough + letThrough * gate.values()[i]);
        }
        return new Parcel(let, false);
    }

    /// Whether the gate acts on the product of U and the past, or else on the past itself.
    private boolean letsInAfterProduct() {
        return flow.of(candidate).all().anyMatch(part -> part instanceof Expression.Product(List<Expression> factors)
                && factors.stream().anyMatch(Expression.Weighed.class::isInstance));
    }

    private static double nodeX(Placement at) {
        return at.at("node").getMinX() + NODE;
    }

    private String label() {
        String gate = letsIn.orElseThrow().symbol();
        boolean second = shot.trace().weights(step).parts().contains(Part.RECURRENT_BIAS);
        return letsInAfterProduct() ? gate + " ⊙ (U h" + (second ? " + b′)" : ")") : "U (" + gate + " ⊙ h)" + (second ? " + b′" : "");
    }

    private double labelWidth() {
        return shot.look().tight() ? 0 : new FormulaLine(label()).width(shot.look().type(), TextStyle.FORMULA);
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            if (letsIn.isPresent()) {
                drawNode(ink, nodeX(at), at.at("node").getCenterY());
            }
            double start = letsIn.isPresent() ? nodeX(at) : at.at("past").getMaxX() + CHANNEL;
            double lane = at.at("lane").getCenterY() + 4;
            double end = at.at("mixer").getCenterX();
            ink.text(shot.look().fitting(end - start - 12, TextStyle.SMALL, words -> words.text("cell.untouched")), TextStyle.SMALL, ink.palette().quiet(),
                    (start + end) / 2, lane - 5, Ink.Anchor.MIDDLE);
        };
    }

    private void drawNode(Ink ink, double x, double y) {
        Palette palette = ink.palette();
        BeatProgress stage = stage(beatOfNode());
        Color ring = stage.begun() ? stage.ink(palette) : palette.coming();
        ink.disc(x, y, NODE, palette.panel());
        ink.ring(x, y, NODE, ring, 2);
        ink.ring(x, y, 5, ring, 1.5);
        ink.disc(x, y, 1.8, ring);
        if (!shot.look().tight()) {
            new FormulaLine(label()).draw(ink, TextStyle.FORMULA, stage.ink(palette), x + 20, y - 20, Ink.Anchor.START);
        }
        if (stage.now() && stage.travelled() >= 1) {
            admitted(stage.formed()).draw(ink, x + NODE + 22, y);
        }
    }
}
