package gruscope.figure.explain;

import gruscope.Digits;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Arithmetic.Factor;
import gruscope.figure.explain.Arithmetic.Term;
import gruscope.figure.ink.Symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The arithmetic of the current beat for the unit dwelt on, from the trace and the weights that drove the step.
public final class Workings {

    /// Up to so many features a step, those that are zero are listed too.
    private static final int FEW_FEATURES = 4;

    private final Trace trace;
    private final Cell cell;
    private final WeightSet weights;
    private final Numbers numbers;
    private final int set;
    private final int step;
    private final int unit;
    private final int beat;
    private final Symbols letters;

    public Workings(Shot shot) {
        this.trace = shot.trace();
        this.cell = shot.cell();
        this.step = shot.step();
        this.unit = shot.unit();
        this.weights = trace.weights(step);
        this.numbers = new Numbers(trace, shot.look(), step, unit);
        this.set = trace.number(weights);
        this.beat = shot.moment().beat();
        this.letters = shot.look().symbols();
    }

    /// The beats before the first block gather what it will multiply: they show its arithmetic not yet begun.
    public Arithmetic arithmetic() {
        Beat told = cell.beats().stream().skip(beat).filter(later -> cell.flow().of(later).isPresent()).findFirst().orElseThrow();
        return switch (told) {
            case Beat.Prepare prepare -> arithmetic(of(letters.in(prepare.symbol())), prepare.part(), Optional.empty());
            case Beat.Make make -> arithmetic(of(letters.of(make.signal().symbol())), cell.flow().of(make.signal()),
                    Optional.of(new Target.Value(make.signal(), step, unit)));
            case Beat.Take _, Beat.Light _ -> throw new IllegalStateException("passed over above");
        };
    }

    private Arithmetic arithmetic(String symbol, Expression expression, Optional<Target> made) {
        return switch (expression) {
            case Expression.Product(List<Expression> factors) when factors.size() == 2 && factors.getFirst() instanceof Expression.Now ->
                    curved(symbol, factors.getLast(), Optional.of(factor(factors.getFirst())), made);
            case Expression.Product _, Expression.Now _, Expression.Past _, Expression.Weighed _, Expression.Sum _, Expression.Rest _, Expression.Applied _ ->
                    curved(symbol, expression, Optional.empty(), made);
        };
    }

    private Arithmetic curved(String symbol, Expression expression, Optional<Factor> gate, Optional<Target> made) {
        return expression instanceof Expression.Applied(Activation function, Expression to)
                ? new Arithmetic(symbol, terms(to).toList(), function, gate, made)
                : new Arithmetic(symbol, terms(expression).toList(), Activation.IDENTITY, gate, made);
    }

    /// What is added up. A product with weights is opened into its own terms, unless a beat before has done that already.
    private Stream<Term> terms(Expression expression) {
        return switch (expression) {
            case Expression.Sum(List<Expression> terms) -> terms.stream().flatMap(this::terms);
            case Expression.Weighed weighed when !isWorkedOut(weighed) -> opened(weighed).stream();
            case Expression.Product(List<Expression> factors) -> Stream.of(new Term(factors.stream().map(this::factor).toList()));
            case Expression.Weighed _, Expression.Now _, Expression.Past _, Expression.Rest _, Expression.Applied _ -> Stream.of(Term.of(factor(expression)));
        };
    }

    private boolean isWorkedOut(Expression expression) {
        return cell.beats().stream().limit(beat).anyMatch(before -> before instanceof Beat.Prepare prepare && prepare.part().equals(expression));
    }

    private Factor factor(Expression expression) {
        return switch (expression) {
            case Expression.Now(Signal signal) -> value(signal, step, unit);
            case Expression.Past(Signal state) -> value(state, step - 1, unit);
            case Expression.Rest(Expression.Now(Signal signal)) -> {
                Factor whole = value(signal, step, unit);
                yield new Factor("(1 − " + whole.symbol() + ")", 1 - whole.value(), true, whole.source());
            }
            case Expression.Weighed weighed -> new Factor(of(letters.in("(" + weighed.by().symbol() + index(weighed) + " " + vector(weighed.vector()) + ")")),
                    numbers.value(weighed), false, Optional.empty());
            case Expression.Rest _, Expression.Sum _, Expression.Product _, Expression.Applied _ ->
                    throw new IllegalArgumentException("no figure shows a factor like " + expression);
        };
    }

    private String index(Expression.Weighed weighed) {
        String subscript = cell.subscript(weighed.block());
        return subscript.isEmpty() ? "" : "_{" + subscript + "}";
    }

    private static String vector(Expression vector) {
        return vector.all().filter(part -> part.parts().isEmpty()).map(part -> switch (part) {
            case Expression.Now(Signal signal) -> signal.symbol();
            case Expression.Past(Signal state) -> state.symbol();
            case Expression.Weighed _, Expression.Sum _, Expression.Product _, Expression.Rest _, Expression.Applied _ -> "";
        }).collect(Collectors.joining(" ⊙ "));
    }

    /// `W x + b`, a term for each input that is not zero, or `U h + b′`.
    private List<Term> opened(Expression.Weighed weighed) {
        int block = cell.indexOf(weighed.block());
        List<Term> terms = new ArrayList<>();
        IntStream.range(0, weights.columns(weighed.by())).filter(column -> !weighed.by().isOfInput() || trace.inputSize() <= FEW_FEATURES
                || trace.value(Signal.INPUT, step, column) != 0).forEach(column ->
                terms.add(new Term(Stream.concat(Stream.of(weight(weighed.by(), block, column)), entries(weighed.vector(), column)).toList())));
        if (weights.parts().contains(weighed.bias())) {
            terms.add(Term.of(weight(weighed.bias(), block, 0)));
        }
        if (weighed.added() != 0) {
            terms.add(Term.of(new Factor(Digits.shortest(weighed.added()), weighed.added(), false, Optional.empty())));
        }
        return terms;
    }

    /// The entry of a vector that a column weighs; of a product of vectors, that of each.
    private Stream<Factor> entries(Expression vector, int column) {
        return switch (vector) {
            case Expression.Now(Signal signal) -> Stream.of(value(signal, step, column));
            case Expression.Past(Signal state) -> Stream.of(value(state, step - 1, column));
            case Expression.Product(List<Expression> factors) -> factors.stream().flatMap(factor -> entries(factor, column));
            case Expression.Weighed _, Expression.Sum _, Expression.Rest _, Expression.Applied _ ->
                    throw new IllegalArgumentException("no figure shows an entry of " + vector);
        };
    }

    private Factor weight(Part part, int block, int column) {
        boolean bias = part == Part.INPUT_BIAS || part == Part.RECURRENT_BIAS;
        String index = bias ? String.valueOf(unit + 1) : (unit + 1) + "," + (column + 1);
        return new Factor(letters.of(part.symbol()) + "_{" + index + "}", weights.value(part, block, unit, column), false,
                Optional.of(new Target.Weight(set, part, block, unit, column)));
    }

    private Factor value(Signal signal, int at, int index) {
        boolean old = at < step;
        return new Factor(letters.of(signal.symbol()) + "_{" + (old ? "t−1," : "") + (index + 1) + "}", trace.value(signal, at, index),
                cell.flow().range(signal).isBounded(), Optional.of(new Target.Value(signal, at, index)));
    }

    private String of(String symbol) {
        return symbol + "_{" + (unit + 1) + "}";
    }
}
