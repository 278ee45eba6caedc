package gruscope.scene;

/// All moments of a run on one axis: position (step − 1)·beats + beat + fraction, from 0 (nothing has happened) to T·beats (all has).
///
/// @param steps T, may be 0
/// @param beats beats per step, at least 1
public record Timeline(int steps, int beats) {

    public double end() {
        return (double) steps * beats;
    }

    /// Where a moment lies; a moment beyond this run lies at its end.
    public double position(Moment moment) {
        return moment.step() == 0 ? 0 : Math.min(end(), (moment.step() - 1.0) * beats + moment.beat() + moment.fraction());
    }

    /// The moment at a position; a whole number is the end of a beat, not the start of the next. Positions outside are brought in.
    public Moment at(double position) {
        if (steps == 0) {
            return new Moment(0, 0, 0);
        }
        double inside = Math.clamp(position, 0, end());
        int passed = Math.max(0, (int) Math.ceil(inside) - 1);
        return new Moment(passed / beats + 1, passed % beats, inside - passed);
    }

    /// A moment of this run as it is, even where a beat has not begun; a moment beyond this run lies at its end.
    public Moment nearest(Moment moment) {
        boolean within = moment.step() >= 1 && moment.step() <= steps && moment.beat() < beats;
        return within ? moment : at(position(moment));
    }

    /// The end of a step, with all its beats told.
    public Moment endOf(int step) {
        return at((double) Math.clamp(step, 0, steps) * beats);
    }

    /// The nearest end of a beat after (`direction` 1) or before (−1) a moment.
    public Moment nextBeat(Moment moment, int direction) {
        double position = position(moment);
        return at(direction > 0 ? Math.floor(position) + 1 : Math.ceil(position) - 1);
    }

    /// The nearest end of a phase of a beat's arithmetic after (`direction` 1) or before (−1) a moment.
    public Moment nextPhase(Moment moment, int direction) {
        double position = position(moment);
        double beat = direction > 0 ? Math.floor(position) : Math.ceil(position) - 1;
        Phase[] phases = Phase.values();
        for (int i = 0; i < phases.length; i++) {
            double end = beat + phases[direction > 0 ? i : phases.length - 1 - i].end();
            if (direction > 0 ? end > position : end < position) {
                return at(end);
            }
        }
        return at(beat);
    }

    /// The nearest end of a step after (`direction` 1) or before (−1) a moment.
    public Moment nextStep(Moment moment, int direction) {
        double stepsTold = position(moment) / beats;
        return at((direction > 0 ? Math.floor(stepsTold) + 1 : Math.ceil(stepsTold) - 1) * beats);
    }

    /// The moment of a cell with other beats that is as far into the same step.
    public Moment inStep(Moment moment, int otherBeats) {
        double share = (moment.beat() + moment.fraction()) / beats;
        double told = share * otherBeats;
        int beat = Math.max(0, (int) Math.ceil(told) - 1);
        return new Moment(moment.step(), beat, told - beat);
    }
}
