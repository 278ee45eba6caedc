package gruscope.tensor.onnx;

import gruscope.tensor.Tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A graph: its nodes, and its constants; one within a node sees those around it.
public final class OnnxGraph {

    private final Optional<OnnxGraph> around;
    private final Map<String, Tensor> constants = new HashMap<>();
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxGraph> bodies = new ArrayList<>();
    private final Map<String, OnnxNode> makers = new HashMap<>();
    private final List<String> inputs = new ArrayList<>();
    private final Map<String, String> carried = new HashMap<>();

    OnnxGraph(Optional<OnnxGraph> around) {
        this.around = around;
    }

    void add(Tensor constant) {
        constants.putIfAbsent(constant.name(), constant);
    }

    /// A graph within one of its nodes, as those of an If or a Loop.
    void add(OnnxGraph body) {
        bodies.add(body);
    }

    void addInput(String name) {
        inputs.add(name);
    }

    /// @param own the bodies within it
    void add(OnnxNode node, List<OnnxGraph> own) {
        nodes.add(node);
        own.forEach(body -> body.isRunBy(node));
        node.outputs().stream().filter(output -> !output.isEmpty()).forEach(output -> makers.putIfAbsent(output, node));
    }

    /// What a Loop carries round begins with what its node reads: behind the number of times and the condition. A Scan's states are what it reads before what it walks through.
    private void isRunBy(OnnxNode loop) {
        int first = loop.operator().equals("Loop") ? 2 : 0;
        int end = switch (loop.operator()) {
            case "Loop" -> inputs.size();
            case "Scan" -> inputs.size() - (int) loop.whole("num_scan_inputs", 0);
            default -> 0;
        };
        for (int i = first; i < Math.min(end, inputs.size()); i++) {
            String own = inputs.get(i);
            loop.input(i).filter(outer -> !outer.equals(own)).ifPresent(outer -> carried.put(own, outer));
        }
    }

    /// What a value that a Loop around carries is the first time.
    Optional<String> begins(String name) {
        return Optional.ofNullable(carried.get(name)).or(() -> around.flatMap(outer -> outer.begins(name)));
    }

    /// Its own nodes, in the order of the file.
    public List<OnnxNode> nodes() {
        return nodes;
    }

    /// Itself and all graphs within its nodes.
    public Stream<OnnxGraph> all() {
        return Stream.concat(Stream.of(this), bodies.stream().flatMap(OnnxGraph::all));
    }

    /// The constant of a name, here or around.
    Optional<Tensor> constant(String name) {
        return Optional.ofNullable(constants.get(name)).or(() -> around.flatMap(outer -> outer.constant(name)));
    }

    /// The node that makes a value, here or around.
    public Optional<OnnxNode> maker(String name) {
        return Optional.ofNullable(makers.get(name)).or(() -> constants.containsKey(name) ? Optional.empty() : around.flatMap(outer -> outer.maker(name)));
    }

    /// The nodes that read a value.
    public List<OnnxNode> readers(String name) {
        return nodes.stream().filter(node -> node.inputs().contains(name)).toList();
    }
}
