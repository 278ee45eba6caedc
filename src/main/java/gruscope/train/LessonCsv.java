package gruscope.train;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.engine.learn.Batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static gruscope.Message.says;

/// Sequences and what would be right as CSV: a row a step, first the columns that go in, then those that should come out; an empty row begins another sequence,
/// and an empty cell among the last columns asks nothing. A first row of names is passed over.
public final class LessonCsv {

    private LessonCsv() {
    }

    /// Shorter sequences are filled up with zeros, after which nothing is asked.
    ///
    /// @param name    the file's, for messages
    /// @param outputs how many of the last columns come out
    /// @throws BadInput with the line and column of what is wrong
    public static Batch parse(String text, String name, int outputs) {
        List<List<double[]>> sequences = new ArrayList<>(List.of(new ArrayList<>()));
        String[] lines = text.replaceFirst("^\\uFEFF", "").stripTrailing().split("\\R");
        int width = 0;
        for (int line = 0; line < lines.length; line++) {
            String[] cells = lines[line].split(",", -1);
            if (lines[line].isBlank()) {
                sequences.add(new ArrayList<>());
            } else if (line > 0 || isNumbers(cells)) {
                String place = name + ":" + (line + 1);
                width = width == 0 ? cells.length : width;
                require(cells.length, width, outputs, place);
                sequences.getLast().add(row(cells, outputs, place));
            }
        }
        sequences.removeIf(List::isEmpty);
        if (sequences.isEmpty()) {
            throw new BadInput(name, says("there-is-no-row-of"), says("a-row-is-a-step"));
        }
        return batch(sequences, width - outputs, outputs, name);
    }

    private static Batch batch(List<List<double[]>> sequences, int inputs, int outputs, String name) {
        int length = sequences.stream().mapToInt(List::size).max().orElseThrow();
        double[][][] x = new double[sequences.size()][length][inputs];
        double[][][] y = new double[sequences.size()][length][];
        boolean asked = false;
        for (int b = 0; b < x.length; b++) {
            for (int t = 0; t < sequences.get(b).size(); t++) {
                double[] row = sequences.get(b).get(t);
                x[b][t] = Arrays.copyOf(row, inputs);
                double[] right = Arrays.copyOfRange(row, inputs, inputs + outputs);
                y[b][t] = Double.isNaN(right[0]) ? null : right;
                asked |= y[b][t] != null;
            }
        }
        if (!asked) {
            throw new BadInput(name, says("nothing-is-asked"), outputs == 1 ? says("at-least-one-row-needs") : says("at-least-one-row-needs-a", Counted.of(outputs, "column")));
        }
        return Batch.of(x, y);
    }

    private static void require(int found, int width, int outputs, String place) {
        if (found != width) {
            throw new BadInput(place, says("this-row-has", Counted.of(found, "column")), says("the-first-has", width));
        }
        if (width <= outputs) {
            throw new BadInput(place, says("this-row-has-of-which", Counted.of(width, "column"), outputs), says("at-least-one-must-go"));
        }
    }

    private static double[] row(String[] cells, int outputs, String place) {
        double[] row = new double[cells.length];
        int empty = 0;
        int column = 1;
        for (int i = 0; i < row.length; i++) {
            String cell = cells[i].strip();
            boolean open = cell.isEmpty() && i >= row.length - outputs;
            String at = place + ":" + column;
            row[i] = open ? Double.NaN : Digits.read(cell).orElseThrow(() -> new BadInput(at, says("is-no-number", Quoted.of(cell)), says("each-cell-holds-one-number")));
            empty += open ? 1 : 0;
            column += cells[i].length() + 1;
        }
        if (empty > 0 && empty < outputs) {
            throw new BadInput(place, says("some-of-the-last-are", Counted.of(outputs, "column")), says("either-all-of-them-are"));
        }
        return row;
    }

    private static boolean isNumbers(String[] cells) {
        return Arrays.stream(cells).map(String::strip).allMatch(cell -> cell.isEmpty() || Digits.read(cell).isPresent());
    }
}
