package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Readout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;
import gruscope.scene.Theme;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The numbers of a run as they are read off: gates and shares of the readout as percentages, the others with their sign. What a function keeps within bounds is never
/// written as having reached them, unless a what-if holds it there.
///
/// @param brief whether there is room for few digits only: `−0.9`, `> 0.99`, `5e−4`, `> 99 %`
public record Reading(Trace trace, Look look, boolean brief) {

    /// Up to so many numbers of a signal are looked through for the longest; of more, it may turn up late.
    private static final int MOST_LOOKED_THROUGH = 20_000;
    private static final String LONG = "+0.0034";
    private static final Precision BRIEF = new Precision(1, 4, 1);

    /// A share below this is not written as a percentage in brief.
    private static final double LEAST_SHARE = 0.01;
    private static final double NEAR_ONE = 0.99;

    private static final Map<Trace, Map<Written, Integer>> LONGEST = Collections.synchronizedMap(new WeakHashMap<>());

    /// A signal as a theme has it written.
    private record Written(Signal signal, Theme theme, boolean brief) {
    }

    Reading(Trace trace, Look look) {
        this(trace, look, false);
    }

    public static Reading of(Shot shot) {
        return new Reading(shot.trace(), shot.look());
    }

    /// The same in few digits.
    public Reading inBrief() {
        return new Reading(trace, look, true);
    }

    /// `65 %`, `> 99.9 %`, `−0.13`, `+0.997`, `+∞`.
    public String of(Signal signal, int step, int index) {
        double value = trace.value(signal, step, index);
        if (brief && signal.kind() != Signal.Kind.READOUT) {
            return inBrief(signal, step, index, value);
        }
        if (signal.kind() == Signal.Kind.GATE) {
            return share(signal, index, value);
        }
        if (signal.kind() == Signal.Kind.READOUT) {
            return answer(value);
        }
        return isWithin(signal, step, index, value) ? look.within(value) : look.signed(value);
    }

    /// Rounded to a tenth, but what is not nothing and not all is never written so.
    private String inBrief(Signal signal, int step, int index, double value) {
        if (signal.kind() == Signal.Kind.GATE) {
            boolean open = isOpen(signal) && !trace.isHeld(signal, index) || value > 0 && value < 1;
            return open && value <= LEAST_SHARE ? "< 1 %" : open && value >= 1 - LEAST_SHARE ? "> 99 %" : look.percent(value);
        }
        String sign = value < 0 ? "−" : "+";
        if (isWithin(signal, step, index, value) && Math.abs(value) > NEAR_ONE) {
            return value < 0 ? "< −0.99" : "> 0.99";
        }
        return value == 0 || Double.isNaN(value) ? look.signed(value) : sign + (isWithin(signal, step, index, value) ? BRIEF.below(value) : BRIEF.of(value));
    }

    /// How many characters the longest number has that a signal takes in the whole run, so that what is drawn of it can stand still from step
    /// to step.
    public int longest(Signal signal) {
        return LONGEST.computeIfAbsent(trace, _ -> new ConcurrentHashMap<>()).computeIfAbsent(new Written(signal, look.theme(), brief), _ -> findLongest(signal));
    }

    private int findLongest(Signal signal) {
        int first = signal.kind() == Signal.Kind.STATE ? 0 : 1;
        int width = trace.width(signal);
        if ((long) trace.length() * width > MOST_LOOKED_THROUGH) {
            return LONG.length();
        }
        return IntStream.rangeClosed(first, trace.length()).flatMap(step -> IntStream.range(0, width).map(index -> of(signal, step, index).length())).max().orElse(0);
    }

    /// The same within a formula, where gates are numbers: `0.65`, `0.997`, `−0.13`.
    String plain(Signal signal, int step, int index) {
        double value = trace.value(signal, step, index);
        return isWithin(signal, step, index, value) ? look.plainWithin(value) : look.plain(value);
    }

    /// The same beside code, where only gates go without a sign.
    String code(Signal signal, int step, int index) {
        return signal.kind() == Signal.Kind.GATE ? plain(signal, step, index) : of(signal, step, index);
    }

    /// How any outcome of what makes a number would be written.
    String outcome(Signal signal, double value) {
        if (signal.kind() == Signal.Kind.GATE) {
            return look.openPercent(value);
        }
        if (signal.kind() == Signal.Kind.READOUT) {
            return answer(value);
        }
        return Math.abs(value) < 1 && trace.cell().flow().range(signal).isBounded() ? look.within(value) : look.signed(value);
    }

    /// What a computation comes to, where gates are numbers.
    public String outcome(Arithmetic arithmetic) {
        if (arithmetic.target().orElse(null) instanceof Target.Value(Signal signal, int _, int _)) {
            return signal.kind() == Signal.Kind.GATE ? plainOutcome(signal, arithmetic.result()) : outcome(signal, arithmetic.result());
        }
        return look.signed(arithmetic.result());
    }

    /// The sum of its terms: where nothing is made of it, that is what it comes to.
    public String sum(Arithmetic arithmetic) {
        return arithmetic.curve() == Activation.IDENTITY && arithmetic.gate().isEmpty() ? outcome(arithmetic) : look.signed(arithmetic.sum());
    }

    /// The same within a formula.
    String plainOutcome(Signal signal, double value) {
        return Math.abs(value) < 1 && trace.cell().flow().range(signal).isBounded() ? look.plainWithin(value) : look.plain(value);
    }

    /// Joins a number to what it is equal to: `= 65 %`, but `> 99.9 %`.
    public static String equal(String written) {
        return written.startsWith(">") || written.startsWith("<") ? written : "= " + written;
    }

    /// A gate's own share of 1, or what it leaves of it.
    String share(Signal gate, int unit, double share) {
        return isOpen(gate) && !trace.isHeld(gate, unit) ? look.openPercent(share) : look.percent(share);
    }

    /// Whether the numbers of the readout are shares of 1, which no exponential lets be nothing or all: those of softmax and of σ.
    boolean isShares() {
        return trace.program().readout().filter(readout -> readout.kind() != Readout.Kind.IDENTITY).isPresent();
    }

    private String answer(double value) {
        boolean whole = trace.width(Signal.READOUT) == 1 && value == 1;
        return isShares() ? whole ? look.percent(value) : look.openPercent(value) : look.signed(value);
    }

    /// Whether a number lies between −1 and 1 without reaching them. Only what comes straight off its function is surely rounded where it
    /// is one of them.
    private boolean isWithin(Signal signal, int step, int index, double value) {
        boolean bounded = step > 0 && Math.abs(value) <= 1 && trace.cell().flow().range(signal).isBounded();
        return bounded && (Math.abs(value) < 1 || isOpen(signal) && !trace.isHeld(signal, index));
    }

    private boolean isOpen(Signal signal) {
        return trace.cell().flow().of(signal) instanceof Expression.Applied(Activation function, Expression _) && function.range().isBounded();
    }
}
