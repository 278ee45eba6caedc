package gruscope.engine;

import java.util.List;
import java.util.stream.Stream;

/// All cells there are, under every setting of their switches, and one that there is not: what is promised of any cell is tried on each.
public final class EveryCell {

    private EveryCell() {
    }

    public static List<Cell> variants() {
        return Stream.concat(Cells.kinds().stream().flatMap(kind -> variants(Cells.plain(kind))), Stream.of(new NewcomersCell())).toList();
    }

    private static Stream<Cell> variants(Cell plain) {
        Stream<Cell> variants = Stream.of(plain);
        for (Switch one : plain.switches()) {
            variants = variants.flatMap(cell -> one.choices().stream().map(choice -> cell.with(one.key(), choice)));
        }
        return variants;
    }
}
