package gruscope.export.table;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.sequence.EncodedSequence;
import gruscope.sequence.Encoding;
import gruscope.sequence.Through;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A short script that computes a run's states anew in another program, from what was typed through all layers below, and prints by how much they
/// differ from those found here. Every number stands in it with all its digits.
public final class Certificate {

    /// The programs that a run can be computed anew in.
    public enum Library implements Keyed {
        NUMPY("NumPy", "numpy", new NumpyScript()), PYTORCH("PyTorch", "torch", new PytorchScript());

        private final String shown;
        private final String installed;
        private final CertificateScript script;

        Library(String shown, String installed, CertificateScript script) {
            this.shown = shown;
            this.installed = installed;
            this.script = script;
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

    private Certificate() {
    }

    /// @throws BadInput if the run is not the cells' alone, or the library has no such cell
    public static String of(Run run, Library library) {
        Program program = run.trace().program();
        if (!program.interventions().isEmpty() || !program.weights().isShared()) {
            throw new BadInput("", says(program.weights().isShared() ? "a-what-if-of-this" : "a-what-if-of-this-scene"),
                    says("a-certificate-is-of-a"));
        }
        CertificateScript script = library.script;
        List<List<CertifiedCell>> layers = CertifiedCell.layers(run);
        String title = run.scene().model().title().replaceAll("[\\p{Cntrl}\"\\\\]", " ");
        List<String> lines = new ArrayList<>(List.of("# Computes the states of \"" + title + "\" anew, and compares them with those that GRUscope found."));
        lines.addAll(script.head(layers.stream().flatMap(List::stream).toList()));
        lines.add("sequence = " + script.matrix(typed(run)));
        lines.add("expected = " + script.matrix(found(run.trace())));
        layers.subList(0, layers.size() - 1).forEach(layer -> lines.addAll(below(script, layer)));
        lines.addAll(script.states(layers.getLast().getFirst()));
        lines.add("print(\"" + RESULT + "\", " + script.difference(run.trace().overflow().isPresent() ? "[:len(expected)]" : "") + ")");
        return String.join("\n", lines) + "\n";
    }

    /// Makes of `sequence` what a layer leaves.
    private static List<String> below(CertificateScript script, List<CertifiedCell> layer) {
        List<String> lines = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        for (CertifiedCell cell : layer) {
            lines.addAll(script.states(cell));
            ways.add("way" + (ways.size() + 1));
            lines.add((layer.size() == 1 ? "sequence" : ways.getLast()) + " = " + script.inOrder(cell.backwards()));
        }
        if (layer.size() > 1) {
            lines.add("sequence = " + script.joined(ways));
        }
        return lines;
    }

    /// What is typed, a row a step, before any layer has read it.
    private static double[][] typed(Run run) {
        Scene scene = run.scene();
        EncodedSequence typed = scene.encoding() instanceof Through(Encoding inner, _) ? inner.encode(scene.reading()) : run.sequence();
        return typed.vectors();
    }

    /// The states in the order in which the cell read, up to where they overflow: beyond it there is nothing to compare.
    private static double[][] found(Trace trace) {
        int first = trace.overflow().orElse(trace.length() + 1);
        if (first == 1) {
            throw new BadInput(says("trace.overflow", first));
        }
        return IntStream.range(1, first).mapToObj(step -> trace.at(Signal.HIDDEN_STATE, step)).toArray(double[][]::new);
    }
}
