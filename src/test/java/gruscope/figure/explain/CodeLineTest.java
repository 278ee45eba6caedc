package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CodeLineTest {

    @Test
    void pytorchsGruIsSixLines() {
        assertEquals("""
                for x in sequence:
                    r = sigmoid(W.ir @ x + W.b_ir + W.hr @ h + W.b_hr)
                    z = sigmoid(W.iz @ x + W.b_iz + W.hz @ h + W.b_hz)
                    n = tanh(W.in @ x + W.b_in + r * (W.hn @ h + W.b_hn))
                    h = (1 - z) * n + z * h
                    states.append(h)""", code(Gru.pytorch(), Biases.TWO));
    }

    @Test
    void theCodeIsTrueToTheConventions() {
        String code = code(new Gru(Gru.Reset.BEFORE, Gru.Update.WRITES, Activation.TANH), Biases.ONE);

        assertTrue(code.contains("n = tanh(W.in @ x + W.b_n + W.hn @ (r * h))"), code);
        assertTrue(code.contains("h = (1 - z) * h + z * n"), code);
        assertTrue(code(new Rnn(Activation.RELU), Biases.NONE).contains("h = relu(W.ih @ x + W.hh @ h)"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyBeatLightsALine(Cell cell) {
        List<CodeLine> lines = CodeLine.of(cell, Biases.TWO);

        for (Beat beat : cell.beats()) {
            assertTrue(lines.stream().anyMatch(line -> line.beats().contains(beat.key())), beat.key());
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(Gru.pytorch(), new Lstm(), new Rnn(Activation.TANH));
    }

    private static String code(Cell cell, Biases biases) {
        return CodeLine.of(cell, biases).stream().map(CodeLine::text).collect(Collectors.joining("\n"));
    }
}
