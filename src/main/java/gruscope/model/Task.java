package gruscope.model;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.sequence.Vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
            return IntStream.range(0, outputs).filter(symbol -> x.applyAsDouble(symbol) == 1).mapToDouble(symbol -> symbol).findFirst().orElse(Double.NaN);
        }
    };

    /// How far the value of a single output may be from the right one.
    public static final double NEAR = 0.1;

    private final List<String> symbols;

    Task(String... symbols) {
        this.symbols = List.of(symbols);
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
        int[] features = symbols.stream().mapToInt(symbol -> vocabulary.orElseThrow().symbols().indexOf(symbol)).toArray();
        int outputs = run.width(Signal.READOUT);
        double[] answers = new double[run.length()];
        double state = start();
        for (int step = 1; step <= answers.length; step++) {
            int now = step;
            boolean known = features.length == 0 || isSymbol(run, step);
            state = known ? next(state, i -> run.value(Signal.INPUT, now, features.length == 0 ? i : features[i]), outputs) : Double.NaN;
            answers[step - 1] = answer(state, outputs);
        }
        return this == NEXT_TOKEN ? IntStream.range(0, answers.length).mapToDouble(i -> i + 1 < answers.length ? answers[i + 1] : Double.NaN).toArray()
                : answers;
    }

    /// Whether a step's input is a symbol or a blank, and not a mixture of several.
    private static boolean isSymbol(Trace run, int step) {
        double[] x = run.at(Signal.INPUT, step);
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
            case NEXT_TOKEN -> vocabulary.isPresent() && outputs == inputs;
        };
        if (!fits) {
            throw new BadInput("", "the task \"" + key() + "\" does not fit a model with " + (vocabulary.isPresent() ? "the symbols "
                    + vocabulary.get().listed() : inputs + (inputs == 1 ? " input" : " inputs")) + " and " + outputs + (outputs == 1 ? " output" : " outputs"),
                    "it needs " + needs());
        }
    }

    private String needs() {
        String named = symbols.stream().map(symbol -> "\"" + symbol + "\"").collect(Collectors.joining(" and "));
        return switch (this) {
            case COUNT_SINCE_RESET, BRACKET_DEPTH -> "the symbols " + named + " and at least 2 outputs";
            case LATCH -> "the symbols " + named + " and 2 outputs";
            case PARITY -> "one input, no vocabulary and 2 outputs";
            case HOLD -> "a value and a flag as inputs, no vocabulary, and 1 output or 2";
            case SUM_OF_MARKED -> "a value and a flag as inputs, no vocabulary, and 1 output";
            case NEXT_TOKEN -> "a vocabulary and an output for each symbol";
        };
    }
}
