package gruscope.export.table;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Switch;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A certificate in PyTorch, for the cells that it has.
final class PytorchScript implements CertificateScript {

    @Override
    public List<String> head(List<CertifiedCell> cells) {
        return List.of("import torch", "", "torch.set_grad_enabled(False)");
    }

    @Override
    public String matrix(double[][] rows) {
        return tensor(PythonList.of(rows));
    }

    /// @throws BadInput if PyTorch has no such cell
    @Override
    public List<String> states(CertifiedCell given) {
        CertifiedCell cell = new CertifiedCell(Variations.usual(given.weights()), given.start(), given.backwards());
        WeightSet weights = cell.weights();
        Cell kind = known(weights.cell());
        boolean biased = weights.biases() != Biases.NONE;
        List<String> lines = new ArrayList<>();
        lines.add("cell = torch.nn." + kind.kind().key().toUpperCase(Locale.ROOT) + "(" + weights.inputSize() + ", " + weights.hiddenSize()
                + (isRelu(kind) ? ", nonlinearity=\"relu\"" : "") + (biased ? "" : ", bias=False") + ", dtype=torch.float64)");
        lines.add("cell.load_state_dict({");
        Part.ALL.stream().filter(part -> biased || !part.isBias()).forEach(part -> lines.add("    \"" + part.torchName() + "\": " + tensor(stacked(cell, part)) + ","));
        lines.add("})");
        String h0 = matrix(new double[][] {cell.start().hidden()});
        lines.add("states, _ = cell(sequence" + (cell.backwards() ? ".flip(0)" : "") + ", "
                + (kind.hasCellState() ? "(" + h0 + ", " + matrix(new double[][] {cell.start().cell()}) + ")" : h0) + ")");
        return lines;
    }

    @Override
    public String inOrder(boolean backwards) {
        return backwards ? "states.flip(0)" : "states";
    }

    @Override
    public String joined(List<String> matrices) {
        return "torch.hstack(" + PythonList.of(matrices) + ")";
    }

    @Override
    public String difference(String compared) {
        return "(states" + compared + " - expected).abs().max().item()";
    }

    private static String tensor(String list) {
        return "torch.tensor(" + list + ", dtype=torch.float64)";
    }

    /// All blocks of a part, one below the other; a bias that is not there is 0.
    private static String stacked(CertifiedCell cell, Part part) {
        return PythonList.of(IntStream.range(0, cell.weights().cell().blocks().size()).boxed().flatMap(block -> cell.rows(part, block).stream()).toList());
    }

    private static Cell known(Cell cell) {
        boolean known = List.of("gru", "lstm", "rnn").contains(cell.kind().key());
        if (!known || !isRelu(cell) && !cell.equals(Cells.plain(cell.kind()))) {
            throw new BadInput("", says("pytorch-has-no-set-like", cell.kind()), says("numpy-can-compute-it"));
        }
        return cell;
    }

    private static boolean isRelu(Cell cell) {
        return cell.kind().key().equals("rnn") && cell.switchOf(Switch.Topic.FUNCTION).filter(one -> one.chosen().equals("relu")).isPresent();
    }
}
