package gruscope.tensor.onnx;

import gruscope.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An operator of a graph.
///
/// @param operator   its kind: `GRU`, `MatMul` …
/// @param name       maybe empty
/// @param inputs     the names of its values; an empty one where an optional one is left out
/// @param outputs    likewise
/// @param attributes by name: a [Long], [Float] or [String], a list of them, or a [Tensor]
/// @param place      among all nodes of the model, in the order of the file
public record OnnxNode(String operator, String name, List<String> inputs, List<String> outputs, Map<String, Object> attributes, int place) {

    /// The name of an input; none where it is left out.
    public Optional<String> input(int index) {
        return index < inputs.size() && !inputs.get(index).isEmpty() ? Optional.of(inputs.get(index)) : Optional.empty();
    }

    /// The name of its first output; none where it leaves nothing, which the format allows.
    public Optional<String> output() {
        return outputs.stream().findFirst().filter(name -> !name.isEmpty());
    }

    public long whole(String attribute, long otherwise) {
        return attributes.get(attribute) instanceof Long number ? number : otherwise;
    }

    public double number(String attribute, double otherwise) {
        return attributes.get(attribute) instanceof Float number ? number : otherwise;
    }

    public String text(String attribute, String otherwise) {
        return attributes.get(attribute) instanceof String text ? text : otherwise;
    }

    public List<String> texts(String attribute) {
        return attributes.get(attribute) instanceof List<?> list ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
    }

    public List<Double> numbers(String attribute) {
        return attributes.get(attribute) instanceof List<?> list ? list.stream().filter(Number.class::isInstance).map(one -> ((Number) one).doubleValue()).toList()
                : List.of();
    }

    public Optional<List<Double>> list(String attribute) {
        return attributes.containsKey(attribute) ? Optional.of(numbers(attribute)) : Optional.empty();
    }

    public Optional<Tensor> tensor(String attribute) {
        return attributes.get(attribute) instanceof Tensor tensor ? Optional.of(tensor) : Optional.empty();
    }
}
