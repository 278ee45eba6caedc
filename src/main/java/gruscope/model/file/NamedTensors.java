package gruscope.model.file;

import gruscope.tensor.TensorFile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of which nothing is known but the names of their tensors: those are PyTorch's, Keras' or TensorFlow 1's.
final class NamedTensors {

    private NamedTensors() {
    }

    /// What such a file holds.
    ///
    /// @param names of all that stands beside each other in the file, tensors or not
    static Contents of(TensorFile file, List<String> names) {
        if (file.tensors().keySet().stream().anyMatch(KerasCells::isOfCell)) {
            return KerasCells.read(file, Map.of(), Optional.empty(), "");
        }
        if (file.tensors().keySet().stream().anyMatch(TensorFlowCells::isOfCell)) {
            return TensorFlowCells.read(file);
        }
        TorchNames torch = new TorchNames(file, names);
        return new Contents(file.name(), torch.cells(), torch.layers(), file.words(), file.strict(), Map.of(), Contents.Layout.PYTORCH);
    }
}
