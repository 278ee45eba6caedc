package gruscope.figure.cell;

import org.junit.jupiter.params.provider.CsvSource;
import gruscope.scene.file.Presets;
import gruscope.figure.gallery.Writing;
import gruscope.export.film.Exports;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Placement;
import gruscope.figure.wiring.Netlist;
import gruscope.figure.wiring.Operator;
import gruscope.model.Model;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every arrow of a diagram can be traced from its source to its end, for every cell under every setting, in every look.
class WiringTest {

    private static final double NEAR = 0.01;

    /// How far wires of two sources, side by side, are apart at least.
    private static final double APART = 4;

    /// A diagram as it was laid out.
    private record Laid(Shot shot, CellForm form, List<Wire> wires, List<Node> nodes, Placement at) {

        static Laid of(Shot shot, CellForm form) {
            CellPlan plan = CellDiagram.plan(shot, form, 1);
            Placement placement = CellDiagram.placement(shot, plan);
            return new Laid(shot, form, plan.wires().apply(placement), plan.nodes().apply(placement), placement);
        }

        /// Everything that a wire may end at and none may run through: columns, nodes, the card.
        List<Rectangle2D> obstacles() {
            List<Rectangle2D> obstacles = new ArrayList<>(nodes.stream().map(Node::area).toList());
            Stream.of("pastCell", "past", "x", "u", "w", "sum", "mixer", "c", "h", "card").filter(at::has).forEach(key -> obstacles.add(at.at(key)));
            shot.cell().blocks().stream().map(block -> block.output().key()).filter(at::has).map(at::at).filter(box -> !obstacles.contains(box)).forEach(obstacles::add);
            return obstacles;
        }
    }

    private static final Map<Cell, List<Laid>> LAID = new HashMap<>();

    static List<Cell> cells() {
        return EveryCell.variants();
    }

    static List<Cell> known() {
        return EveryCell.known();
    }

    /// The diagram of a cell in every look and every form. Only what the program knows has a card to explain it.
    private static List<Laid> laid(Cell cell) {
        return LAID.computeIfAbsent(cell, _ -> Stream.of(scene(cell, 1, 2), scene(cell, 12, 1), scene(cell, 2, 13)).flatMap(scene -> looks(cell, scene))
                .flatMap(shot -> forms(cell, shot).map(form -> Laid.of(shot, form))).toList());
    }

    /// Projected, and in two languages, no other forms than those at either end.
    private static Stream<CellForm> forms(Cell cell, Shot shot) {
        boolean plain = shot.look().theme() == Theme.LIGHT && shot.look().phrases().languages().size() == 1;
        return Stream.of(CellForm.values()).filter(form -> form != CellForm.THIN && form != CellForm.CLOSE_THIN || cell.flow().mix().isPresent())
                .filter(form -> plain || List.of(CellForm.FULL, CellForm.TERSE, CellForm.LOWEST).contains(form))
                .filter(form -> EveryCell.known().contains(cell) || !form.hasCard());
    }

    private static Stream<Shot> looks(Cell cell, Scene scene) {
        Run run = Run.of(scene);
        return Stream.of(Theme.LIGHT, Theme.PROJECTOR).flatMap(theme -> Stream.of(Language.ENGLISH, Language.BOTH)
                .map(language -> Look.of(scene.view().withTheme(theme).withLanguage(language))))
                .map(look -> Shot.of(run, look).at(Moment.after(2, 2)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void wiresRunStraightAcrossOrDown(Cell cell) {
        for (Wire wire : laid(cell).stream().flatMap(laid -> laid.wires().stream()).toList()) {
            for (Line2D piece : Wiring.pieces(wire)) {
                assertTrue(Math.abs(piece.getX1() - piece.getX2()) < NEAR || Math.abs(piece.getY1() - piece.getY2()) < NEAR, () -> told(wire));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noTwoWiresOfDifferentSourcesShareAStretchOrMeetButInACrossing(Cell cell) {
        for (Laid laid : laid(cell)) {
            for (Wire one : laid.wires()) {
                laid.wires().stream().filter(other -> !one.source().equals(other.source())).forEach(other -> Wiring.pieces(one).forEach(piece ->
                        Wiring.pieces(other).forEach(there -> assertTrue(crossOrAreApart(piece, there), () -> told(one) + " touches " + told(other)))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noWireRunsThroughABoxOrANode(Cell cell) {
        for (Laid laid : laid(cell)) {
            for (Wire wire : laid.wires()) {
                for (Rectangle2D obstacle : laid.obstacles()) {
                    Rectangle2D inner = new Rectangle2D.Double(obstacle.getX() + NEAR, obstacle.getY() + NEAR, obstacle.getWidth() - 2 * NEAR, obstacle.getHeight() - 2 * NEAR);
                    assertTrue(Wiring.pieces(wire).stream().noneMatch(inner::intersectsLine), () -> told(wire) + " runs through " + obstacle);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyWireEndsAtABoxOrANodeAndNoTwoInOnePlace(Cell cell) {
        for (Laid laid : laid(cell)) {
            Set<Point2D> tips = new HashSet<>();
            for (Wire wire : laid.wires()) {
                assertTrue(laid.obstacles().stream().anyMatch(obstacle -> touches(obstacle, wire.points().getFirst())), () -> told(wire) + " comes from nowhere");
                assertTrue(laid.obstacles().stream().anyMatch(obstacle -> touches(obstacle, wire.points().getLast())), () -> told(wire) + " ends nowhere");
                assertTrue(tips.add(wire.points().getLast()), () -> told(wire) + " ends where another does");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyNodeStandsFreeAndIsWiredOnBothSides(Cell cell) {
        for (Laid laid : laid(cell)) {
            for (Node node : laid.nodes()) {
                List<Rectangle2D> others = new ArrayList<>(laid.obstacles());
                others.remove(node.area());
                assertTrue(others.stream().noneMatch(node.area()::intersects), node.operator() + " lies on something");
                assertTrue(laid.wires().stream().anyMatch(wire -> touches(node.area(), wire.points().getFirst())), node.operator() + " leads nowhere");
                long in = laid.wires().stream().filter(wire -> touches(node.area(), wire.points().getLast())).count();
                assertTrue(node.operator().equals("⊙") || node.operator().equals("+") ? in == 2 : in == 1 || in == 2, node.operator());
            }
        }
    }

    /// Sums of what weights make are taken in by the node of their function; `⊙`, `1 −` and `+` of a mix are written in the mixer.
    @ParameterizedTest
    @MethodSource("cells")
    void everyOperatorOfTheFormulasHasANode(Cell cell) {
        List<Netlist.Component> parts = Netlist.of(cell, true).parts();
        long products = parts.stream().filter(part -> part.operator() instanceof Operator.Product).count();
        long sums = parts.stream().filter(part -> part.operator() instanceof Operator.Sum && part.inputs().stream().noneMatch(in -> parts.get(in).operator() instanceof Operator.Weigh)).count();
        long functions = parts.stream().filter(part -> part.operator() instanceof Operator.Apply(Activation applied) && applied != Activation.IDENTITY || part.operator() instanceof Operator.Weigh(Signal _, Optional<Part> _, Activation function)
                && function != Activation.IDENTITY).count();
        boolean mixes = cell.flow().mix().isPresent();

        for (Laid laid : laid(cell).stream().filter(one -> one.form().hasFunctions() && (!one.form().hasThinNodes() || cell.flow().mix().isPresent())).toList()) {
            assertTrue(count(laid, "⊙") == products - (mixes ? 2 : 0), "⊙");
            assertTrue(count(laid, "+") >= sums - (mixes ? 1 : 0), "+");
            assertEquals(functions, laid.nodes().size() - count(laid, "⊙") - count(laid, "+"), () -> cell + ": " + laid.nodes());
            assertTrue(!mixes || laid.form().isTight(laid.shot()) || Stream.of("mixer old factor", "mixer plus", "mixer new factor").allMatch(laid.at()::has), "mixer");
        }
    }

    @ParameterizedTest
    @CsvSource({"count-since-reset,2,1", "count-since-reset-lstm,3,2", "latch-mgu,1,1", "latch-mingru,1,0", "rnn-echo,0,1"})
    void inAColumnOfPrintTooEveryFunctionStandsAsANode(String preset, long sigmas, long tanhs) {
        List<String> texts = Writing.of(Exports.pages(Presets.named(preset), "--figure cell --width 88mm --words off").still().drawing()).stream().map(Writing.Text::text).toList();

        assertEquals(sigmas, texts.stream().filter("σ"::equals).count(), texts.toString());
        assertEquals(tanhs, texts.stream().filter("tanh"::equals).count() - card(preset), texts.toString());
    }

    @ParameterizedTest
    @MethodSource("known")
    void onAPageEveryFunctionOfAnyCellStandsAsANodeInTwoLanguagesToo(Cell cell) {
        Map<String, Long> functions = cell.blocks().stream().map(Block::activation).filter(function -> function != Activation.IDENTITY)
                .collect(Collectors.groupingBy(function -> function.symbol().replace("_{6}", ""), Collectors.counting()));

        for (String asked : List.of("--width 88mm", "--width 88mm --language both", "--width 180mm --language both")) {
            List<String> texts = Writing.of(Exports.pages(scene(cell, 8, 1), "--figure cell --beat take-x " + asked).still().drawing()).stream().map(Writing.Text::text).toList();

            functions.forEach((function, count) -> assertTrue(texts.stream().filter(function::equals).count() >= count, () -> function + " of " + cell + " with " + asked + ": " + texts));
        }
    }

    /// How often the card says tanh, of the new state.
    private static long card(String preset) {
        return preset.equals("count-since-reset-lstm") ? 2 : preset.equals("rnn-echo") ? 2 : 0;
    }

    private static long count(Laid laid, String operator) {
        return laid.nodes().stream().filter(node -> node.operator().equals(operator)).count();
    }

    /// What comes out of a column's function goes into this column and nowhere else.
    @ParameterizedTest
    @MethodSource("cells")
    void theNodeOfAFunctionLeadsToTheColumnThatItMakes(Cell cell) {
        for (Laid laid : laid(cell).stream().filter(one -> one.form().hasFunctions() && (!one.form().hasThinNodes() || cell.flow().mix().isPresent())).toList()) {
            for (Block block : cell.blocks().stream().filter(one -> one.activation() != Activation.IDENTITY && laid.at().has(one.output().key())).toList()) {
                List<Wire> in = laid.wires().stream().filter(wire -> touches(laid.at().at(block.output().key()), wire.points().getLast())).toList();

                assertTrue(laid.nodes().stream().anyMatch(node -> node.operator().equals(block.activation().symbol())
                        && in.stream().anyMatch(wire -> touches(node.area(), wire.points().getFirst()))), block::name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aDotStandsWhereWiresOfOneSourcePartAndNowhereElse(Cell cell) {
        for (Laid laid : laid(cell)) {
            for (Wiring.Junction junction : new Wiring(laid.wires()).junctions()) {
                Set<String> through = laid.wires().stream().filter(wire -> Wiring.pieces(wire).stream().anyMatch(piece -> piece.ptSegDist(junction.at()) < NEAR))
                        .map(Wire::source).collect(Collectors.toSet());

                assertEquals(Set.of(junction.wire().source()), through);
            }
        }
    }

    private static boolean crossOrAreApart(Line2D one, Line2D other) {
        boolean across = Math.abs(one.getY1() - one.getY2()) < NEAR;
        boolean otherAcross = Math.abs(other.getY1() - other.getY2()) < NEAR;
        if (across == otherAcross) {
            return distance(one, other) >= APART;
        }
        boolean inTheMiddle = Collections.min(List.of(one.ptSegDist(other.getP1()), one.ptSegDist(other.getP2()), other.ptSegDist(one.getP1()),
                other.ptSegDist(one.getP2()))) >= APART;
        return one.intersectsLine(other) ? inTheMiddle : distance(one, other) >= APART;
    }

    private static double distance(Line2D one, Line2D other) {
        return one.intersectsLine(other) ? 0 : Collections.min(List.of(one.ptSegDist(other.getP1()), one.ptSegDist(other.getP2()),
                other.ptSegDist(one.getP1()), other.ptSegDist(one.getP2())));
    }

    private static boolean touches(Rectangle2D obstacle, Point2D point) {
        Rectangle2D outer = new Rectangle2D.Double(obstacle.getX() - NEAR, obstacle.getY() - NEAR, obstacle.getWidth() + 2 * NEAR, obstacle.getHeight() + 2 * NEAR);
        return outer.contains(point);
    }

    private static String told(Wire wire) {
        return "the wire of " + wire.source() + " through " + wire.points();
    }

    private static Scene scene(Cell cell, int units, int features) {
        WeightSet weights = WeightSet.random(cell, features, units, Biases.TWO, 11);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        String step = String.join(",", Collections.nCopies(features, "-1.5"));
        return Scene.of(model, new Numbers(features), step + " " + step + " " + step);
    }
}
