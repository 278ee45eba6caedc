package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Switch;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// A cell of a file, found by its tensors; its numbers are not read yet.
///
/// @param name      what it is chosen by
/// @param plain     the cell as the file's layout has it; words beside the tensors may set it otherwise; none if nothing says what it is
/// @param inputs    m
/// @param units     n
/// @param biases    how many bias vectors it has
/// @param backwards whether it reads the last step first
/// @param fedBy     the cells whose states it reads, joined in this order; none where it reads what the model does
/// @param reads     the linear layer that hands its outputs to it, with nothing between; none where there is none, or names alone cannot tell
/// @param how       where that knowledge comes from: `weight_hh is 512×128, rows ÷ columns = 4 blocks`
/// @param place     of its first tensor in the file
/// @param numbers   reads them for the cell that it turned out to be, or says in a [gruscope.BadInput] what is wrong with them
public record FoundCell(String name, Optional<Cell> plain, int inputs, int units, Biases biases, boolean backwards, List<FoundCell> fedBy,
                 Optional<String> reads, Optional<Message> how, int place,
                 Function<Cell, WeightSet> numbers) {

    public FoundCell {
        fedBy = List.copyOf(fedBy);
    }

    /// What is to be said where nothing tells which cell it is.
    public BadInput unknown(String file) {
        return new BadInput(file, how.map(known -> says("sentence.place", Quoted.name(name), known)).orElse(says("has-no-hidden-weights", Quoted.name(name))),
                says("blocks-tell-the-cell", String.join(", ", Cells.keys())));
    }

    /// The same above other cells.
    public FoundCell above(List<FoundCell> others) {
        return new FoundCell(name, plain, inputs, units, biases, backwards, others, reads, how, place, numbers);
    }

    /// The same of which is said what hands it its inputs, where that is none of the above.
    public FoundCell behind(Optional<Message> other) {
        Optional<Message> more = other.map(before -> says("reads-what-leaves", before));
        return new FoundCell(name, plain, inputs, units, biases, backwards, fedBy, reads, more.isEmpty() ? how : Optional.of(Listing.commas(Stream.concat(how.stream(), more.stream()).toList())),
                place, numbers);
    }

    /// The same behind a linear layer.
    public FoundCell reading(Optional<String> layer) {
        return new FoundCell(name, plain, inputs, units, biases, backwards, fedBy, layer, how, place, numbers);
    }

    /// What it is, and how that is known: `GRU, 3 inputs, 4 units, two biases a block, reset after the product, z keeps; weight_hh is …`.
    ///
    /// @param told the cell as words beside the tensors have it
    public Message described(Optional<Cell> told) {
        List<Message> parts = new ArrayList<>();
        parts.add(told.map(cell -> Message.plain(cell.kind().name())).orElse(says("cell.unnamed")));
        parts.add(Counted.of(inputs, "input"));
        parts.add(Counted.of(units, "unit"));
        parts.add(says("cell.biases." + biases.name().toLowerCase(Locale.ROOT)));
        told.stream().flatMap(cell -> cell.switches().stream()).filter(one -> one.topic() == Switch.Topic.RESET || one.topic() == Switch.Topic.UPDATE)
                .map(one -> says("cell.switch." + one.key() + "." + one.chosen())).forEach(parts::add);
        if (backwards) {
            parts.add(says("cell.backwards"));
        }
        if (!fedBy.isEmpty()) {
            parts.add(says("cell.above", Listing.and(fedBy.stream().map(below -> Quoted.name(below.name)).toList())));
        }
        Message what = Listing.commas(parts);
        return how.map(known -> says("sentence.accepted", what, known)).orElse(what);
    }

    /// The cell that reads what the model does: itself, or the first of those below.
    FoundCell bottom() {
        return fedBy.isEmpty() ? this : fedBy.getFirst().bottom();
    }

    /// How many cells stand one above the other, this one counted.
    public int depth() {
        return fedBy.isEmpty() ? 1 : 1 + fedBy.getFirst().depth();
    }

    /// What runs below it.
    ///
    /// @param cells what each cell turned out to be
    public Below below(Function<FoundCell, Cell> cells) {
        List<Below.Layer> layers = new ArrayList<>();
        for (List<FoundCell> at = fedBy; !at.isEmpty(); at = at.getFirst().fedBy) {
            layers.addFirst(new Below.Layer(at.stream().map(cell -> new Below.Way(cell.numbers.apply(cells.apply(cell)), cell.backwards)).toList()));
        }
        return new Below(layers, backwards);
    }
}
