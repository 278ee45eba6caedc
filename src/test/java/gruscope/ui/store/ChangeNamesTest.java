package gruscope.ui.store;

import gruscope.Phrases;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A tag says what was changed, in numbers that are those of the run.
class ChangeNamesTest {

    private static final Scene SCENE = Presets.named("count-since-reset");
    private static final ChangeNames NAMES = new ChangeNames(Phrases.of("window", List.of(Locale.ENGLISH)));

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "-1.25, −1.25", "0.00018, 1.8e−4", "-0.0000001, −1e−7", "1234567.89, 1.23e6", "0.9996, 0.9996", "0.99999999, 0.9999", "1, 1", "0, 0", "-3, −3", "0.1, 0.1", "120, 120",
            "0.12345, 0.123", "1e300, 1e300"})
    void aNumberIsNeverRoundedToAnother(double value, String written) {
        assertEquals("U_n[2,3] = " + written, NAMES.of(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 2, 1, 2), value), SCENE));
        assertEquals("b′_n[2] = " + written + " in W #4", NAMES.of(new Change.Weight(4, new Address(Part.RECURRENT_BIAS, 2, 1, 0), value), SCENE));
        assertEquals("h0 = 1 " + written + " 0 0", NAMES.of(new Change.Start(InitialState.of(new double[] {1, value, 0, 0}, null)), SCENE));
    }

    @ParameterizedTest
    @CsvSource({"0.9996, 0.9996", "0.0004, 4e−4", "1, 1", "0, 0", "0.5, 0.5"})
    void aGateIsNotHeldOpenOrShutThatIsHeldNearly(double value, String written) {
        assertEquals("z of unit 1 held at " + written, NAMES.of(new Change.Intervene(new Intervention.Clamp(Signal.UPDATE_GATE, 0, value)), SCENE));
    }
}
