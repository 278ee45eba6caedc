package gruscope.figure.explain;

import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.ink.Look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a number means, in a plain sentence of one language, read off the roles and the expressions of its cell.
final class Sayings {

    private final Trace trace;
    private final Cell cell;
    private final Look look;
    private final Phrases phrases;
    private final Reading reading;
    private final int step;
    private final int unit;

    Sayings(Trace trace, Look look, int step, int unit) {
        this.trace = trace;
        this.cell = trace.cell();
        this.look = look;
        this.phrases = look.phrases();
        this.reading = new Reading(trace, look);
        this.step = step;
        this.unit = unit;
    }

    /// What a signal's number does; of one that a what-if holds, that it does, and what its formula would give; of what is no number any more,
    /// since when.
    String of(Signal signal) {
        if (!isFinite(signal)) {
            return overflow();
        }
        String held = trace.isHeld(signal, unit) ? Worked.sentence(trace, look, signal, step, unit) : "";
        return switch (signal.kind()) {
            case GATE -> held.isEmpty() ? gate(signal) : held + " " + gate(signal);
            case CANDIDATE -> cell.flow().letsIn(signal).map(gate -> letIn(gate, cell.flow().of(signal))).orElseGet(() ->
                    phrases.text(cell.hasCellState() ? "cell.says.g" : "cell.says.candidate", look.unitNumber(unit), reading.of(signal, step, unit)));
            case STATE -> held.isEmpty() ? state(signal) : held;
            case INPUT, READOUT -> "";
        };
    }

    /// What a part of a signal stands for.
    String of(Expression part) {
        return switch (part) {
            case Expression.Weighed weighed -> phrases.text(weighed.by().isOfInput() ? "cell.says.input-term" : "cell.says.recurrent-term");
            case Expression.Product(List<Expression> factors) when factors.getFirst() instanceof Expression.Now(Signal gate) ->
                    isFinite(gate) ? letIn(gate, part) : overflow();
            case Expression.Product _, Expression.Now _, Expression.Past _, Expression.Sum _, Expression.Rest _, Expression.Applied _ -> "";
        };
    }

    private boolean isFinite(Signal signal) {
        return Double.isFinite(trace.value(signal, step, unit));
    }

    private String overflow() {
        return trace.overflow().stream().mapToObj(first -> phrases.text("overflow.unit", look.unitNumber(unit), first)).findFirst()
                .orElseGet(() -> phrases.text("overflow.number"));
    }

    /// `keeps 93 % · writes 7 %`, where one gate mixes old and new.
    String shares() {
        return cell.flow().mix().map(mix -> phrases.text("cell.mixer.shares", kept(mix), written(mix))).orElse("");
    }

    private String gate(Signal gate) {
        Set<Role> roles = cell.roles(gate);
        List<String> says = new ArrayList<>();
        if (roles.containsAll(Set.of(Role.KEEPS, Role.WRITES, Role.LETS_IN))) {
            Mix mix = cell.flow().mix().orElseThrow();
            return phrases.text("cell.says.one-gate", look.unitNumber(unit), kept(mix), written(mix));
        }
        if (roles.contains(Role.KEEPS) && roles.contains(Role.WRITES)) {
            Mix mix = cell.flow().mix().orElseThrow();
            says.add(phrases.text("cell.says.z", look.unitNumber(unit), kept(mix), written(mix)));
            old(Signal.HIDDEN_STATE).ifPresent(says::add);
        } else if (roles.contains(Role.KEEPS)) {
            says.add(ofShare("cell.says.f", gate));
            cell.signals().stream().filter(state -> cell.roles(state).contains(Role.REMEMBERS)).findFirst().flatMap(this::old).ifPresent(says::add);
        } else if (roles.contains(Role.WRITES)) {
            says.add(ofShare("cell.says.i", gate));
        }
        if (roles.contains(Role.LETS_IN)) {
            cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.CANDIDATE && cell.flow().letsIn(signal).filter(gate::equals).isPresent())
                    .findFirst().ifPresent(candidate -> says.add(letIn(gate, cell.flow().of(candidate))));
        }
        return says.isEmpty() ? ofShare("cell.says.o", gate) : String.join(" ", says);
    }

    /// How much of the past a gate lets into an expression. Where there is no past yet, it says so: a share of nothing is nothing.
    private String letIn(Signal gate, Expression into) {
        boolean weighedFirst = into.all().anyMatch(part -> part instanceof Expression.Product(List<Expression> factors)
                && factors.contains(new Expression.Now(gate)) && factors.stream().anyMatch(Expression.Weighed.class::isInstance));
        boolean nothing = weighedFirst ? IntStream.range(0, trace.hiddenSize()).allMatch(any -> past(Signal.HIDDEN_STATE, any) == 0)
                : past(Signal.HIDDEN_STATE, unit) == 0;
        return ofShare(nothing ? "cell.says.r.nothing" : "cell.says.r", gate);
    }

    /// That an old state is 0, where it is.
    private Optional<String> old(Signal state) {
        return past(state, unit) == 0 ? Optional.of(phrases.text("cell.says.old-zero")) : Optional.empty();
    }

    private double past(Signal state, int of) {
        return trace.value(state, step - 1, of);
    }

    private String state(Signal state) {
        Optional<Mix> mix = cell.flow().mix();
        String now = reading.of(state, step, unit);
        if (state == Signal.HIDDEN_STATE && mix.isPresent()) {
            return blend(mix.get(), now);
        }
        if (cell.gates().isEmpty() && cell.flow().of(state).holds(new Expression.Past(state))) {
            return phrases.text("cell.says.rnn", look.unitNumber(unit), now);
        }
        Optional<String> carried = carried(state);
        return carried.or(() -> shown(state)).orElseGet(() -> phrases.text("cell.says.state", look.unitNumber(unit), now));
    }

    private String blend(Mix mix, String now) {
        return phrases.text("cell.says.blend", look.unitNumber(unit), kept(mix), reading.of(Signal.HIDDEN_STATE, step - 1, unit),
                written(mix), reading.of(mix.candidate(), step, unit), now);
    }

    /// A state to which one gate lets the past and another the candidate.
    private Optional<String> carried(Signal state) {
        Optional<Signal> keeper = cell.flow().gateBeside(state, new Expression.Past(state));
        Optional<Signal> writer = cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.CANDIDATE)
                .flatMap(candidate -> cell.flow().gateBeside(state, new Expression.Now(candidate)).stream()).findFirst();
        return keeper.flatMap(keeps -> writer.map(writes -> phrases.text("cell.says.c", look.unitNumber(unit), percent(keeps), percent(writes))));
    }

    /// A state that a gate shows of another.
    private Optional<String> shown(Signal state) {
        return cell.flow().of(state) instanceof Expression.Product(List<Expression> factors) && factors.getFirst() instanceof Expression.Now(Signal gate)
                ? Optional.of(ofShare("cell.says.o", gate)) : Optional.empty();
    }

    private String ofShare(String key, Signal gate) {
        return phrases.text(key, look.unitNumber(unit), percent(gate));
    }

    private String percent(Signal gate) {
        return reading.of(gate, step, unit);
    }

    private String kept(Mix mix) {
        return reading.share(mix.gate(), unit, keep(mix));
    }

    private String written(Mix mix) {
        return reading.share(mix.gate(), unit, 1 - keep(mix));
    }

    private double keep(Mix mix) {
        return mix.keepShare(trace.value(mix.gate(), step, unit));
    }
}
