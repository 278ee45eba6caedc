package gruscope.engine.cell;

import gruscope.engine.cell.Expression.Applied;
import gruscope.engine.cell.Expression.Now;
import gruscope.engine.cell.Expression.Past;
import gruscope.engine.cell.Expression.Product;
import gruscope.engine.cell.Expression.Rest;
import gruscope.engine.cell.Expression.Sum;
import gruscope.engine.cell.Expression.Weighed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a cell computes in a step, as data: each signal with the expression that makes it, and the beats in which this is told.
///
/// Blocks, ranges and roles are read off the expressions, so none of them can say anything else.
public final class Flow {

    private final Map<Signal, Expression> made;
    private final List<Signal> signals;
    private final List<Beat> beats;
    private final List<Block> blocks;
    private final Map<Signal, Range> ranges = new EnumMap<>(Signal.class);
    private final Map<Signal, Set<Role>> roles = new EnumMap<>(Signal.class);
    private final Map<Signal, Double> added = new EnumMap<>(Signal.class);
    private final Optional<Mix> mix;
    private final boolean recurrent;

    /// @param made  each signal and what makes it, in the order in which they are computed; the hidden state comes last
    /// @param beats in the order in which they are told
    public Flow(LinkedHashMap<Signal, Expression> made, List<Beat> beats) {
        this.made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
        this.signals = List.copyOf(made.keySet());
        this.beats = List.copyOf(beats);
        this.blocks = made.entrySet().stream().filter(entry -> isWeighed(entry.getKey(), entry.getValue()))
                .map(entry -> new Block(entry.getKey().block(), entry.getKey(), function(entry.getValue()))).toList();
        made.values().stream().flatMap(Expression::all).filter(part -> part instanceof Weighed weighed && weighed.added() != 0)
                .forEach(part -> added.put(((Weighed) part).block(), ((Weighed) part).added()));
        made.forEach((signal, expression) -> ranges.put(signal, rangeOf(signal, expression)));
        this.recurrent = made.values().stream().flatMap(Expression::all)
                .anyMatch(part -> part instanceof Weighed weighed && weighed.by() == Part.RECURRENT_WEIGHTS);
        this.mix = Optional.ofNullable(made.get(Signal.HIDDEN_STATE)).flatMap(Flow::mixOf);
        made.keySet().forEach(signal -> roles.put(signal, findRoles(signal)));
    }

    /// The blocks of weights, in the order their rows are stacked.
    public List<Block> blocks() {
        return blocks;
    }

    /// What a step makes, in the order it is computed.
    public List<Signal> signals() {
        return signals;
    }

    public List<Beat> beats() {
        return beats;
    }

    /// What makes a signal.
    ///
    /// @throws IllegalArgumentException if this cell makes no such signal
    public Expression of(Signal signal) {
        if (!made.containsKey(signal)) {
            throw new IllegalArgumentException("this cell does not make " + signal);
        }
        return made.get(signal);
    }

    /// What a beat works out; none where it only takes or lights up.
    public Optional<Expression> of(Beat beat) {
        return switch (beat) {
            case Beat.Take _, Beat.Light _ -> Optional.empty();
            case Beat.Prepare prepare -> Optional.of(prepare.part());
            case Beat.Make make -> Optional.of(of(make.signal()));
        };
    }

    /// The beats that a signal is told in: those that prepare it, and the one that makes it.
    public List<Beat> beats(Signal signal) {
        return beats.stream().filter(beat -> switch (beat) {
            case Beat.Take _, Beat.Light _ -> false;
            case Beat.Prepare prepare -> prepare.toward() == signal;
            case Beat.Make make -> make.signal() == signal;
        }).toList();
    }

    /// What the cell itself adds to the input's term of a block, beside the bias that is stored; 0 for most.
    public double added(Signal block) {
        return added.getOrDefault(block, 0.0);
    }

    /// Whether the past goes through weights anywhere.
    public boolean isRecurrent() {
        return recurrent;
    }

    /// Whether a gate acts on a recurrent product with its bias, so that the second bias is not merely added to the first.
    public boolean gatesARecurrentBias() {
        return made.values().stream().flatMap(Expression::all).anyMatch(part -> part instanceof Product(List<Expression> factors)
                && factors.stream().anyMatch(Weighed.class::isInstance));
    }

    /// Between which bounds a signal lies, whatever the weights are, from a start within them. An input or a readout has none.
    public Range range(Signal signal) {
        return ranges.getOrDefault(signal, Range.ANY);
    }

    /// The roles that a signal plays; none for what has no counterpart in other cells.
    public Set<Role> roles(Signal signal) {
        return roles.getOrDefault(signal, Set.of());
    }

    /// How the hidden state is mixed of old and new by one gate; none where it is made otherwise.
    public Optional<Mix> mix() {
        return mix;
    }

    /// The gate that decides how much of the past goes into a signal, before it is squashed; none where all of it does.
    public Optional<Signal> letsIn(Signal signal) {
        return of(signal).all().filter(Product.class::isInstance).filter(product -> product.holds(Expression.past()))
                .flatMap(product -> product.parts().stream()).filter(Now.class::isInstance).map(gate -> ((Now) gate).signal())
                .filter(gate -> gate.kind() == Signal.Kind.GATE).findFirst();
    }

    /// The gate that scales one factor of a sum of products, such as the forget gate beside the old cell state.
    public Optional<Signal> gateBeside(Signal signal, Expression factor) {
        return terms(of(signal)).filter(product -> product.factors().contains(factor)).flatMap(product -> product.factors().stream())
                .filter(Now.class::isInstance).map(gate -> ((Now) gate).signal()).filter(gate -> gate.kind() == Signal.Kind.GATE).findFirst();
    }

    private static boolean isWeighed(Signal signal, Expression expression) {
        return expression.all().anyMatch(part -> part instanceof Weighed weighed && weighed.block() == signal);
    }

    private static Activation function(Expression expression) {
        return expression instanceof Applied applied ? applied.function() : Activation.IDENTITY;
    }

    private Range rangeOf(Signal signal, Expression expression) {
        return switch (expression) {
            case Now(Signal other) -> range(other);
            case Past(Signal state) -> state == signal ? Range.ANY : range(state);
            case Weighed _ -> Range.ANY;
            case Applied(Activation function, Expression to) -> function == Activation.IDENTITY ? rangeOf(signal, to) : function.range();
            case Rest(Expression of) -> rangeOf(signal, of).isBounded() ? new Range(0, 1) : Range.ANY;
            case Product(List<Expression> factors) -> factors.stream().map(factor -> rangeOf(signal, factor)).reduce(new Range(1, 1), Range::times);
            case Sum _ -> mixOf(expression).map(mixed -> range(mixed.candidate())).orElse(Range.ANY);
        };
    }

    private static Optional<Mix> mixOf(Expression expression) {
        for (Signal gate : Signal.values()) {
            for (Signal candidate : Signal.values()) {
                if (expression.equals(Expression.blend(gate, new Now(candidate), Expression.past()))) {
                    return Optional.of(new Mix(gate, true, candidate));
                }
                if (expression.equals(Expression.blend(gate, Expression.past(), new Now(candidate)))) {
                    return Optional.of(new Mix(gate, false, candidate));
                }
            }
        }
        return Optional.empty();
    }

    private Set<Role> findRoles(Signal signal) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        switch (signal.kind()) {
            case GATE -> roles.addAll(rolesOfGate(signal));
            case CANDIDATE -> roles.add(Role.PROPOSES);
            case STATE -> {
                if (signal == Signal.HIDDEN_STATE) {
                    roles.add(Role.SHOWS);
                }
                if (signal == Signal.CELL_STATE || !made.containsKey(Signal.CELL_STATE)) {
                    roles.add(Role.REMEMBERS);
                }
            }
            case INPUT, READOUT -> { }
        }
        return Collections.unmodifiableSet(roles);
    }

    private Set<Role> rolesOfGate(Signal gate) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Map.Entry<Signal, Expression> entry : made.entrySet()) {
            switch (entry.getKey().kind()) {
                case STATE -> terms(entry.getValue()).filter(product -> product.holds(new Now(gate))).forEach(product -> {
                    if (product.factors().contains(new Past(entry.getKey()))) {
                        roles.add(Role.KEEPS);
                    } else if (product.factors().stream().anyMatch(factor -> factor instanceof Now(Signal other) && other.kind() == Signal.Kind.CANDIDATE)) {
                        roles.add(Role.WRITES);
                    }
                });
                case CANDIDATE -> {
                    if (letsIn(entry.getKey()).filter(gate::equals).isPresent()) {
                        roles.add(Role.LETS_IN);
                    }
                }
                case GATE, INPUT, READOUT -> { }
            }
        }
        return roles;
    }

    /// The products of a sum; none where it is none.
    private static Stream<Product> terms(Expression expression) {
        return expression instanceof Sum(List<Expression> terms) ? terms.stream().filter(Product.class::isInstance).map(Product.class::cast) : Stream.empty();
    }
}
