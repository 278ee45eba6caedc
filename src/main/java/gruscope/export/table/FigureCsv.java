package gruscope.export.table;

import gruscope.Digits;
import gruscope.figure.Datum;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Arrangement;

/// The numbers that a picture shows as CSV, a row each: which figure, which cell, what, at which step, of which unit and column.
///
/// A number that has overflowed is `inf`, `-inf` or `nan`. What a number does not have, such as the step of a weight, is left empty.
public final class FigureCsv {

    private static final String HEAD = "figure,cell,quantity,step,unit,column,value\n";

    private FigureCsv() {
    }

    public static String format(Arrangement arrangement, Shot shot) {
        StringBuilder text = new StringBuilder(HEAD);
        arrangement.rows().forEach(row -> row.forEach(panel -> panel.numbers(shot).forEach(number -> text.append(panel.key()).append(',').append(line(number)).append('\n'))));
        return text.toString();
    }

    private static String line(Datum number) {
        return number.cell() + "," + quoted(number.quantity()) + "," + (number.step() < 0 ? "" : number.step()) + "," + (number.unit() == 0 ? "" : number.unit()) + ","
                + (number.column() == 0 ? "" : number.column()) + "," + number(number.value());
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Digits.shortest(value) : Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
    }
}
