package gruscope.figure;

import gruscope.Phrases;
import gruscope.engine.Gru;
import gruscope.engine.Signal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// The GRU's diagram: old state and input on the left, the two gates, the node where the past passes the reset gate, the candidate,
/// the mixer, the new state.
final class GruDiagram {

    private static final double LANE = 30;
    private static final double CHANNEL = 40;
    private static final double NODE = 14;

    private final Shot shot;
    private final Phrases phrases;
    private final Gru gru;
    private final int step;
    private final Turn turn;

    GruDiagram(Shot shot) {
        this.shot = shot;
        this.phrases = shot.look().phrases();
        this.gru = (Gru) shot.cell();
        this.step = shot.step();
        this.turn = new Turn(shot);
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot);
        String zMeans = gru.update() == Gru.Update.KEEPS ? "cell.update.keeps" : "cell.update.writes";
        Turn.Showing read = turn.input();
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", phrases.stacked("cell.input", shot.token(read.step())), Signal.INPUT, read, false);
        Box reset = column.of("r", "r_{t}", phrases.stacked("cell.reset"), Signal.RESET_GATE, turn.of("reset-gate"), true);
        Box update = column.of("z", "z_{t}", phrases.stacked(zMeans), Signal.UPDATE_GATE, turn.of("update-gate"), true);
        Box candidate = column.of("candidate", "h̃_{t}", phrases.stacked("cell.candidate"), Signal.CANDIDATE, turn.of("candidate"), true);
        Box mixer = column.mixer("mixer", keeps(turn.of("mix").step()), stage("mix"));
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next("new-state"), false);
        Box node = new Box.Area("node", resetLabelWidth() + 30, 1, Box.Painter.NOTHING);
        Box upper = Box.across(0, Box.Align.CENTER, gap("a"), node, gap("b"), candidate, gap("c"), mixer, gap("d"), next);
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, CellPlan.roomFor(card, shot.look().type())));
        Box left = Box.down(CHANNEL, Box.Align.FILL, past, input);
        Box gates = Box.down(CHANNEL, Box.Align.FILL, reset, update);
        Box all = Box.across(0, Box.Align.START, left, gap("e"), gates, new Box.Area("gap f", 26, 1, Box.Painter.NOTHING), new Box.Stretch(3, right));
        Box boxes = Box.down(0, Box.Align.FILL, new Box.Area("lane", 10, LANE, Box.Painter.NOTHING), new Box.Stretch(1, all));
        return new CellPlan(boxes, card, this::wires, List.of("r", "z", "candidate"), this::marks, GruDiagram::focus);
    }

    private static List<String> focus(String beat) {
        return switch (beat) {
            case "take-x" -> List.of("past", "x");
            case "weights" -> List.of("r", "z", "candidate");
            case "reset-gate" -> List.of("past", "x", "r");
            case "update-gate" -> List.of("past", "x", "z");
            case "reset-past" -> List.of("past", "r", "node");
            case "candidate" -> List.of("r", "node", "candidate");
            case "mix" -> List.of("z", "candidate", "mixer");
            default -> List.of("candidate", "mixer", "h");
        };
    }

    private double[] keeps(int shown) {
        return Arrays.stream(shot.trace().at(Signal.UPDATE_GATE, shown)).map(gru::keepShare).toArray();
    }

    private Box gap(String key) {
        return new Box.Stretch(0.5, new Box.Area("gap " + key, shot.look().tight() ? 24 : 44, 1, Box.Painter.NOTHING));
    }

    private Stage stage(String beat) {
        return turn.of(beat).stage();
    }

    private List<Wire> wires(Placement at) {
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D r = at.at("r");
        Rectangle2D z = at.at("z");
        Rectangle2D node = at.at("node");
        Rectangle2D candidate = at.at("candidate");
        Rectangle2D mixer = at.at("mixer");
        Rectangle2D next = at.at("h");
        double lane = at.at("lane").getCenterY() + 4;
        double pastBus = past.getMaxX() + 0.35 * (r.getMinX() - past.getMaxX());
        double inputBus = past.getMaxX() + 0.65 * (r.getMinX() - past.getMaxX());
        double channelX = r.getMaxY() + 0.66 * CHANNEL;
        double channelZ = r.getMaxY() + 0.33 * CHANNEL;
        double mid = r.getCenterY();
        double inputY = x.getCenterY() + 12;
        Stage toReset = stage("reset-gate");
        Stage toUpdate = stage("update-gate");
        Stage resetPast = stage("reset-past");
        Stage toCandidate = stage("candidate");
        Stage mix = stage("mix");
        Parcel old = Parcel.of(shot, Signal.HIDDEN_STATE, step - 1);
        Parcel taken = Parcel.of(shot, Signal.INPUT, step);
        double gateOut = nodeX(at) + NODE;
        return List.of(
                Wire.through(toReset, past.getMaxX(), mid - 13, r.getMinX(), mid - 13).carrying(old),
                Wire.through(toReset, x.getMaxX(), inputY, inputBus, inputY, inputBus, mid + 17, r.getMinX(), mid + 17).carrying(taken),
                Wire.through(toUpdate, past.getMaxX(), mid - 13, pastBus, mid - 13, pastBus, inputY - 30, z.getMinX(), inputY - 30).carrying(old),
                Wire.through(toUpdate, x.getMaxX(), inputY, z.getMinX(), inputY).carrying(taken),
                Wire.through(resetPast, r.getMaxX(), node.getCenterY(), node.getMinX(), node.getCenterY()).carrying(shot, Signal.RESET_GATE, step),
                Wire.through(resetPast, pastBus, mid - 13, pastBus, lane, nodeX(at), lane, nodeX(at), node.getCenterY() - NODE).carrying(old),
                Wire.through(toCandidate, gateOut, node.getCenterY(), candidate.getMinX(), node.getCenterY()).carrying(admitted(1)),
                Wire.through(toCandidate, inputBus, inputY, inputBus, channelX, candidate.getCenterX(), channelX,
                        candidate.getCenterX(), candidate.getMaxY()).carrying(taken),
                Wire.through(mix, nodeX(at), lane, mixer.getCenterX(), lane, mixer.getCenterX(), mixer.getMinY()).carrying(old),
                Wire.through(mix, candidate.getMaxX(), candidate.getCenterY(), mixer.getMinX(), candidate.getCenterY())
                        .carrying(shot, Signal.CANDIDATE, step),
                Wire.through(mix, z.getMaxX(), z.getCenterY(), z.getMaxX() + 14, z.getCenterY(), z.getMaxX() + 14, channelZ,
                        mixer.getCenterX(), channelZ, mixer.getCenterX(), mixer.getMaxY()).carrying(shot, Signal.UPDATE_GATE, step),
                Wire.through(stage("new-state"), mixer.getMaxX(), mixer.getCenterY(), next.getMinX(), mixer.getCenterY())
                        .carrying(shot, Signal.HIDDEN_STATE, step));
    }

    /// The past at the node: whole, or so much of it as the reset gate has let through.
    private Parcel admitted(double reset) {
        int block = gru.indexOf(Signal.CANDIDATE);
        boolean after = gru.reset() == Gru.Reset.AFTER;
        Parcel gate = Parcel.of(shot, Signal.RESET_GATE, step);
        double[] whole = after ? Parcel.terms(shot, unit -> shot.trace().recurrentTerm(block, step, unit))
                : Parcel.of(shot, Signal.HIDDEN_STATE, step - 1).values();
        double largest = Math.max(1, Arrays.stream(whole).map(Math::abs).max().orElse(1));
        double[] let = new double[whole.length];
        for (int i = 0; i < let.length; i++) {
            let[i] = whole[i] / largest * (1 - reset + reset * gate.values()[i]);
        }
        return new Parcel(let, false);
    }

    private static double nodeX(Placement at) {
        return at.at("node").getMinX() + NODE;
    }

    private String resetLabel() {
        boolean second = shot.trace().weights(step).parts().size() == 4;
        return gru.reset() == Gru.Reset.AFTER ? "r ⊙ (U h" + (second ? " + b′)" : ")") : "U (r ⊙ h)" + (second ? " + b′" : "");
    }

    private double resetLabelWidth() {
        return shot.look().tight() ? 0 : new FormulaLine(resetLabel()).width(shot.look().type(), TextStyle.FORMULA);
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            Palette palette = ink.palette();
            Stage stage = stage("reset-past");
            double x = nodeX(at);
            double y = at.at("node").getCenterY();
            Color ring = stage.begun() ? stage.ink(palette) : palette.coming();
            ink.disc(x, y, NODE, palette.panel());
            ink.ring(x, y, NODE, ring, 2);
            ink.ring(x, y, 5, ring, 1.5);
            ink.disc(x, y, 1.8, ring);
            if (!shot.look().tight()) {
                new FormulaLine(resetLabel()).draw(ink, TextStyle.FORMULA, stage.ink(palette), x + 20, y - 20, Ink.Anchor.START);
            }
            if (stage.now() && stage.travelled() >= 1) {
                admitted(stage.formed()).draw(ink, x + NODE + 22, y);
            }
            double lane = at.at("lane").getCenterY() + 4;
            double end = at.at("mixer").getCenterX();
            ink.text(shot.look().fitting(end - x - 12, TextStyle.SMALL, words -> words.text("cell.untouched")), TextStyle.SMALL, palette.quiet(),
                    (x + end) / 2, lane - 5, Ink.Anchor.MIDDLE);
        };
    }
}
