package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.tensor.TensorFile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<String> keras = first(file, KerasCells::isOfCell);
        Optional<String> tensorFlow = first(file, TensorFlowCells::isOfCell);
        refuseMixture(file, keras.isPresent() ? Contents.Layout.KERAS : Contents.Layout.TENSORFLOW, keras.or(() -> tensorFlow));
        if (keras.isPresent()) {
            return KerasCells.read(file, Map.of(), Optional.empty(), "");
        }
        if (tensorFlow.isPresent()) {
            return TensorFlowCells.read(file);
        }
        TorchNames torch = new TorchNames(file, names);
        return new Contents(file.name(), torch.cells(), torch.layers(), file.words(), file.strict(), Map.of(), Contents.Layout.PYTORCH);
    }

    /// Two programs lay their numbers out differently: read as one's, the other's cells would be passed over.
    private static void refuseMixture(TensorFile file, Contents.Layout layout, Optional<String> named) {
        Optional<String> torch = first(file, TorchNames::isOfCell);
        if (named.isPresent() && torch.isPresent()) {
            throw new BadInput(file.name(), says("tensors-of-two-programs", Quoted.name(named.get()), layout.shown(), Quoted.name(torch.get()), Contents.Layout.PYTORCH.shown()),
                    says("keep-the-cells-of-one"));
        }
    }

    private static Optional<String> first(TensorFile file, Predicate<String> named) {
        return file.tensors().keySet().stream().filter(named).findFirst();
    }
}
