package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WeightSetTest {

    @Test
    void aWrongShapeIsNamedWithTheShapeThatWasExpected() {
        double[][] w = new double[12][3];
        double[][] u = new double[12][4];

        assertEquals("W has 11 rows; a GRU with 4 units needs 12", refused(new double[11][3], u, null));
        assertEquals("U has 9 rows; a GRU with 4 units needs 12", refused(w, new double[9][4], null));
        assertEquals("b has 4 numbers; a GRU with 4 units needs 12", refused(w, u, new double[4]));
    }

    @Test
    void numbersThatAreNotFiniteAreNamedWithTheirPlace() {
        double[][] u = new double[12][4];
        u[5][1] = Double.POSITIVE_INFINITY;

        assertEquals("U[5][1] is Infinity; every weight must be a finite number", refused(new double[12][3], u, null));
    }

    @Test
    void theSameSeedGivesTheSameSetAndACopyIsAnotherObject() {
        WeightSet set = WeightSet.random(new Lstm(), 3, 4, Biases.ONE, 11);

        assertEquals(set, WeightSet.random(new Lstm(), 3, 4, Biases.ONE, 11));
        assertNotEquals(set, WeightSet.random(new Lstm(), 3, 4, Biases.ONE, 12));
        assertEquals(set, set.copy());
        assertNotSame(set, set.copy());
        assertEquals(set.id(), set.copy().id());
    }

    /// Of which each would take a kilobyte if it had numbers of its own.
    @Test
    void aMillionCopiesTakeAsMuchMemoryAsTheirNames() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 1);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        List<WeightSet> copies = set.copies(1_000_000);

        assertTrue(memory.getCurrentThreadAllocatedBytes() - before < 120_000_000);
        assertEquals(set, copies.getLast());
        assertNotSame(copies.getFirst(), copies.getLast());
    }

    @Test
    void moreCopiesThanMemoryHoldsAreRefusedWithHowManyItHolds() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 1);

        String message = assertThrows(BadInput.class, () -> set.copies(Integer.MAX_VALUE)).getMessage();

        assertTrue(message.matches("2147483647 steps with weights of their own need 163840 MB of memory and \\d+ MB are free for them; up to \\d+ steps fit"), message);
    }

    @Test
    void aChangedCopyLeavesTheOthersAsTheyAre() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 1);
        WeightSet copy = set.copy();

        WeightSet edited = copy.with(Part.INPUT_BIAS, 0, 0, 0, 9);

        assertEquals(9, edited.value(Part.INPUT_BIAS, 0, 0, 0));
        assertEquals(set, copy);
        assertTrue(copy.isCopyOf(set));
        assertFalse(edited.isCopyOf(set));
    }

    @Test
    void oneNumberCanBeAnother() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 1);

        WeightSet edited = set.with(Part.RECURRENT_WEIGHTS, 2, 3, 1, -0.25);

        assertEquals(-0.25, edited.value(Part.RECURRENT_WEIGHTS, 2, 3, 1));
        assertEquals(set, edited.with(Part.RECURRENT_WEIGHTS, 2, 3, 1, set.value(Part.RECURRENT_WEIGHTS, 2, 3, 1)));
        assertThrows(BadInput.class, () -> set.with(Part.INPUT_WEIGHTS, 0, 0, 0, Double.NaN));
    }

    @Test
    void relabellingTwiceIsNothing() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 2, 2, Biases.TWO, 3);

        assertEquals(set, Variations.renamed(Variations.renamed(set)));
        assertEquals(Gru.Update.WRITES, ((Gru) Variations.renamed(set).cell()).update());
    }

    private static String refused(double[][] w, double[][] u, double[] b) {
        return assertThrows(BadInput.class, () -> WeightSet.stacked(Gru.pytorch(), w, u, b, null)).getMessage();
    }
}
