package gruscope.figure.wiring;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.engine.cell.Biases;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preferences;
import gruscope.model.Model;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is drawn is the cell: followed along its lines, as a reader would, it gives the trace's numbers.
class DrawnWiringTest {

    private static final int STEP = 3;
    private static final double NEAR = 0.01;

    static List<Cell> cells() {
        return EveryCell.variants();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void followedAlongItsLinesItGivesTheStatesOfTheTrace(Cell cell) {
        for (WiringStyle style : WiringStyle.values()) {
            Shot shot = shot(cell, style);
            WiringFigure.Plot plot = WiringFigure.plot(shot, 1);

            Netlist seen = asSeen(plot);
            NetlistValues values = NetlistValues.of(seen, shot.trace(), STEP);

            for (int i = 0; i < seen.parts().size(); i++) {
                if (seen.parts().get(i).operator() instanceof Operator.Sink(Signal state)) {
                    assertArrayEquals(shot.trace().at(state, STEP), values.vectors().get(i), 1e-12, cell + " " + style);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everySignalThatIsNamedHasTheTracesNumbers(Cell cell) {
        for (WiringStyle style : WiringStyle.values()) {
            Shot shot = shot(cell, style);
            Netlist netlist = Netlist.of(cell, style.joined());
            NetlistValues values = NetlistValues.of(netlist, shot.trace(), STEP);

            for (int i = 0; i < netlist.parts().size(); i++) {
                Optional<Signal> made = netlist.parts().get(i).makes();
                if (made.isPresent()) {
                    assertArrayEquals(shot.trace().at(made.get(), STEP), values.vectors().get(i), 1e-12, cell + " " + made);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noLineCrossesABoxOrRunsAlongAnother(Cell cell) {
        for (WiringStyle style : WiringStyle.values()) {
            Board board = WiringFigure.plot(shot(cell, style), 1).board();

            for (Board.Run wire : board.wires()) {
                for (int i = 1; i < wire.points().size(); i++) {
                    Line2D piece = new Line2D.Double(wire.points().get(i - 1), wire.points().get(i));
                    assertTrue(piece.getX1() == piece.getX2() || piece.getY1() == piece.getY2(), cell + " " + style + ": a slanting wire");
                    for (int part = 0; part < board.areas().size(); part++) {
                        assertFalse(piece.intersects(smaller(board.areas().get(part))), cell + " " + style + ": a wire through part " + part);
                    }
                    for (Board.Run other : board.wires()) {
                        assertFalse(other.from() != wire.from() && runsAlong(piece, other), cell + " " + style + ": wires on each other");
                    }
                }
            }
        }
    }

    private static Rectangle2D smaller(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + NEAR, area.getY() + NEAR, area.getWidth() - 2 * NEAR, area.getHeight() - 2 * NEAR);
    }

    private static boolean runsAlong(Line2D piece, Board.Run other) {
        return IntStream.range(1, other.points().size()).anyMatch(i -> {
            Point2D a = other.points().get(i - 1);
            Point2D b = other.points().get(i);
            boolean level = piece.getY1() == piece.getY2() && a.getY() == b.getY() && Math.abs(a.getY() - piece.getY1()) < 1
                    && overlap(piece.getX1(), piece.getX2(), a.getX(), b.getX());
            boolean upright = piece.getX1() == piece.getX2() && a.getX() == b.getX() && Math.abs(a.getX() - piece.getX1()) < 1
                    && overlap(piece.getY1(), piece.getY2(), a.getY(), b.getY());
            return level || upright;
        });
    }

    private static boolean overlap(double a, double b, double c, double d) {
        return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)) > NEAR;
    }

    /// The wiring as the picture has it: a line belongs to the parts that its ends touch.
    private static Netlist asSeen(WiringFigure.Plot plot) {
        List<Netlist.Component> parts = plot.netlist().parts();
        Board board = plot.board();
        List<List<Integer>> inputs = new ArrayList<>();
        parts.forEach(_ -> inputs.add(new ArrayList<>()));
        for (Board.Run wire : board.wires()) {
            inputs.get(touched(board, wire.points().getLast())).add(touched(board, wire.points().getFirst()));
        }
        return new Netlist(IntStream.range(0, parts.size()).mapToObj(i -> {
            List<Integer> read = new ArrayList<>(inputs.get(i));
            if (parts.get(i).operator() instanceof Operator.Join) {
                // Which is past and which is input says where it comes from, not where it comes in.
                read.sort(Comparator.comparing(from -> parts.get(from).operator() instanceof Operator.Source(Signal signal, boolean _) && signal == Signal.INPUT));
            }
            return new Netlist.Component(parts.get(i).operator(), read, parts.get(i).beat(), parts.get(i).makes());
        }).toList());
    }

    private static int touched(Board board, Point2D end) {
        List<Integer> touched = IntStream.range(0, board.areas().size()).filter(i -> {
            Rectangle2D area = board.areas().get(i);
            return new Rectangle2D.Double(area.getX() - NEAR, area.getY() - NEAR, area.getWidth() + 2 * NEAR, area.getHeight() + 2 * NEAR).contains(end);
        }).boxed().toList();
        assertEquals(1, touched.size(), "the parts that a line's end touches");
        return touched.getFirst();
    }

    private static Shot shot(Cell cell, WiringStyle style) {
        WeightSet weights = WeightSet.random(cell, 2, 3, Biases.TWO, 11);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        Run run = Run.of(Scene.of(model, new Numbers(2), "0.5,-1 0,0.25 -0.75,1 0.1,0.2"));
        Look look = Look.of(run.scene().view()).preferring(Preferences.NONE.with(WiringFigure.STYLE, style));
        return Shot.of(run, look).at(Moment.after(STEP, cell.beats().size() - 1));
    }
}
