package gruscope.export.table;

import gruscope.Digits;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Traces as CSV: a header, then one row a step with every signal's numbers side by side (`h[1]` is the first unit).
///
/// A number that has overflowed is `inf`, `-inf` or `nan`, which numpy, pandas and R read as such.
///
/// With gradients each row ends with the norms of ∂h_T/∂h_t; those at t = 0 have no row and are found in JSON only.
public final class TraceCsv {

    private TraceCsv() {
    }

    public static String format(Trace trace, Optional<Gradients> gradients) {
        StringWriter text = new StringWriter();
        write(trace, gradients, text);
        return text.toString();
    }

    /// The same, row by row: a long trace is larger than memory.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Trace trace, Optional<Gradients> gradients, Writer out) {
        List<Signal> signals = Overflow.signals(trace);
        try {
            out.append(header(trace, signals, gradients.isPresent())).append('\n');
            for (int step = 1; step <= trace.length(); step++) {
                out.append(row(trace, signals, step, gradients)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Trace trace, List<Signal> signals, boolean gradients) {
        StringJoiner header = new StringJoiner(",").add("t").add("weights");
        for (Signal signal : signals) {
            for (int index = 1; index <= trace.width(signal); index++) {
                header.add(signal.key() + "[" + index + "]");
            }
        }
        return gradients ? header.add("dhT_dht_spectral").add("dhT_dht_frobenius").toString() : header.toString();
    }

    private static String row(Trace trace, List<Signal> signals, int step, Optional<Gradients> gradients) {
        StringJoiner row = new StringJoiner(",").add(String.valueOf(step)).add(trace.badge(step));
        for (Signal signal : signals) {
            for (double value : trace.at(signal, step)) {
                row.add(number(value));
            }
        }
        gradients.ifPresent(g -> row.add(number(g.spectral(step))).add(number(g.frobenius(step))));
        return row.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Digits.shortest(value) : Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
    }
}
