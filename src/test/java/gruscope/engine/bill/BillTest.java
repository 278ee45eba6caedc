package gruscope.engine.bill;

import gruscope.BadInput;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BillTest {

    @Test
    void itCountsWhatPytorchCounts() throws IOException {
        int compared = 0;
        for (Fields row : rows("parameter_counts_pytorch.json")) {
            boolean single = row.integer("layers", 1, 9) == 1 && row.value("bidirectional") instanceof Json.Truth(_, boolean both) && !both;
            boolean bias = row.value("bias") instanceof Json.Truth(_, boolean has) && has;
            if (single) {
                Bill bill = Bill.of(Cells.named(row.text("cell")), row.integer("input", 1, 9999), row.integer("hidden", 1, 9999),
                        bias ? Convention.PYTORCH : Convention.NO_BIAS);
                assertEquals(row.number("torch_two_biases"), bill.total());
                assertEquals(row.number("plus_linear_to_k5"), bill.withOutputs(5).total());
                compared++;
            }
        }
        assertTrue(compared >= 27, "compared " + compared);
    }

    @Test
    void itCountsWhatKerasCounts() throws IOException {
        int compared = 0;
        for (Fields row : rows("parameter_counts_keras.json")) {
            String layer = row.text("layer");
            if (!layer.startsWith("Bidirectional")) {
                CellKind kind = layer.startsWith("GRU") ? Gru.KIND : layer.startsWith("LSTM") ? Lstm.KIND : Rnn.KIND;
                Convention convention = layer.endsWith("no bias") ? Convention.NO_BIAS
                        : layer.endsWith("=False") ? Convention.KERAS_RESET_BEFORE : Convention.KERAS_RESET_AFTER;
                assertEquals(row.number("params"), Bill.of(kind, row.integer("input", 1, 9999), row.integer("hidden", 1, 9999), convention).total(),
                        layer);
                compared++;
            }
        }
        assertEquals(36, compared);
    }

    @Test
    void underEveryConventionItIsTheNumberOfWeightsThatAreStored() {
        for (Convention convention : Convention.values()) {
            for (CellKind kind : Cells.kinds()) {
                for (int[] size : new int[][] {{1, 1}, {3, 4}, {7, 2}, {2, 16}}) {
                    WeightSet stored = WeightSet.random(Cells.plain(kind), size[0], size[1], convention.biases(Cells.plain(kind)), 5);

                    assertEquals(stored.count(), Bill.of(kind, size[0], size[1], convention).total(), kind + " " + convention);
                }
            }
        }
    }

    @Test
    void itemsAddUpToTheTotal() {
        Bill bill = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH);

        assertEquals(12, bill.items().size());
        assertEquals(108, bill.items().stream().mapToLong(Bill.Item::count).sum());
    }

    @Test
    void theFormulaIsWrittenInSymbolsAndInNumbers() {
        Bill bill = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH);

        assertEquals("3 · (n·m + n·n + 2·n)", bill.formula());
        assertEquals("3 · (4·3 + 4·4 + 2·4)", bill.formulaInNumbers());
        assertEquals("n·m + n·n + n", Bill.of(Rnn.KIND, 3, 4, Convention.TEXTBOOK).formula());
        assertEquals("4 · (n·m + n·n) + k·n + k", Bill.of(Lstm.KIND, 3, 4, Convention.NO_BIAS).withOutputs(2).formula());
    }

    @Test
    void unsharingMultipliesByTheStepsAndLengthDoesNotEnterOtherwise() {
        Bill bill = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH);

        assertEquals(1188, bill.unshared(11));
        assertEquals(84, bill.multiplicationsPerStep());
    }

    @Test
    void sizesThatMakeNoCellAreRefused() {
        assertEquals("hidden size is 0; it must be from 1 to 999999",
                assertThrows(BadInput.class, () -> Bill.of(Gru.KIND, 3, 0, Convention.PYTORCH)).getMessage());
    }

    private static List<Fields> rows(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/vectors", file));
        Json.Sequence rows = (Json.Sequence) JsonParser.parse(text, file);
        return rows.items().stream().map(row -> Fields.of(row, "row")).toList();
    }
}
