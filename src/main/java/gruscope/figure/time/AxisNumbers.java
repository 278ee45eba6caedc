package gruscope.figure.time;

import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/// The numbers of an axis of values, written as all numbers are, without zeros behind the point: `0.5`, `−1`, `2e180`.
final class AxisNumbers extends NumberFormat {

    private static final Precision PRECISION = new Precision(3, 5, 3);

    private final transient Look look;

    AxisNumbers(Look look) {
        this.look = look;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        String written = look.plain(number, PRECISION);
        return to.append(written.contains(".") && !written.contains("e") ? written.replaceAll("\\.?0+$", "") : written);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("numbers of an axis are shown, not read");
    }
}
