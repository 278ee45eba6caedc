package gruscope.figure.explain;

import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.scene.Moment;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The spelt-out arithmetic is the engine's.
class ArithmeticTest {

    @Property(tries = 300)
    void whatTheTermsComeToIsWhatTheTraceHolds(@ForAll("presets") String preset, @ForAll @IntRange(max = 99) int step,
            @ForAll @IntRange(max = 99) int beat, @ForAll @IntRange(max = 99) int unit) {
        Run run = Run.of(Presets.named(preset));
        Run dwelling = run.seenIn(run.scene().withView(View.DEFAULT.withUnit(unit % run.trace().hiddenSize())));
        int beats = run.timeline().beats();
        Shot shot = Shot.of(dwelling, Look.of(View.DEFAULT)).at(Moment.after(1 + step % run.trace().length(), beat % beats));

        Arithmetic arithmetic = new Workings(shot).arithmetic();

        if (arithmetic.target().orElse(null) instanceof Target.Value(Signal signal, int at, int index)
                && run.scene().whatIf().isNothing()) {
            assertEquals(run.trace().value(signal, at, index), arithmetic.result(), 1e-12);
        }
    }

    @Test
    void aGateIsTheCurveOfItsProducts() {
        Shot shot = shot("count-since-reset", 6, "reset-gate");

        Arithmetic arithmetic = new Workings(shot).arithmetic();

        assertEquals(3 + 1 + 4 + 1, arithmetic.terms().size());
        assertEquals("r_{1}", arithmetic.symbol());
        assertEquals(Optional.of(new Target.Value(Signal.RESET_GATE, 6, 0)), arithmetic.target());
        assertEquals(shot.trace().value(Signal.RESET_GATE, 6, 0), arithmetic.result(), 1e-15);
    }

    @Test
    void aProductOfNumbersBelowOneIsNotWrittenAsOne() {
        Look look = Look.of(View.DEFAULT);
        Arithmetic.Factor share = new Arithmetic.Factor("z", 0.99741, true, Optional.empty());
        Arithmetic.Factor state = new Arithmetic.Factor("h", -0.99912, true, Optional.empty());
        Arithmetic.Factor weight = new Arithmetic.Factor("W", -0.99912, false, Optional.empty());

        assertEquals("−0.997", Arithmetic.Term.of(share, state).product(look));
        assertEquals("0.9974 × (−0.9991)", Arithmetic.Term.of(share, state).written(look));
        assertEquals("−1.00", Arithmetic.Term.of(share, weight).product(look));
    }

    @Test
    void aLongSumKeepsItsLargestTermsAndTheirTotal() {
        Arithmetic all = new Workings(shot("random", 2, "candidate")).arithmetic();

        Arithmetic condensed = all.condensed(3, more -> more + " more");

        assertEquals(3, condensed.terms().size());
        assertTrue(condensed.terms().getLast().factors().getFirst().symbol().endsWith(" more"));
        assertEquals(all.sum(), condensed.sum(), 1e-12);
    }

    private static Shot shot(String preset, int step, String beat) {
        Shot shot = Shot.of(Run.of(Presets.named(preset)), Look.of(View.DEFAULT));
        return shot.at(Moment.after(step, shot.beatNamed(beat)));
    }

    @Provide
    Arbitrary<String> presets() {
        return Arbitraries.of(Presets.all().keySet());
    }
}
