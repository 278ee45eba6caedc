package gruscope.export.table;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A reader of an article reads the script that certifies its numbers before running it.
class CertificateTest {

    @Test
    void aScriptHasTwentyLinesAtMostForEveryCell() {
        EveryCell.known().forEach(cell -> {
            Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, WeightSet.random(cell, 2, 3, cell.flow().isRecurrent() ? Biases.TWO : Biases.ONE, 7),
                    Optional.empty(), Optional.empty(), List.of());

            List<String> code = Certificate.of(Run.of(Scene.of(model, model.encodings().getFirst(), "0,0 0,1 1,0")), Certificate.Library.NUMPY).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

            assertTrue(code.size() <= 20, () -> cell + ": " + code.size() + "\n" + String.join("\n", code));
        });
    }

    /// What only some cells need would stand there for nothing.
    @Test
    void aScriptNamesTheFunctionsThatItCallsAndNoOthers() {
        String gru = Certificate.of(Run.of(Presets.named("latch")), Certificate.Library.NUMPY);
        String rnn = Certificate.of(Run.of(Presets.named("count-since-reset-rnn")), Certificate.Library.NUMPY);

        assertTrue(gru.contains("sigmoid, tanh = lambda a: 1 / (1 + np.exp(-a)), np.tanh\n"), gru);
        assertFalse(rnn.contains("sigmoid"), rnn);
    }

    @Test
    void aStackIsComputedAnewFromWhatIsTypedThroughBothDirections() {
        Below.Layer pair = new Below.Layer(List.of(way(2, false), way(2, true)));
        Below.Layer back = new Below.Layer(List.of(way(6, true)));
        Model plain = Presets.named("hold").model();
        Model model = new Model("any", plain.about(), Model.Provenance.RANDOM, WeightSet.random(Gru.pytorch(), 3, 3, Biases.TWO, 5), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), new Below(List.of(pair, back), false), Optional.empty());
        Run run = Run.of(Scene.of(model, model.encodings().getFirst(), "1,2 3,4"));

        List<String> numpy = Certificate.of(run, Certificate.Library.NUMPY).lines().toList();
        List<String> pytorch = Certificate.of(run, Certificate.Library.PYTORCH).lines().toList();

        assertTrue(numpy.contains("sequence = np.array([[1, 2], [3, 4]], float)"));
        assertEquals(List.of("for x in sequence:", "way1 = np.array(states)", "for x in sequence[::-1]:", "way2 = np.array(states)[::-1]", "sequence = np.hstack([way1, way2])",
                "for x in sequence[::-1]:", "sequence = np.array(states)[::-1]", "for x in sequence:"), numpy.stream().filter(line -> line.startsWith("for ") || line.contains("states)")
                && !line.startsWith("print") || line.contains("hstack")).toList());
        assertTrue(pytorch.containsAll(List.of("way1 = states", "way2 = states.flip(0)", "sequence = torch.hstack([way1, way2])", "sequence = states.flip(0)")), String.join("\n", pytorch));
        assertEquals(2, pytorch.stream().filter(line -> line.startsWith("states, _ = cell(sequence.flip(0), ")).count());
    }

    @Test
    void aRunThatOverflowsIsComparedUpToWhereItDoes() throws IOException {
        Run run = Run.of(SceneFile.read(Path.of("src/test/resources/cases/explode.json")));

        for (Certificate.Library library : Certificate.Library.values()) {
            String script = Certificate.of(run, library);

            assertTrue(script.lines().filter(line -> line.contains("array([") || line.contains("tensor([")).allMatch(line -> line.contains(", float") || line.contains(", dtype=torch.float64")), script);
            assertFalse(script.contains("Infinity") || script.contains("NaN"), script);
            assertTrue(script.contains("states[:len(expected)]") || script.contains("np.array(states)[:len(expected)]"), script);
        }
    }

    private static Below.Way way(int inputs, boolean backwards) {
        return new Below.Way(WeightSet.random(Gru.pytorch(), inputs, 3, Biases.TWO, backwards ? 1 : 2), backwards);
    }
}
