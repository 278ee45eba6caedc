package gruscope.ui.window;

import gruscope.MessageKeys;
import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.export.ask.Format;
import gruscope.export.ask.Setting;
import gruscope.export.table.BillTable;
import gruscope.figure.Figure;
import gruscope.figure.bill.BillQuestion;
import gruscope.figure.gallery.Gallery;
import gruscope.model.Model;
import gruscope.model.file.WeightWriter;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.scene.file.OtherReading;
import gruscope.scene.whatif.Change;
import gruscope.figure.Notation;
import gruscope.train.Exercises;
import gruscope.ui.help.Key;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every word that the window asks for is there, and there is none that it does not ask for.
class WindowWordsTest {

    private static final Pattern CALL = Pattern.compile("(?:phrases|PHRASES)\\.text\\(\"([^\"]+)\"\\s*[,)]");

    private final MessageKeys keys = MessageKeys.of("window", "ui")
            .completed("help.", keys(Key.values(), Key::key))
            .completed("help.topic.", keys(Key.Topic.values(), Key.Topic::key))
            .completed("zoom.", keys(Zoom.values(), Zoom::key))
            .completed("tip.zoom.", keys(Zoom.values(), Zoom::key))
            .completed("tab.", names(StepTab.values()))
            .completed("tab.", names(TimeTab.values()))
            .completed("tip.tab.", names(StepTab.values()))
            .completed("tip.tab.", names(TimeTab.values()))
            .completed("provenance.", keys(Model.Provenance.values(), Model.Provenance::key))
            .completed("files.weights.", keys(WeightWriter.Form.values(), WeightWriter.Form::key))
            .completed("question.", Presets.byQuestion().keySet())
            .completed("encoding.", Set.of("numbers", "bits", "letters", "words"))
            .completed("view.", keys(Theme.values(), theme -> "theme-" + theme.key()))
            .completed("view.", keys(Ramp.values(), ramp -> "ramp-" + ramp.key()))
            .completed("view.", keys(Language.values(), language -> "language-" + language.key()))
            .completed("beside.match.", keys(Beside.Match.values(), Beside.Match::key))
            .completed("side.", Stream.of("units", "inputs", "steps", "outputs", "layers", "directions").map(dial -> dial + ".shown").toList())
            .completed("bill.open.", names(BillQuestion.Opened.values()))
            .completed("bill.copy.", names(BillTable.Syntax.values()))
            .completed("copy.", keys(Notation.values(), Notation::key))
            .completed("copied.", keys(Notation.values(), Notation::key))
            .completed("whatif.gate.", EveryCell.every(Cell::gates).stream().map(Signal::key).toList())
            .completed("change.reset.", List.of("after", "before"))
            .completed("change.simplify.", names(Change.Simplify.Stage.values()))
            .completed("whatif.simplify.", names(Change.Simplify.Stage.values()))
            .completed("tip.whatif.simplify.", names(Change.Simplify.Stage.values()))
            .completed("change.update.", names(Gru.Update.values()))
            .completed("export.format.", keys(Format.values(), Format::ending))
            .completed("export.group.", Set.of("what", "film", "size", "dress"))
            .completed("export.figure.", Gallery.figures().stream().map(Figure::key).filter(key -> !key.equals("minimap")).toList())
            .completed("exercise.", Exercises.keys())
            .completed("offer.", keys(OtherReading.Kind.values(), OtherReading.Kind::key))
            .completed("tip.offer.", keys(OtherReading.Kind.values(), OtherReading.Kind::key))
            .completed("export.copy.", Set.of("equations-latex", "equations-mathml", "equations-markdown", "equations-plain"));

    WindowWordsTest() throws IOException {
    }

    @Test
    void everyWordAskedForIsThere() {
        assertEquals(Set.of(), keys.missing(CALL));
    }

    @Test
    void everyWordThereIsAskedFor() {
        Set<String> unused = new TreeSet<>(keys.unused());
        unused.removeIf(WindowWordsTest::isOfASetting);

        assertEquals(Set.of(), unused);
    }

    @Test
    void whatIsDeclaredHereStandsInTheSource() {
        assertEquals(Set.of(), keys.idle());
    }

    /// `export.hold`, `export.hold.prompt`: a setting's name, what stands in its empty field, its choices.
    private static boolean isOfASetting(String key) {
        for (var setting : Setting.values()) {
            if (key.equals("export." + setting.key()) || key.startsWith("export." + setting.key() + ".")) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }
}
