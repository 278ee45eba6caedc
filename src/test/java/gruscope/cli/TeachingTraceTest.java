package gruscope.cli;

import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// `gruscope trace --gradients --target`: PyTorch's gradient of the weights, opened into steps.
class TeachingTraceTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"backward/gru_a.json", "backward/lstm_a.json", "backward/rnn_a.json", "heirs/mgu_a.json", "heirs/mingru_a.json"})
    void theSharesAndTheirSumAreThoseOfTheVectors(String name) throws IOException {
        Path model = VECTORS.resolve(name);
        Fields file = Fields.of(JsonParser.parse(Files.readString(model), name), "vector file");
        String rows = Arrays.stream(file.matrix("x")).map(TeachingTraceTest::joined).collect(Collectors.joining("\n"));
        Path input = Files.writeString(folder.resolve("x.csv"), rows);

        Said said = gruscope("trace", "--model", model.toString(), "--input", input.toString(), "--h0", joined(file.numbers("h0")), "--gradients",
                "--target", joined(file.numbers("target")));

        Fields out = Fields.of(JsonParser.parse(said.out(), "out"), "trace");
        for (String part : List.of("shares", "dL_dW")) {
            assertEquals(file.object(part).names(), out.object(part).names());
            for (String matrix : file.object(part).names()) {
                double[] expected = numbers(file.object(part).value(matrix));
                double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
                double[] actual = numbers(out.object(part).value(matrix));
                assertEquals(expected.length, actual.length);
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i], actual[i], 1e-12 * largest, part + " " + matrix + " " + i);
                }
            }
        }
    }

    @Test
    void routesStandWithEachStep() {
        Said said = gruscope("trace", "latch", "--routes");

        List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
        Fields routes = Fields.of(steps.getFirst(), "step").object("routes");
        assertEquals(List.of("direct", "r", "z", "candidate"), List.copyOf(routes.names()));
        assertFalse(steps.isEmpty());
    }

    @Test
    void aTargetThatDoesNotFitIsRefusedInWords() {
        assertTrue(gruscope("trace", "latch", "--target", "1").err().contains("--target needs --gradients"));
        assertTrue(gruscope("trace", "latch", "--gradients", "--target", "1,x").err().contains("--target: \"x\" is no number"));
        assertTrue(gruscope("trace", "latch", "--gradients", "--target", "1,2,3").err().contains("--target: the target has 3 numbers; this cell has 1 hidden unit and needs a number for each"));
        assertTrue(gruscope("trace", "latch", "--gradients", "--target", "1", "--format", "csv").err().contains("--target adds matrices"));
    }

    private static String joined(double[] row) {
        return Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /// All numbers of nested lists, from left to right.
    private static double[] numbers(Json json) {
        return switch (json) {
            case Json.Number(_, double value) -> new double[] {value};
            case Json.Sequence(_, List<Json> items) -> items.stream().flatMapToDouble(item -> Arrays.stream(numbers(item))).toArray();
            default -> throw new AssertionError(json.kind());
        };
    }
}
