package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.WeightSet;
import gruscope.tensor.Tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// The tensors of one cell in PyTorch's layout: all that share what stands before their own names, the layer and the direction.
///
/// @param file    the file's name, which stands before every error
/// @param all     the names of all the file's tensors, for messages
/// @param expected what a tensor of it would be called, by its own name: `encoder.weight_hh_l0` for `weight_hh`
/// @param tensors by their own names: `weight_ih`, `weight_hh`, `bias_ih`, `bias_hh`
record CellTensors(String file, List<String> all, String expected, SequencedMap<String, Tensor> tensors) {

    static final String INPUT = "weight_ih";
    static final String HIDDEN = "weight_hh";
    static final String INPUT_BIAS = "bias_ih";
    static final String HIDDEN_BIAS = "bias_hh";

    CellTensors with(String own, Tensor tensor) {
        SequencedMap<String, Tensor> more = new LinkedHashMap<>(tensors);
        if (more.putIfAbsent(own, tensor) != null) {
            throw new BadInput(file, says("tensors-and-are-both-the", Quoted.name(more.get(own).name()), Quoted.name(tensor.name()), own),
                    says("keep-the-one-that-is"));
        }
        return new CellTensors(file, all, expected, more);
    }

    /// The cell, as far as shapes tell it: the rows of its hidden weights ÷ their columns are its blocks.
    Optional<Cell> plain() {
        return blocks().flatMap(blocks -> switch (blocks) {
            case 1 -> Optional.of(Cells.plain(Rnn.KIND));
            case 3 -> Optional.of(Cells.plain(Gru.KIND));
            case 4 -> Optional.of(Cells.plain(Lstm.KIND));
            default -> Optional.empty();
        });
    }

    private Optional<Integer> blocks() {
        return Optional.ofNullable(tensors.get(HIDDEN)).filter(tensor -> tensor.rank() == 2 && tensor.shape().get(1) > 0
                && tensor.shape().get(0) % tensor.shape().get(1) == 0).map(tensor -> tensor.shape().get(0) / tensor.shape().get(1));
    }

    /// How [#plain] came about.
    Optional<Message> how() {
        Tensor hidden = tensors.get(HIDDEN);
        return Optional.ofNullable(hidden).filter(tensor -> tensor.rank() == 2).map(tensor -> blocks().map(blocks -> says("torch.blocks", tensor.name(), tensor.listed(), Counted.of(blocks, "block")))
                .orElse(says("torch.shape", tensor.name(), tensor.listed())));
    }

    /// m as the shapes have it; 0 where nothing tells.
    int inputs() {
        return size(INPUT);
    }

    /// n as the shapes have it; 0 where nothing tells.
    int units() {
        return size(HIDDEN);
    }

    Biases biases() {
        return !tensors.containsKey(INPUT_BIAS) ? Biases.NONE : tensors.containsKey(HIDDEN_BIAS) ? Biases.TWO : Biases.ONE;
    }

    private int size(String own) {
        Tensor tensor = tensors.get(own);
        return tensor == null || tensor.rank() != 2 ? 0 : tensor.shape().get(1);
    }

    /// Reads the numbers, with every shape compared with that of the hidden weights' width, or with the number of rows where there are none.
    ///
    /// @throws BadInput naming the tensor, what it is and what is needed
    WeightSet read(Cell cell) {
        Tensor input = required(INPUT);
        double[][] recurrent = null;
        int blocks = cell.blocks().size();
        requireMatrix(input);
        int n = input.shape().get(0) / blocks;
        if (cell.flow().isRecurrent()) {
            Tensor hidden = required(HIDDEN);
            requireMatrix(hidden);
            n = hidden.shape().get(1);
            if (hidden.shape().get(0) != blocks * n) {
                throw shape(hidden, needs(cell, n, blocks * n + "×" + n));
            }
            recurrent = hidden.matrix();
        }
        if (input.shape().get(0) != blocks * n) {
            throw shape(input, needs(cell, n, Counted.of(blocks * n, "row")));
        }
        double[] inputBias = bias(INPUT_BIAS, blocks * n, needs(cell, n, blocks * n));
        double[] hiddenBias = bias(HIDDEN_BIAS, blocks * n, needs(cell, n, blocks * n));
        double[][] inputWeights = input.matrix();
        double[][] hiddenWeights = recurrent;
        return BadInput.at(file, () -> WeightSet.stacked(cell, inputWeights, hiddenWeights, inputBias, hiddenBias));
    }

    private void requireMatrix(Tensor tensor) {
        if (tensor.rank() != 2) {
            throw shape(tensor, says("a-matrix-was-expected"));
        }
    }

    private Tensor required(String own) {
        if (!tensors.containsKey(own)) {
            throw missing(own);
        }
        return tensors.get(own);
    }

    private BadInput missing(String own) {
        return new BadInput(file, says("there-is-no-tensor", Quoted.name(expected.replace("*", own))), says("found-these", Quoted.commas(all)));
    }

    private double[] bias(String own, int rows, Message needs) {
        Tensor bias = tensors.get(own);
        if (bias == null) {
            return null;
        }
        if (bias.rank() != 1 || bias.shape().getFirst() != rows) {
            throw new BadInput(file, says(bias.rank() == 1 ? "tensor-has" : "tensor-is", Quoted.name(bias.name()), bias.listed()), needs);
        }
        return bias.vector();
    }

    private static Message needs(Cell cell, int units, Object what) {
        return says("with-units-needs", cell.kind().withArticle(), Counted.of(units, "unit"), what);
    }

    private BadInput shape(Tensor tensor, Message accepted) {
        return new BadInput(file, says("tensor-is", Quoted.name(tensor.name()), tensor.listed()), accepted);
    }
}
