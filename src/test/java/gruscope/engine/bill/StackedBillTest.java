package gruscope.engine.bill;

import gruscope.BadInput;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StackedBillTest {

    @Test
    void itCountsWhatPytorchCountsForEveryNumberOfLayersAndDirections() throws IOException {
        String file = "parameter_counts_pytorch.json";
        Json.Sequence rows = (Json.Sequence) JsonParser.parse(Files.readString(Path.of("src/test/resources/vectors", file)), file);

        for (Json item : rows.items()) {
            Fields row = Fields.of(item, "row");
            boolean bias = row.value("bias") instanceof Json.Truth(_, boolean has) && has;
            int directions = row.value("bidirectional") instanceof Json.Truth(_, boolean both) && both ? 2 : 1;
            Bill cell = Bill.of(Cells.named(row.text("cell")), row.integer("input", 1, 9999), row.integer("hidden", 1, 9999),
                    bias ? Convention.PYTORCH : Convention.NO_BIAS);
            int layers = row.integer("layers", 1, 9);
            assertEquals(row.number("torch_two_biases"), new StackedBill(cell, layers, directions).total());
            assertEquals(row.number("plus_linear_to_k5"), new StackedBill(cell.withOutputs(5), layers, directions).total());
        }
        assertEquals(216, rows.items().size());
    }

    @Test
    void oneLayerInOneDirectionIsTheCell() {
        Bill cell = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH).withOutputs(2);

        StackedBill stacked = new StackedBill(cell, 1, 1);

        assertEquals(cell.total(), stacked.total());
        assertEquals(cell.formula(), stacked.formula());
        assertEquals(cell.formulaInNumbers(), stacked.formulaInNumbers());
    }

    @Test
    void unitsThatNoLayerAboveCouldReadAreRefusedByTheirOwnName() {
        Bill wide = Bill.of(Gru.KIND, 1, 500_000, Convention.PYTORCH);

        assertEquals("hidden size is 500000 in 2 directions, which the layers above read side by side; it must be from 1 to 499999",
                assertThrows(BadInput.class, () -> new StackedBill(wide, 2, 2)).getMessage());
        assertEquals(2, new StackedBill(wide, 1, 2).cells().size() * 2);
    }

    @Test
    void aBudgetBeyondTheLargestSizeIsSpentOnTheLargest() {
        StackedBill bill = new StackedBill(Bill.of(Lstm.KIND, 1, 499_999, Convention.PYTORCH), 2, 2);

        assertEquals(499_999, bill.sameBudget(Gru.KIND, Convention.PYTORCH));
    }

    @Test
    void theFormulaNamesWhatFurtherLayersRead() {
        StackedBill stacked = new StackedBill(Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH).withOutputs(5), 2, 2);

        assertEquals("2 · [3 · (n·m + n·n + 2·n)] + 2 · [3 · (n·2n + n·n + 2·n)] + k·2n + k", stacked.formula());
        assertEquals("2 · [3 · (4·3 + 4·4 + 2·4)] + 2 · [3 · (4·8 + 4·4 + 2·4)] + 5·8 + 5", stacked.formulaInNumbers());
        assertEquals(2 * 108 + 2 * 168 + 45, stacked.total());
    }

    @Test
    void anLstmBuysAboutSevenGrusForSix() {
        StackedBill lstm = new StackedBill(Bill.of(Lstm.KIND, 1, 128, Convention.TEXTBOOK), 1, 1);

        assertEquals(148, lstm.sameBudget(Gru.KIND, Convention.TEXTBOOK));
    }

    @Test
    void theSameBudgetIsTheNearestThatCanBeHad() {
        StackedBill gru = new StackedBill(Bill.of(Gru.KIND, 8, 16, Convention.PYTORCH), 2, 2);

        int units = gru.sameBudget(Lstm.KIND, Convention.PYTORCH);

        long distance = Math.abs(gru.of(Lstm.KIND, units, Convention.PYTORCH).total() - gru.total());
        for (int other = 1; other < 40; other++) {
            assertTrue(distance <= Math.abs(gru.of(Lstm.KIND, other, Convention.PYTORCH).total() - gru.total()));
        }
    }

    @Test
    void layersAndDirectionsThatDoNotExistAreRefused() {
        Bill cell = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH);

        assertEquals("number of layers is 0; it must be from 1 to 100", assertThrows(BadInput.class, () -> new StackedBill(cell, 0, 1)).getMessage());
        assertEquals("number of directions is 3; it must be 1 or 2", assertThrows(BadInput.class, () -> new StackedBill(cell, 1, 3)).getMessage());
    }
}
