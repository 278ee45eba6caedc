package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.model.found.Contents;
import gruscope.model.found.FoundCell;
import gruscope.model.found.LinearLayer;
import gruscope.model.layout.NumberOrder;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// Finds cells by the names that TensorFlow 1 gives their variables: `rnn/lstm_cell/kernel`, `rnn/multi_rnn_cell/cell_1/gru_cell/gates/kernel`,
/// `bidirectional_rnn/bw/basic_lstm_cell/bias`.
///
/// A kernel has a row for each input and then for each unit, and a column for each of the blocks' outputs: r and u of a GRU, whose candidate stands apart; i, j,
/// f, o of an LSTM, whose forget gate adds 1 that the file leaves out, unless the cell is cuDNN's or `"forget_bias": 0` beside the weights says otherwise.
final class TensorFlowCells {

    private static final Pattern VARIABLE = Pattern.compile(
            "(.*/|)((?:cudnn_compatible_|basic_|block_)?(?:lstm|gru|rnn)(?:_block)?_cell(?:_v2)?(?:_\\d+)?)/((?:gates/|candidate/)?(?:kernel|bias|weights|biases)|[wb]_(?:ru|c)|w_[ifo]_diag|projection/kernel)(:0)?");
    private static final Pattern LAYER = Pattern.compile("(.*?)(?:multi_rnn_cell/)?cell_(\\d{1,3})/");
    private static final Pattern DENSE = Pattern.compile("(.+)/(?:kernel|weights)(:0)?");
    private static final String CUDNN = "cudnn_compatible";

    /// The variables of one cell.
    ///
    /// @param scope what stands before its own name
    /// @param cell  its own name: `lstm_cell`
    private record Group(String scope, String cell, int place, Map<String, Tensor> variables) {

        boolean isGru() {
            return cell.contains("gru");
        }

        boolean isLstm() {
            return cell.contains("lstm");
        }

        Optional<Tensor> of(String... names) {
            return Arrays.stream(names).map(variables::get).filter(tensor -> tensor != null).findFirst();
        }

        Optional<Tensor> kernel() {
            return isGru() ? of("candidate/kernel", "candidate/weights", "w_c") : of("kernel", "weights");
        }

        /// n, by the columns of its kernel; 0 where nothing tells.
        int units() {
            return kernel().filter(kernel -> kernel.rank() == 2).map(kernel -> kernel.shape().get(1) / (isLstm() ? 4 : 1)).orElse(0);
        }

        /// m: the rows that are not units.
        int inputs() {
            return kernel().filter(kernel -> kernel.rank() == 2).map(kernel -> kernel.shape().get(0) - units()).orElse(0);
        }

        boolean backwards() {
            return (scope + "/").contains("/bw/") || scope.startsWith("bw/");
        }

        String name() {
            return scope + cell;
        }

        /// Which of a stack of layers it is; 0 where there is one.
        int layer() {
            Matcher layer = LAYER.matcher(scope);
            return layer.matches() ? Integer.parseInt(layer.group(2)) : 0;
        }

        /// What the layers of a stack share.
        String stack() {
            Matcher layer = LAYER.matcher(scope);
            return layer.matches() ? layer.group(1) : scope + cell;
        }
    }

    private final TensorFile file;

    private TensorFlowCells(TensorFile file) {
        this.file = file;
    }

    /// Whether a name is that of a cell's variable.
    static boolean isOfCell(String name) {
        return VARIABLE.matcher(name).matches();
    }

    /// The same among the names of a file: Keras' own cells may be called so too, and have a `recurrent_kernel` beside.
    static boolean isOfCell(String name, Set<String> names) {
        Matcher own = VARIABLE.matcher(name);
        return own.matches() && Stream.of("", ":0").noneMatch(end -> names.contains(own.group(1) + own.group(2) + "/recurrent_kernel" + end));
    }

    static Contents read(TensorFile file) {
        return new TensorFlowCells(file).contents();
    }

    private Contents contents() {
        Map<String, Group> groups = new LinkedHashMap<>();
        List<LinearLayer> layers = new ArrayList<>();
        int place = 0;
        for (Tensor tensor : file.tensors().values()) {
            Matcher own = VARIABLE.matcher(tensor.name());
            Matcher dense = DENSE.matcher(tensor.name());
            int at = place;
            if (own.matches()) {
                groups.computeIfAbsent(own.group(1) + own.group(2), _ -> new Group(own.group(1), own.group(2), at, new LinkedHashMap<>())).variables.put(own.group(3), tensor);
            } else if (dense.matches() && tensor.rank() == 2) {
                layers.add(layer(tensor, dense.group(1), place));
            }
            place++;
        }
        Map<Group, FoundCell> cells = new LinkedHashMap<>();
        groups.values().stream().sorted((one, other) -> Integer.compare(one.layer(), other.layer())).forEach(group -> cells.put(group, cell(group, cells)));
        return new Contents(file.name(), List.copyOf(cells.values()), layers, file.words(), file.strict(), Map.of(), NumberOrder.TENSORFLOW);
    }

    private FoundCell cell(Group group, Map<Group, FoundCell> lower) {
        List<FoundCell> below = lower.keySet().stream().filter(other -> other.stack().equals(group.stack()) && other.layer() == group.layer() - 1).map(lower::get).toList();
        Message names = says("tensorflow.names");
        Optional<String> more = group.isLstm() ? Optional.of(group.cell.contains(CUDNN) ? "cudnn" : "forget") : group.isGru() ? Optional.of("before") : Optional.empty();
        Optional<Message> how = Optional.of(more.map(key -> Listing.commas(List.of(names, says("tensorflow." + key)))).orElse(names));
        Biases biases = group.of("bias", "biases", "candidate/bias", "candidate/biases", "b_c").isPresent() ? Biases.ONE : Biases.NONE;
        return new FoundCell(group.name(), Optional.of(plain(group)), group.inputs(), group.units(), biases, group.backwards(), below, Optional.empty(), how, group.place,
                said -> weights(group, said));
    }

    private static Cell plain(Group group) {
        if (group.isGru()) {
            return new Gru(Gru.Reset.BEFORE, Gru.Update.KEEPS, Activation.TANH);
        }
        return !group.isLstm() ? new Rnn(Activation.TANH) : new Lstm(Activation.SIGMOID, Activation.TANH, Activation.TANH,
                group.cell.contains(CUDNN) ? Lstm.ForgetBias.STORED : Lstm.ForgetBias.PLUS_ONE);
    }

    private WeightSet weights(Group group, Cell cell) {
        for (String refused : List.of("w_i_diag", "w_f_diag", "w_o_diag", "projection/kernel")) {
            group.of(refused).ifPresent(tensor -> {
                throw new BadInput(file.name(), says(refused.startsWith("w") ? "tensor-is-a-peephole" : "tensor-projects-the-hidden-state", Quoted.name(tensor.name())),
                        says("lstms-without-peepholes-and-projections"));
            });
        }
        double[][] columns = group.isGru() ? joined(required(group, "gates/kernel", "gates/weights", "w_ru").columns(), required(group, "candidate/kernel", "candidate/weights", "w_c").columns())
                : required(group, "kernel", "weights").columns();
        int n = group.units();
        int m = group.inputs();
        int blocks = cell.blocks().size();
        if (n == 0 || m < 1 || columns.length != blocks * n || Arrays.stream(columns).anyMatch(column -> column.length != m + n)) {
            throw new BadInput(file.name(), says("the-kernels-of-are", Quoted.name(group.name()), Quoted.names(group.variables.values().stream().filter(one -> one.rank() == 2)
                    .map(Tensor::listed).map(Message::toString).toList())), says("has-a-row-for-each", cell.kind().withArticle(), Counted.of(blocks, "column")));
        }
        List<Integer> order = group.isLstm() ? List.of(0, 2, 1, 3) : List.of(0, 1, 2).subList(0, blocks);
        double[][] w = new double[blocks * n][];
        double[][] u = new double[blocks * n][];
        for (int row = 0; row < w.length; row++) {
            double[] column = columns[order.get(row / n) * n + row % n];
            w[row] = Arrays.copyOf(column, m);
            u[row] = Arrays.copyOfRange(column, m, m + n);
        }
        Optional<double[]> stored = bias(group, blocks * n);
        double[] b = stored.map(numbers -> {
            double[] ordered = new double[numbers.length];
            Arrays.setAll(ordered, row -> numbers[order.get(row / n) * n + row % n]);
            return ordered;
        }).orElse(null);
        return BadInput.at(file.name(), () -> WeightSet.stacked(cell, w, u, b, null));
    }

    private Optional<double[]> bias(Group group, int rows) {
        Optional<Tensor> last = group.isGru() ? group.of("candidate/bias", "candidate/biases", "b_c") : group.of("bias", "biases");
        Optional<double[]> bias = !group.isGru() ? last.map(Tensor::vector) : last.map(candidate -> {
            double[] gates = required(group, "gates/bias", "gates/biases", "b_ru").vector();
            double[] all = Arrays.copyOf(gates, gates.length + candidate.vector().length);
            System.arraycopy(candidate.vector(), 0, all, gates.length, all.length - gates.length);
            return all;
        });
        bias.filter(numbers -> numbers.length != rows).ifPresent(numbers -> {
            throw new BadInput(file.name(), says("the-biases-of-have", Quoted.name(group.name()), Counted.of(numbers.length, "number")), says("its-kernels-have", Counted.of(rows, "column")));
        });
        return bias;
    }

    private Tensor required(Group group, String... names) {
        return group.of(names).orElseThrow(() -> new BadInput(file.name(), says("there-is-no-tensor", Quoted.name(group.name() + "/" + names[0])),
                says("found-these", Quoted.commas(List.copyOf(file.tensors().keySet())))));
    }

    private static double[][] joined(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /// A dense layer has its outputs in columns.
    private LinearLayer layer(Tensor kernel, String name, int place) {
        Optional<Tensor> bias = List.of("/bias", "/bias:0", "/biases", "/biases:0").stream().map(end -> file.tensors().get(name + end)).filter(tensor -> tensor != null).findFirst();
        return new LinearLayer(name, kernel.shape().get(1), kernel.shape().get(0), place,
                () -> BadInput.at(file.name(), () -> new Readout(Readout.Kind.IDENTITY, kernel.columns(), bias.map(Tensor::vector).orElse(null))));
    }
}
