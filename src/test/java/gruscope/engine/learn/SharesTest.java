package gruscope.engine.learn;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Intervention;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.run.VectorFile;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/// What each step adds to the gradient of the one set is what PyTorch and small changes say, for every cell under every setting.
class SharesTest {

    @TestFactory
    Stream<DynamicTest> everyShareIsPytorchs() {
        return Stream.of("backward", "heirs").flatMap(folder -> VectorFile.namesIn(folder).stream()).map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);
            Trace trace = file.trace();

            Shares shares = Shares.of(trace, Pull.toTarget(trace, file.json().numbers("target")));

            assertEquals(file.json().number("loss_value"), shares.loss(), 1e-12);
            WeightSet set = trace.weights(1);
            for (Part part : set.parts()) {
                for (int t = 1; t <= trace.length(); t++) {
                    double[][] expected = rows(file.json().object("shares").items(part.torchName()).get(t - 1));
                    int step = t;
                    assertRows(expected, set, part, at -> shares.share(at, step));
                }
                assertRows(rows(file.json().object("dL_dW").value(part.torchName())), set, part, at -> shares.total(set, at));
            }
        }));
    }

    @Property(tries = 40)
    void theSharesAddUpToTheSlopeOfTheLossBySmallChanges(@ForAll("cases") Case one) {
        Trace trace = one.run(one.weights());
        Shares shares = Shares.of(trace, one.pull(trace));

        for (Address at : one.weights().addresses()) {
            double e = 1e-5;
            double more = one.pull(one.run(one.moved(at, e))).loss();
            double less = one.pull(one.run(one.moved(at, -e))).loss();
            double slope = (more - less) / (2 * e);
            assertEquals(slope, shares.total(one.weights(), at), 1e-6 * Math.max(1, Math.abs(slope)), one.weights().cell() + " " + at);
        }
    }

    @Property(tries = 40)
    void aCopyOfItsOwnIsTaughtByItsStepAlone(@ForAll("cases") Case one) {
        int t = 3;
        Trace shared = one.run(one.weights());
        Trace unshared = Stepper.run(new Program(WeightPlan.unshared(one.weights(), t), one.start(), one.whatIfs(), Optional.empty()), one.inputs());

        Shares own = Shares.of(unshared, one.pull(unshared));

        for (Address at : one.weights().addresses()) {
            double[] bars = Shares.of(shared, one.pull(shared)).shares(at);
            for (int step = 1; step <= t; step++) {
                assertEquals(bars[step - 1], own.total(unshared.weights(step), at), 0);
            }
        }
    }

    @Property(tries = 40)
    void aStepTeachesAsMuchAsItsShareIsLong(@ForAll("cases") Case one) {
        Trace trace = one.run(one.weights());
        Shares shares = Shares.of(trace, one.pull(trace));

        for (int t = 1; t <= trace.length(); t++) {
            int step = t;
            double squares = one.weights().addresses().stream().mapToDouble(at -> Math.pow(shares.share(at, step), 2)).sum();
            assertEquals(Math.sqrt(squares), shares.length(step), 1e-12 * Math.max(1, squares));
        }
    }

    @Property(tries = 40)
    void theRoutesOfAStepAddUpToItsJacobian(@ForAll("cases") Case one) {
        Trace trace = one.run(one.weights());

        for (int step = 1; step <= trace.length(); step++) {
            double[][] whole = Gradients.stepJacobian(trace, step);
            List<Routes.Route> routes = Routes.of(trace, step);
            assertEquals(routes.size(), routes.stream().map(Routes.Route::key).distinct().count(), trace.cell() + ", names of routes");
            for (int i = 0; i < whole.length; i++) {
                for (int k = 0; k < whole.length; k++) {
                    int row = i;
                    int column = k;
                    double sum = routes.stream().mapToDouble(route -> route.jacobian()[row][column]).sum();
                    assertEquals(whole[i][k], sum, 1e-12 * Math.max(1, Math.abs(whole[i][k])), trace.cell() + " at step " + step);
                }
            }
        }
    }

    @Test
    void aGruHasFourRoutesAndTheDirectOneIsWhatItKeeps() {
        Trace trace = VectorFile.read("backward/gru_a.json").trace();

        List<Routes.Route> routes = Routes.of(trace, 3);

        assertEquals(List.of("direct", "r", "z", "candidate"), routes.stream().map(Routes.Route::key).toList());
        double[][] direct = routes.getFirst().jacobian();
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                assertEquals(i == k ? trace.value(Signal.UPDATE_GATE, 3, i) : 0, direct[i][k]);
            }
        }
    }

    @Test
    void aGradientThatIsNotFollowedFurtherBackLeavesEarlierStepsAlone() {
        VectorFile file = VectorFile.read("backward/gru_a.json");
        Trace trace = file.trace();
        Pull pull = Pull.toTarget(trace, file.json().numbers("target"));
        Address at = new Address(Part.INPUT_WEIGHTS, 0, 0, 0);

        Shares cut = Shares.since(trace, pull, 5, _ -> { });

        assertEquals(0, cut.share(at, 4));
        assertNotEquals(0, cut.share(at, 5));
        assertEquals(Shares.of(trace, pull).share(at, 5), cut.share(at, 5));
    }

    private static double[][] rows(Json json) {
        List<Json> items = ((Json.Sequence) json).items();
        return items.stream().map(row -> row instanceof Json.Number(_, double value) ? new double[] {value}
                : ((Json.Sequence) row).items().stream().mapToDouble(one -> ((Json.Number) one).value()).toArray()).toArray(double[][]::new);
    }

    private static void assertRows(double[][] expected, WeightSet set, Part part, ToDoubleFunction<Address> value) {
        double largest = Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
        assertEquals(set.cell().blocks().size() * set.hiddenSize(), expected.length);
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                Address at = new Address(part, row / set.hiddenSize(), row % set.hiddenSize(), column);
                assertEquals(expected[row][column], value.applyAsDouble(at), 1e-12 * largest, at.toString());
            }
        }
    }

    /// A cell with weights, and what it reads and is pulled to.
    record Case(WeightSet weights, InitialState start, List<Intervention> whatIfs, double[][] inputs, double[] target) {

        Trace run(WeightSet set) {
            return Stepper.run(new Program(WeightPlan.shared(set), start, whatIfs, Optional.empty()), inputs);
        }

        Pull pull(Trace trace) {
            return Pull.toTarget(trace, target);
        }

        WeightSet moved(Address at, double by) {
            return weights.with(at.part(), at.block(), at.unit(), at.column(), weights.value(at) + by);
        }
    }

    @Provide
    static Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.of(EveryCell.variants()), Arbitraries.integers().between(1, 3), Arbitraries.of(Biases.values()),
                Arbitraries.integers().between(0, 3), Arbitraries.longs()).as((cell, n, biases, whatIf, seed) -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] inputs = new double[3][2];
            for (double[] row : inputs) {
                Arrays.setAll(row, _ -> random.nextDouble(-1, 1));
            }
            InitialState start = InitialState.of(random.doubles(n, 0, 1).toArray(), random.doubles(n, -1, 1).toArray());
            return new Case(WeightSet.random(cell, 2, n, biases, seed), start, whatIfs(cell, whatIf, n), inputs, random.doubles(n, -1, 1).toArray());
        });
    }

    private static List<Intervention> whatIfs(Cell cell, int which, int n) {
        return switch (which) {
            case 1 -> cell.gates().stream().filter(_ -> EveryCell.known().contains(cell)).limit(1).map(gate -> (Intervention) new Intervention.Clamp(gate, 0, 0.25)).toList();
            case 2 -> List.of(new Intervention.ZeroUnit(n - 1));
            case 3 -> List.of(new Intervention.FreezeUnit(0));
            default -> List.of();
        };
    }
}
