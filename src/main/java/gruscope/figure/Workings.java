package gruscope.figure;

import gruscope.engine.Activation;
import gruscope.engine.Gru;
import gruscope.engine.Part;
import gruscope.engine.Signal;
import gruscope.engine.Trace;
import gruscope.engine.WeightSet;
import gruscope.figure.Arithmetic.Factor;
import gruscope.figure.Arithmetic.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arithmetic of the current beat for the unit dwelt on, from the trace and the weights that drove the step.
final class Workings {

    private final Trace trace;
    private final WeightSet weights;
    private final int set;
    private final int step;
    private final int unit;
    private final String beat;

    Workings(Shot shot) {
        this.trace = shot.trace();
        this.step = shot.step();
        this.unit = shot.unit();
        this.weights = trace.weights(step);
        this.set = trace.number(weights);
        this.beat = shot.beat().key();
    }

    /// The beats before the first block gather what it will multiply: they show its arithmetic not yet begun.
    Arithmetic arithmetic() {
        return switch (beat) {
            case "take-x", "weights" -> trace.cell() instanceof Gru ? block(Signal.RESET_GATE)
                    : trace.has(Signal.FORGET_GATE) ? block(Signal.FORGET_GATE) : inputTerm();
            case "reset-gate" -> block(Signal.RESET_GATE);
            case "update-gate" -> block(Signal.UPDATE_GATE);
            case "forget-gate" -> block(Signal.FORGET_GATE);
            case "input-gate" -> block(Signal.INPUT_GATE);
            case "output-gate" -> block(Signal.OUTPUT_GATE);
            case "reset-past" -> resetPast();
            case "candidate" -> trace.cell() instanceof Gru gru ? candidate(gru) : block(Signal.CELL_CANDIDATE);
            case "mix" -> mix();
            case "cell-state" -> cellState();
            case "input-term" -> inputTerm();
            case "recurrent-term" -> new Arithmetic(of("(U h)"), recurrentTerms(0), Activation.IDENTITY, Optional.empty(), Optional.empty());
            case "sum" -> new Arithmetic(of("a"), sumTerms(), Activation.IDENTITY, Optional.empty(), Optional.empty());
            default -> newState();
        };
    }

    private Arithmetic block(Signal signal) {
        int block = trace.cell().indexOf(signal);
        List<Term> terms = new ArrayList<>(inputTerms(block));
        terms.addAll(recurrentTerms(block));
        return new Arithmetic(of(signal.symbol()), terms, trace.cell().blocks().get(block).activation(), Optional.empty(), made(signal));
    }

    private Arithmetic candidate(Gru gru) {
        int block = gru.indexOf(Signal.CANDIDATE);
        List<Term> terms = new ArrayList<>(inputTerms(block));
        if (gru.reset() == Gru.Reset.AFTER) {
            Factor recurrent = new Factor("(U_{n} h)_{" + (unit + 1) + "}", trace.recurrentTerm(block, step, unit), Optional.empty());
            terms.add(Term.of(value("r", Signal.RESET_GATE, step, unit), recurrent));
        } else {
            terms.addAll(recurrentTerms(block));
        }
        return new Arithmetic(of("h̃"), terms, gru.candidate(), Optional.empty(), made(Signal.CANDIDATE));
    }

    private Arithmetic resetPast() {
        Gru gru = (Gru) trace.cell();
        Factor gate = value("r", Signal.RESET_GATE, step, unit);
        if (gru.reset() == Gru.Reset.AFTER) {
            return new Arithmetic("(r ⊙ U_{n} h)_{" + (unit + 1) + "}", recurrentTerms(gru.indexOf(Signal.CANDIDATE)), Activation.IDENTITY,
                    Optional.of(gate), Optional.empty());
        }
        return new Arithmetic("(r ⊙ h)_{" + (unit + 1) + "}", List.of(Term.of(past(unit))), Activation.IDENTITY, Optional.of(gate), Optional.empty());
    }

    private Arithmetic mix() {
        return new Arithmetic(of("h"), blend(), Activation.IDENTITY, Optional.empty(), Optional.empty());
    }

    private List<Term> blend() {
        Gru gru = (Gru) trace.cell();
        double z = trace.value(Signal.UPDATE_GATE, step, unit);
        boolean keeps = gru.update() == Gru.Update.KEEPS;
        Factor stored = value("z", Signal.UPDATE_GATE, step, unit);
        Factor other = new Factor("(1 − z_{" + (unit + 1) + "})", 1 - z, stored.source());
        return List.of(Term.of(keeps ? stored : other, past(unit)),
                Term.of(keeps ? other : stored, value("h̃", Signal.CANDIDATE, step, unit)));
    }

    private Arithmetic cellState() {
        List<Term> terms = List.of(
                Term.of(value("f", Signal.FORGET_GATE, step, unit), value("c", Signal.CELL_STATE, step - 1, unit)),
                Term.of(value("i", Signal.INPUT_GATE, step, unit), value("g", Signal.CELL_CANDIDATE, step, unit)));
        return new Arithmetic(of("c"), terms, Activation.IDENTITY, Optional.empty(), made(Signal.CELL_STATE));
    }

    private Arithmetic inputTerm() {
        return new Arithmetic(of("(W x)"), inputTerms(0), Activation.IDENTITY, Optional.empty(), Optional.empty());
    }

    private List<Term> sumTerms() {
        return List.of(Term.of(new Factor(of("(W x)"), trace.inputTerm(0, step, unit), Optional.empty())),
                Term.of(new Factor(of("(U h)"), trace.recurrentTerm(0, step, unit), Optional.empty())));
    }

    private Arithmetic newState() {
        return switch (trace.cell().kind()) {
            case GRU -> new Arithmetic(of("h"), blend(), Activation.IDENTITY, Optional.empty(), made(Signal.HIDDEN_STATE));
            case LSTM -> new Arithmetic(of("h"), List.of(Term.of(value("c", Signal.CELL_STATE, step, unit))), Activation.TANH,
                    Optional.of(value("o", Signal.OUTPUT_GATE, step, unit)), made(Signal.HIDDEN_STATE));
            case RNN -> new Arithmetic(of("h"), sumTerms(), trace.cell().blocks().getFirst().activation(), Optional.empty(), made(Signal.HIDDEN_STATE));
        };
    }

    /// W x + b, a term for each input that is not zero.
    private List<Term> inputTerms(int block) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < trace.inputSize(); j++) {
            Factor x = value("x", Signal.INPUT, step, j);
            if (x.value() != 0 || trace.inputSize() <= 4) {
                terms.add(Term.of(weight(Part.INPUT_WEIGHTS, block, j), x));
            }
        }
        bias(Part.INPUT_BIAS, block).ifPresent(terms::add);
        return terms;
    }

    /// U h + b′.
    private List<Term> recurrentTerms(int block) {
        boolean resetBefore = trace.cell() instanceof Gru gru && gru.reset() == Gru.Reset.BEFORE && block == gru.indexOf(Signal.CANDIDATE);
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < trace.hiddenSize(); k++) {
            Factor weight = weight(Part.RECURRENT_WEIGHTS, block, k);
            terms.add(resetBefore ? new Term(List.of(weight, value("r", Signal.RESET_GATE, step, k), past(k))) : Term.of(weight, past(k)));
        }
        bias(Part.RECURRENT_BIAS, block).ifPresent(terms::add);
        return terms;
    }

    private Optional<Term> bias(Part part, int block) {
        return weights.parts().contains(part) ? Optional.of(Term.of(weight(part, block, 0))) : Optional.empty();
    }

    private Factor weight(Part part, int block, int column) {
        boolean bias = part == Part.INPUT_BIAS || part == Part.RECURRENT_BIAS;
        String index = bias ? String.valueOf(unit + 1) : (unit + 1) + "," + (column + 1);
        return new Factor(part.symbol() + "_{" + index + "}", weights.value(part, block, unit, column),
                Optional.of(new Target.Weight(set, part, block, unit, column)));
    }

    private Factor past(int k) {
        return value("h", Signal.HIDDEN_STATE, step - 1, k);
    }

    private Factor value(String symbol, Signal signal, int at, int index) {
        boolean old = at < step;
        return new Factor(symbol + "_{" + (old ? "t−1," : "") + (index + 1) + "}", trace.value(signal, at, index), Optional.of(new Target.Value(signal, at, index)));
    }

    private String of(String symbol) {
        return symbol + "_{" + (unit + 1) + "}";
    }

    private Optional<Target> made(Signal signal) {
        return Optional.of(new Target.Value(signal, step, unit));
    }
}
