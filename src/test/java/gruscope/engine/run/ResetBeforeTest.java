package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/// The GRU that resets before the product, as ONNX Runtime 1.29.0 (`linear_before_reset=0`) and Keras 3.16.0 compute it in float32.
class ResetBeforeTest {

    private static final double TOLERANCE = 1e-6;

    private final VectorFile file = VectorFile.read("conventions/gru_reset_before.json");

    @Test
    void chungsEquationsGiveTheStatesOfKerasAndOnnx() {
        Fields chung = file.json().object("chung_wikipedia (h=(1-z)h+z n)");
        WeightSet writes = WeightSet.stacked(new Gru(Gru.Reset.BEFORE, Gru.Update.WRITES, Activation.TANH),
                rows(chung, "W_r", "W_z", "W_h"), rows(chung, "U_r", "U_z", "U_h"),
                Stream.of("b_r", "b_z", "b_h").flatMapToDouble(name -> Arrays.stream(chung.numbers(name))).toArray(), null);

        assertSignals(run(writes), false);
        assertSignals(run(Variations.renamed(writes)), true);
    }

    private void assertSignals(Trace trace, boolean keeps) {
        for (int step = 1; step <= trace.length(); step++) {
            assertArrayEquals(file.expected("h")[step - 1], trace.at(Signal.HIDDEN_STATE, step), TOLERANCE);
            assertArrayEquals(file.expected("r")[step - 1], trace.at(Signal.RESET_GATE, step), TOLERANCE);
            assertArrayEquals(file.expected("cand")[step - 1], trace.at(Signal.CANDIDATE, step), TOLERANCE);
            if (keeps) {
                assertArrayEquals(file.expected("z_keep")[step - 1], trace.at(Signal.UPDATE_GATE, step), TOLERANCE);
            }
        }
    }

    private Trace run(WeightSet set) {
        InitialState start = InitialState.of(file.json().numbers("h0"), null);
        return Stepper.run(new Program(WeightPlan.shared(set), start, List.of(), Optional.empty()), file.json().matrix("x"));
    }

    private static double[][] rows(Fields from, String... names) {
        return Stream.of(names).flatMap(name -> Stream.of(from.matrix(name))).toArray(double[][]::new);
    }
}
