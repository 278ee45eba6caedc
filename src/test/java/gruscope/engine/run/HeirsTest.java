package gruscope.engine.run;

import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Mgu;
import gruscope.engine.cell.MinGru;
import gruscope.engine.cell.Signal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// The minimal gated unit and minGRU are what PyTorch computes from their equations, and cost what their equations say.
class HeirsTest {

    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> everySignalIsThatOfTheVectors() {
        return VectorFile.namesIn("heirs").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            VectorFile file = VectorFile.read(name);

            Trace trace = file.trace();

            for (Signal signal : trace.cell().signals()) {
                double[][] expected = file.signal(signal.key());
                assertEquals(expected.length, trace.length());
                for (int step = 1; step <= trace.length(); step++) {
                    assertArrayEquals(expected[step - 1], trace.at(signal, step), TOLERANCE, signal + " at step " + step);
                }
            }
        }));
    }

    @Test
    void eachTakesWeightsAway() {
        assertEquals(200, textbook(Lstm.KIND));
        assertEquals(150, textbook(Gru.KIND));
        assertEquals(100, textbook(Mgu.KIND));
        assertEquals(50, textbook(MinGru.KIND));
    }

    @Test
    void aMinGruHasNoRecurrentMatrixAndNoSecondBiasUnderAnyConvention() {
        Bill bill = Bill.of(MinGru.KIND, 4, 5, Convention.PYTORCH);

        assertEquals("2 · (n·m + n)", bill.formula());
        assertEquals(50, bill.total());
        assertEquals(40, bill.multiplicationsPerStep());
    }

    private static long textbook(CellKind kind) {
        return Bill.of(kind, 4, 5, Convention.TEXTBOOK).total();
    }
}
