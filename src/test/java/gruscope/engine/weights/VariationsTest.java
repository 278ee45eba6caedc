package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VariationsTest {

    private final WeightSet set = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 7);

    @Test
    void aRecurrentScaleLeavesEverythingButUAlone() {
        WeightSet scaled = Variations.scaledRecurrent(set, 1.5);

        for (Address at : set.addresses()) {
            assertEquals((at.part() == Part.RECURRENT_WEIGHTS ? 1.5 : 1) * set.value(at), scaled.value(at));
        }
    }

    @Test
    void aBiasShiftMovesOneBlocksBInEveryUnit() {
        WeightSet shifted = Variations.shiftedBias(set, 1, 4);

        for (Address at : set.addresses()) {
            assertEquals(set.value(at) + (at.part() == Part.INPUT_BIAS && at.block() == 1 ? 4 : 0), shifted.value(at));
        }
    }

    @Test
    void aSetWithoutBiasesHasNoneToShift() {
        WeightSet without = WeightSet.random(Gru.pytorch(), 2, 3, Biases.NONE, 7);

        assertEquals("this weight set holds no b; its biases are NONE",
                assertThrows(BadInput.class, () -> Variations.shiftedBias(without, 1, 4)).getMessage());
    }

    @Test
    void unitsThatStayKeepTheirNumbers() {
        WeightSet larger = Variations.resized(set, 5);
        WeightSet smaller = Variations.resized(set, 2);

        set.addresses().forEach(at -> assertEquals(set.value(at), larger.value(at)));
        smaller.addresses().forEach(at -> assertEquals(set.value(at), smaller.value(at)));
        assertEquals(3 * (5 * (2 + 5) + 2 * 5), larger.count());
        assertEquals(3 * (2 * (2 + 2) + 2 * 2), smaller.count());
        assertEquals(set, Variations.resized(larger, 3));
    }

    @Test
    void numbersOfFurtherUnitsAreDrawnWithinPytorchsBoundAndAlwaysTheSame() {
        WeightSet larger = Variations.resized(set, 9);

        for (Address at : larger.addresses()) {
            if (!set.has(at)) {
                assertTrue(Math.abs(larger.value(at)) < 1 / 3.0, at + " is " + larger.value(at));
                assertNotEquals(0, larger.value(at));
            }
        }
        assertEquals(larger, Variations.resized(set, 9));
    }

    @Test
    void aReadoutFollowsTheNumberOfUnits() {
        Readout readout = new Readout(Readout.Kind.SOFTMAX, new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[] {7, 8});

        Readout larger = Variations.resized(readout, 4);

        assertEquals(4, larger.hiddenSize());
        assertEquals(6, larger.w(1, 2));
        assertEquals(8, larger.b(1));
        assertTrue(Math.abs(larger.w(0, 3)) < 0.5);
    }

    @Test
    void theMeanIsTakenNumberByNumber() {
        WeightSet other = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 8);

        WeightSet mean = Variations.mean(List.of(set, other));

        set.addresses().forEach(at -> assertEquals((set.value(at) + other.value(at)) / 2, mean.value(at), 1e-16));
    }
}
