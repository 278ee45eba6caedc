package gruscope.ui.sound;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// What one unit does in a step, as three tones at once.
///
/// @param kept    the share of the old state that stays, in [0, 1]: how loud the low tone is
/// @param written the share of the candidate that comes in, in [0, 1]: how loud the tone a fifth above is
/// @param state   the new state as a share of the run's largest, in [−1, 1]: the pitch, an octave down to an octave up
public record Chord(double kept, double written, double state) {

    /// Samples a second.
    static final int RATE = 44_100;

    private static final double SECONDS = 0.4;
    private static final double ATTACK = 0.015;
    private static final double KEPT_HZ = 196;
    private static final double WRITTEN_HZ = 1.5 * KEPT_HZ;
    private static final double ZERO_HZ = 440;
    /// Three tones together stay below what a sample can hold.
    private static final double LOUDEST = 0.25;

    /// @param step 1 … T
    /// @return none where the step's numbers have overflowed
    public static Optional<Chord> of(Trace trace, int step, int unit) {
        Cell cell = trace.cell();
        double kept = share(trace, Role.KEEPS, step, unit);
        // A cell without gates writes all of its candidate.
        double written = cell.gates().isEmpty() ? 1 : share(trace, Role.WRITES, step, unit);
        double state = trace.value(Signal.HIDDEN_STATE, step, unit) / trace.limit(Signal.HIDDEN_STATE);
        return Double.isFinite(kept + written + state)
                ? Optional.of(new Chord(Math.clamp(kept, 0, 1), Math.clamp(written, 0, 1), Math.clamp(state, -1, 1))) : Optional.empty();
    }

    private static double share(Trace trace, Role role, int step, int unit) {
        Cell cell = trace.cell();
        Optional<Mix> mix = cell.flow().mix();
        if (mix.isPresent()) {
            double kept = mix.get().keepShare(trace.value(mix.get().gate(), step, unit));
            return role == Role.KEEPS ? kept : 1 - kept;
        }
        return cell.gates().stream().filter(gate -> cell.roles(gate).contains(role)).mapToDouble(gate -> trace.value(gate, step, unit)).findFirst().orElse(0);
    }

    /// The pitch of the state, in hertz: 440 where it is 0.
    public double pitch() {
        return ZERO_HZ * Math.pow(2, state);
    }

    /// 16-bit samples of one channel, little-endian, rising softly and dying away.
    byte[] samples() {
        int count = (int) (SECONDS * RATE);
        ByteBuffer samples = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < count; k++) {
            double time = (double) k / RATE;
            double envelope = Math.min(1, time / ATTACK) * Math.pow(1 - time / SECONDS, 2);
            double sum = kept * tone(KEPT_HZ, time) + written * tone(WRITTEN_HZ, time) + tone(pitch(), time);
            samples.putShort((short) (Short.MAX_VALUE * LOUDEST * envelope * sum));
        }
        return samples.array();
    }

    private static double tone(double hertz, double time) {
        return Math.sin(2 * Math.PI * hertz * time);
    }
}
