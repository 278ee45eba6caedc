package gruscope.figure.cell;

import gruscope.figure.Explanation;
import gruscope.figure.Layout;
import gruscope.figure.Shot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What has been measured of one shot: whoever looks for the form that fits asks for the same forms again and again.
final class KnownForms {

    private static final ThreadLocal<KnownForms> LAST = new ThreadLocal<>();

    private final Shot shot;
    private final Map<CellForm, Layout> layouts = new EnumMap<>(CellForm.class);
    private List<Explanation> explained;

    private KnownForms(Shot shot) {
        this.shot = shot;
    }

    /// That of the shot this thread asked for last, or a new one.
    static KnownForms of(Shot shot) {
        KnownForms last = LAST.get();
        if (last == null || last.shot != shot) {
            last = new KnownForms(shot);
            LAST.set(last);
        }
        return last;
    }

    Layout layout(CellForm form, Function<CellForm, Layout> measure) {
        Layout known = layouts.get(form);
        if (known == null) {
            known = measure.apply(form);
            layouts.put(form, known);
        }
        return known;
    }

    List<Explanation> explained(Supplier<List<Explanation>> explain) {
        if (explained == null) {
            explained = explain.get();
        }
        return explained;
    }
}
