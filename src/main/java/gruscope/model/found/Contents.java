package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.json.Json;
import gruscope.model.found.Undecided.Candidate;
import gruscope.model.found.Undecided.Question;
import gruscope.model.layout.NumberOrder;

import java.util.ArrayList;
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
public record Contents(String file, List<FoundCell> cells, List<LinearLayer> layers, Json.Fieldset words, boolean strict, Map<String, Supplier<InitialState>> starts, NumberOrder order) {

    private static final int MOST_LISTED = 8;
    private static final Pattern EMBEDDING = Pattern.compile("(?i)emb|lookup|(^|[._/])wte$");

    public Contents {
        cells = List.copyOf(cells);
        layers = List.copyOf(layers);
        starts = Map.copyOf(starts);
    }

    /// The cell that is meant: the chosen one, or the only one that no other reads. `a+b` is `b` above `a`.
    ///
    /// @param told what the words beside a cell make of it
    /// @throws Undecided with all of them if there are several
    /// @throws BadInput if there is none, or none of that name
    public FoundCell cell(Optional<String> chosen, Function<FoundCell, Cell> told) {
        if (chosen.isPresent()) {
            return names().named(chosen.get());
        }
        List<FoundCell> tops = names().tops();
        if (tops.size() > 1) {
            String first = tops.getFirst().name();
            Optional<String> chain = names().chain();
            throw new Undecided(file, says("this-file-holds", Counted.of(cells.size(), "cell"), listed(cells.stream().map(cell -> says("cell.listed", Quoted.name(cell.name()), described(cell, told))).toList())),
                    chain.map(both -> says("choose-one-by-cell-or-chain", Quoted.typed(first), Quoted.name(first), Quoted.typed(both))).orElse(says("choose-one-by-cell-or", Quoted.typed(first), Quoted.name(first))), Question.CELL,
                    Stream.concat(cells.stream().map(cell -> new Candidate(cell.name(), described(cell, told))), chain.stream().map(both -> new Candidate(both, says("cell.chained")))).toList());
        }
        if (tops.isEmpty()) {
            throw new BadInput(file, says("this-file-holds-no-recurrent"), says("cells-are-found-by-pytorchs"));
        }
        return tops.getFirst();
    }

    private CellNames names() {
        return new CellNames(file, cells);
    }

    /// As words beside it have it; what is wrong with them is said once it is chosen.
    private static Message described(FoundCell found, Function<FoundCell, Cell> told) {
        try {
            return found.described(Optional.of(told.apply(found)));
        } catch (BadInput _) {
            return found.described(found.plain());
        }
    }

    /// The readout that is meant: the chosen one, or the only one that can be. It reads the hidden state, so that its columns are the cell's units,
    /// and it stands behind the cell: a layer of that width before it may as well be a projection of the input, and one behind a further cell, or a function, reads that.
    ///
    /// @throws Undecided with all of them if several can be, or it is not certain of one
    /// @param units      n
    /// @param projection what is folded into W, and is no readout
    public Optional<LinearLayer> readout(Optional<String> chosen, FoundCell cell, int units, Optional<LinearLayer> projection) {
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> readoutNamed(name, units));
        }
        if (names().tops().stream().noneMatch(top -> top.name().equals(cell.name()))) {
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
        int inputs = cell.bottom().inputs();
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
    public Optional<LinearLayer> projection(Optional<String> chosen, FoundCell cell) {
        FoundCell bottom = cell.bottom();
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
    public Optional<LinearLayer> embedding(Optional<String> chosen, FoundCell cell, int inputs) {
        List<LinearLayer> fitting = layers.stream().filter(layer -> layer.columns() == inputs).toList();
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> fitting.stream().filter(layer -> layer.name().equals(name)).findFirst()
                    .orElseThrow(() -> BadInput.unknown(says("is-no-matrix-of-this", Quoted.of(name), Counted.of(inputs, "input")), name, says("there-are"),
                            Stream.concat(fitting.stream().map(LinearLayer::name), Stream.of(TensorChoice.NO_READOUT)).toList()).at(file)));
        }
        int start = cell.bottom().place();
        return CellNames.only(fitting.stream().filter(layer -> layer.place() < start && EMBEDDING.matcher(layer.name()).find()).toList());
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
    public List<Message> rest(FoundCell cell, List<LinearLayer> taken) {
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
            boolean before = other.place() < cell.bottom().place();
            LinearLayer first = before ? layer : other;
            LinearLayer second = before ? other : layer;
            if (first.rows() == second.columns() && first.place() < second.place() && !EMBEDDING.matcher(first.name()).find() && !EMBEDDING.matcher(second.name()).find()) {
                return says("taken.can-join", layer.listed(), before ? "--projection" : "--readout", Quoted.typed(first.name() + LinearLayer.BESIDE + second.name()));
            }
        }
        return Message.plain(layer.listed());
    }

    /// The question whether a layer that was passed over makes the cell's inputs, where one may.
    public Optional<Undecided> foldable(FoundCell cell, List<LinearLayer> taken) {
        List<LinearLayer> fitting = layers.stream().filter(layer -> canProject(layer, cell, taken)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Undecided(file, says("the-linear-layer-stands-before-the", layersListed(fitting)),
                says("projection-folds-it-into-w"), Question.PROJECTION, Stream.concat(Stream.of(new Candidate(TensorChoice.NO_READOUT, Message.NONE)),
                fitting.stream().map(layer -> new Candidate(layer.name(), says("projection.folded", layer.described(), Counted.of(layer.columns(), "number is"), layer.rows())))).toList()));
    }

    /// Whether a layer that was passed over may be what makes the cell's inputs.
    private boolean canProject(LinearLayer layer, FoundCell cell, List<LinearLayer> taken) {
        FoundCell bottom = cell.bottom();
        return layer.rows() == bottom.inputs() && layer.place() < bottom.place() && !EMBEDDING.matcher(layer.name()).find() && taken.stream().noneMatch(other -> other.place() < bottom.place());
    }

    private static Message layersListed(List<LinearLayer> layers) {
        return listed(layers.stream().map(LinearLayer::listed).toList());
    }

    /// Some of many: a message is read.
    public static Message listed(List<?> all) {
        return listed(all, Listing.AND);
    }

    /// @param between the key of two of them, one after the other
    public static Message listed(List<?> all, String between) {
        return new Listing(all.stream().limit(MOST_LISTED).toList(), between, between, Math.max(0, all.size() - MOST_LISTED));
    }
}
