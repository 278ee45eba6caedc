package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.List;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Input vectors as CSV: one row a step, one column a feature, numbers only. Empty lines at the end are passed over.
public final class CsvInput {

    private CsvInput() {
    }

    /// @param text     the file's text
    /// @param source   its name in messages
    /// @param features how many columns each row must have
    /// @throws BadInput with line and column of the first cell that is no number, or the line of a row of another length
    public static double[][] parse(String text, String source, int features) {
        List<double[]> rows = new ArrayList<>();
        String[] lines = text.replaceFirst("^\\uFEFF", "").stripTrailing().split("\\R");
        for (int line = 0; line < lines.length && !text.isBlank(); line++) {
            rows.add(row(lines[line], source + ":" + (line + 1), features));
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] row(String line, String place, int features) {
        if (line.isBlank()) {
            throw new BadInput(place, says("this-row-is-empty"), says("every-row-is-a-step"));
        }
        if (line.contains(";") || line.contains("\t")) {
            throw new BadInput(place, says(line.contains(";") ? "columns-are-set-apart-by" : "columns-are-set-apart-by-commas"), NONE);
        }
        String[] cells = line.split(",", -1);
        if (cells.length != features) {
            throw new BadInput(place, says("this-row-has", Counted.of(cells.length, "column")),
                    says("the-model-reads-a-step", Counted.of(features, "feature")));
        }
        double[] row = new double[features];
        int column = 1;
        for (int i = 0; i < features; i++) {
            row[i] = number(unquoted(cells[i].strip()), place + ":" + column);
            column += cells[i].length() + 1;
        }
        return row;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
    }

    private static double number(String cell, String place) {
        return Digits.read(cell).orElseThrow(() -> new BadInput(place, says("is-no-number", Quoted.of(cell)), says("each-cell-holds-one-number-and-no-header")));
    }
}
