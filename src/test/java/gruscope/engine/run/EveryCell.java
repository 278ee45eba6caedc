package gruscope.engine.run;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Switch;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All cells there are, under every setting of their switches, and one that there is not: what is promised of any cell is tried on each.
public final class EveryCell {

    private EveryCell() {
    }

    public static List<Cell> variants() {
        return Stream.concat(known().stream(), Stream.of(new NewcomersCell())).toList();
    }

    /// Those there are.
    public static List<Cell> known() {
        return Cells.kinds().stream().flatMap(kind -> variants(Cells.plain(kind))).toList();
    }

    /// Something of each of those there are, each once: their signals, their beats …
    public static <T> List<T> every(Function<Cell, List<T>> part) {
        return known().stream().flatMap(cell -> part.apply(cell).stream()).distinct().toList();
    }

    /// Settings that nearly all cells leave as they are, one at a time; the others all together.
    private static Stream<Cell> variants(Cell plain) {
        Stream<Cell> variants = Stream.of(plain);
        Stream<Cell> others = Stream.empty();
        for (Switch one : plain.switches()) {
            if (one.topic().isImplied()) {
                others = Stream.concat(others, one.choices().stream().filter(choice -> !choice.equals(one.chosen())).map(choice -> plain.with(one.key(), choice)));
            } else {
                variants = variants.flatMap(cell -> one.choices().stream().map(choice -> cell.with(one.key(), choice)));
            }
        }
        return Stream.concat(variants, others);
    }
}
