package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
