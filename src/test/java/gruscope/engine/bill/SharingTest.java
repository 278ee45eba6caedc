package gruscope.engine.bill;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
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

        assertEquals(new Sharing(5, 1, 24, 0, 90, 5, 5), five);
        assertEquals(new Sharing(50, 1, 24, 0, 900, 50, 50), fifty);
    }

    @Test
    void unsharedEveryStepHasItsOwnNumbersAndEachSeesOneInput() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 2, 2, Biases.ONE, 7);
        Program program = new Program(WeightPlan.unshared(set, 5), InitialState.zero(2), List.of(), Optional.empty());

        Sharing unshared = Sharing.of(Stepper.run(program, new double[5][2]));

        assertEquals(new Sharing(5, 5, 150, 0, 120, 1, 1), unshared);
    }

    @Test
    void theReadoutIsStoredOnceWhateverTheSetsAreAndReadAtEveryStep() {
        WeightSet set = WeightSet.random(Gru.pytorch(), 2, 2, Biases.ONE, 7);
        Optional<Readout> readout = Optional.of(new Readout(Readout.Kind.IDENTITY, new double[3][2], new double[3]));

        Sharing shared = Sharing.of(Stepper.run(new Program(WeightPlan.shared(set), InitialState.zero(2), List.of(), readout), new double[5][2]));
        Sharing unshared = Sharing.of(Stepper.run(new Program(WeightPlan.unshared(set, 5), InitialState.zero(2), List.of(), readout), new double[5][2]));

        assertEquals(new Sharing(5, 1, 30, 9, 150, 5, 5), shared);
        assertEquals(39, shared.stored());
        assertEquals(new Sharing(5, 5, 150, 9, 150, 1, 1), unshared);
        assertEquals(159, unshared.stored());
    }
}
