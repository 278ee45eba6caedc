package gruscope.export.table;

import gruscope.Keyed;
import gruscope.Phrases;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Lstm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// @param words in whose languages it is read; columns of CSV are read by programs and are called the same in all of them
    public String text(Syntax syntax, Phrases words) {
        return switch (syntax) {
            case MARKDOWN -> markdown(words);
            case CSV -> csv();
            case LATEX -> latex(words);
        };
    }

    private String markdown(Phrases words) {
        StringBuilder table = new StringBuilder("| ").append(heads(words, " | ", "cell", "inputs", "units", "formula", "parameters", "share")).append(" |\n| --- | --: | --: | --- | --: | --: |\n");
        for (StackedBill bill : bills) {
            table.append("| ").append(bill.cell().kind()).append(" | ").append(bill.cell().inputSize()).append(" | ").append(bill.cell().hiddenSize())
                    .append(" | ").append(bill.formula()).append(" | ").append(bill.total()).append(" | ").append(share(bill)).append(" % |\n");
        }
        return table + "\n" + says("bill.counted", convention.label(), convention.reason()).in(words) + "\n";
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
    private String latex(Phrases words) {
        StringBuilder table = new StringBuilder("\\begin{tabular}{lrrlrr}\n\\toprule\n").append(heads(words, "", "cell")).append(" & $m$ & $n$ & ")
                .append(heads(words, " & ", "formula", "parameters", "share")).append(" \\\\\n\\midrule\n");
        for (StackedBill bill : bills) {
            table.append(bill.cell().kind()).append(" & ").append(bill.cell().inputSize()).append(" & ").append(bill.cell().hiddenSize()).append(" & $")
                    .append(bill.formula().replace(" · ", " \\cdot ").replace("·", "\\cdot ")).append("$ & ").append(bill.total()).append(" & ").append(share(bill))
                    .append("\\,\\% \\\\\n");
        }
        return table + "\\bottomrule\n\\end{tabular}\n";
    }

    private static String heads(Phrases words, String between, String... columns) {
        return Stream.of(columns).map(column -> says("bill.head." + column).in(words)).collect(Collectors.joining(between));
    }

    private String share(StackedBill bill) {
        long lstm = bill.of(Lstm.KIND, bill.cell().hiddenSize(), convention).total();
        return String.format(Locale.ROOT, "%.1f", 100.0 * bill.total() / lstm);
    }
}
