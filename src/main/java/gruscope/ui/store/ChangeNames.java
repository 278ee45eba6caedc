package gruscope.ui.store;

import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.figure.ink.Precision;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.Zoom;
import gruscope.scene.file.PresetWords;
import gruscope.scene.whatif.Change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What-ifs, and edits as a whole, in a few words: for tags and for the history.
public final class ChangeNames {

    private static final int LONGEST_TEXT = 18;
    private static final Precision PRECISION = new Precision(3, 5, 3);

    private final Phrases phrases;

    public ChangeNames(Phrases phrases) {
        this.phrases = phrases;
    }

    /// One of a scene's changes, its numbers as the picture shows them.
    public String of(Change change, Scene scene) {
        Cell cell = scene.cell();
        return switch (change) {
            case Change.Sequence(String text) -> phrases.text("change.sequence", shortened(text));
            case Change.Draw(int set, int seed) -> phrases.text("change.draw", set(set), seed);
            case Change.Units(int number) -> phrases.text("change.units", number);
            case Change.Squash(var function) -> phrases.text("change.squash", function.symbol());
            case Change.Reset(Gru.Reset place) -> phrases.text("change.reset." + place.name().toLowerCase(Locale.ROOT));
            case Change.RecurrentScale(double factor) -> phrases.text("change.scale", number(factor));
            case Change.BiasShift(Signal gate, double by) -> phrases.text("change.bias", gate.symbol(), signed(by));
            case Change.Weight(int set, Address at, double value) -> phrases.text(isBias(at) ? "change.weight.bias" : "change.weight", at.part().symbol(),
                    cell.blocks().get(at.block()).symbol(), at.unit() + 1, at.column() + 1, number(value), set(set));
            case Change.ReadoutWeight(int output, int unit, double value) -> phrases.text(unit == Readout.BIAS ? "change.readout.bias" : "change.readout",
                    output + 1, unit + 1, number(value));
            case Change.Start(InitialState state) -> start(state);
            case Change.Unshare(int steps) -> phrases.text("change.unshare", steps);
            case Change.Swap(int one, int other) -> phrases.text("change.swap", one, other);
            case Change.Intervene(Intervention.Clamp(Signal gate, int unit, double value)) -> unit == Intervention.ALL_UNITS
                    ? phrases.text("change.clamp.all", gate.symbol(), number(value)) : phrases.text("change.clamp", gate.symbol(), unit + 1, number(value));
            case Change.Intervene(Intervention.ZeroUnit(int unit)) -> phrases.text("change.zero", unit + 1);
            case Change.Intervene(Intervention.FreezeUnit(int unit)) -> phrases.text("change.freeze", unit + 1);
            case Change.Update(Gru.Update meaning) -> phrases.text("change.update." + meaning.name().toLowerCase(Locale.ROOT));
            case Change.Simplify(Change.Simplify.Stage stage) -> phrases.text("change.simplify." + stage.name().toLowerCase(Locale.ROOT));
        };
    }

    /// What an edit did, told from the scenes before and after it.
    public String between(Scene before, Scene after) {
        if (!before.model().equals(after.model())) {
            return phrases.text("edit.model", PresetWords.title(after.model(), phrases));
        }
        if (!before.encoding().equals(after.encoding())) {
            return phrases.text("edit.encoding", phrases.text("encoding." + after.encoding().key()));
        }
        if (!before.text().equals(after.text())) {
            return phrases.text("change.sequence", shortened(after.text()));
        }
        if (!before.start().equals(after.start())) {
            return start(after.start());
        }
        return changed(before, after);
    }

    private String changed(Scene before, Scene after) {
        List<Change> added = new ArrayList<>(after.changes());
        added.removeAll(before.changes());
        List<Change> gone = new ArrayList<>(before.changes());
        gone.removeAll(after.changes());
        if (!added.isEmpty()) {
            return of(added.getFirst(), after);
        }
        if (gone.isEmpty()) {
            return seen(before, after);
        }
        return gone.size() > 1 ? phrases.text("edit.reset") : phrases.text("edit.without", of(gone.getFirst(), before));
    }

    /// What differs between scenes that compute the same.
    private String seen(Scene before, Scene after) {
        View was = before.view();
        View is = after.view();
        if (!was.beside().equals(is.beside())) {
            String kinds = is.beside().kinds().stream().map(CellKind::name).collect(Collectors.joining(", "));
            return phrases.text("beside", kinds.isEmpty() ? phrases.text("beside.nothing") : kinds);
        }
        if (was.theme() != is.theme()) {
            return phrases.text("view.theme-" + is.theme().key());
        }
        if (was.language() != is.language()) {
            return phrases.text("view.language-" + is.language().key());
        }
        if (was.zoom() != is.zoom()) {
            return phrases.text("zoom." + Zoom.nearest(is.zoom()).key());
        }
        return before.moment().equals(after.moment()) ? phrases.text("edit.opened", PresetWords.title(after.model(), phrases)) : phrases.text("edit.moment", after.moment().step());
    }

    private String start(InitialState state) {
        if (state.isZero()) {
            return phrases.text("change.start.zero");
        }
        boolean cell = Arrays.stream(state.cell()).anyMatch(c -> c != 0);
        return phrases.text(cell ? "change.start.cell" : "change.start", row(state.hidden()), row(state.cell()));
    }

    private static boolean isBias(Address at) {
        return at.part() == Part.INPUT_BIAS || at.part() == Part.RECURRENT_BIAS;
    }

    private String set(int set) {
        return set == Change.SHARED ? "" : phrases.text("change.of-set", set);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /// Never so rounded that it is another: what is not 0 is not `0`, what is below 1 is not `1`.
    static String number(double value) {
        String written = Math.abs(value) < 1 ? PRECISION.below(value) : PRECISION.of(value);
        String number = written.contains("e") || !written.contains(".") ? written : written.replaceAll("0+$", "").replaceAll("\\.$", "");
        return value < 0 ? "−" + number : number;
    }

    public static String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    static String row(double[] numbers) {
        StringJoiner row = new StringJoiner(" ");
        for (int i = 0; i < Math.min(4, numbers.length); i++) {
            row.add(number(numbers[i]));
        }
        return row + (numbers.length > 4 ? " …" : "");
    }
}
