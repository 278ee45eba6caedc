package gruscope.figure;

import gruscope.engine.cell.Signal;
import gruscope.scene.Span;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/// What of its run a picture through time shows, in words: all units or some, all steps or some. What is told of a picture is told of these alone.
public record Extent(Shot shot) {

    /// The steps of a signal that are seen and known, at least in part; none where the telling has not come so far.
    public Optional<Span> told(Signal signal) {
        Span seen = shot.steps();
        int known = shot.known(signal, shot.step()) > 0 ? shot.step() : shot.step() - 1;
        int last = Math.min(seen.last(), known);
        return last < seen.first() ? Optional.empty() : Optional.of(new Span(seen.first(), last));
    }

    /// `4 units`, `units 3 to 9 of 64`.
    public String units() {
        Span units = shot.units();
        int all = shot.trace().hiddenSize();
        return units.length() == all ? text("extent.units", all) : units.length() == 1 ? text("extent.units.one", units.first(), all)
                : text("extent.units.part", units.first(), units.last(), all);
    }

    /// `12 steps`, `steps 11 to 20 of 40`.
    public String steps() {
        return steps(shot.steps());
    }

    /// The same of other steps.
    public String steps(Span steps) {
        int all = shot.trace().length();
        return steps.length() == all ? text("extent.steps", all) : steps.length() == 1 ? text("extent.steps.one", steps.first(), all)
                : text("extent.steps.part", steps.first(), steps.last(), all);
    }

    /// A limit as it is written: `1`, `2.6`, `1.3e7`.
    public static String limit(double limit) {
        return limit < 100 ? new BigDecimal(limit).round(new MathContext(3)).stripTrailingZeros().toPlainString()
                : limit < 1e5 ? String.valueOf(Math.round(limit)) : String.format(Locale.ROOT, "%.1e", limit).replaceAll("e\\+?0*", "e");
    }

    private String text(String key, Object... numbers) {
        return shot.look().phrases().text(key, numbers);
    }
}
