package gruscope.engine.bill;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The numbers are those of lessons 1 and 2.
class SharingTest {

    @Test
    void tenTimesTheStepsAreTenTimesTheWorkWithTheSameNumbers() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 1, 2, Biases.ONE, 7);

        Sharing five = Sharing.of(Stepper.run(Program.of(set), new double[5][1]));
        Sharing fifty = Sharing.of(Stepper.run(Program.of(set), new double[50][1]));

        assertEquals(new Sharing(5, 1, 24, 90, 5, 5), five);
        assertEquals(new Sharing(50, 1, 24, 900, 50, 50), fifty);
    }

    @Test
    void unsharedEveryStepHasItsOwnNumbersAndEachSeesOneInput() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 2, 2, Biases.ONE, 7);
        Program program = new Program(WeightPlan.unshared(set, 5), InitialState.zero(2), List.of(), Optional.empty());

        Sharing unshared = Sharing.of(Stepper.run(program, new double[5][2]));

        assertEquals(new Sharing(5, 5, 150, 120, 1, 1), unshared);
    }
}
