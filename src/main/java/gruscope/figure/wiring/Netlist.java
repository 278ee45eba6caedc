package gruscope.figure.wiring;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is wired to what in a cell, read off its description ([Flow]): equal parts of its expressions are one part here.
///
/// @param parts each after those that it reads
public record Netlist(List<Component> parts) {

    /// @param inputs the places of what it reads, in order
    /// @param beat   the beat that works it out, from 0
    /// @param makes  the signal that comes out, if it is one
    public record Component(Operator operator, List<Integer> inputs, int beat, Optional<Signal> makes) {
    }

    public Netlist {
        parts = List.copyOf(parts);
    }

    /// @param joined whether past and input are joined and weighed at once where that is the same, or by a matrix each
    public static Netlist of(Cell cell, boolean joined) {
        return new Reader(cell, joined).read();
    }

    /// What is wired to what, whatever the functions and weights are called: wirings of one shape are drawn alike.
    String shape() {
        return parts.stream().map(part -> switch (part.operator()) {
            case Operator.Source(Signal signal, boolean _) -> signal.key();
            case Operator.Join _ -> "J";
            case Operator.Weigh _ -> "W";
            case Operator.Sum _ -> "S";
            case Operator.Product _ -> "P";
            case Operator.Rest _ -> "R";
            case Operator.Apply _ -> "A";
            case Operator.Sink(Signal state) -> "=" + state.key();
        } + part.inputs().stream().map(String::valueOf).collect(Collectors.joining(","))).collect(Collectors.joining(";"));
    }

    /// The places of those that read a part.
    List<Integer> readers(int part) {
        return IntStream.range(0, parts.size()).filter(i -> parts.get(i).inputs().contains(part)).boxed().toList();
    }

    /// Whether what comes out of a part leaves the cell.
    boolean leaves(int part) {
        return readers(part).stream().anyMatch(reader -> parts.get(reader).operator() instanceof Operator.Sink);
    }

    /// The signal that a part hands on, by its own name or through what only reshapes it; none where it is something between.
    Optional<Signal> carries(int part) {
        return switch (parts.get(part).operator()) {
            case Operator.Source(Signal signal, boolean _) -> Optional.of(signal);
            case Operator.Rest _ -> carries(parts.get(part).inputs().getFirst());
            case Operator.Join _, Operator.Weigh _, Operator.Sum _, Operator.Product _, Operator.Apply _, Operator.Sink _ -> parts.get(part).makes();
        };
    }

    /// Puts the parts of a cell together.
    private static final class Reader {

        private final Cell cell;
        private final Flow flow;
        private final boolean joined;
        private final List<Component> parts = new ArrayList<>();
        private final Map<Object, Integer> known = new HashMap<>();

        Reader(Cell cell, boolean joined) {
            this.cell = cell;
            this.flow = cell.flow();
            this.joined = joined;
        }

        Netlist read() {
            for (Signal signal : flow.signals()) {
                int made = place(flow.of(signal));
                Component part = parts.get(made);
                parts.set(made, new Component(part.operator(), part.inputs(), part.beat(), part.makes().or(() -> Optional.of(signal))));
            }
            for (Signal signal : flow.signals()) {
                if (signal.kind() == Signal.Kind.STATE) {
                    parts.add(new Component(new Operator.Sink(signal), List.of(place(flow.of(signal))), beatThatMakes(signal), Optional.empty()));
                }
            }
            return new Netlist(parts);
        }

        private int place(Expression expression) {
            if (expression instanceof Expression.Now(Signal signal) && signal != Signal.INPUT) {
                return place(flow.of(signal));
            }
            if (expression instanceof Expression.Applied(Activation function, Expression to) && function == Activation.IDENTITY && !(to instanceof Expression.Sum && joined)) {
                return place(to);
            }
            Integer there = known.get(expression);
            if (there == null) {
                there = made(expression);
                known.put(expression, there);
            }
            return there;
        }

        private int made(Expression expression) {
            int beat = beat(expression);
            return switch (expression) {
                case Expression.Now(Signal signal) -> add(new Operator.Source(signal, false), List.of(), 0);
                case Expression.Past(Signal state) -> add(new Operator.Source(state, true), List.of(), 0);
                case Expression.Weighed weighed -> add(new Operator.Weigh(weighed.block(), Optional.of(weighed.by()), Activation.IDENTITY), List.of(place(weighed.vector())), beat);
                case Expression.Sum(List<Expression> terms) -> layer(terms, Activation.IDENTITY, beat).orElseGet(() -> chained(new Operator.Sum(), terms, beat));
                case Expression.Product(List<Expression> factors) -> chained(new Operator.Product(), factors, beat);
                case Expression.Rest(Expression of) -> add(new Operator.Rest(), List.of(place(of)), beat);
                case Expression.Applied(Activation function, Expression.Weighed weighed) when joined ->
                        add(new Operator.Weigh(weighed.block(), Optional.of(weighed.by()), function), List.of(place(weighed.vector())), beat);
                case Expression.Applied(Activation function, Expression.Sum(List<Expression> terms)) when layer(terms, function, beat).isPresent() ->
                        layer(terms, function, beat).orElseThrow();
                case Expression.Applied(Activation function, Expression to) -> add(new Operator.Apply(function), List.of(place(to)), beat);
            };
        }

        /// `function(W x + U h)` as one part that reads the two joined.
        private Optional<Integer> layer(List<Expression> terms, Activation function, int beat) {
            if (!joined || terms.size() != 2 || !(terms.get(0) instanceof Expression.Weighed input) || !(terms.get(1) instanceof Expression.Weighed past)
                    || input.by() != Part.INPUT_WEIGHTS || past.by() != Part.RECURRENT_WEIGHTS || input.block() != past.block()) {
                return Optional.empty();
            }
            List<Integer> ends = List.of(place(past.vector()), place(input.vector()));
            int join = known.computeIfAbsent(ends, _ -> add(new Operator.Join(), ends, beat));
            Object whole = List.of(input, past, function);
            return Optional.of(known.computeIfAbsent(whole, _ -> add(new Operator.Weigh(input.block(), Optional.empty(), function), List.of(join), beat)));
        }

        private int chained(Operator operator, List<Expression> of, int beat) {
            int so = place(of.getFirst());
            for (Expression next : of.subList(1, of.size())) {
                so = add(operator, List.of(so, place(next)), beat);
            }
            return so;
        }

        private int add(Operator operator, List<Integer> inputs, int beat) {
            parts.add(new Component(operator, inputs, beat, Optional.empty()));
            return parts.size() - 1;
        }

        /// The first beat that works an expression out.
        private int beat(Expression expression) {
            List<Beat> beats = cell.beats();
            return IntStream.range(0, beats.size()).filter(i -> flow.of(beats.get(i)).filter(told -> told.holds(expression)).isPresent()).findFirst().orElse(0);
        }

        private int beatThatMakes(Signal signal) {
            return IntStream.range(0, cell.beats().size()).filter(i -> cell.beats().get(i).reveals().contains(signal)).findFirst().orElse(cell.beats().size() - 1);
        }
    }
}
