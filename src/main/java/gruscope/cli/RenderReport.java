package gruscope.cli;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.cli.speech.Speech;
import gruscope.export.ask.Setting;
import gruscope.export.make.Order;
import gruscope.export.make.Orders;
import gruscope.export.make.Result;
import gruscope.export.make.Wish;
import gruscope.json.JsonWriter;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// What came of a `gruscope render`: for people on standard error, for programs as JSON.
///
/// @param orders  what was asked for
/// @param results what became of it
/// @param seconds that all of it took
record RenderReport(Orders orders, List<Result> results, double seconds) {

    boolean allWell() {
        return orders.problems().isEmpty() && results.stream().allMatch(Result.Written.class::isInstance);
    }

    /// @param quiet only what went wrong
    void print(PrintWriter err, boolean quiet) {
        orders.problems().forEach(problem -> err.println("gruscope: " + Speech.of(problem.told())));
        for (Result result : results) {
            switch (result) {
                case Result.Written written when !quiet -> {
                    err.println(written.order().file() + "  " + size(written.bytes()) + "  " + time(written.seconds()));
                    written.warning().ifPresent(warning -> err.println("gruscope: " + Speech.of(says("sentence.place", written.order().file(), warning))));
                }
                case Result.Written _ -> { }
                case Result.Failed failed -> Complaint.print(failed.reason(), results.size() > 1 ? Optional.of(failed.order().file()) : Optional.empty(), err);
            }
        }
        if (!quiet) {
            idle().forEach(setting -> err.println("gruscope: " + Speech.of(says("makes-no-difference", setting.option(), figures(setting)))));
        }
        if (!quiet && results.size() > 1) {
            err.println(total());
        }
    }

    /// What was asked for and changed none of the pictures.
    private List<Setting<?>> idle() {
        return Setting.values().stream().filter(setting -> wishes(setting).findAny().isPresent()
                && wishes(setting).noneMatch(wish -> setting.matters(wish.format(), wish.settings()))).toList();
    }

    private Stream<Wish> wishes(Setting<?> setting) {
        return results.stream().map(result -> result.order().wish()).filter(wish -> wish.settings().has(setting));
    }

    private Message figures(Setting<?> setting) {
        return Listing.commas(wishes(setting).map(wish -> says("figure-as", wish.settings().text(Setting.FIGURE).or(() -> Setting.FIGURE.unasked(wish.scene().view())).orElseThrow(),
                wish.format().ending())).distinct().toList());
    }

    private String total() {
        List<Result.Written> written = results.stream().filter(Result.Written.class::isInstance).map(Result.Written.class::cast).toList();
        int failed = results.size() - written.size();
        Message made = says("made", Counted.of(written.size(), "picture"), size(written.stream().mapToLong(Result.Written::bytes).sum()), time(seconds));
        return Speech.of(failed == 0 ? made : says("made-and-failed", made, failed));
    }

    String json() {
        return JsonWriter.pretty(writer -> writer.object(out -> {
            out.name("pictures").list(list -> results.forEach(result -> list.object(o -> write(result, o))));
            out.field("problems", orders.problems().stream().map(problem -> Speech.of(problem.told())).toList());
            out.field("idle", idle().stream().map(Setting::key).toList());
            out.field("seconds", rounded(seconds));
        }));
    }

    private static void write(Result result, JsonWriter out) {
        Order order = result.order();
        out.field("file", order.file().toString());
        order.traits().forEach((field, value) -> out.field(field.key(), value));
        switch (result) {
            case Result.Written written -> {
                out.field("bytes", written.bytes()).field("sha256", written.digest()).field("seconds", rounded(written.seconds()));
                if (written.files().size() > 1) {
                    out.field("caption", written.files().getLast().toString());
                }
                written.warning().ifPresent(warning -> out.field("warning", Speech.of(warning)));
            }
            case Result.Failed failed -> out.field("problem", failed.reason() instanceof BadInput bad ? Speech.of(bad.told()) : failed.reason().toString());
        }
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3) : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
