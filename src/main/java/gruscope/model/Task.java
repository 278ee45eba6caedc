package gruscope.model;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Keyed;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.sequence.Vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// What a readout is there to say, so that each of its answers can be called right or wrong.
///
/// A task knows the right answer of every step from the inputs alone. Of several outputs it names one by its index: that of a count of 2 is
/// output 2, counted from 0. Of a single output it gives the value.
///
/// | key | the right answer |
/// | --- | --- |
/// | `count-since-reset` | how many `1` have come since the last `R`; the last output stands for as many and more |
/// | `bracket-depth` | how many `(` are still open; none is right where that is below 0 or more than the last output |
/// | `latch` | which came last: `R` or neither (output 0), or `S` (output 1) |
/// | `parity` | of bits: whether the ones so far are even (output 0) or odd (output 1) |
/// | `hold` | of value and flag: the value at which the flag was 1 last; of two outputs, whether it is negative (0) or positive (1) |
/// | `sum-of-marked` | of value and flag: the sum of the values whose flag is 1 |
/// | `next-token` | the symbol of the next step; an output for each symbol |
/// | `next-value` | the one input of the next step |
/// | `first-symbol` | the symbol of the first step; an output for each symbol |
/// | `echo` | of bits: the one of two steps before |
/// | `opinion` | negative (output 0), neutral (1) or positive (2): the last of `good` and `bad`, turned round by a `not` before it; `.` begins afresh |
/// | `copy-in-order` | nothing, until the last input comes: then, at each of these steps, the next of the symbols before, in their order |
public enum Task implements Keyed {

    COUNT_SINCE_RESET("1", "R") {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return x.applyAsDouble(1) == 1 ? 0 : Math.min(outputs - 1, before + x.applyAsDouble(0));
        }
    },

    BRACKET_DEPTH("(", ")") {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return before + x.applyAsDouble(0) - x.applyAsDouble(1);
        }

        @Override
        double answer(double state, int outputs) {
            return state >= 0 && state < outputs ? state : Double.NaN;
        }
    },

    LATCH("S", "R") {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return x.applyAsDouble(0) == 1 ? 1 : x.applyAsDouble(1) == 1 ? 0 : before;
        }
    },

    PARITY {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return isFlag(x.applyAsDouble(0)) ? Math.abs(before - x.applyAsDouble(0)) : Double.NaN;
        }
    },

    HOLD {
        @Override
        double start() {
            return Double.NaN;
        }

        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return x.applyAsDouble(1) == 1 ? x.applyAsDouble(0) : x.applyAsDouble(1) == 0 ? before : Double.NaN;
        }

        @Override
        double answer(double state, int outputs) {
            return outputs == 1 ? state : state > 0 ? 1 : state < 0 ? 0 : Double.NaN;
        }
    },

    SUM_OF_MARKED {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return isFlag(x.applyAsDouble(1)) ? before + x.applyAsDouble(0) * x.applyAsDouble(1) : Double.NaN;
        }
    },

    NEXT_TOKEN {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return symbol(x, outputs);
        }
    },

    NEXT_VALUE {
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return x.applyAsDouble(0);
        }
    },

    FIRST_SYMBOL {
        @Override
        double start() {
            return Double.NaN;
        }

        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            return Double.isNaN(before) ? symbol(x, outputs) : before;
        }
    },

    ECHO {
        /// The bits so far behind a leading 1, the last three of them at most.
        @Override
        double start() {
            return 1;
        }

        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            double after = 2 * before + x.applyAsDouble(0);
            return !isFlag(x.applyAsDouble(0)) ? Double.NaN : after < 16 ? after : 8 + after % 8;
        }

        @Override
        double answer(double state, int outputs) {
            return state >= 8 ? Math.floor(state / 4) % 2 : Double.NaN;
        }
    },

    OPINION("good", "bad", "not", ".") {
        private static final double NEUTRAL = 1;

        @Override
        double start() {
            return NEUTRAL;
        }

        /// The opinion, and 3 more after a "not" that has nothing to turn round yet.
        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            boolean turned = before >= 3;
            if (x.applyAsDouble(0) == 1 || x.applyAsDouble(1) == 1) {
                return x.applyAsDouble(0) == 1 == turned ? 0 : 2;
            }
            return x.applyAsDouble(2) == 1 ? before % 3 + 3 : x.applyAsDouble(3) == 1 ? NEUTRAL : before;
        }

        @Override
        double answer(double state, int outputs) {
            return state % 3;
        }
    },

    COPY_IN_ORDER {
        private static final double SAID = 1 << 10;

        /// What is still to be said, as digits behind a leading 1, and what has just been.
        @Override
        double start() {
            return SAID;
        }

        @Override
        double next(double before, IntToDoubleFunction x, int outputs) {
            double kept = Math.floor(before / SAID);
            double symbol = symbol(x, outputs + 1);
            if (symbol < outputs) {
                return SAID * (kept * outputs + symbol);
            }
            double place = 1;
            while (place * outputs <= kept) {
                place *= outputs;
            }
            double rest = kept - place;
            return place == 1 ? SAID : SAID * (place / outputs + rest % (place / outputs)) + 1 + Math.floor(rest / (place / outputs));
        }

        @Override
        double answer(double state, int outputs) {
            return state % SAID == 0 ? Double.NaN : state % SAID - 1;
        }
    };

    /// How far the value of a single output may be from the right one.
    public static final double NEAR = 0.1;

    private final List<String> symbols;

    Task(String... symbols) {
        this.symbols = List.of(symbols);
    }

    /// The symbol that is 1, of so many.
    private static double symbol(IntToDoubleFunction x, int symbols) {
        return IntStream.range(0, symbols).filter(symbol -> x.applyAsDouble(symbol) == 1).mapToDouble(symbol -> symbol).findFirst().orElse(Double.NaN);
    }

    /// What the task has counted or kept before the first step.
    double start() {
        return 0;
    }

    /// What it has counted or kept after a step.
    ///
    /// @param x the step's features: those of the task's own symbols, in its order, or where it has none, all
    abstract double next(double before, IntToDoubleFunction x, int outputs);

    /// The right answer after a step, NaN where none is.
    double answer(double state, int outputs) {
        return state;
    }

    /// The right answers of a run, step 1 first; NaN where none is right, because nothing is asked yet or the inputs are none of this task's.
    ///
    /// @param run of a model with this task
    public double[] answers(Trace run, Optional<Vocabulary> vocabulary) {
        return answers(run.length(), step -> run.at(Signal.INPUT, step + 1), vocabulary, run.width(Signal.READOUT));
    }

    /// The same from the input vectors.
    ///
    /// @param input   the vector of each step, from 0
    /// @param outputs how many the readout has
    public double[] answers(int length, IntFunction<double[]> input, Optional<Vocabulary> vocabulary, int outputs) {
        int[] features = symbols.stream().mapToInt(symbol -> vocabulary.orElseThrow().symbols().indexOf(symbol)).toArray();
        double[] answers = new double[length];
        double state = start();
        for (int step = 0; step < length; step++) {
            double[] x = input.apply(step);
            state = features.length == 0 || isSymbol(x) ? next(state, i -> x[features.length == 0 ? i : features[i]], outputs) : Double.NaN;
            answers[step] = answer(state, outputs);
        }
        return this == NEXT_TOKEN || this == NEXT_VALUE ? IntStream.range(0, length).mapToDouble(i -> i + 1 < length ? answers[i + 1] : Double.NaN).toArray()
                : answers;
    }

    /// Whether an input is a symbol or a blank, and not a mixture of several.
    private static boolean isSymbol(double[] x) {
        return Arrays.stream(x).allMatch(Task::isFlag) && Arrays.stream(x).sum() <= 1;
    }

    private static boolean isFlag(double value) {
        return value == 0 || value == 1;
    }

    /// Compares the task with what a model reads and says.
    ///
    /// @throws BadInput if it is not for such a model
    void check(int inputs, Optional<Vocabulary> vocabulary, int outputs) {
        List<String> known = vocabulary.map(Vocabulary::symbols).orElse(List.of());
        boolean fits = switch (this) {
            case COUNT_SINCE_RESET, BRACKET_DEPTH -> known.containsAll(symbols) && outputs >= 2;
            case LATCH -> known.containsAll(symbols) && outputs == 2;
            case PARITY -> vocabulary.isEmpty() && inputs == 1 && outputs == 2;
            case HOLD -> vocabulary.isEmpty() && inputs == 2 && outputs <= 2;
            case SUM_OF_MARKED -> vocabulary.isEmpty() && inputs == 2 && outputs == 1;
            case NEXT_TOKEN, FIRST_SYMBOL -> vocabulary.isPresent() && outputs == inputs;
            case NEXT_VALUE -> vocabulary.isEmpty() && inputs == 1 && outputs == 1;
            case ECHO -> vocabulary.isEmpty() && inputs == 1 && outputs == 2;
            case OPINION -> known.containsAll(symbols) && outputs == 3;
            case COPY_IN_ORDER -> vocabulary.isPresent() && outputs == inputs - 1 && outputs >= 2;
        };
        if (!fits) {
            throw new BadInput("", vocabulary.isPresent() ? says("the-task-does-not-fit", key(), vocabulary.get().listed(), Counted.of(outputs, "output")) : says("the-task-does-not-fit-a", key(), Counted.of(inputs, "input"), Counted.of(outputs, "output")),
                    needs());
        }
    }

    private Message needs() {
        Message named = Listing.and(symbols.stream().map(Quoted::of).toList());
        return switch (this) {
            case COUNT_SINCE_RESET, BRACKET_DEPTH -> says("needs-symbols-and-more", named, 2);
            case LATCH -> says("needs-symbols", named, 2);
            case PARITY -> says("needs-one-input", Counted.of(2, "output"));
            case HOLD -> says("needs-value-and-flag-or-two");
            case SUM_OF_MARKED -> says("needs-value-and-flag");
            case NEXT_TOKEN, FIRST_SYMBOL -> says("needs-vocabulary");
            case NEXT_VALUE -> says("needs-one-input", Counted.of(1, "output"));
            case ECHO -> says("needs-one-input", Counted.of(2, "output"));
            case OPINION -> says("needs-symbols", named, 3);
            case COPY_IN_ORDER -> says("needs-vocabulary-but-last");
        };
    }
}
