package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.engine.weights.Readout;
import gruscope.model.found.LinearLayer;
import gruscope.tensor.Tensor;
import gruscope.tensor.onnx.Folding;
import gruscope.tensor.onnx.OnnxGraph;
import gruscope.tensor.onnx.OnnxNode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The linear layers and embeddings of an ONNX model, as its graphs are gone through.
final class OnnxLayers {

    private final String file;
    private final List<LinearLayer> found = new ArrayList<>();
    /// By the nodes that leave what they make.
    private final Map<OnnxNode, String> ends = new IdentityHashMap<>();

    OnnxLayers(String file) {
        this.file = file;
    }

    /// In the order of the file.
    List<LinearLayer> found() {
        return List.copyOf(found);
    }

    /// The layer of which a node leaves what it makes.
    Optional<String> leftBy(OnnxNode node) {
        return Optional.ofNullable(ends.get(node));
    }

    /// A constant matrix of which rows are gathered by numbers that are read.
    void embedding(OnnxNode node, Folding folding) {
        Optional<Tensor> rows = node.input(0).flatMap(folding::value).filter(tensor -> tensor.rank() == 2);
        if (rows.isEmpty() || node.whole("axis", 0) != 0 || node.input(1).flatMap(folding::value).isPresent()) {
            return;
        }
        String bare = node.name().replaceFirst("^/+", "").replaceFirst("/?Gather(_\\d+)?$", "");
        String name = unused(bare.isEmpty() ? "embedding" : bare.contains("emb") ? bare : bare + ".embedding", node.place());
        found.add(new LinearLayer(name, rows.get().shape().get(0), rows.get().shape().get(1), node.place(),
                () -> BadInput.at(file, () -> new Readout(Readout.Kind.IDENTITY, rows.get().matrix(), null))));
    }

    private String unused(String name, int place) {
        return found.stream().anyMatch(layer -> layer.name().equals(name)) ? name + "_" + place : name;
    }

    /// A product with a constant matrix, and what is added to it and squashes it.
    ///
    /// @param behind what makes the numbers that it reads, where that is neither a cell nor linear
    void product(OnnxNode node, OnnxGraph graph, Folding folding, Optional<Message> behind) {
        Optional<Tensor> weight = node.input(1).flatMap(folding::value).filter(tensor -> tensor.rank() == 2);
        boolean gemm = node.operator().equals("Gemm");
        if (weight.isEmpty() || node.output().isEmpty() || gemm && (node.number("alpha", 1) != 1 || node.number("beta", 1) != 1 || node.whole("transA", 0) != 0)) {
            return;
        }
        boolean rows = gemm && node.whole("transB", 0) != 0;
        Tensor matrix = weight.get();
        String output = node.output().get();
        Optional<OnnxNode> adds = gemm ? Optional.empty() : graph.readers(output).stream().filter(reader -> reader.operator().equals("Add") && reader.output().isPresent()).findFirst();
        Optional<Tensor> bias = gemm ? node.input(2).flatMap(folding::value)
                : adds.flatMap(add -> add.inputs().stream().filter(input -> !input.equals(output)).findFirst()).flatMap(folding::value);
        String last = adds.flatMap(OnnxNode::output).orElse(output);
        Readout.Kind kind = graph.readers(last).stream().map(OnnxNode::operator).map(OnnxLayers::kind).flatMap(Optional::stream).findFirst().orElse(Readout.Kind.IDENTITY);
        String name = node.name().isEmpty() ? "layer_" + node.place() : node.name().replaceFirst("^/+", "").replaceFirst("/" + node.operator() + "$", "");
        boolean whole = gemm ? node.input(2).isEmpty() || bias.isPresent() : adds.isEmpty() || bias.isPresent();
        if (whole) {
            ends.put(adds.orElse(node), name);
        }
        found.add(new LinearLayer(name, matrix.shape().get(rows ? 0 : 1), matrix.shape().get(rows ? 1 : 0), node.place(), behind,
                () -> BadInput.at(file, () -> new Readout(kind, rows ? matrix.matrix() : matrix.columns(), bias.map(Tensor::numbers).orElse(null)))));
    }

    private static Optional<Readout.Kind> kind(String operator) {
        return switch (operator) {
            case "Sigmoid" -> Optional.of(Readout.Kind.SIGMOID);
            case "Softmax" -> Optional.of(Readout.Kind.SOFTMAX);
            default -> Optional.empty();
        };
    }
}
