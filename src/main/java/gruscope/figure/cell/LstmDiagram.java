package gruscope.figure.cell;

import gruscope.Phrases;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// The LSTM's diagram: the cell state runs along the top, past the forget gate and the sum; the output gate shows it as hidden state.
final class LstmDiagram {

    private static final double LANE = 46;
    private static final double CHANNEL = 40;

    private final Shot shot;
    private final Phrases phrases;
    private final int step;
    private final StepTransition turn;

    LstmDiagram(Shot shot) {
        this.shot = shot;
        this.phrases = shot.look().phrases();
        this.step = shot.step();
        this.turn = new StepTransition(shot);
    }

    CellPlan plan(Box card) {
        VectorColumn column = new VectorColumn(shot);
        StepTransition.Showing read = turn.input();
        Box pastCell = column.of("pastCell", "c_{t−1}", phrases.stacked("cell.old-cell-state"), Signal.CELL_STATE, turn.past(), false);
        Box past = column.of("past", "h_{t−1}", phrases.stacked("cell.old-state"), Signal.HIDDEN_STATE, turn.past(), false);
        Box input = column.of("x", "x_{t}", phrases.stacked("cell.input", shot.token(read.step())), Signal.INPUT, read, false);
        Box forget = column.of("f", "f_{t}", phrases.stacked("cell.forget"), Signal.FORGET_GATE, turn.of("forget-gate"), true);
        Box inputGate = column.of("i", "i_{t}", phrases.stacked("cell.input-gate"), Signal.INPUT_GATE, turn.of("input-gate"), true);
        Box candidate = column.of("g", "g_{t}", phrases.stacked("cell.candidate"), Signal.CELL_CANDIDATE, turn.of("candidate"), true);
        Box output = column.of("o", "o_{t}", phrases.stacked("cell.output-gate"), Signal.OUTPUT_GATE, turn.of("output-gate"), true);
        Box cell = column.of("c", "c_{t}", phrases.stacked("cell.new-cell-state"), Signal.CELL_STATE, turn.next("cell-state"), false);
        Box next = column.of("h", "h_{t}", phrases.stacked("cell.new-state"), Signal.HIDDEN_STATE, turn.next("new-state"), false);
        Box left = Box.down(10, Box.Align.FILL, pastCell, past, input);
        Box gates = Box.down(CHANNEL, Box.Align.FILL, forget, inputGate);
        Box second = Box.down(CHANNEL, Box.Align.FILL, output, candidate);
        Box upper = Box.across(0, Box.Align.START, gap("a"), cell, gap("b"), next);
        Box right = Box.down(CHANNEL, Box.Align.FILL, upper, new Box.Stretch(1, CellPlan.roomFor(card, shot.look().type())));
        Box all = Box.across(0, Box.Align.START, left, gap("c"), gates, gap("d"), second, new Box.Stretch(2, right));
        Box boxes = Box.down(0, Box.Align.FILL, new Box.Area("lane", 10, LANE, Box.Painter.NOTHING), new Box.Stretch(1, all));
        return new CellPlan(boxes, card, this::wires, List.of("f", "i", "g", "o"), this::marks, LstmDiagram::focus);
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
                case OUTPUT_GATE -> List.of("f", "o");
                case CELL_STATE -> List.of("f", "g", "c");
                case HIDDEN_STATE -> List.of("o", "c", "h");
                case INPUT, RESET_GATE, UPDATE_GATE, CANDIDATE, READOUT -> throw new IllegalArgumentException("an LSTM makes no " + make.signal());
            };
        };
    }

    private Box gap(String key) {
        return new Box.Stretch(0.5, new Box.Area("gap " + key, shot.look().tight() ? 36 : 64, 1, Box.Painter.NOTHING));
    }

    private BeatProgress stage(String beat) {
        return turn.of(beat).stage();
    }

    private List<Wire> wires(Placement at) {
        Rectangle2D pastCell = at.at("pastCell");
        Rectangle2D past = at.at("past");
        Rectangle2D x = at.at("x");
        Rectangle2D f = at.at("f");
        Rectangle2D i = at.at("i");
        Rectangle2D g = at.at("g");
        Rectangle2D o = at.at("o");
        Rectangle2D c = at.at("c");
        Rectangle2D h = at.at("h");
        double cellLane = at.at("lane").getMaxY() - 12;
        double outputLane = at.at("lane").getMinY() + 14;
        double bus = past.getMaxX() + 0.4 * (f.getMinX() - past.getMaxX());
        double secondBus = f.getMaxX() + 0.4 * (o.getMinX() - f.getMaxX());
        double inputLane = f.getMaxY() + 0.7 * CHANNEL;
        double candidateLane = f.getMaxY() + 0.3 * CHANNEL;
        BeatProgress mix = stage("cell-state");
        Parcel old = Parcel.of(shot, Signal.HIDDEN_STATE, step - 1);
        Parcel taken = Parcel.of(shot, Signal.INPUT, step);
        Parcel both = old.joined(taken);
        return List.of(
                Wire.through(stage("forget-gate"), past.getMaxX(), past.getCenterY(), bus, past.getCenterY(), bus, f.getCenterY() - 8,
                        f.getMinX(), f.getCenterY() - 8).carrying(old),
                Wire.through(stage("forget-gate"), x.getMaxX(), x.getCenterY(), bus, x.getCenterY(), bus, f.getCenterY() + 22,
                        f.getMinX(), f.getCenterY() + 22).carrying(taken),
                Wire.through(stage("input-gate"), past.getMaxX(), past.getCenterY(), bus, past.getCenterY(), bus, i.getCenterY() - 8,
                        i.getMinX(), i.getCenterY() - 8).carrying(old),
                Wire.through(stage("input-gate"), bus, x.getCenterY(), bus, i.getCenterY() + 22, i.getMinX(), i.getCenterY() + 22).carrying(taken),
                Wire.through(stage("candidate"), bus, inputLane, secondBus, inputLane, secondBus, g.getCenterY() + 14, g.getMinX(), g.getCenterY() + 14)
                        .carrying(both),
                Wire.through(stage("output-gate"), bus, inputLane, secondBus, inputLane, secondBus, o.getCenterY() + 10, o.getMinX(), o.getCenterY() + 10)
                        .carrying(both),
                Wire.through(mix, pastCell.getMaxX(), pastCell.getMinY() + 16, bus, pastCell.getMinY() + 16, bus, cellLane, c.getCenterX(), cellLane,
                        c.getCenterX(), c.getMinY()).carrying(shot, Signal.CELL_STATE, step - 1),
                Wire.through(mix, f.getCenterX(), f.getMinY(), f.getCenterX(), cellLane + 12).carrying(shot, Signal.FORGET_GATE, step),
                Wire.through(mix, i.getMaxX(), i.getCenterY() - 12, nodeX(at) - 12, i.getCenterY() - 12).carrying(shot, Signal.INPUT_GATE, step),
                Wire.through(mix, g.getMinX(), i.getCenterY() - 12, nodeX(at) + 12, i.getCenterY() - 12).carrying(shot, Signal.CELL_CANDIDATE, step),
                Wire.through(mix, nodeX(at), i.getCenterY() - 24, nodeX(at), candidateLane, c.getCenterX(), candidateLane, c.getCenterX(), c.getMaxY()),
                Wire.through(stage("new-state"), c.getMaxX(), c.getCenterY(), h.getMinX(), c.getCenterY()).carrying(shot, Signal.CELL_STATE, step),
                Wire.through(stage("new-state"), o.getCenterX(), o.getMinY(), o.getCenterX(), outputLane, h.getCenterX(), outputLane,
                        h.getCenterX(), h.getMinY()).carrying(shot, Signal.OUTPUT_GATE, step));
    }

    /// Where i meets g, right of the second bus.
    private static double nodeX(Placement at) {
        return at.at("f").getMaxX() + 0.68 * (at.at("o").getMinX() - at.at("f").getMaxX());
    }

    private Box.Painter marks(Placement at) {
        return (ink, _) -> {
            BeatProgress mix = stage("cell-state");
            node(ink, at.at("f").getCenterX(), at.at("lane").getMaxY() - 12, mix);
            node(ink, nodeX(at), at.at("i").getCenterY() - 12, mix);
            Rectangle2D c = at.at("c");
            new FormulaLine("tanh").draw(ink, TextStyle.FORMULA, stage("new-state").ink(ink.palette()),
                    (c.getMaxX() + at.at("h").getMinX()) / 2, c.getCenterY() - 8, Ink.Anchor.MIDDLE);
        };
    }

    private static void node(Ink ink, double x, double y, BeatProgress stage) {
        Palette palette = ink.palette();
        ink.disc(x, y, 11, palette.panel());
        ink.ring(x, y, 11, stage.begun() ? stage.ink(palette) : palette.coming(), 2);
        ink.ring(x, y, 4, stage.begun() ? stage.ink(palette) : palette.coming(), 1.5);
        ink.disc(x, y, 1.5, stage.begun() ? stage.ink(palette) : palette.coming());
    }
}
