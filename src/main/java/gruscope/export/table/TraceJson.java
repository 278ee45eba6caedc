package gruscope.export.table;

import gruscope.engine.cell.Signal;
import gruscope.engine.learn.Routes;
import gruscope.engine.learn.Shares;
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
/// `i f g o c h`, a plain RNN's `h`, with a readout also `y`. With gradients there are `dhT_dht_spectral` and `dhT_dht_frobenius`, t = 0 … T; of a loss also
/// `loss`, `shares` and `dL_dW`, see [SharesJson]. With routes each step has `"routes": {"direct": [[…]], "z": [[…]], …}`, see [Routes], which add up to its
/// Jacobian.
public final class TraceJson {

    private TraceJson() {
    }

    /// What is written of the way back, beside the signals.
    ///
    /// @param norms  how much of the last state's gradient comes back to each step
    /// @param shares what each step adds to the gradient of the weights
    /// @param routes whether each step's Jacobian is opened into its routes
    public record Backward(Optional<Gradients> norms, Optional<Shares> shares, boolean routes) {

        public static final Backward NONE = new Backward(Optional.empty(), Optional.empty(), false);
    }

    public static String format(Trace trace, Backward backward) {
        return JsonWriter.pretty(content(trace, backward));
    }

    /// The same, step by step: a long trace is larger than memory.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Trace trace, Backward backward, Writer out) {
        JsonWriter.pretty(content(trace, backward), out);
    }

    private static JsonWriter.Part content(Trace trace, Backward backward) {
        return writer -> writer.object(out -> {
            out.field("cell", trace.cell().kind().key());
            out.field("inputSize", trace.inputSize()).field("hiddenSize", trace.hiddenSize());
            out.name("steps").list(steps -> IntStream.rangeClosed(1, trace.length()).forEach(step -> steps.object(o -> writeStep(trace, step, backward.routes(), o))));
            backward.norms().ifPresent(g -> {
                out.field("dhT_dht_spectral", norms(g, g::spectral));
                out.field("dhT_dht_frobenius", norms(g, g::frobenius));
            });
            backward.shares().ifPresent(shares -> {
                out.field("loss", shares.loss());
                SharesJson.write(shares, out);
            });
        });
    }

    private static void writeStep(Trace trace, int step, boolean routes, JsonWriter out) {
        out.field("t", step).field("weights", trace.badge(step)).field("x", trace.at(Signal.INPUT, step));
        trace.cell().signals().forEach(signal -> out.field(signal.key(), trace.at(signal, step)));
        if (trace.has(Signal.READOUT)) {
            out.field("y", trace.at(Signal.READOUT, step));
        }
        if (routes) {
            out.name("routes").object(fields -> Routes.of(trace, step).forEach(route -> fields.matrix(route.key(), route.jacobian())));
        }
    }

    private static double[] norms(Gradients gradients, IntToDoubleFunction norm) {
        return IntStream.rangeClosed(0, gradients.length()).mapToDouble(norm).toArray();
    }
}
