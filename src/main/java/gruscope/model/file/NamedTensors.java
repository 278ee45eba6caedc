package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.model.found.Contents;
import gruscope.model.layout.NumberOrder;
import gruscope.tensor.TensorFile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

import static gruscope.Message.says;

/// Files of which nothing is known but the names of their tensors: those are PyTorch's, Keras' or TensorFlow 1's.
final class NamedTensors {

    private NamedTensors() {
    }

    /// What such a file holds.
    ///
    /// @param names of all that stands beside each other in the file, tensors or not
    static Contents of(TensorFile file, List<String> names) {
        return switch (order(file)) {
            case KERAS -> KerasCells.read(file, Map.of(), Optional.empty(), "");
            case TENSORFLOW -> TensorFlowCells.read(file);
            default -> {
                TorchNames torch = new TorchNames(file, names);
                yield new Contents(file.name(), torch.cells(), torch.layers(), file.words(), file.strict(), Map.of(), NumberOrder.PYTORCH);
            }
        };
    }

    /// Two programs lay their numbers out differently: read as one's, the other's cells would be passed over.
    private static NumberOrder order(TensorFile file) {
        SequencedMap<NumberOrder, String> named = new LinkedHashMap<>();
        first(file, KerasCells::isOfCell).ifPresent(name -> named.put(NumberOrder.KERAS, name));
        first(file, name -> TensorFlowCells.isOfCell(name, file.tensors().keySet())).ifPresent(name -> named.put(NumberOrder.TENSORFLOW, name));
        first(file, TorchNames::isOfCell).ifPresent(name -> named.put(NumberOrder.PYTORCH, name));
        if (named.size() > 1) {
            Map.Entry<NumberOrder, String> one = named.firstEntry();
            Map.Entry<NumberOrder, String> other = named.lastEntry();
            throw new BadInput(file.name(), says("tensors-of-two-programs", Quoted.name(one.getValue()), one.getKey().shown(), Quoted.name(other.getValue()), other.getKey().shown()),
                    says("keep-the-cells-of-one"));
        }
        return named.isEmpty() ? NumberOrder.PYTORCH : named.firstEntry().getKey();
    }

    private static Optional<String> first(TensorFile file, Predicate<String> named) {
        return file.tensors().keySet().stream().filter(named).findFirst();
    }
}
