package gruscope.export.table;

import gruscope.Keyed;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Lstm;
import gruscope.export.ask.Words;

import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// What cells cost at one size as a table of text: a row for each, with formula, total and ratio to the LSTM.
///
/// @param bills      in the order of their rows
/// @param convention how they are counted
public record BillTable(List<StackedBill> bills, Convention convention) {

    /// Ways to write it.
    public enum Syntax implements Keyed {
        MARKDOWN, CSV, LATEX;

        public static Syntax named(String name) {
            return Keyed.named(name, says("format-of-a-table"), values());
        }
    }

    /// Some kinds of cells, the bill's own among them, in layers and directions as it has them.
    public static BillTable of(StackedBill bill, Convention convention, List<CellKind> compared) {
        return new BillTable(Cells.kinds().stream().filter(kind -> compared.contains(kind) || kind.equals(bill.cell().kind()))
                .map(kind -> bill.of(kind, bill.cell().hiddenSize(), convention)).toList(), convention);
    }

    public String text(Syntax syntax) {
        return switch (syntax) {
            case MARKDOWN -> markdown();
            case CSV -> csv();
            case LATEX -> latex();
        };
    }

    private String markdown() {
        StringBuilder table = new StringBuilder("| cell | inputs | units | formula | parameters | share of the LSTM |\n| --- | --: | --: | --- | --: | --: |\n");
        for (StackedBill bill : bills) {
            table.append("| ").append(bill.cell().kind()).append(" | ").append(bill.cell().inputSize()).append(" | ").append(bill.cell().hiddenSize())
                    .append(" | ").append(bill.formula()).append(" | ").append(bill.total()).append(" | ").append(share(bill)).append(" % |\n");
        }
        return table + "\n" + Words.text("bill.counted", convention.label(), convention.reason()) + "\n";
    }

    private String csv() {
        StringBuilder table = new StringBuilder("cell,inputs,units,layers,directions,outputs,convention,parameters\n");
        for (StackedBill bill : bills) {
            table.append(bill.cell().kind()).append(',').append(bill.cell().inputSize()).append(',').append(bill.cell().hiddenSize()).append(',')
                    .append(bill.layers()).append(',').append(bill.directions()).append(',').append(bill.cell().outputs()).append(',')
                    .append(convention.key()).append(',').append(bill.total()).append('\n');
        }
        return table.toString();
    }

    /// A `tabular` for the package booktabs.
    private String latex() {
        StringBuilder table = new StringBuilder("\\begin{tabular}{lrrlrr}\n\\toprule\ncell & $m$ & $n$ & formula & parameters & share of the LSTM \\\\\n\\midrule\n");
        for (StackedBill bill : bills) {
            table.append(bill.cell().kind()).append(" & ").append(bill.cell().inputSize()).append(" & ").append(bill.cell().hiddenSize()).append(" & $")
                    .append(bill.formula().replace(" · ", " \\cdot ").replace("·", "\\cdot ")).append("$ & ").append(bill.total()).append(" & ").append(share(bill))
                    .append("\\,\\% \\\\\n");
        }
        return table + "\\bottomrule\n\\end{tabular}\n";
    }

    private String share(StackedBill bill) {
        long lstm = bill.of(Lstm.KIND, bill.cell().hiddenSize(), convention).total();
        return String.format(Locale.ROOT, "%.1f", 100.0 * bill.total() / lstm);
    }
}
