package gruscope.figure.explain;

import gruscope.Digits;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of a step written as a loop in the manner of PyTorch. `W` is one object, the same in every pass, and its matrices are called as in the
/// equations; b′, which is no identifier, is `b2`, as in files.
///
/// @param text  the line, indented
/// @param beats the beats in which it is at work
/// @param makes what it assigns
public record CodeLine(String text, List<String> beats, Optional<Signal> makes) {

    /// A cell's loop, true to its conventions: where the reset acts, what z means, how many biases.
    static List<CodeLine> of(Cell cell, Biases biases) {
        List<CodeLine> lines = new ArrayList<>();
        lines.add(new CodeLine("for x in sequence:", List.of(Beat.take().key()), Optional.empty()));
        told(cell).forEach(signal -> lines.add(assignment(cell, biases, signal)));
        lines.add(new CodeLine("    states.append(h)", List.of(cell.beats().getLast().key()), Optional.empty()));
        return lines;
    }

    /// The same as plain text, a line each.
    public static List<String> loop(Cell cell, Biases biases) {
        return of(cell, biases).stream().map(CodeLine::text).toList();
    }

    /// The signals in the order in which beats tell them.
    private static List<Signal> told(Cell cell) {
        return cell.beats().stream().flatMap(beat -> beat.reveals().stream()).filter(signal -> signal != Signal.INPUT).toList();
    }

    private static CodeLine assignment(Cell cell, Biases biases, Signal signal) {
        Flow flow = cell.flow();
        boolean weighs = flow.of(signal).all().anyMatch(Expression.Weighed.class::isInstance);
        Stream<String> first = weighs ? Stream.of(Beat.light().key()) : Stream.empty();
        List<String> beats = Stream.concat(first, flow.beats(signal).stream().map(Beat::key)).toList();
        String code = new Code(cell, biases).of(flow.of(signal));
        return new CodeLine("    " + name(signal) + " = " + code, beats, Optional.of(signal));
    }

    /// Variables are called after the weights that make them.
    private static String name(Signal signal) {
        return signal.index().isEmpty() ? signal.symbol() : signal.index();
    }

    /// Expressions as code.
    private record Code(Cell cell, Biases biases) {

        String of(Expression expression) {
            return switch (expression) {
                case Expression.Now(Signal signal) -> name(signal);
                case Expression.Past(Signal state) -> name(state);
                case Expression.Weighed weighed -> weighed(weighed);
                case Expression.Sum(List<Expression> terms) -> terms.stream().map(this::of).collect(Collectors.joining(" + "));
                case Expression.Product(List<Expression> factors) -> factors.stream().map(this::factor).collect(Collectors.joining(" * "));
                case Expression.Rest(Expression of) -> "(1 - " + of(of) + ")";
                case Expression.Applied(Activation function, Expression to) -> switch (function) {
                    case SIGMOID -> "sigmoid(" + of(to) + ")";
                    case HARD_SIGMOID -> "clip(0.2 * (" + of(to) + ") + 0.5, 0, 1)";
                    case HARD_SIGMOID_6 -> "clip((" + of(to) + ") / 6 + 0.5, 0, 1)";
                    case TANH, RELU -> function.symbol() + "(" + of(to) + ")";
                    case IDENTITY -> of(to);
                };
            };
        }

        /// `W.W_r @ x + W.b_r`, `W.U_r @ h + W.b2_r`: the names that equations and weight files have for them.
        private String weighed(Expression.Weighed weighed) {
            String subscript = cell.subscript(weighed.block());
            String index = subscript.isEmpty() ? "" : "_" + subscript;
            String vector = weighed.vector().parts().isEmpty() ? of(weighed.vector()) : "(" + of(weighed.vector()) + ")";
            boolean has = cell.parts(biases).contains(weighed.bias());
            String bias = has ? " + W." + identifier(weighed.bias()) + index : "";
            String added = weighed.added() == 0 ? "" : " + " + Digits.shortest(weighed.added());
            return "W." + identifier(weighed.by()) + index + " @ " + vector + bias + added;
        }

        private static String identifier(Part part) {
            return part == Part.RECURRENT_BIAS ? "b2" : part.symbol();
        }

        private String factor(Expression factor) {
            return factor instanceof Expression.Sum || factor instanceof Expression.Weighed ? "(" + of(factor) + ")" : of(factor);
        }
    }
}
