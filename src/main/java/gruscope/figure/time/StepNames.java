package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/// What stands at the steps on an axis: the token of each, or, where there are too many to read, the numbers of some.
final class StepNames extends NumberFormat {

    private static final int MOST_TOKENS = 48;
    private static final int MOST_SHOWN = 24;

    private final transient Shot shot;
    private final boolean tokens;

    StepNames(Shot shot) {
        this.shot = shot;
        this.tokens = shot.steps().length() <= MOST_TOKENS;
    }

    /// How many steps lie between two that are named: for numbers 1, 2 or 5 times a power of ten, so that a few more than four are shown.
    int every() {
        int steps = shot.steps().length();
        if (tokens) {
            return Math.max(1, (int) Math.ceil((double) steps / MOST_SHOWN));
        }
        int power = (int) Math.pow(10, Math.floor(Math.log10(steps / 4.0)));
        int times = (int) (steps / 4.0 / power);
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return format(Math.round(number), to, position);
    }

    @Override
    public StringBuffer format(long step, StringBuffer to, FieldPosition position) {
        if (step == 0 && StateLines.starts(shot)) {
            return to.append(shot.look().symbol(Signal.HIDDEN_STATE)).append("₀");
        }
        if (step < 1 || step > shot.trace().length() || !shot.steps().holds((int) step)) {
            return to;
        }
        return to.append(tokens ? shot.token((int) step) : shot.look().count(step));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("names of steps are shown, not read");
    }
}
