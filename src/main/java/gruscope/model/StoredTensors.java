package gruscope.model;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.json.Fields;
import gruscope.json.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tensors of a file, grouped by what stands before their own names into cells and linear layers; those of two are never mixed.
final class StoredTensors {

    private static final Pattern RECURRENT = Pattern.compile("(.*\\.)?((?:weight|bias)_(?:ih|hh|hr))(?:_l(\\d+))?(_reverse)?");
    private static final String WEIGHT = ".weight";

    private final Fields stored;
    private final String file;
    private final SequencedMap<String, CellTensors> cells = new LinkedHashMap<>();
    private final List<LinearLayer> layers = new ArrayList<>();

    /// @param file its name, which stands before every error
    StoredTensors(Fields stored, String file) {
        this.stored = stored;
        this.file = file;
        int place = 0;
        for (String name : stored.names()) {
            take(name, place);
            place++;
        }
    }

    /// Whether a field's name is that of a tensor of a cell.
    static boolean isOfCell(String name) {
        return RECURRENT.matcher(name).matches();
    }

    /// The cell that is meant: the chosen one, or the only one.
    ///
    /// @throws BadInput with all of them if there are several
    CellTensors cell(Optional<String> chosen) {
        if (chosen.isPresent()) {
            return cells.values().stream().filter(group -> group.name().equals(chosen.get())).findFirst().orElseThrow(() -> BadInput.unknown(
                    Quoted.of(chosen.get()) + " is no cell of this file", chosen.get(), "there is", cells.values().stream().map(CellTensors::name).toList()).at(file));
        }
        if (cells.size() > 1) {
            String first = cells.firstEntry().getValue().name();
            throw new BadInput(file, "this file holds " + cells.size() + " cells, " + cells.values().stream().map(this::listed).collect(Collectors.joining(" and ")),
                    "choose one by \"prefix\": " + Quoted.name(first) + " beside \"cell\", or by --cell " + Quoted.bareName(first));
        }
        return cells.isEmpty() ? CellTensors.none("") : cells.firstEntry().getValue();
    }

    /// The readout that is meant: the chosen one, or the only one that can be. It reads the hidden state, so that its columns are the cell's units,
    /// and it stands behind the cell: a layer of that width before it may as well be a projection of the input, and one behind a further cell reads that.
    ///
    /// @param units n
    /// @throws BadInput with all of them if several can be, or it is not certain of one
    Optional<LinearLayer> readout(Optional<String> chosen, CellTensors cell, int units) {
        if (chosen.isPresent()) {
            return chosen.filter(name -> !name.equals(TensorChoice.NO_READOUT)).map(name -> named(name, units));
        }
        int start = place(cell);
        int next = cells.values().stream().mapToInt(this::place).filter(place -> place > start).min().orElse(Integer.MAX_VALUE);
        List<LinearLayer> fitting = layers.stream().filter(layer -> layer.columns() == units && layer.place() < next).toList();
        List<LinearLayer> behind = fitting.stream().filter(layer -> layer.place() > start).toList();
        if (behind.size() == 1) {
            return Optional.of(behind.getFirst());
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        boolean several = fitting.size() > 1;
        String name = fitting.getFirst().name();
        throw new BadInput(file, several ? "this file holds " + fitting.size() + " linear layers that can be the readout, " + listed(fitting)
                : "the linear layer " + listed(fitting) + " stands before the cell, and can be the readout or a projection of the input",
                "choose by \"readout\": " + Quoted.name(name) + " or \"readout\": " + Quoted.name(TensorChoice.NO_READOUT) + " beside \"cell\", or by --readout "
                        + Quoted.bareName(name) + " or --readout " + TensorChoice.NO_READOUT);
    }

    /// What is neither the cell nor the readout, as it is listed.
    List<String> rest(CellTensors cell, Optional<LinearLayer> readout) {
        List<String> rest = new ArrayList<>();
        cells.values().stream().filter(other -> other != cell).map(this::listed).forEach(rest::add);
        layers.stream().filter(layer -> readout.filter(layer::equals).isEmpty()).map(LinearLayer::listed).forEach(rest::add);
        return rest;
    }

    private void take(String name, int place) {
        Matcher matcher = RECURRENT.matcher(name);
        if (matcher.matches()) {
            String prefix = matcher.group(1) == null ? "" : matcher.group(1);
            boolean further = matcher.group(2).endsWith("hr") || matcher.group(4) != null || matcher.group(3) != null && !matcher.group(3).matches("0+");
            cells.compute(prefix, (_, known) -> {
                CellTensors group = known == null ? CellTensors.none(prefix) : known;
                return further ? group.withFurther(name) : group.with(matcher.group(2), name);
            });
        } else if (name.endsWith(WEIGHT)) {
            shape(name).ifPresent(shape -> layers.add(new LinearLayer(name.substring(0, name.length() - WEIGHT.length()), shape[0], shape[1], place)));
        }
    }

    /// Rows and columns of a matrix; none for what is no matrix, such as the weights of a normalization.
    private Optional<int[]> shape(String name) {
        return stored.value(name) instanceof Json.Sequence(_, List<Json> rows) && !rows.isEmpty() && rows.getFirst() instanceof Json.Sequence(_, List<Json> first)
                ? Optional.of(new int[] {rows.size(), first.size()}) : Optional.empty();
    }

    private int place(CellTensors cell) {
        return List.copyOf(stored.names()).indexOf(cell.tensors().isEmpty() ? cell.name() : cell.tensors().firstEntry().getValue());
    }

    private LinearLayer named(String name, int units) {
        List<String> known = Stream.concat(layers.stream().map(LinearLayer::name), Stream.of(TensorChoice.NO_READOUT)).toList();
        LinearLayer layer = layers.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> BadInput.unknown(
                Quoted.of(name) + " is no linear layer of this file", name, "for a readout there is", known).at(file));
        if (layer.columns() != units) {
            throw new BadInput(file, "tensor " + Quoted.name(name + WEIGHT) + " is " + layer.rows() + "×" + layer.columns(),
                    "a readout of " + units + (units == 1 ? " unit needs 1 column" : " units needs " + units + " columns"));
        }
        return layer;
    }

    private String listed(CellTensors group) {
        Optional<int[]> shape = Optional.ofNullable(group.tensors().get("weight_ih")).flatMap(this::shape);
        return Quoted.name(group.name()) + shape.map(rows -> " (weight_ih " + rows[0] + "×" + rows[1] + ")").orElse("");
    }

    private static String listed(List<LinearLayer> layers) {
        return layers.stream().map(LinearLayer::listed).collect(Collectors.joining(" and "));
    }
}
