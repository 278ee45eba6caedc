package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.json.Json;
import gruscope.model.file.Undecided.Candidate;
import gruscope.model.file.Undecided.Question;
import gruscope.model.layout.NumberOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// What a file holds, before any of it is chosen: its cells, its linear layers, and what it says beside them.
///
/// @param file   its name, which stands before every error
/// @param cells  in the order of the file
/// @param layers likewise
/// @param words  beside the numbers
/// @param strict whether every word counts, see [gruscope.tensor.TensorFile]
/// @param starts the initial states that the file has, by the names of their cells
/// @param order  whose order the numbers have
record Contents(String file, List<FoundCell> cells, List<LinearLayer> layers, Json.Fieldset words, boolean strict, Map<String, Supplier<InitialState>> starts, NumberOrder order) {

    private static final int MOST_LISTED = 8;
    private static final Pattern EMBEDDING = Pattern.compile("(?i)emb|lookup|(^|[._/])wte$");

    Contents {
        cells = List.copyOf(cells);
        layers = List.copyOf(layers);
        starts = Map.copyOf(starts);
    }

    /// The cell that is meant: the chosen one, or the only one that no other reads. `a+b` is `b` above `a`.
    ///
    /// @param told what the words beside a cell make of it
    /// @throws Undecided with all of them if there are several
    /// @throws BadInput if there is none, or none of that name
    FoundCell cell(Optional<String> chosen, Function<FoundCell, Cell> told) {
        if (chosen.isPresent()) {
            return named(chosen.get());
        }
        List<FoundCell> tops = tops();
        if (tops.size() > 1) {
            String first = tops.getFirst().name();
            Optional<String> chain = chain(tops);
            throw new Undecided(file, says("this-file-holds", Counted.of(cells.size(), "cell"), listed(cells.stream().map(cell -> says("cell.listed", Quoted.name(cell.name()), described(cell, told))).toList())),
                    chain.map(both -> says("choose-one-by-cell-or-chain", Quoted.typed(first), Quoted.name(first), Quoted.typed(both))).orElse(says("choose-one-by-cell-or", Quoted.typed(first), Quoted.name(first))), Question.CELL,
                    Stream.concat(cells.stream().map(cell -> new Candidate(cell.name(), described(cell, told))), chain.stream().map(both -> new Candidate(both, says("cell.chained")))).toList());
        }
        if (tops.isEmpty()) {
            throw new BadInput(file, says("this-file-holds-no-recurrent"), says("cells-are-found-by-pytorchs"));
        }
        return tops.getFirst();
    }

    /// As words beside it have it; what is wrong with them is said once it is chosen.
    private static Message described(FoundCell found, Function<FoundCell, Cell> told) {
        try {
            return found.described(Optional.of(told.apply(found)));
        } catch (BadInput _) {
            return found.described(found.plain());
        }
    }

    /// Cells that no other reads.
    private List<FoundCell> tops() {
        List<FoundCell> read = cells.stream().flatMap(cell -> cell.fedBy().stream()).toList();
        return cells.stream().filter(cell -> read.stream().noneMatch(below -> below.name().equals(cell.name()))).toList();
    }

    /// Two that may be one above the other, as they are chosen together.
    private Optional<String> chain(List<FoundCell> tops) {
        for (FoundCell below : tops) {
            String both = below.name().replaceFirst("(\\.l\\d+)?\\.reverse$|/backward$", "");
            for (FoundCell above : tops) {
                boolean pair = below.backwards() && !pair(both).isEmpty() && units(pair(both)) == bottom(above).inputs();
                if (below.place() < above.place() && !above.backwards() && (pair || below.units() == bottom(above).inputs())) {
                    return Optional.of((pair ? both : below.name()) + LinearLayer.BESIDE + above.name());
                }
            }
        }
        return Optional.empty();
    }

    private FoundCell named(String name) {
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

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private FoundCell chained(String below, FoundCell above) {
        int inputs = bottom(above).inputs();
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

    private static FoundCell bottom(FoundCell cell) {
        return cell.fedBy().isEmpty() ? cell : bottom(cell.fedBy().getFirst());
    }

    /// The readout that is meant: the chosen one, or the only one that can be. It reads the hidden state, so that its columns are the cell's units,
    /// and it stands behind the cell: a layer of that width before it may as well be a projection of the input, and one behind a further cell, or a function, reads that.
    ///
    /// @throws Undecided with all of them if several can be, or it is not certain of one
    /// @param units      n
    /// @param projection what is folded into W, and is no readout
    Optional<LinearLayer> readout(Optional<String> chosen, FoundCell cell, int units, Optional<LinearLayer> projection) {
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> readoutNamed(name, units));
        }
        if (tops().stream().noneMatch(top -> top.name().equals(cell.name()))) {
            return Optional.empty();
        }
        int start = cell.place();
        int next = cells.stream().mapToInt(FoundCell::place).filter(place -> place > start).min().orElse(Integer.MAX_VALUE);
        List<LinearLayer> fitting = layers.stream().filter(layer -> layer.columns() == units && layer.place() < next && layer.behind().isEmpty() && projection.filter(layer::equals).isEmpty() && !(layer.place() < start && EMBEDDING.matcher(layer.name()).find())).toList();
        List<LinearLayer> behind = fitting.stream().filter(layer -> layer.place() > start).toList();
        if (behind.size() == 1) {
            return Optional.of(behind.getFirst());
        }
        if (fitting.size() == 1 && !canFeed(fitting.getFirst(), cell)) {
            return Optional.of(fitting.getFirst());
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String name = fitting.getFirst().name();
        throw new Undecided(file, fitting.size() > 1 ? says("this-file-holds-linear-layers", fitting.size(), layersListed(fitting)) : says("the-linear-layer-stands-before", layersListed(fitting)),
                foldable(fitting, cell).map(layer -> says("choose-by-readout-or-projection", readoutWays(name), layer)).orElse(readoutWays(name)), Question.READOUT,
                Stream.concat(fitting.stream().map(layer -> new Candidate(layer.name(), Message.plain(layer.described()))), Stream.of(new Candidate(TensorChoice.NO_READOUT, Message.NONE))).toList());
    }

    /// Whether a layer may lie before a cell, alone or below another layer. Where it cannot, its place in the file says nothing: many files are in the order of names.
    private boolean canFeed(LinearLayer layer, FoundCell cell) {
        int inputs = bottom(cell).inputs();
        return layer.rows() == inputs || layers.stream().anyMatch(other -> other.columns() == layer.rows() && other.rows() == inputs);
    }

    private static Message readoutWays(String name) {
        return says("choose-by-readout-or-readout", Quoted.name(name), Quoted.name(TensorChoice.NO_READOUT), Quoted.typed(name), TensorChoice.NO_READOUT);
    }

    private Optional<String> foldable(List<LinearLayer> layers, FoundCell cell) {
        return layers.stream().filter(layer -> canProject(layer, cell, List.of())).findFirst().map(layer -> Quoted.typed(layer.name()));
    }

    /// The linear layer before the cell that is meant: the chosen one, or the one that the file says the cell reads, with nothing between that changes a number.
    /// Names alone cannot say that: a function may stand between.
    Optional<LinearLayer> projection(Optional<String> chosen, FoundCell cell) {
        FoundCell bottom = bottom(cell);
        List<LinearLayer> fitting = layers.stream().filter(layer -> layer.rows() == bottom.inputs()).toList();
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> layer(name).filter(layer -> layer.rows() == bottom.inputs())
                    .orElseThrow(() -> BadInput.unknown(says("is-no-linear-layer-of", Quoted.of(name), Counted.of(bottom.inputs(), "input")), name, says("there-are"),
                            Stream.concat(fitting.stream().map(LinearLayer::name), Stream.of(TensorChoice.NO_READOUT)).toList()).at(file)));
        }
        return bottom.reads().flatMap(name -> fitting.stream().filter(layer -> layer.name().equals(name)).findFirst()).filter(layer -> layer.read().get().kind() == Readout.Kind.IDENTITY);
    }

    /// The embedding that is meant: the chosen one, or the only one before the cell that is called so and has as many columns as are read.
    ///
    /// @param inputs how many numbers the cell reads, or the projection before it
    Optional<LinearLayer> embedding(Optional<String> chosen, FoundCell cell, int inputs) {
        List<LinearLayer> fitting = layers.stream().filter(layer -> layer.columns() == inputs).toList();
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> fitting.stream().filter(layer -> layer.name().equals(name)).findFirst()
                    .orElseThrow(() -> BadInput.unknown(says("is-no-matrix-of-this", Quoted.of(name), Counted.of(inputs, "input")), name, says("there-are"),
                            Stream.concat(fitting.stream().map(LinearLayer::name), Stream.of(TensorChoice.NO_READOUT)).toList()).at(file)));
        }
        int start = bottom(cell).place();
        return only(fitting.stream().filter(layer -> layer.place() < start && EMBEDDING.matcher(layer.name()).find()).toList());
    }

    /// The layer of that name; `a+b` is `b` behind `a`, as one.
    ///
    /// @throws BadInput if one does not read what the other leaves
    private Optional<LinearLayer> layer(String name) {
        Optional<LinearLayer> whole = layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
        int plus = name.lastIndexOf(LinearLayer.BESIDE);
        return whole.isPresent() || plus < 0 ? whole : layer(name.substring(0, plus)).flatMap(first -> layer(name.substring(plus + 1)).map(second -> {
            if (first.rows() != second.columns()) {
                throw new BadInput(file, says("layer-leaves", first.listed(), Counted.of(first.rows(), "number")), says("other-reads", second.listed(), second.columns()));
            }
            return second.after(first, file);
        }));
    }

    private LinearLayer readoutNamed(String name, int units) {
        List<String> known = Stream.concat(layers.stream().map(LinearLayer::name), Stream.of(TensorChoice.NO_READOUT)).toList();
        LinearLayer layer = layer(name).orElseThrow(() -> BadInput.unknown(
                says("is-no-linear-layer-of-this", Quoted.of(name)), name, says("for-a-readout-there-is"), known).at(file));
        if (layer.columns() != units) {
            throw new BadInput(file, says("tensor-is-by", Quoted.name(name + ".weight"), layer.rows(), layer.columns()),
                    says("a-readout-of-needs", Counted.of(units, "unit"), Counted.of(units, "column")));
        }
        return layer;
    }

    /// What is neither the cell, nor below it, nor one of the layers that were taken, as it is listed.
    List<Message> rest(FoundCell cell, List<LinearLayer> taken) {
        List<String> used = new ArrayList<>(List.of(cell.name()));
        for (FoundCell at = cell; !at.fedBy().isEmpty(); at = at.fedBy().getFirst()) {
            at.fedBy().forEach(below -> used.add(below.name()));
        }
        List<Message> rest = new ArrayList<>();
        cells.stream().filter(other -> !used.contains(other.name())).map(other -> Message.plain(Quoted.name(other.name()))).forEach(rest::add);
        layers.stream().filter(layer -> taken.stream().noneMatch(one -> one.holds(layer))).map(layer -> canBe(layer, cell, taken)).forEach(rest::add);
        return rest;
    }

    /// A layer that was passed over, and what may be asked of it; names alone cannot tell whether a function stands between.
    private Message canBe(LinearLayer layer, FoundCell cell, List<LinearLayer> taken) {
        if (canProject(layer, cell, taken)) {
            return says("taken.can-project", layer.listed(), Quoted.typed(layer.name()));
        }
        if (layer.behind().isPresent()) {
            return says("taken.reads", layer.listed(), layer.behind().get());
        }
        for (LinearLayer other : taken) {
            boolean before = other.place() < bottom(cell).place();
            LinearLayer first = before ? layer : other;
            LinearLayer second = before ? other : layer;
            if (first.rows() == second.columns() && first.place() < second.place() && !EMBEDDING.matcher(first.name()).find() && !EMBEDDING.matcher(second.name()).find()) {
                return says("taken.can-join", layer.listed(), before ? "--projection" : "--readout", Quoted.typed(first.name() + LinearLayer.BESIDE + second.name()));
            }
        }
        return Message.plain(layer.listed());
    }

    /// The question whether a layer that was passed over makes the cell's inputs, where one may.
    Optional<Undecided> foldable(FoundCell cell, List<LinearLayer> taken) {
        List<LinearLayer> fitting = layers.stream().filter(layer -> canProject(layer, cell, taken)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Undecided(file, says("the-linear-layer-stands-before-the", layersListed(fitting)),
                says("projection-folds-it-into-w"), Question.PROJECTION, Stream.concat(Stream.of(new Candidate(TensorChoice.NO_READOUT, Message.NONE)),
                fitting.stream().map(layer -> new Candidate(layer.name(), says("projection.folded", layer.described(), Counted.of(layer.columns(), "number is"), layer.rows())))).toList()));
    }

    /// Whether a layer that was passed over may be what makes the cell's inputs.
    private boolean canProject(LinearLayer layer, FoundCell cell, List<LinearLayer> taken) {
        FoundCell bottom = bottom(cell);
        return layer.rows() == bottom.inputs() && layer.place() < bottom.place() && !EMBEDDING.matcher(layer.name()).find() && taken.stream().noneMatch(other -> other.place() < bottom.place());
    }

    private static Message layersListed(List<LinearLayer> layers) {
        return listed(layers.stream().map(LinearLayer::listed).toList());
    }

    /// Some of many: a message is read.
    static Message listed(List<?> all) {
        return listed(all, Listing.AND);
    }

    /// @param between the key of two of them, one after the other
    static Message listed(List<?> all, String between) {
        return new Listing(all.stream().limit(MOST_LISTED).toList(), between, between, Math.max(0, all.size() - MOST_LISTED));
    }
}
