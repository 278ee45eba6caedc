package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.weights.Readout;
import gruscope.model.found.FoundCell;
import gruscope.model.found.LinearLayer;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// Finds cells and linear layers by PyTorch's names: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, with `_l1` … for the layers above and
/// `_reverse` for the other direction; a cell's own (`weight_ih`) have neither. `w` and `b` stand for `weight` and `bias`.
///
/// What stands before, as `rnn.` or `enc_` does, groups them: tensors of two cells are never mixed.
final class TorchNames {

    private static final Pattern CELL = Pattern.compile("(|.*[._/])(weight|bias|w|b|W|B)_(ih|hh|hr)(?:_l(\\d{1,3}))?(_reverse)?");
    private static final Pattern LINEAR = Pattern.compile("(.+)([._/])(weight|w|W)");
    /// The name of the only cell of a file whose tensors have nothing before their own names.
    static final String UNNAMED = "l0";

    private static final String PROJECTION = "weight_hr";

    private final TensorFile file;
    private final List<String> names;
    private final SequencedMap<String, TreeMap<Integer, TreeMap<Boolean, CellTensors>>> groups = new LinkedHashMap<>();
    private final Map<String, Tensor> projections = new LinkedHashMap<>();
    private final List<LinearLayer> layers = new ArrayList<>();

    TorchNames(TensorFile file, List<String> names) {
        this.file = file;
        this.names = names;
        int place = 0;
        for (Tensor tensor : file.tensors().values()) {
            take(tensor, place);
            place++;
        }
    }

    /// Whether a name is that of a tensor of a cell.
    static boolean isOfCell(String name) {
        return CELL.matcher(name).matches();
    }

    /// The linear layers, in the order of the file.
    List<LinearLayer> layers() {
        return layers;
    }

    /// The cells, group by group in the order of the file, in each from the lowest to the highest.
    List<FoundCell> cells() {
        List<FoundCell> cells = new ArrayList<>();
        groups.forEach((prefix, group) -> {
            List<FoundCell> below = List.of();
            boolean single = group.size() == 1 && group.firstEntry().getValue().size() == 1;
            for (Map.Entry<Integer, TreeMap<Boolean, CellTensors>> layer : group.entrySet()) {
                List<FoundCell> ways = new ArrayList<>();
                for (Map.Entry<Boolean, CellTensors> way : layer.getValue().entrySet()) {
                    ways.add(found(name(prefix, layer.getKey(), way.getKey(), single), way.getValue(), way.getKey(), below, prefix));
                }
                cells.addAll(ways);
                below = ways;
            }
        });
        return cells;
    }

    private FoundCell found(String name, CellTensors tensors, boolean backwards, List<FoundCell> below, String prefix) {
        return new FoundCell(name, tensors.plain(), tensors.inputs(), tensors.units(), tensors.biases(), backwards, below, Optional.empty(), tensors.how(),
                List.copyOf(file.tensors().keySet()).indexOf(tensors.tensors().firstEntry().getValue().name()), cell -> {
            refuseProjection(prefix);
            return tensors.read(cell);
        });
    }

    private void refuseProjection(String prefix) {
        Optional.ofNullable(projections.get(prefix)).ifPresent(tensor -> {
            throw new BadInput(file.name(), says("tensor-projects-the-hidden-state-proj", Quoted.name(tensor.name())), says("cells-without-a-projection-are"));
        });
    }

    /// `encoder`, or `encoder.l1.reverse` where there are several.
    private static String name(String prefix, int layer, boolean backwards, boolean single) {
        String bare = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        String own = single && !bare.isEmpty() ? "" : "l" + layer + (backwards ? ".reverse" : "");
        return bare.isEmpty() ? own : own.isEmpty() ? bare : bare + "." + own;
    }

    private void take(Tensor tensor, int place) {
        Matcher cell = CELL.matcher(tensor.name());
        Matcher linear = LINEAR.matcher(tensor.name());
        if (cell.matches()) {
            String prefix = cell.group(1);
            String own = (cell.group(2).toLowerCase(Locale.ROOT).startsWith("w") ? "weight_" : "bias_") + cell.group(3);
            int layer = cell.group(4) == null ? 0 : Integer.parseInt(cell.group(4));
            boolean backwards = cell.group(5) != null;
            if (own.equals(PROJECTION)) {
                projections.putIfAbsent(prefix, tensor);
            } else {
                groups.computeIfAbsent(prefix, _ -> new TreeMap<>()).computeIfAbsent(layer, _ -> new TreeMap<>())
                        .merge(backwards, none(tensor.name(), cell).with(own, tensor), (known, _) -> known.with(own, tensor));
            }
        } else if (linear.matches() && tensor.rank() == 2) {
            String name = linear.group(1);
            Optional<Tensor> bias = Optional.ofNullable(file.tensors().get(name + linear.group(2) + switch (linear.group(3)) {
                case "weight" -> "bias";
                case "w" -> "b";
                default -> "B";
            }));
            layers.add(new LinearLayer(name, tensor.shape().get(0), tensor.shape().get(1), place, () -> readout(tensor, bias)));
        }
    }

    /// A group without tensors yet, which knows what they would be called.
    private CellTensors none(String name, Matcher like) {
        return new CellTensors(file.name(), names, like.group(1) + "*" + name.substring(like.end(3)), new LinkedHashMap<>());
    }

    /// A readout without a squashing function, as PyTorch's `nn.Linear` has none.
    private Readout readout(Tensor weight, Optional<Tensor> bias) {
        return BadInput.at(file.name(), () -> new Readout(Readout.Kind.IDENTITY, weight.matrix(), bias.map(Tensor::vector).orElse(null)));
    }
}
