package gruscope.export.table;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.json.JsonWriter;

import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Traces as JSON, every number with all its digits; one that has overflowed is `null`, since JSON has no other word for it.
///
/// `{"cell", "inputSize", "hiddenSize", "steps": [{"t", "weights": "W #1", "x", …}]}`; a GRU's steps hold `r z candidate h`, an LSTM's
/// `i f g o c h`, a plain RNN's `h`, with a readout also `y`. With gradients there are `dhT_dht_spectral` and `dhT_dht_frobenius`, t = 0 … T.
public final class TraceJson {

    private TraceJson() {
    }

    public static String format(Trace trace, Optional<Gradients> gradients) {
        return JsonWriter.pretty(content(trace, gradients));
    }

    /// The same, step by step: a long trace is larger than memory.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Trace trace, Optional<Gradients> gradients, Writer out) {
        JsonWriter.pretty(content(trace, gradients), out);
    }

    private static JsonWriter.Part content(Trace trace, Optional<Gradients> gradients) {
        return writer -> writer.object(out -> {
            out.field("cell", trace.cell().kind().key());
            out.field("inputSize", trace.inputSize()).field("hiddenSize", trace.hiddenSize());
            out.name("steps").list(steps -> IntStream.rangeClosed(1, trace.length()).forEach(step -> steps.object(o -> writeStep(trace, step, o))));
            gradients.ifPresent(g -> {
                out.field("dhT_dht_spectral", norms(g, g::spectral));
                out.field("dhT_dht_frobenius", norms(g, g::frobenius));
            });
        });
    }

    private static void writeStep(Trace trace, int step, JsonWriter out) {
        out.field("t", step).field("weights", trace.badge(step)).field("x", trace.at(Signal.INPUT, step));
        trace.cell().signals().forEach(signal -> out.field(signal.key(), trace.at(signal, step)));
        if (trace.has(Signal.READOUT)) {
            out.field("y", trace.at(Signal.READOUT, step));
        }
    }

    private static double[] norms(Gradients gradients, IntToDoubleFunction norm) {
        return IntStream.rangeClosed(0, gradients.length()).mapToDouble(norm).toArray();
    }
}
