package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.LongRun;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightSet;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TensorFlowTest {

    private static final String LSTM = "\"rnn/lstm_cell/kernel:0\": [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]], \"rnn/lstm_cell/bias:0\": [0.01, 0.02, 0.03, 0.04]";

    @Test
    void anLstmHasItsInputAndUnitRowsInOneKernelAndItsGatesInTheOrderIJFO() {
        WeightSet lstm = read("{" + LSTM + "}").weights();

        assertEquals(Biases.ONE, lstm.biases());
        assertArrayEquals(new double[] {0.1, 0.3, 0.2, 0.4}, lstm.stacked(Part.INPUT_WEIGHTS));
        assertArrayEquals(new double[] {0.5, 0.7, 0.6, 0.8}, lstm.stacked(Part.RECURRENT_WEIGHTS));
        assertArrayEquals(new double[] {0.01, 0.03, 0.02, 0.04}, lstm.stacked(Part.INPUT_BIAS));
    }

    /// TensorFlow 1: `new_c = c * sigmoid(f + forget_bias) + sigmoid(i) * tanh(j)`, `new_h = tanh(new_c) * sigmoid(o)`.
    @Test
    void itsForgetGateAddsTheOneThatTheFileLeavesOut() {
        WeightSet lstm = read("{" + LSTM + "}").weights();
        double x = 0.5;
        double c = sigmoid(0.1 * x + 0.01) * Math.tanh(0.2 * x + 0.02);
        double h = Math.tanh(c) * sigmoid(0.4 * x + 0.04);
        double forget = sigmoid(0.3 * x + 0.7 * h + 0.03 + 1);

        Trace trace = run(lstm, new double[][] {{x}, {x}});

        assertEquals(new Lstm(Activation.SIGMOID, Activation.TANH, Activation.TANH, Lstm.ForgetBias.PLUS_ONE), lstm.cell());
        assertEquals(h, trace.value(Signal.HIDDEN_STATE, 1, 0), 1e-15);
        assertEquals(forget, trace.value(Signal.FORGET_GATE, 2, 0), 1e-15);
    }

    @Test
    void aWordBesideTheWeightsSaysThatItAddsNothingOrThatAnotherLstmDoes() {
        assertEquals(new Lstm(), read("{\"forget_bias\": 0, " + LSTM + "}").weights().cell());
        assertEquals(Lstm.ForgetBias.PLUS_ONE, ((Lstm) read("{\"forget_bias\": 1.0, \"weight_ih_l0\": [[1],[1],[1],[1]], \"weight_hh_l0\": [[1],[1],[1],[1]]}").weights().cell()).forgetBias());
        assertEquals("a.json:1:17: \"forget_bias\" is 0.5; accepted are 0 and 1; add another number to the stored bias of the forget gate",
                assertThrows(BadInput.class, () -> read("{\"forget_bias\": 0.5, " + LSTM + "}")).getMessage());
    }

    @Test
    void withTheOneStoredEveryRunIsTheSameBitForBit() {
        WeightSet lstm = WeightSet.random(new Lstm(Activation.SIGMOID, Activation.TANH, Activation.TANH, Lstm.ForgetBias.PLUS_ONE), 2, 3, Biases.TWO, 4);
        double[][] x = {{0.3, -1}, {2, 0.1}, {-0.4, 0.7}};

        WeightSet stored = Variations.withStoredForgetBias(lstm);

        assertEquals(new Lstm(), stored.cell());
        for (int step = 1; step <= 3; step++) {
            assertArrayEquals(run(lstm, x).at(Signal.HIDDEN_STATE, step), run(stored, x).at(Signal.HIDDEN_STATE, step));
        }
    }

    @Test
    void aGruHasItsGatesAndItsCandidateApartAndResetsBeforeTheProduct() {
        WeightSet gru = read("""
                {"rnn/gru_cell/gates/kernel": [[1, 2], [3, 4]], "rnn/gru_cell/gates/bias": [5, 6],
                 "rnn/gru_cell/candidate/kernel": [[7], [8]], "rnn/gru_cell/candidate/bias": [9]}""").weights();

        assertEquals(new Gru(Gru.Reset.BEFORE, Gru.Update.KEEPS, Activation.TANH), gru.cell());
        assertArrayEquals(new double[] {1, 2, 7}, gru.stacked(Part.INPUT_WEIGHTS));
        assertArrayEquals(new double[] {3, 4, 8}, gru.stacked(Part.RECURRENT_WEIGHTS));
        assertArrayEquals(new double[] {5, 6, 9}, gru.stacked(Part.INPUT_BIAS));
    }

    @Test
    void layersOfAStackStandAboveEachOtherAndADenseLayerIsTheReadout() {
        Model model = read("""
                {"rnn/multi_rnn_cell/cell_0/basic_rnn_cell/kernel": [[1], [2]], "rnn/multi_rnn_cell/cell_0/basic_rnn_cell/bias": [0],
                 "rnn/multi_rnn_cell/cell_1/basic_rnn_cell/kernel": [[3], [4]], "rnn/multi_rnn_cell/cell_1/basic_rnn_cell/bias": [0],
                 "dense/kernel": [[5, 6]], "dense/bias": [7, 8]}""");

        assertEquals(new Rnn(Activation.TANH), model.weights().cell());
        assertEquals(3, model.weights().value(Part.INPUT_WEIGHTS, 0, 0, 0));
        assertEquals(1, model.below().layers().size());
        assertEquals(6, model.readout().orElseThrow().w(1, 0));
        assertFalse(model.about().toString().isEmpty());
    }

    @Test
    void peepholesAndProjectionsAreRefusedByName() {
        String peephole = assertThrows(BadInput.class, () -> read("{" + LSTM + ", \"rnn/lstm_cell/w_f_diag\": [1]}")).getMessage();

        assertTrue(peephole.contains("\"rnn/lstm_cell/w_f_diag\" is a peephole"), peephole);
    }

    @Test
    void aFileWithCellsOfTwoProgramsIsRefusedWithANameOfEach() {
        String torch = "\"gru.weight_ih_l0\": [[1],[1],[1]], \"gru.weight_hh_l0\": [[1],[1],[1]]";

        for (String mixed : List.of(LSTM + ", " + torch, torch + ", " + LSTM)) {
            assertEquals("a.json: tensor \"rnn/lstm_cell/kernel:0\" has a name of TensorFlow 1, tensor \"gru.weight_ih_l0\" one of PyTorch; keep the cells of one program in a file",
                    assertThrows(BadInput.class, () -> read("{" + mixed + "}")).getMessage());
        }
        String keras = "\"gru/kernel\": [[1, 1, 1]], \"gru/recurrent_kernel\": [[1, 1, 1]]";
        String refused = assertThrows(BadInput.class, () -> read("{" + keras + ", " + torch + "}")).getMessage();
        assertTrue(refused.startsWith("a.json: tensor \"gru/recurrent_kernel\" has a name of Keras, tensor \"gru.weight_ih_l0\" one of PyTorch"), refused);
        String mixed = assertThrows(BadInput.class, () -> read("{" + LSTM + ", " + keras + "}")).getMessage();
        assertTrue(mixed.startsWith("a.json: tensor \"gru/recurrent_kernel\" has a name of Keras, tensor \"rnn/lstm_cell/kernel:0\" one of TensorFlow 1"), mixed);
    }

    @Test
    void aCellOfKerasMayBeCalledAsTensorFlows() {
        Model keras = read("{\"gru/gru_cell/kernel:0\": [[1, 1, 1]], \"gru/gru_cell/recurrent_kernel:0\": [[1, 1, 1]], \"gru/gru_cell/bias:0\": [0, 0, 0]}");

        assertTrue(keras.about().toString().contains("\"gru\""), keras.about().toString());
        assertEquals(1, keras.weights().inputSize());
    }

    private static Trace run(WeightSet weights, double[][] x) {
        return LongRun.run(Program.of(weights), x, 1 << 20, Progress.UNWATCHED);
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    private static Model read(String json) {
        return ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", new TensorChoice(Optional.empty(), Optional.empty())).model();
    }
}
