package gruscope.engine.run;

import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Signal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every signal of every step is what PyTorch 1.13.1 computes in float64.
class PytorchTest {

    private static final double TOLERANCE = 1e-12;
    private static final Map<String, Signal> SIGNALS = Map.of("r", Signal.RESET_GATE, "z", Signal.UPDATE_GATE, "n", Signal.CANDIDATE,
            "i", Signal.INPUT_GATE, "f", Signal.FORGET_GATE, "g", Signal.CELL_CANDIDATE, "o", Signal.OUTPUT_GATE,
            "c", Signal.CELL_STATE, "h", Signal.HIDDEN_STATE);

    @TestFactory
    Stream<DynamicTest> everySignalIsPytorchs() {
        return VectorFile.namesIn("torch").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);

            Trace trace = file.trace();

            for (Map.Entry<String, Signal> signal : SIGNALS.entrySet()) {
                if (file.expects(signal.getKey())) {
                    double[][] expected = file.expected(signal.getKey());
                    assertEquals(expected.length, trace.length());
                    for (int step = 1; step <= trace.length(); step++) {
                        assertArrayEquals(expected[step - 1], trace.at(signal.getValue(), step), TOLERANCE, signal.getKey() + " at step " + step);
                    }
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> theRecurrentPartOfTheCandidateIsKept() {
        List<String> grus = VectorFile.namesIn("torch").stream().filter(name -> name.contains("gru_")).toList();
        return grus.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);
            int candidate = Cells.plain(file.kind()).indexOf(Signal.CANDIDATE);

            Trace trace = file.trace();

            double[][] q = file.expected("q");
            for (int step = 1; step <= trace.length(); step++) {
                for (int unit = 0; unit < trace.hiddenSize(); unit++) {
                    assertEquals(q[step - 1][unit], trace.recurrentTerm(candidate, step, unit), TOLERANCE);
                }
            }
        }));
    }
}
