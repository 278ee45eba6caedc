package gruscope.figure;

import gruscope.Phrases;
import gruscope.engine.Gru;
import gruscope.engine.Signal;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// The GRU's diagram: old state and input on the left, the two gates, the node where the past passes the reset gate, the candidate,
/// the mixer, the new state.
final class GruDiagram {

    private static final double LANE = 30;
    private static final double CHANNEL = 40;

    private final Shot shot;
    private final Phrases phrases;
    private final Gru gru;
    private final int step;

    GruDiagram(Shot shot) {
        this.shot = shot;
        this.phrases = shot.look().phrases();
        this.gru = (Gru) shot.cell();
        this.step = shot.step();
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot);
        Stage known = new Stage(1, false);
        double[] z = shot.trace().at(Signal.UPDATE_GATE, step);
        double[] keeps = Arrays.stream(z).map(gru::keepShare).toArray();
        String zMeans = gru.update() == Gru.Update.KEEPS ? "cell.update.keeps" : "cell.update.writes";
        Box past = column.of("past", "h_{t−1}", phrases.text("cell.old-state"), Signal.HIDDEN_STATE, step - 1, known, false);
        Box input = column.of("x", "x_{t}", phrases.text("cell.input", shot.token(step)), Signal.INPUT, step, stage("take-x"), false);
        Box reset = column.of("r", "r_{t}", phrases.text("cell.reset"), Signal.RESET_GATE, step, stage("reset-gate"), true);
        Box update = column.of("z", "z_{t}", phrases.text(zMeans), Signal.UPDATE_GATE, step, stage("update-gate"), true);
        Box candidate = column.of("candidate", "h̃_{t}", phrases.text("cell.candidate"), Signal.CANDIDATE, step, stage("candidate"), true);
        Box mixer = column.mixer("mixer", keeps, stage("mix"));
        Box next = column.of("h", "h_{t}", phrases.text("cell.new-state"), Signal.HIDDEN_STATE, step, stage("new-state"), false);
        Box node = new Box.Area("node", resetLabelWidth() + 30, 1, Box.Painter.NOTHING);
        Box upper = Box.across(0, Box.Align.CENTER, gap("a"), node, gap("b"), candidate, gap("c"), mixer, gap("d"), next);
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, card));
        Box left = Box.down(CHANNEL, Box.Align.FILL, past, input);
        Box gates = Box.down(CHANNEL, Box.Align.FILL, reset, update);
        Box all = Box.across(0, Box.Align.START, left, gap("e"), gates, new Box.Area("gap f", 26, 1, Box.Painter.NOTHING), new Box.Stretch(3, right));
        return new CellPlan(Box.down(0, Box.Align.FILL, new Box.Area("lane", 10, LANE, Box.Painter.NOTHING), new Box.Stretch(1, all)),
                this::wires, List.of("r", "z", "candidate"), this::marks);
    }

    private static Box gap(String key) {
        return new Box.Stretch(0.5, new Box.Area("gap " + key, 44, 1, Box.Painter.NOTHING));
    }

    private Stage stage(String beat) {
        return Stage.of(shot, beat);
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
        Stage toReset = stage("reset-gate");
        Stage toUpdate = stage("update-gate");
        Stage resetPast = stage("reset-past");
        Stage toCandidate = stage("candidate");
        Stage mix = stage("mix");
        return List.of(
                Wire.through(toReset, past.getMaxX(), mid - 8, r.getMinX(), mid - 8),
                Wire.through(toReset, x.getMaxX(), x.getCenterY() + 8, inputBus, x.getCenterY() + 8, inputBus, mid + 14, r.getMinX(), mid + 14),
                Wire.through(toUpdate, past.getMaxX(), mid - 8, pastBus, mid - 8, pastBus, z.getCenterY() - 14, z.getMinX(), z.getCenterY() - 14),
                Wire.through(toUpdate, x.getMaxX(), x.getCenterY() + 8, z.getMinX(), x.getCenterY() + 8),
                Wire.through(resetPast, r.getMaxX(), node.getCenterY(), node.getMinX(), node.getCenterY()),
                Wire.through(resetPast, pastBus, mid - 8, pastBus, lane, nodeX(at), lane, nodeX(at), node.getCenterY() - 14),
                Wire.through(toCandidate, nodeX(at) + 14, node.getCenterY(), candidate.getMinX(), node.getCenterY()),
                Wire.through(toCandidate, inputBus, x.getCenterY() + 8, inputBus, channelX, candidate.getCenterX(), channelX,
                        candidate.getCenterX(), candidate.getMaxY()),
                Wire.through(mix, nodeX(at), lane, mixer.getCenterX(), lane, mixer.getCenterX(), mixer.getMinY()),
                Wire.through(mix, candidate.getMaxX(), candidate.getCenterY(), mixer.getMinX(), candidate.getCenterY()),
                Wire.through(mix, z.getMaxX(), z.getCenterY(), z.getMaxX() + 14, z.getCenterY(), z.getMaxX() + 14, channelZ,
                        mixer.getCenterX(), channelZ, mixer.getCenterX(), mixer.getMaxY()),
                Wire.through(stage("new-state"), mixer.getMaxX(), mixer.getCenterY(), next.getMinX(), mixer.getCenterY()));
    }

    private static double nodeX(Placement at) {
        return at.at("node").getMinX() + 14;
    }

    private String resetLabel() {
        boolean second = shot.trace().weights(step).parts().size() == 4;
        return gru.reset() == Gru.Reset.AFTER ? "r ⊙ (U h" + (second ? " + b′)" : ")") : "U (r ⊙ h)" + (second ? " + b′" : "");
    }

    private double resetLabelWidth() {
        return new FormulaLine(resetLabel()).width(shot.look().type(), TextStyle.FORMULA);
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            Palette palette = ink.palette();
            Stage stage = stage("reset-past");
            double x = nodeX(at);
            double y = at.at("node").getCenterY();
            ink.disc(x, y, 14, palette.panel());
            ink.ring(x, y, 14, stage.begun() ? stage.ink(palette) : palette.coming(), 2);
            ink.ring(x, y, 5, stage.begun() ? stage.ink(palette) : palette.coming(), 1.5);
            ink.disc(x, y, 1.8, stage.begun() ? stage.ink(palette) : palette.coming());
            new FormulaLine(resetLabel()).draw(ink, TextStyle.FORMULA, stage.ink(palette), x + 20, y - 12, Ink.Anchor.START);
            double lane = at.at("lane").getCenterY() + 4;
            ink.text(shot.look().phrases().text("cell.untouched"), TextStyle.SMALL, palette.quiet(),
                    (x + at.at("mixer").getCenterX()) / 2, lane - 5, Ink.Anchor.MIDDLE);
        };
    }
}
