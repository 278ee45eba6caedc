package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Rnn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import javax.lang.model.SourceVersion;
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
                    r = sigmoid(W.W_r @ x + W.b_r + W.U_r @ h + W.b2_r)
                    z = sigmoid(W.W_z @ x + W.b_z + W.U_z @ h + W.b2_z)
                    n = tanh(W.W_n @ x + W.b_n + r * (W.U_n @ h + W.b2_n))
                    h = (1 - z) * n + z * h
                    states.append(h)""", code(Gru.pytorch(), Biases.TWO));
    }

    @Test
    void theCodeIsTrueToTheConventions() {
        String code = code(new Gru(Gru.Reset.BEFORE, Gru.Update.WRITES, Activation.TANH), Biases.ONE);

        assertTrue(code.contains("n = tanh(W.W_n @ x + W.b_n + W.U_n @ (r * h))"), code);
        assertTrue(code.contains("h = (1 - z) * h + z * n"), code);
        assertTrue(code(new Rnn(Activation.RELU), Biases.NONE).contains("h = relu(W.W @ x + W.U @ h)"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aMatrixIsCalledAsInTheEquationsAndIsAnIdentifier(Cell cell) {
        Formula formula = new Formula(cell, Biases.TWO, false);
        for (Block block : cell.blocks()) {
            String subscript = cell.subscript(block.output());
            for (Part part : cell.parts(Biases.TWO)) {
                String name = part.symbol() + (subscript.isEmpty() ? "" : "_{" + subscript + "}");
                String identifier = part.symbol().replace("b′", "b2") + (subscript.isEmpty() ? "" : "_" + subscript);

                assertTrue(formula.of(block.output()).contains(name), name);
                assertTrue(SourceVersion.isIdentifier(identifier), identifier);
                assertTrue(code(cell, Biases.TWO).contains("W." + identifier), identifier);
            }
        }
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
