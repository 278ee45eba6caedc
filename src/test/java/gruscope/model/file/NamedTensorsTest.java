package gruscope.model.file;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NamedTensorsTest {

    @Test
    void aCaseFileIsAModelFileWithItsInitialState() throws IOException {
        ModelFile lstm = ModelFile.read(JsonParser.parse(
                Files.readString(Path.of("src/test/resources/vectors/torch/lstm_i3_h4_t7_s1.json")), "case.json"), "case.json", TensorChoice.OPEN);

        assertEquals(3, lstm.model().weights().inputSize());
        assertEquals(4, lstm.model().weights().hiddenSize());
        assertEquals(Biases.TWO, lstm.model().weights().biases());
        assertTrue(lstm.start().c(0) != 0);
    }

    @Test
    void prefixesArePassedOverAndALinearLayerIsTheReadout() {
        Model model = read("""
                {"cell": "rnn", "encoder.rnn.weight_ih_l0": [[1, 2]], "encoder.rnn.weight_hh_l0": [[3]], "fc.weight": [[4], [5]], "fc.bias": [6, 7]}
                """).model();

        assertEquals(2, model.weights().inputSize());
        assertEquals(Biases.NONE, model.weights().biases());
        assertEquals(5, model.readout().orElseThrow().w(1, 0));
        assertEquals(7, model.readout().orElseThrow().b(1));
    }

    @Test
    void aWrongShapeNamesTheTensorWhatItIsAndWhatIsNeeded() {
        assertEquals("a.json: tensor \"weight_hh_l0\" is 2×1; a GRU with 1 unit needs 3×1",
                refused("{\"cell\": \"gru\", \"weight_ih_l0\": [[1],[1],[1]], \"weight_hh_l0\": [[1],[1]]}"));
        assertEquals("a.json: tensor \"bias_ih_l0\" has 2 numbers; an RNN with 1 unit needs 1",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]], \"weight_hh_l0\": [[1]], \"bias_ih_l0\": [1, 2]}"));
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsTensorRowAndEntry() {
        assertEquals("a.json:1:54: \"weight_ih_l0\", row 2, entry 1, is NaN; every number must be finite",
                refused("{\"cell\": \"rnn\", \"state_dict\": {\"weight_ih_l0\": [[1],[NaN]], \"weight_hh_l0\": [[1]]}}"));
        assertEquals("a.json:1:32: \"bias_ih_l0\", entry 1, is -Infinity; every number must be finite",
                refused("{\"cell\": \"rnn\", \"bias_ih_l0\": [-Infinity]}"));
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        assertEquals("a.json: tensor \"weight_ih_l0\", row 2, has 1 number; row 1 has 2",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1, 2],[1]], \"weight_hh_l0\": [[1, 0],[0, 1]]}"));
    }

    @Test
    void shapesTellTheCellAndWhereTheyDoNotAWordIsNeeded() {
        String weights = "\"weight_ih_l0\": [[1],[1],[1],[1],[1],[1],[1],[1]], \"weight_hh_l0\": [[1],[1],[1],[1],[1],[1],[1],[1]]";

        assertEquals("LSTM", read("{\"weight_ih_l0\": [[1],[1],[1],[1]], \"weight_hh_l0\": [[1],[1],[1],[1]]}").model().weights().cell().kind().name());
        assertEquals("a.json: \"l0\" has no hidden weights; 1 block is an RNN's, 3 are a GRU's and 4 an LSTM's; any other cell is named by \"cell\", "
                + "one of rnn, mingru, mgu, gru, lstm", refused("{\"weight_ih_l0\": [[1]]}"));
        assertTrue(refused("{" + weights + "}").startsWith("a.json: \"l0\": weight_hh_l0 is 8×1, rows ÷ columns = 8 blocks; 1 block is"));
    }

    @Test
    void aLayerIsReadAboveThoseBelowItAndProjectionsAreRefused() {
        String stacked = "{\"weight_ih_l0\": [[1]], \"weight_hh_l0\": [[2]], \"weight_ih_l1\": [[3]], \"weight_hh_l1\": [[4]], \"num_layers\": %d}";
        Model top = read(stacked.formatted(2)).model();

        assertEquals(4, top.weights().value(Part.RECURRENT_WEIGHTS, 0, 0, 0));
        assertEquals(2, top.below().layers().getFirst().ways().getFirst().weights().value(Part.RECURRENT_WEIGHTS, 0, 0, 0));
        assertTrue(refused(stacked.formatted(1)).endsWith("\"num_layers\" is 1; with these weights it can only be 2"));
        assertTrue(refused("{\"weight_ih_l0\": [[1]], \"weight_hh_l0\": [[1]], \"weight_hr_l0\": [[1]]}").startsWith(
                "a.json: tensor \"weight_hr_l0\" projects the hidden state (proj_size)"));
    }

    @Test
    void namesAreGroupedByWhateverStandsBefore() {
        String tensors = "\"module.enc_w_ih\": [[1]], \"module.enc_w_hh\": [[2]], \"module.enc_b_ih\": [3], \"dec/weight_ih_l0\": [[4]], \"dec/weight_hh_l0\": [[5]]";

        assertEquals(3, read("{\"prefix\": \"enc\", " + tensors + "}").model().weights().value(Part.INPUT_BIAS, 0, 0, 0));
        assertEquals(5, read("{\"prefix\": \"dec\", " + tensors + "}").model().weights().value(Part.RECURRENT_WEIGHTS, 0, 0, 0));
    }

    @Test
    void aMissingTensorIsNamed() {
        assertEquals("a.json: there is no tensor \"weight_hh_l0\"; found cell, weight_ih_l0",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]]}"));
    }

    /// A pair of directions below another cell leaves twice its units.
    @Test
    void bothDirectionsOfAPairRunBelowACellThatReadsBoth() {
        String file = "{\"enc.weight_ih_l0\": [[0.5]], \"enc.weight_hh_l0\": [[0.25]], \"enc.weight_ih_l0_reverse\": [[-0.5]], \"enc.weight_hh_l0_reverse\": [[2]], "
                + "\"dec.weight_ih_l0\": [[1, 2]], \"dec.weight_hh_l0\": [[0]]}";

        Undecided asked = assertThrows(Undecided.class, () -> ModelFile.read(JsonParser.parse(file, "a.json"), "a.json", TensorChoice.OPEN));
        Model both = ModelFile.read(JsonParser.parse(file, "a.json"), "a.json", new TensorChoice(Optional.of("enc+dec"), Optional.empty())).model();

        assertTrue(asked.getMessage().endsWith("if one reads what the other leaves, by --cell enc+dec"), asked.getMessage());
        assertEquals("enc+dec", asked.candidates().getLast().name());
        assertEquals(3, asked.things());
        assertEquals(2, both.below().layers().getFirst().ways().size());
        assertEquals(1, both.inputSize());
        assertThrows(BadInput.class, () -> ModelFile.read(JsonParser.parse(file, "a.json"), "a.json", new TensorChoice(Optional.of("enc.l0.reverse+dec"), Optional.empty())));
    }

    /// As safetensors' files have them, in the order of their names.
    @Test
    void aLayerThatCannotFeedTheCellIsTheReadoutWhereverItStands() {
        String cell = "\"rnn.weight_ih_l0\": [[1, 2, 3], [1, 2, 3]], \"rnn.weight_hh_l0\": [[1, 0], [0, 1]]}";

        assertEquals(1, ModelFile.read(JsonParser.parse("{\"fc.weight\": [[5, 6]], " + cell, "a.json"), "a.json", TensorChoice.OPEN).model().readout().orElseThrow().outputs());
        for (String feeding : List.of("\"fc.weight\": [[5, 6], [7, 8], [9, 10]], ", "\"fc.weight\": [[5, 6]], \"out.weight\": [[1], [2], [3]], ")) {
            assertTrue(assertThrows(BadInput.class, () -> ModelFile.read(JsonParser.parse("{" + feeding + cell, "a.json"), "a.json", TensorChoice.OPEN)).getMessage().contains("stands before the cell"));
        }
    }

    private static final String RNN = "\"weight_ih_l0\": [[1, 2], [3, 4]], \"weight_hh_l0\": [[5, 6], [7, 8]]";
    private static final String GRU = "\"weight_ih_l0\": [[1], [2], [3]], \"weight_hh_l0\": [[4], [5], [6]]";

    /// The words that other programs have for what a cell can be set to.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "gru|\"reset\": \"before\"|reset|before",
        "gru|\"reset_after\": false|reset|before",
        "gru|\"reset_after\": true|reset|after",
        "gru|\"linear_before_reset\": 0|reset|before",
        "gru|\"linear_before_reset\": 1, \"reset\": \"after\"|reset|after",
        "gru|\"update\": \"writes\"|update|writes",
        "gru|\"candidate\": \"relu\"|candidate|relu",
        "gru|\"activation\": \"linear\"|candidate|identity",
        "gru|\"nonlinearity\": \"Sigmoid\"|candidate|sigmoid",
        "gru|\"recurrent_activation\": \"sigmoid\"|candidate|tanh",
        "gru|\"recurrent_activation\": \"hard_sigmoid\"|gates|hard_sigmoid",
        "gru|\"gates\": \"hard_sigmoid_6\"|gates|hard_sigmoid_6",
        "rnn|\"nonlinearity\": \"relu\"|activation|relu",
        "rnn|\"activation\": \"relu\"|activation|relu",
        "rnn|\"nonlinearity\": null|activation|tanh"})
    void aKnownWordBesideTheWeightsIsObeyed(String cell, String words, String key, String choice) {
        Cell read = read("{\"cell\": \"" + cell + "\", " + words + ", " + (cell.equals("gru") ? GRU : RNN) + "}").model().weights().cell();

        assertEquals(choice, read.switches().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().chosen());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"leak\": 0.3|\"leak\" is not known beside a GRU's weights, and might change what it computes; put what is only data into a list or an object; known are",
        "\"nonlinearty\": \"relu\"|\"nonlinearty\" is not known beside a GRU's weights, and might change what it computes; did you mean \"nonlinearity\"?",
        "\"batch_norm\": true|\"batch_norm\" is not known",
        "\"activation\": \"elu\"|\"activation\" is \"elu\"",
        "\"recurrent_activation\": \"softsign\"|\"recurrent_activation\" is \"softsign\"",
        "\"reset_after\": \"no\"|\"reset_after\" is \"no\"; accepted are true and false",
        "\"reset\": \"after\", \"reset_after\": false|\"reset_after\" says otherwise than \"reset\"; keep the one that is so",
        "\"num_layers\": 2|\"num_layers\" is 2; with these weights it can only be 1",
        "\"bidirectional\": true|\"bidirectional\" is true; with these weights it can only be false",
        "\"hidden_size\": 3|\"hidden_size\" is 3; with these weights it can only be 1",
        "\"bias\": true|\"bias\" is true; with these weights it can only be false",
        "\"framework\": \"keras\"|\"framework\" is \"keras\"; weights with these names are read as PyTorch lays them out",
        "\"config\": {\"reset_after\": false}|\"reset_after\" stands in \"config\", where it would not be obeyed; put it beside \"cell\", or take it out",
        "\"modules\": [{\"args\": {\"nonlinearity\": \"relu\"}}]|\"nonlinearity\" stands in \"args\", where it would not be obeyed",
        "\"reset\": [\"before\"]|\"reset\" says something about the cell and cannot be a list",
        "\"h0\": [1, 2]|\"h0\" has 2 numbers; this cell has 1 hidden unit and needs a number for each"})
    void aWordThatCannotBeObeyedIsRefusedAtItsPlace(String words, String refusal) {
        String refused = refused("{\"cell\": \"gru\", " + words + ", " + GRU + "}");

        assertTrue(refused.matches("a\\.json:1:\\d+: " + Pattern.quote(refusal) + ".*"), refused);
    }

    @Test
    void aWordOfAnotherCellIsRefusedAndItsOwnFunctionIsNot() {
        String lstm = "{\"cell\": \"lstm\", %s, \"weight_ih_l0\": [[1], [2], [3], [4]], \"weight_hh_l0\": [[1], [2], [3], [4]]}";

        assertTrue(refused(lstm.formatted("\"reset\": \"before\"")).startsWith("a.json:1:27: \"reset\" is not known beside an LSTM's weights"));
        assertEquals(new Lstm(Activation.HARD_SIGMOID, Activation.RELU, Activation.RELU),
                read(lstm.formatted("\"activation\": \"relu\", \"recurrent_activation\": \"hard_sigmoid\"")).model().weights().cell());
        assertEquals(1, read(lstm.formatted("\"activation\": \"tanh\", \"recurrent_activation\": \"sigmoid\"")).model().weights().hiddenSize());
    }

    @Test
    void whatTellsOfTheFileOrIsDataIsPassedOver() {
        Model plain = read("{\"cell\": \"gru\", " + GRU + "}").model();

        assertEquals(plain, read("{\"name\": \"n\", \"title\": \"t\", \"seed\": 3, \"T\": 7, \"max_abs_diff_numpy_vs_torch\": 0.0, \"train_loss\": 0.1, \"dtype\": \"float64\", "
                + "\"expected\": {\"h\": [[1]]}, \"leaks\": [0.3], \"config\": {\"num_layers\": 1, \"leak\": 0.3}, \"cell\": \"gru\", " + GRU + "}").model());
    }

    @Test
    void severalCellsAreListedAndOneIsChosen() {
        String two = "{\"cell\": \"rnn\", %s\"a.weight_ih_l0\": [[1]], \"b.weight_ih_l0\": [[2, 3]], \"b.weight_hh_l0\": [[4]], \"a.weight_hh_l0\": [[5]], \"b.bias_ih_l0\": [6]}";

        assertEquals("a.json: this file holds 2 cells, \"a\" (RNN, 1 input, 1 unit, no biases; a.weight_hh_l0 is 1×1, rows ÷ columns = 1 block) "
                + "and \"b\" (RNN, 2 inputs, 1 unit, one bias a block; b.weight_hh_l0 is 1×1, rows ÷ columns = 1 block); choose one by --cell a, or by \"prefix\": \"a\" in a JSON file",
                refused(two.formatted("")));
        Model b = read(two.formatted("\"prefix\": \"b\", ")).model();
        assertEquals(Biases.ONE, b.weights().biases());
        assertEquals("Read from a.json: an RNN with 1 unit and 2 inputs, \"b\", b.weight_hh_l0 is 1×1, rows ÷ columns = 1 block, no readout; passed over: \"a\".", b.about().toString());
        Model a = ModelFile.read(JsonParser.parse(two.formatted("\"prefix\": \"b\", "), "a.json"), "a.json", new TensorChoice(Optional.of("a"), Optional.empty())).model();
        assertEquals(Biases.NONE, a.weights().biases());
        assertEquals("a.json: \"c\" is no cell of this file; there is a and b", refused(two.formatted("\"prefix\": \"c\", ")));
    }

    @Test
    void theReadoutIsTheOneLayerBehindTheCellThatIsAsWideAsIt() {
        Model model = read("{\"cell\": \"rnn\", \"embed.weight\": [[1, 2], [3, 4], [5, 6]], " + RNN + ", \"norm.weight\": [1, 1], \"decoder.weight\": [[9, 8]], "
                + "\"last.weight\": [[7]]}").model();

        assertEquals(8, model.readout().orElseThrow().w(0, 1));
        assertEquals("Read from a.json: an RNN with 2 units and 2 inputs, weight_hh_l0 is 2×2, rows ÷ columns = 1 block, readout \"decoder\" (1×2), embedding \"embed\" (3×2) folded into W; passed over: \"last\" (1×1), which --readout decoder+last makes one with it.", model.about().toString());
    }

    @Test
    void whatMayBeTheReadoutIsAsked() {
        String before = "{\"cell\": \"rnn\", %s\"in.weight\": [[1, 2], [3, 4]], " + RNN + "}";
        String two = "{\"cell\": \"rnn\", %s" + RNN + ", \"mean.weight\": [[1, 2]], \"mean.bias\": [3], \"spread.weight\": [[4, 5]]}";

        assertEquals("a.json: the linear layer \"in\" (2×2) stands before the cell, and can be the readout or a projection of the input; choose by \"readout\": \"in\" or "
                + "\"readout\": \"none\" beside \"cell\", or by --readout in or --readout none; --projection in folds it into W", refused(before.formatted("")));
        assertEquals(Optional.empty(), read(before.formatted("\"readout\": \"none\", ")).model().readout());
        assertTrue(refused(two.formatted("")).startsWith(
                "a.json: this file holds 2 linear layers that can be the readout, \"mean\" (1×2) and \"spread\" (1×2); choose by"));
        assertEquals(new Readout(Readout.Kind.IDENTITY, new double[][] {{4, 5}}, null), read(two.formatted("\"readout\": \"spread\", ")).model().readout().orElseThrow());
        assertEquals("a.json: \"spred\" is no linear layer of this file; did you mean \"spread\"?".length(),
                refused(two.formatted("\"readout\": \"spred\", ")).indexOf(" For a readout"));
    }

    @Test
    void aLayerOfAnotherWidthIsNoReadoutUnlessItIsSaidAndThenItIsRefused() {
        String projected = "{\"cell\": \"rnn\", %s\"linear.weight\": [[1, 2, 3], [4, 5, 6]], " + RNN + "}";

        assertEquals(Optional.empty(), read(projected.formatted("")).model().readout());
        assertEquals("a.json: tensor \"linear.weight\" is 2×3; a readout of 2 units needs 2 columns", refused(projected.formatted("\"readout\": \"linear\", ")));
    }

    @Test
    void aLayerBehindAFurtherCellReadsThatOne() {
        String stacked = "{\"cell\": \"rnn\", \"prefix\": \"%s\", \"a.weight_ih\": [[1]], \"a.weight_hh\": [[2]], \"b.weight_ih\": [[3]], \"b.weight_hh\": [[4]], "
                + "\"fc.weight\": [[5]]}";

        assertEquals(Optional.empty(), read(stacked.formatted("a")).model().readout());
        assertEquals(5, read(stacked.formatted("b")).model().readout().orElseThrow().w(0, 0));
    }

    @Test
    void aNameThatStandsTwiceAndANulAreRefusedAtTheirPlace() {
        assertEquals("a.json:1:40: the field \"weight_ih_l0\" stands twice", refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]], \"weight_ih_l0\": [[2]]}"));
        assertTrue(refused("{\"cell\": \"rnn\", \0}").startsWith("a.json:1:18: this is no JSON"), refused("{\"cell\": \"rnn\", \0}"));
    }

    @Test
    void itsOwnSequenceIsReadWhereItFits() {
        assertEquals(2, read("{\"cell\": \"rnn\", \"x\": [[1, 2], [3, 4]], " + RNN + "}").x().orElseThrow().length);
        assertEquals(Optional.empty(), read("{\"cell\": \"rnn\", \"x\": [[1, 2], [3]], " + RNN + "}").x());
        assertEquals(0.5, read("{\"cell\": \"gru\", \"x\": [0.5], " + GRU + "}").x().orElseThrow()[0][0]);
    }

    private static ModelFile read(String json) {
        return ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", TensorChoice.OPEN);
    }

    private static String refused(String json) {
        return assertThrows(BadInput.class, () -> read(json)).getMessage();
    }
}
