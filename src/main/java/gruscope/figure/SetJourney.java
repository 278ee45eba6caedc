package gruscope.figure;

/// How the one stored weight set goes to the cell and comes back, in the beat in which it lights up: it lands there, sends a badge to each block that uses it, and
/// returns to where it is stored.
public record SetJourney(Shot shot) {

    /// Shares of the beat: by then the set has landed, its badges have arrived, and it sets out on its way back.
    private static final double LANDED = 0.3;
    private static final double SENT = 0.75;

    private BeatProgress stage() {
        return BeatProgress.of(shot, "weights");
    }

    /// Whether it is away from its store, or only just back.
    public boolean isOn() {
        return shot.step() > 0 && stage().now() && stage().progress() < 1;
    }

    /// How far it is from its store: 0 stored, 1 in the cell.
    public double away() {
        double progress = stage().progress();
        return isOn() ? BeatProgress.ease(progress < SENT ? Math.min(1, progress / LANDED) : (1 - progress) / (1 - SENT)) : 0;
    }

    /// How far its badges have come to their blocks: 0 none sent … 1 arrived.
    public double sent() {
        return BeatProgress.ease(Math.clamp((stage().progress() - LANDED) / (SENT - LANDED), 0, 1));
    }

    /// Whether it has been used at the shot's step: it counts once it is back.
    public boolean isCounted() {
        return shot.step() > 0 && stage().progress() == 1;
    }
}
