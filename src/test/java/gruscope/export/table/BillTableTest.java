package gruscope.export.table;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.scene.View;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The table of lesson 7: five units, four inputs.
class BillTableTest {

    private static final Phrases ENGLISH = Phrases.of("window", List.of(Locale.ENGLISH));
    private static final BillTable TABLE = BillTable.of(new StackedBill(Bill.of(Gru.KIND, 4, 5, Convention.KERAS_RESET_AFTER), 1, 1),
            Convention.KERAS_RESET_AFTER, View.DEFAULT.compared());

    @Test
    void itsRowsCanBeChosenAndTheCellsOwnIsAmongThem() {
        BillTable table = BillTable.of(new StackedBill(Bill.of(Gru.KIND, 4, 5, Convention.TEXTBOOK), 1, 1), Convention.TEXTBOOK, List.of(Lstm.KIND));

        assertEquals(List.of(Gru.KIND, Lstm.KIND), table.bills().stream().map(bill -> bill.cell().kind()).toList());
    }

    @Test
    void asMarkdownWithFormulaTotalAndRatio() {
        String table = TABLE.text(BillTable.Syntax.MARKDOWN, ENGLISH);

        assertTrue(table.contains("| GRU | 4 | 5 | 3 · (n·m + n·n + 2·n) | 165 | 82.5 % |"), table);
        assertTrue(table.contains("| LSTM | 4 | 5 | 4 · (n·m + n·n + n) | 200 | 100.0 % |"), table);
    }

    @Test
    void itsHeadingsAreInTheReadersLanguageAndItsCsvIsOneForAll() {
        Phrases chinese = Phrases.of("window", List.of(Locale.SIMPLIFIED_CHINESE));

        assertTrue(TABLE.text(BillTable.Syntax.MARKDOWN, chinese).startsWith("| 单元类型 | 输入维度 | 隐藏单元数 | 公式 | 参数个数 | 与 LSTM 之比 |\n"), TABLE.text(BillTable.Syntax.MARKDOWN, chinese));
        assertTrue(TABLE.text(BillTable.Syntax.LATEX, chinese).contains("\n单元类型 & $m$ & $n$ & 公式 & 参数个数 & 与 LSTM 之比 \\\\\n"), TABLE.text(BillTable.Syntax.LATEX, chinese));
        assertEquals(TABLE.text(BillTable.Syntax.CSV, ENGLISH), TABLE.text(BillTable.Syntax.CSV, chinese));
    }

    @Test
    void asCsvForASpreadsheet() {
        assertEquals("""
                cell,inputs,units,layers,directions,outputs,convention,parameters
                RNN,4,5,1,1,0,keras-after,50
                GRU,4,5,1,1,0,keras-after,165
                LSTM,4,5,1,1,0,keras-after,200
                """, TABLE.text(BillTable.Syntax.CSV, ENGLISH));
    }

    @Test
    void asLatexForAnArticle() {
        assertTrue(TABLE.text(BillTable.Syntax.LATEX, ENGLISH).contains("GRU & 4 & 5 & $3 \\cdot (n\\cdot m + n\\cdot n + 2\\cdot n)$ & 165 & 82.5\\,\\% \\\\"),
                TABLE.text(BillTable.Syntax.LATEX, ENGLISH));
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThereAre() {
        assertEquals("\"html\" is no format of a table; there are markdown, csv and latex",
                assertThrows(BadInput.class, () -> BillTable.Syntax.named("html")).getMessage());
    }
}
