package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// What the cells of a file are called by those who choose one, or some that run one above the other.
///
/// @param file  its name, which stands before every error
/// @param cells in the order of the file
record CellNames(String file, List<FoundCell> cells) {

    /// Cells that no other reads.
    List<FoundCell> tops() {
        List<FoundCell> read = cells.stream().flatMap(cell -> cell.fedBy().stream()).toList();
        return cells.stream().filter(cell -> read.stream().noneMatch(below -> below.name().equals(cell.name()))).toList();
    }

    /// Two that may be one above the other, as they are chosen together.
    Optional<String> chain() {
        List<FoundCell> tops = tops();
        for (FoundCell below : tops) {
            String both = below.name().replaceFirst("(\\.l\\d+)?\\.reverse$|/backward$", "");
            for (FoundCell above : tops) {
                boolean pair = below.backwards() && !pair(both).isEmpty() && units(pair(both)) == above.bottom().inputs();
                if (below.place() < above.place() && !above.backwards() && (pair || below.units() == above.bottom().inputs())) {
                    return Optional.of((pair ? both : below.name()) + LinearLayer.BESIDE + above.name());
                }
            }
        }
        return Optional.empty();
    }

    /// The cell of a name; `a+b` is `b` above `a`.
    ///
    /// @throws BadInput if there is none, or one does not read what the other leaves
    FoundCell named(String name) {
        Optional<FoundCell> found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        int plus = name.lastIndexOf('+');
        if (plus > 0) {
            return chained(name.substring(0, plus), named(name.substring(plus + 1)));
        }
        throw BadInput.unknown(says("is-no-cell-of-this", Quoted.of(name)), name, says("there-is"), cells.stream().map(FoundCell::name).toList()).at(file);
    }

    /// By its whole name, by its group's where only one of that group is read by no other, or by its end, as `gru` of `module.gru`.
    private Optional<FoundCell> find(String name) {
        return only(cells.stream().filter(cell -> cell.name().equals(name)).toList())
                .or(() -> only(tops().stream().filter(cell -> cell.name().startsWith(name + ".l")).toList()))
                .or(() -> only(cells.stream().filter(cell -> cell.name().endsWith("." + name)).toList()))
                .or(() -> only(tops().stream().filter(cell -> cell.name().matches("(.*[._/])?" + Pattern.quote(name) + "\\.l\\d+")).toList()));
    }

    /// What is found, if it is one thing.
    static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private FoundCell chained(String below, FoundCell above) {
        int inputs = above.bottom().inputs();
        List<FoundCell> ways = ways(below, inputs);
        if (units(ways) != inputs) {
            throw new BadInput(file, says("one-leaves", Quoted.name(below), Counted.of(units(ways), "number")), says("other-reads", Quoted.name(above.name()), inputs));
        }
        return onTop(above, ways);
    }

    /// What a name means below a cell: both directions of a pair where they leave what is read together, or else one cell.
    private List<FoundCell> ways(String name, int inputs) {
        List<FoundCell> pair = pair(name);
        int plus = name.lastIndexOf('+');
        if (!pair.isEmpty() && units(pair) == inputs) {
            return pair;
        }
        return plus > 0 && find(name).isEmpty() ? ways(name.substring(plus + 1), inputs).stream().map(cell -> chained(name.substring(0, plus), cell)).toList() : List.of(named(name));
    }

    /// The two directions of a name, forwards first; none where it has not two.
    private List<FoundCell> pair(String name) {
        List<FoundCell> ways = tops().stream().filter(cell -> cell.name().matches(Pattern.quote(name) + "(\\.l\\d+)?(\\.reverse)?|" + Pattern.quote(name) + "/(forward|backward)"))
                .sorted(Comparator.comparing(FoundCell::backwards)).toList();
        return ways.size() == 2 && !ways.getFirst().backwards() && ways.getLast().backwards() ? ways : List.of();
    }

    private static int units(List<FoundCell> cells) {
        return cells.stream().mapToInt(FoundCell::units).sum();
    }

    private static FoundCell onTop(FoundCell above, List<FoundCell> below) {
        return above.above(above.fedBy().isEmpty() ? below : above.fedBy().stream().map(cell -> onTop(cell, below)).toList());
    }
}
