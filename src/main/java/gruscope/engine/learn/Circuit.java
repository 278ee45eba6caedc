package gruscope.engine.learn;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Expression.Applied;
import gruscope.engine.cell.Expression.Now;
import gruscope.engine.cell.Expression.Past;
import gruscope.engine.cell.Expression.Product;
import gruscope.engine.cell.Expression.Rest;
import gruscope.engine.cell.Expression.Sum;
import gruscope.engine.cell.Expression.Weighed;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The expressions of a cell as a list of operations on numbered slots, in the order in which a step does them; a step backwards undoes them in reverse.
///
/// Slot 0 is the input, 1 the past h, 2 the past c; every other holds n rows. An expression that occurs twice is worked out once.
final class Circuit {

    static final int INPUT = 0;

    /// One operation.
    sealed interface Operation {

        /// The slot that is written.
        int out();
    }

    /// A block's matrix times a slot, its bias, and what the cell adds to that.
    record Term(Part part, int block, int of, double added) {
    }

    /// Terms and slots added up.
    record Add(int out, List<Term> terms, List<Integer> slots) implements Operation {
    }

    /// Slots multiplied, entry by entry.
    record Multiply(int out, int[] factors) implements Operation {
    }

    /// 1 − a slot.
    record Complement(int out, int of) implements Operation {
    }

    /// A function of a slot, or in its place where nothing else reads that.
    record Apply(int out, int of, Activation function) implements Operation {
    }

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Expression, Integer> known = new HashMap<>();
    private final Map<Signal, Integer> made = new EnumMap<>(Signal.class);
    private final Cell cell;
    private int slots = 3;

    Circuit(Cell cell) {
        this.cell = cell;
        for (Signal signal : cell.signals()) {
            made.put(signal, slot(cell.flow().of(signal)));
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /// How many slots there are.
    int slots() {
        return slots;
    }

    /// The slot of a signal.
    int slot(Signal signal) {
        return made.get(signal);
    }

    static int past(Signal state) {
        return state == Signal.CELL_STATE ? 2 : 1;
    }

    private int slot(Expression expression) {
        Integer slot = known.get(expression);
        if (slot == null) {
            slot = compiled(expression);
            known.put(expression, slot);
        }
        return slot;
    }

    private int compiled(Expression expression) {
        return switch (expression) {
            case Now(Signal signal) -> signal == Signal.INPUT ? INPUT : made.get(signal);
            case Past(Signal state) -> past(state);
            case Weighed weighed -> emit(new Add(slots, List.of(term(weighed)), List.of()));
            case Sum(List<Expression> terms) -> added(terms);
            case Product(List<Expression> factors) -> {
                int[] read = factors.stream().mapToInt(this::slot).toArray();
                yield emit(new Multiply(slots, read));
            }
            case Rest(Expression of) -> {
                int read = slot(of);
                yield emit(new Complement(slots, read));
            }
            case Applied(Activation function, Expression to) -> applied(function, to);
        };
    }

    private int added(List<Expression> terms) {
        List<Term> weighed = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        for (Expression term : terms) {
            if (term instanceof Weighed one) {
                weighed.add(term(one));
            } else {
                plain.add(slot(term));
            }
        }
        return emit(new Add(slots, weighed, plain));
    }

    private Term term(Weighed weighed) {
        return new Term(weighed.by(), cell.indexOf(weighed.block()), slot(weighed.vector()), weighed.added());
    }

    /// What is worked out for this function alone needs no slot of its own afterwards: slopes are found from the function's value.
    private int applied(Activation function, Expression to) {
        boolean shared = known.containsKey(to) || to instanceof Now || to instanceof Past;
        int read = slot(to);
        if (shared) {
            return emit(new Apply(slots, read, function));
        }
        known.remove(to);
        if (function != Activation.IDENTITY) {
            operations.add(new Apply(read, read, function));
        }
        return read;
    }

    private int emit(Operation operation) {
        operations.add(operation);
        slots++;
        return operation.out();
    }

    /// Whether a slot is written by an operation, and not there when the step begins.
    boolean isMade(int slot) {
        return slot > 2;
    }

    @Override
    public String toString() {
        return cell.kind() + Arrays.toString(operations.toArray());
    }
}
