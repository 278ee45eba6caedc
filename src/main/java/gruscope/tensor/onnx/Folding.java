package gruscope.tensor.onnx;

import gruscope.BadInput;
import gruscope.Memory;
import gruscope.tensor.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// The values of a graph that are constant: those that it holds, and those that operators which only move numbers about make of them, as exporters do with
/// weights.
public final class Folding {

    private static final int LONGEST = 200;
    private static final double SHARE = 0.1;
    private static final List<String> PICKS = List.of("Slice", "Gather", "Split");

    private final OnnxGraph graph;
    private final String file;
    private final boolean first;
    private final Map<String, Optional<Tensor>> known = new HashMap<>();

    public Folding(OnnxGraph graph, String file) {
        this(graph, file, false);
    }

    private Folding(OnnxGraph graph, String file, boolean first) {
        this.graph = graph;
        this.file = file;
        this.first = first;
    }

    /// The same where what a Loop carries round is what it begins with, as initial states are.
    public Folding atFirst() {
        return new Folding(graph, file, true);
    }

    /// The constant value of a name; none where it depends on what the model reads, or on an operator that is not folded.
    public Optional<Tensor> value(String name) {
        return value(name, 0);
    }

    /// Whether an operator only hands on its first input, maybe in another shape or order.
    public static boolean handsOn(OnnxNode node) {
        return switch (node.operator()) {
            case "Identity", "Squeeze", "Unsqueeze", "Transpose", "Reshape", "Flatten", "Dropout", "Cast" -> true;
            default -> false;
        };
    }

    /// The value whose numbers another has, all or some of them; the first time round where a Loop carries it.
    public String source(String name) {
        String value = name;
        for (int i = 0; i < LONGEST; i++) {
            Optional<OnnxNode> maker = graph.maker(value);
            Optional<String> before = maker.isPresent() ? maker.filter(node -> handsOn(node) || PICKS.contains(node.operator())).flatMap(node -> node.input(0)) : first ? graph.begins(value) : Optional.empty();
            if (before.isEmpty()) {
                return value;
            }
            value = before.get();
        }
        return value;
    }

    private Optional<Tensor> value(String name, int depth) {
        Optional<Tensor> constant = graph.constant(name);
        if (constant.isPresent() || depth > LONGEST) {
            return constant;
        }
        if (!known.containsKey(name)) {
            known.put(name, Optional.empty());
            known.put(name, graph.maker(name).flatMap(node -> folded(node, depth + 1)).map(Folding::kept)
                    .or(() -> first ? graph.begins(name).flatMap(before -> value(before, depth + 1)) : Optional.empty()));
        }
        return known.get(name);
    }

    /// The same tensor, whose numbers are worked out once.
    private static Tensor kept(Tensor tensor) {
        AtomicReference<double[]> numbers = new AtomicReference<>();
        return tensor.withNumbers(() -> numbers.updateAndGet(worked -> worked == null ? tensor.numbers() : worked));
    }

    private Optional<Tensor> folded(OnnxNode node, int depth) {
        if (node.operator().equals("Constant")) {
            return constant(node);
        }
        List<Optional<Tensor>> inputs = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            Optional<Tensor> input = node.input(i).flatMap(name -> value(name, depth));
            if (node.input(i).isPresent() && input.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(input);
        }
        if (inputs.isEmpty() || inputs.getFirst().isEmpty()) {
            return Optional.empty();
        }
        Tensor first = inputs.getFirst().get();
        return switch (node.operator()) {
            case "Identity", "Cast", "Dropout" -> Optional.of(first);
            case "Squeeze" -> Optional.of(shaped(first, squeezed(first.shape(), axes(node, inputs))));
            case "Unsqueeze" -> Optional.of(shaped(first, unsqueezed(first.shape(), axes(node, inputs).orElse(List.of()))));
            case "Reshape" -> Optional.of(shaped(first, reshaped(first, argument(inputs, 1).orElse(List.of()))));
            case "Transpose" -> Optional.of(transposed(first, node.list("perm")));
            case "Slice" -> Optional.of(sliced(first, node, inputs));
            case "Concat" -> Optional.of(joined(inputs.stream().flatMap(Optional::stream).toList(), axis((int) node.whole("axis", 0), first.rank())));
            default -> Optional.empty();
        };
    }

    private Optional<Tensor> constant(OnnxNode node) {
        return node.tensor("value").or(() -> node.list("value_floats").or(() -> node.list("value_ints"))
                .map(list -> made(List.of(list.size()), list.stream().mapToDouble(Double::doubleValue).toArray())))
                .or(() -> node.attributes().containsKey("value_int") ? Optional.of(made(List.of(), new double[] {node.whole("value_int", 0)}))
                        : node.attributes().containsKey("value_float") ? Optional.of(made(List.of(), new double[] {node.number("value_float", 0)})) : Optional.empty());
    }

    /// Axes stand in an attribute, or since opset 13 in the second input.
    private static Optional<List<Double>> axes(OnnxNode node, List<Optional<Tensor>> inputs) {
        return node.list("axes").or(() -> argument(inputs, 1));
    }

    private static Optional<List<Double>> argument(List<Optional<Tensor>> inputs, int index) {
        return index < inputs.size() ? inputs.get(index).map(tensor -> Arrays.stream(tensor.numbers()).boxed().toList()) : Optional.empty();
    }

    private Tensor made(List<Integer> shape, double[] numbers) {
        return Tensor.of(file, "", shape, numbers);
    }

    private Tensor shaped(Tensor tensor, List<Integer> shape) {
        if (Tensor.count(shape.stream().map(Integer::longValue).toList()) != Tensor.count(tensor.shape().stream().map(Integer::longValue).toList())) {
            throw new BadInput(file, says("a-tensor-that-is-is", tensor.listed(), shape), says("the-numbers-must-be-as"));
        }
        return new Tensor(file, tensor.name(), shape, tensor::numbers);
    }

    private static List<Integer> squeezed(List<Integer> shape, Optional<List<Double>> axes) {
        List<Integer> gone = axes.map(list -> list.stream().map(axis -> axis(axis.intValue(), shape.size())).toList())
                .orElseGet(() -> IntStream.range(0, shape.size()).filter(i -> shape.get(i) == 1).boxed().toList());
        return IntStream.range(0, shape.size()).filter(i -> !gone.contains(i)).mapToObj(shape::get).toList();
    }

    private List<Integer> unsqueezed(List<Integer> shape, List<Double> axes) {
        List<Integer> whole = new ArrayList<>(shape);
        int rank = shape.size() + axes.size();
        axes.stream().map(axis -> axis(axis.intValue(), rank)).sorted().forEach(axis -> {
            if (axis < 0 || axis > whole.size()) {
                throw new BadInput(file, says("an-unsqueeze-has-the-axes", axes), says("there-are-these", rank));
            }
            whole.add(axis, 1);
        });
        return whole;
    }

    /// 0 stands for the size that was, −1 for what is left.
    private static List<Integer> reshaped(Tensor tensor, List<Double> wanted) {
        long count = Tensor.count(tensor.shape().stream().map(Integer::longValue).toList());
        List<Integer> shape = new ArrayList<>();
        long known = 1;
        for (int i = 0; i < wanted.size(); i++) {
            int size = wanted.get(i).intValue() == 0 && i < tensor.rank() ? tensor.shape().get(i) : wanted.get(i).intValue();
            shape.add(size);
            known *= size < 0 ? 1 : size;
        }
        long rest = known == 0 ? 0 : count / known;
        shape.replaceAll(size -> size < 0 ? (int) rest : size);
        return shape;
    }

    private Tensor transposed(Tensor tensor, Optional<List<Double>> order) {
        List<Integer> axes = order.map(list -> list.stream().map(Double::intValue).toList())
                .orElseGet(() -> IntStream.range(0, tensor.rank()).mapToObj(i -> tensor.rank() - 1 - i).toList());
        if (!axes.stream().sorted().toList().equals(IntStream.range(0, tensor.rank()).boxed().toList())) {
            throw new BadInput(file, says("a-transpose-of-a-tensor", tensor.listed(), axes), says("each-axis-stands-there-once"));
        }
        List<Integer> shape = axes.stream().map(tensor.shape()::get).toList();
        return picked(tensor, shape, axes, new int[tensor.rank()], ones(tensor.rank()));
    }

    private Tensor sliced(Tensor tensor, OnnxNode node, List<Optional<Tensor>> inputs) {
        List<Double> starts = node.list("starts").or(() -> argument(inputs, 1)).orElse(List.of());
        List<Double> ends = node.list("ends").or(() -> argument(inputs, 2)).orElse(List.of());
        List<Double> axes = node.list("axes").or(() -> argument(inputs, 3)).orElseGet(() -> IntStream.range(0, starts.size()).asDoubleStream().boxed().toList());
        List<Double> steps = argument(inputs, 4).orElseGet(() -> starts.stream().map(_ -> 1.0).toList());
        int[] from = new int[tensor.rank()];
        int[] by = ones(tensor.rank());
        List<Integer> shape = new ArrayList<>(tensor.shape());
        for (int i = 0; i < Math.min(Math.min(starts.size(), ends.size()), Math.min(axes.size(), steps.size())); i++) {
            int axis = axis(axes.get(i).intValue(), tensor.rank());
            if (axis < 0 || axis >= tensor.rank() || steps.get(i) < 1) {
                throw new BadInput(file, says("a-slice-has-the-axes", axes, steps), says("slices-that-run-forwards-are"));
            }
            int size = tensor.shape().get(axis);
            int start = bounded(starts.get(i), size);
            int end = bounded(ends.get(i), size);
            from[axis] = start;
            by[axis] = steps.get(i).intValue();
            shape.set(axis, Math.max(0, (end - start + by[axis] - 1) / by[axis]));
        }
        return picked(tensor, shape, IntStream.range(0, tensor.rank()).boxed().toList(), from, by);
    }

    private static int bounded(double at, int size) {
        return (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Numbers of a tensor in a new shape, whose axis i runs along the tensor's axis `axes[i]`.
    private Tensor picked(Tensor tensor, List<Integer> shape, List<Integer> axes, int[] from, int[] by) {
        return new Tensor(file, tensor.name(), shape, () -> {
            double[] all = tensor.numbers();
            int rank = shape.size();
            int[] strides = new int[rank];
            for (int axis = rank - 1, stride = 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= tensor.shape().get(axis);
            }
            double[] numbers = new double[(int) Tensor.count(shape.stream().map(Integer::longValue).toList())];
            int[] index = new int[rank];
            for (int i = 0; i < numbers.length; i++) {
                int at = 0;
                for (int axis = 0; axis < rank; axis++) {
                    int along = axes.get(axis);
                    at += (from[along] + index[axis] * by[along]) * strides[along];
                }
                numbers[i] = all[at];
                for (int axis = rank - 1; axis >= 0 && ++index[axis] == shape.get(axis); axis--) {
                    index[axis] = 0;
                }
            }
            return numbers;
        });
    }

    private Tensor joined(List<Tensor> parts, int axis) {
        List<Integer> like = parts.getFirst().shape();
        long sum = 0;
        for (Tensor part : parts) {
            List<Integer> shape = new ArrayList<>(part.shape());
            if (axis < 0 || axis >= like.size() || shape.size() != like.size() || shape.set(axis, 0) < 0 || !without(like, axis).equals(shape)) {
                throw new BadInput(file, says("a-concat-joins-tensors-that", parts.stream().map(Tensor::listed).toList(), axis), says("the-others-must-be-alike"));
            }
            sum += part.shape().get(axis);
        }
        List<Integer> shape = new ArrayList<>(like);
        shape.set(axis, (int) sum);
        long count = Tensor.count(shape.stream().map(Integer::longValue).toList());
        if (count < 0 || count * Double.BYTES > Memory.share(SHARE)) {
            throw new BadInput(file, says("a-concat-makes-a-tensor", shape), says("what-is-read-may-take", Memory.megabytes(Memory.share(SHARE))));
        }
        return new Tensor(file, parts.getFirst().name(), shape, () -> filled(parts, axis, new double[(int) count]));
    }

    private static double[] filled(List<Tensor> parts, int axis, double[] numbers) {
        List<Integer> like = parts.getFirst().shape();
        int outer = like.subList(0, axis).stream().reduce(1, (a, b) -> a * b);
        int inner = like.subList(axis + 1, like.size()).stream().reduce(1, (a, b) -> a * b);
        List<double[]> all = parts.stream().map(Tensor::numbers).toList();
        int at = 0;
        for (int i = 0; i < outer; i++) {
            for (int part = 0; part < all.size(); part++) {
                int run = parts.get(part).shape().get(axis) * inner;
                System.arraycopy(all.get(part), i * run, numbers, at, run);
                at += run;
            }
        }
        return numbers;
    }

    private static List<Integer> without(List<Integer> shape, int axis) {
        List<Integer> other = new ArrayList<>(shape);
        other.set(axis, 0);
        return other;
    }

    private static int axis(int axis, int rank) {
        return axis < 0 ? axis + rank : axis;
    }
}
