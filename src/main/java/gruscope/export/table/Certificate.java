package gruscope.export.table;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Keyed;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.explain.CodeLine;
import gruscope.scene.run.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.NONE;
import static gruscope.Message.plain;
import static gruscope.Message.says;

/// A short script that computes a run's states anew in another program, and prints by how much they differ from those found here.
///
/// Every number stands in it with all its digits. What layers below made of the inputs is given as it reaches the cell.
public final class Certificate {

    /// The programs that a run can be computed anew in.
    public enum Library implements Keyed {
        NUMPY("NumPy", "numpy"), PYTORCH("PyTorch", "torch");

        private final String shown;
        private final String installed;

        Library(String shown, String installed) {
            this.shown = shown;
            this.installed = installed;
        }

        /// As it writes its own name.
        public String shown() {
            return shown;
        }

        /// What pip calls it.
        String installed() {
            return installed;
        }
    }

    /// What stands before the number that the script prints last.
    static final String RESULT = "largest difference:";

    private static final String NUMPY = """
            # Computes the states of "%s" anew, and compares them with those that GRUscope found.
            import numpy as np
            from types import SimpleNamespace

            %s
            tanh = np.tanh
            relu = lambda a: np.maximum(a, 0)
            sigmoid = lambda a: 1 / (1 + np.exp(-a))
            clip = np.clip
            states = []
            %s
            print("largest difference:", np.abs(np.array(states) - expected).max())
            """;

    private static final String PYTORCH = """
            # Computes the states of "%s" anew, and compares them with those that GRUscope found.
            import torch

            %s
            with torch.no_grad():
                states, _ = cell(sequence, start)
            print("largest difference:", (states - expected).abs().max().item())
            """;

    private Certificate() {
    }

    /// @throws BadInput if the run is not the cell's alone, or the library has no such cell
    public static String of(Run run, Library library) {
        Program program = run.trace().program();
        if (!program.interventions().isEmpty() || !program.weights().isShared()) {
            throw new BadInput("", says(program.weights().isShared() ? "a-what-if-of-this" : "a-what-if-of-this-scene"),
                    says("a-certificate-is-of-a"));
        }
        String title = run.scene().model().title().replaceAll("[\\p{Cntrl}\"\\\\]", " ");
        return switch (library) {
            case NUMPY -> NUMPY.formatted(title, numpy(run.trace()), loop(run.trace()));
            case PYTORCH -> PYTORCH.formatted(title, pytorch(run.trace()));
        };
    }

    private static String loop(Trace trace) {
        WeightSet weights = trace.program().weights().shared();
        return String.join("\n", CodeLine.loop(weights.cell(), weights.biases()));
    }

    private static String numpy(Trace trace) {
        WeightSet weights = trace.program().weights().shared();
        Cell cell = weights.cell();
        List<String> lines = new ArrayList<>();
        lines.add("W = SimpleNamespace()");
        for (Block block : cell.blocks()) {
            int g = cell.indexOf(block.output());
            String subscript = cell.subscript(block.output());
            for (Part part : weights.parts()) {
                String name = (part == Part.RECURRENT_BIAS ? "b2" : part.symbol()) + (subscript.isEmpty() ? "" : "_" + subscript);
                lines.add("W." + name + " = np.array(" + (part == Part.INPUT_BIAS || part == Part.RECURRENT_BIAS ? row(column(weights, part, g))
                        : rows(weights.hiddenSize(), unit -> line(weights, part, g, unit))) + ")");
            }
        }
        lines.add("h = np.array(" + row(trace.program().start().hidden()) + ")");
        if (cell.hasCellState()) {
            lines.add("c = np.array(" + row(trace.program().start().cell()) + ")");
        }
        lines.add("sequence = np.array(" + rows(trace, Signal.INPUT) + ")");
        lines.add("expected = np.array(" + rows(trace, Signal.HIDDEN_STATE) + ")");
        return String.join("\n", lines);
    }

    private static String pytorch(Trace trace) {
        WeightSet weights = asPytorch(trace.program().weights().shared());
        Cell cell = weights.cell();
        boolean known = List.of("gru", "lstm", "rnn").contains(cell.kind().key());
        boolean relu = cell.kind().key().equals("rnn") && cell.switchOf(Switch.Topic.FUNCTION).filter(one -> one.chosen().equals("relu")).isPresent();
        if (!known || !relu && !cell.equals(Cells.plain(cell.kind()))) {
            throw new BadInput("", says("pytorch-has-no-set-like", cell.kind()), says("numpy-can-compute-it"));
        }
        boolean biased = weights.biases() != Biases.NONE;
        List<String> lines = new ArrayList<>();
        lines.add("cell = torch.nn." + cell.kind().key().toUpperCase(Locale.ROOT) + "(" + weights.inputSize() + ", " + weights.hiddenSize()
                + (relu ? ", nonlinearity=\"relu\"" : "") + (biased ? "" : ", bias=False") + ", dtype=torch.float64)");
        lines.add("cell.load_state_dict({");
        for (Part part : biased ? Part.ALL : List.of(Part.INPUT_WEIGHTS, Part.RECURRENT_WEIGHTS)) {
            boolean matrix = part == Part.INPUT_WEIGHTS || part == Part.RECURRENT_WEIGHTS;
            String numbers = IntStream.range(0, cell.blocks().size()).boxed().flatMap(g -> IntStream.range(0, weights.hiddenSize())
                    .mapToObj(unit -> matrix ? row(line(weights, part, g, unit)) : Digits.shortest(weights.value(part, g, unit, 0)))).collect(Collectors.joining(", ", "[", "]"));
            lines.add("    \"" + (matrix ? "weight_" : "bias_") + (part.isOfInput() ? "ih" : "hh") + "_l0\": torch.tensor(" + numbers + ", dtype=torch.float64),");
        }
        lines.add("})");
        String start = "torch.tensor([" + row(trace.program().start().hidden()) + "], dtype=torch.float64)";
        lines.add("start = " + (cell.hasCellState() ? "(" + start + ", torch.tensor([" + row(trace.program().start().cell()) + "], dtype=torch.float64))" : start));
        lines.add("sequence = torch.tensor(" + rows(trace, Signal.INPUT) + ", dtype=torch.float64)");
        lines.add("expected = torch.tensor(" + rows(trace, Signal.HIDDEN_STATE) + ", dtype=torch.float64)");
        return String.join("\n", lines);
    }

    /// PyTorch's z keeps, and its forget biases are stored: the same states all the same.
    private static WeightSet asPytorch(WeightSet weights) {
        return switch (weights.cell()) {
            case Gru gru when gru.update() == Gru.Update.WRITES -> Variations.renamed(weights);
            case Lstm lstm when lstm.forgetBias() == Lstm.ForgetBias.PLUS_ONE -> Variations.withStoredForgetBias(weights);
            default -> weights;
        };
    }

    private static double[] line(WeightSet weights, Part part, int block, int unit) {
        return IntStream.range(0, weights.columns(part)).mapToDouble(column -> weights.value(part, block, unit, column)).toArray();
    }

    private static double[] column(WeightSet weights, Part part, int block) {
        return IntStream.range(0, weights.hiddenSize()).mapToDouble(unit -> weights.value(part, block, unit, 0)).toArray();
    }

    private static String rows(Trace trace, Signal signal) {
        return rows(trace.length(), step -> trace.at(signal, step + 1));
    }

    private static String rows(int count, IntFunction<double[]> rows) {
        return IntStream.range(0, count).mapToObj(i -> row(rows.apply(i))).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String row(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Digits::shortest).collect(Collectors.joining(", ", "[", "]"));
    }
}
