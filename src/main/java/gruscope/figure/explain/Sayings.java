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

/// What a number means, in a plain sentence of one language, read off the roles and the expressions of its cell.
final class Sayings {

    private final Trace trace;
    private final Cell cell;
    private final Look look;
    private final Phrases phrases;
    private final int step;
    private final int unit;

    Sayings(Trace trace, Look look, int step, int unit) {
        this.trace = trace;
        this.cell = trace.cell();
        this.look = look;
        this.phrases = look.phrases();
        this.step = step;
        this.unit = unit;
    }

    /// What a signal's number does.
    String of(Signal signal) {
        return switch (signal.kind()) {
            case GATE -> gate(signal);
            case CANDIDATE -> cell.flow().letsIn(signal).map(this::letIn).orElseGet(() ->
                    phrases.text(cell.hasCellState() ? "cell.says.g" : "cell.says.candidate", unit + 1, look.signed(trace.value(signal, step, unit))));
            case STATE -> state(signal);
            case INPUT, READOUT -> "";
        };
    }

    /// What a part of a signal stands for.
    String of(Expression part) {
        return switch (part) {
            case Expression.Weighed weighed -> phrases.text(weighed.by().isOfInput() ? "cell.says.input-term" : "cell.says.recurrent-term");
            case Expression.Product(List<Expression> factors) when factors.getFirst() instanceof Expression.Now(Signal gate) -> letIn(gate);
            case Expression.Product _, Expression.Now _, Expression.Past _, Expression.Sum _, Expression.Rest _, Expression.Applied _ -> "";
        };
    }

    /// `keeps 93 % · writes 7 %`, where one gate mixes old and new.
    String shares() {
        return cell.flow().mix().map(mix -> phrases.text("cell.mixer.shares", look.percent(keep(mix)), look.percent(1 - keep(mix)))).orElse("");
    }

    private String gate(Signal gate) {
        Set<Role> roles = cell.roles(gate);
        List<String> says = new ArrayList<>();
        if (roles.contains(Role.KEEPS) && roles.contains(Role.WRITES)) {
            double keep = keep(cell.flow().mix().orElseThrow());
            says.add(phrases.text("cell.says.z", unit + 1, look.percent(keep), look.percent(1 - keep)));
        } else if (roles.contains(Role.KEEPS)) {
            says.add(ofShare("cell.says.f", gate));
        } else if (roles.contains(Role.WRITES)) {
            says.add(ofShare("cell.says.i", gate));
        }
        if (roles.contains(Role.LETS_IN)) {
            says.add(letIn(gate));
        }
        return says.isEmpty() ? ofShare("cell.says.o", gate) : String.join(" ", says);
    }

    private String letIn(Signal gate) {
        return ofShare("cell.says.r", gate);
    }

    private String state(Signal state) {
        Optional<Mix> mix = cell.flow().mix();
        String now = look.signed(trace.value(state, step, unit));
        if (state == Signal.HIDDEN_STATE && mix.isPresent()) {
            return blend(mix.get(), now);
        }
        if (cell.gates().isEmpty()) {
            return phrases.text("cell.says.rnn", unit + 1, now);
        }
        Optional<String> carried = carried(state);
        return carried.or(() -> shown(state)).orElseGet(() -> phrases.text("cell.says.state", unit + 1, now));
    }

    private String blend(Mix mix, String now) {
        return phrases.text("cell.says.blend", unit + 1, look.percent(keep(mix)), look.signed(trace.value(Signal.HIDDEN_STATE, step - 1, unit)),
                look.percent(1 - keep(mix)), look.signed(trace.value(mix.candidate(), step, unit)), now);
    }

    /// A state to which one gate lets the past and another the candidate.
    private Optional<String> carried(Signal state) {
        Optional<Signal> keeper = cell.flow().gateBeside(state, new Expression.Past(state));
        Optional<Signal> writer = cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.CANDIDATE)
                .flatMap(candidate -> cell.flow().gateBeside(state, new Expression.Now(candidate)).stream()).findFirst();
        return keeper.flatMap(keeps -> writer.map(writes -> phrases.text("cell.says.c", unit + 1, percent(keeps), percent(writes))));
    }

    /// A state that a gate shows of another.
    private Optional<String> shown(Signal state) {
        return cell.flow().of(state) instanceof Expression.Product(List<Expression> factors) && factors.getFirst() instanceof Expression.Now(Signal gate)
                ? Optional.of(ofShare("cell.says.o", gate)) : Optional.empty();
    }

    private String ofShare(String key, Signal gate) {
        return phrases.text(key, unit + 1, percent(gate));
    }

    private String percent(Signal gate) {
        return look.percent(trace.value(gate, step, unit));
    }

    private double keep(Mix mix) {
        return mix.keepShare(trace.value(mix.gate(), step, unit));
    }
}
