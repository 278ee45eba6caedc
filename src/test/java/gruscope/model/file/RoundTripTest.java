package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Mgu;
import gruscope.engine.cell.Rnn;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.file.SceneFile;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is written for other programs comes back number by number.
class RoundTripTest {

    @ParameterizedTest
    @EnumSource(value = WeightWriter.Form.class, names = {"SAFETENSORS", "NPZ", "JSON"})
    void everyCellComesBackWithEverySettingAndEveryNumber(WeightWriter.Form form) {
        for (Cell cell : EveryCell.known()) {
            for (Biases biases : Biases.values()) {
                if (biases != Biases.TWO || cell.flow().isRecurrent()) {
                    Model model = model(WeightSet.random(cell, 2, 3, biases, 7), Below.NOTHING);

                    assertEquals(model.weights(), back(model, form).weights(), cell + " " + biases);
                    assertEquals(model.readout(), back(model, form).readout());
                }
            }
        }
    }

    @Test
    void onnxHoldsWhatItHasOperatorsFor() {
        for (Cell cell : List.of(Gru.pytorch(), new Gru(Gru.Reset.BEFORE, Gru.Update.KEEPS, Activation.RELU, Activation.HARD_SIGMOID), new Lstm(),
                new Lstm(Activation.HARD_SIGMOID_6, Activation.TANH, Activation.IDENTITY), new Rnn(Activation.SIGMOID))) {
            for (Biases biases : Biases.values()) {
                Model model = model(WeightSet.random(cell, 2, 3, biases, 7), Below.NOTHING);

                assertEquals(model.weights(), back(model, WeightWriter.Form.ONNX).weights(), cell + " " + biases);
                assertEquals(model.readout(), back(model, WeightWriter.Form.ONNX).readout());
            }
        }
        Model mgu = model(WeightSet.random(new Mgu(Activation.TANH), 2, 3, Biases.ONE, 7), Below.NOTHING);
        assertTrue(assertThrows(BadInput.class, () -> WeightWriter.write(mgu, WeightWriter.Form.ONNX)).getMessage().startsWith("ONNX has no MGU set like this"));
    }

    /// ONNX Runtime's GRU, LSTM and RNN read no float64.
    @Test
    void onnxHasFloatsWhereTheyLoseNothing() {
        WeightSet drawn = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 7);
        WeightSet floats = WeightSet.filled(Gru.pytorch(), 2, 3, Biases.TWO, at -> (float) drawn.value(at));
        Model doubles = new Model("", "", Model.Provenance.RANDOM, drawn, Optional.empty(), Optional.empty(), List.of());
        Model singles = doubles.withWeights(floats);

        byte[] wide = WeightWriter.write(doubles, WeightWriter.Form.ONNX);
        byte[] narrow = WeightWriter.write(singles, WeightWriter.Form.ONNX);

        assertEquals(4 * floats.count(), wide.length - narrow.length, 8);
        assertEquals(floats, back(singles, WeightWriter.Form.ONNX).weights());
        assertEquals(drawn, back(doubles, WeightWriter.Form.ONNX).weights());
    }

    @ParameterizedTest
    @EnumSource(WeightWriter.Form.class)
    void aSoftmaxItsSymbolsAndWhatItsOutputsStandForComeBackToo(WeightWriter.Form form) {
        Model plain = model(WeightSet.random(Gru.pytorch(), 2, 3, Biases.ONE, 7), Below.NOTHING);
        Readout softmax = new Readout(Readout.Kind.SOFTMAX, new double[][] {{0.1, -0.2, 0.3}, {4, 5, 6}}, null);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, plain.weights(), Optional.of(new Vocabulary(List.of("a", "“b”\n"), List.of("·"))), Optional.of(softmax),
                List.of("yes", "no"));

        Model back = back(model, form);

        assertEquals(model.weights(), back.weights());
        assertEquals(softmax, back.readout().orElseThrow());
        assertEquals(model.outputs(), back.outputs());
        assertEquals(List.of("a", "“b”\n"), back.vocabulary().orElseThrow().symbols());
        assertEquals(List.of("·"), back.vocabulary().orElseThrow().blanks());
    }

    @ParameterizedTest
    @EnumSource(WeightWriter.Form.class)
    void layersBelowAndDirectionsComeBackToo(WeightWriter.Form form) {
        for (boolean backwards : new boolean[] {false, true}) {
            Below.Layer pair = new Below.Layer(List.of(way(2, 1, false), way(2, 2, true)));
            Below.Layer one = new Below.Layer(List.of(way(6, 3, backwards)));
            Model model = model(WeightSet.random(Gru.pytorch(), 3, 3, Biases.TWO, 4), new Below(List.of(pair, one), !backwards));

            Model back = back(model, form);

            assertEquals(model.below(), back.below());
            assertEquals(model.weights(), back.weights());
            assertEquals(model.readout(), back.readout());
        }
    }

    @Test
    void onnxHoldsLayersOfDifferentCellsButNoFileHoldsTwoThatReadTheSameWay() {
        Below.Layer lstm = new Below.Layer(List.of(new Below.Way(WeightSet.random(new Lstm(), 2, 3, Biases.TWO, 1), false)));
        Below.Layer twice = new Below.Layer(List.of(way(2, 1, false), way(2, 2, false)));

        Model back = back(model(WeightSet.random(Gru.pytorch(), 3, 3, Biases.TWO, 4), new Below(List.of(lstm), false)), WeightWriter.Form.ONNX);
        Model refused = model(WeightSet.random(Gru.pytorch(), 6, 3, Biases.TWO, 4), new Below(List.of(twice), false));

        assertEquals(List.of(lstm), back.below().layers());
        for (WeightWriter.Form form : WeightWriter.Form.values()) {
            String said = assertThrows(BadInput.class, () -> WeightWriter.write(refused, form)).getMessage();
            assertTrue(said.endsWith("; save the scene instead"), said);
        }
    }

    private static Below.Way way(int inputs, long seed, boolean backwards) {
        return new Below.Way(WeightSet.random(Gru.pytorch(), inputs, 3, Biases.TWO, seed), backwards);
    }

    private static Model model(WeightSet weights, Below below) {
        Readout readout = new Readout(Readout.Kind.IDENTITY, new double[][] {{0.1, -0.2, 0.3}, {4, 5, 6}}, new double[] {7, 1e-300});
        return new Model("any", Message.plain("A cell."), Model.Provenance.RANDOM, weights, Optional.empty(), Optional.of(readout), List.of(), Optional.empty(), below, Optional.empty());
    }

    private static Model back(Model model, WeightWriter.Form form) {
        return SceneFile.open(WeightWriter.write(model, form), "back", TensorChoice.OPEN).scene().model();
    }
}
