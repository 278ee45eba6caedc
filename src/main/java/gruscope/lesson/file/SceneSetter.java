package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.weights.InitialState;
import gruscope.json.JsonParser;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.whatif.WhatIfJson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Sets scenes as the lines of a block say.
final class SceneSetter {

    static final List<String> KEYS = List.of("scene", "text", "h0", "change", "without", "step", "beat", "unit", "zoom", "fold", "beside");

    private static final String FILE = ".json";

    private final Files files;

    /// Where scene files are.
    interface Files {

        /// @throws BadInput if there is no such file
        String text(String name);
    }

    SceneSetter(Files files) {
        this.files = files;
    }

    /// A scene as some lines leave it.
    ///
    /// @param from   what it begins with, unless a line names another
    /// @param before what stands before the keys of the lines that are meant: `do` in `do step: 4`; empty for those with nothing before them
    Optional<Scene> set(Optional<Scene> from, String before, List<Entry> lines) {
        Optional<Scene> scene = from;
        for (Entry line : lines) {
            Optional<String> key = key(line, before);
            if (key.isPresent()) {
                Optional<Scene> now = scene;
                scene = Optional.of(BadInput.near(line.place(), () -> set(now, key.get(), line)));
            }
        }
        return scene;
    }

    private static Optional<String> key(Entry line, String before) {
        String prefix = before.isEmpty() ? "" : before + " ";
        String key = line.key().startsWith(prefix) ? line.key().substring(prefix.length()) : "";
        return KEYS.contains(key) ? Optional.of(key) : Optional.empty();
    }

    private Scene set(Optional<Scene> now, String key, Entry line) {
        if (key.equals("scene")) {
            return named(line.value());
        }
        Scene scene = now.orElseThrow(() -> new BadInput("", says("changes-no-scene", Quoted.of(line.key())), says("the-first-block-of-a")));
        return switch (key) {
            case "text" -> scene.withText(line.value());
            case "h0" -> scene.withStart(InitialState.of(numbers(line.value(), scene.model().weights().hiddenSize()), null));
            case "change" -> scene.with(WhatIfJson.readChange(JsonParser.parse(inPlace(line), line.place().source()), scene.cell()));
            case "without" -> scene.without(change -> line.value().equals("all") || WhatIfJson.kind(change).equals(kind(line.value())));
            case "step" -> {
                int step = whole(line.value(), 1, Math.max(1, scene.steps()));
                yield scene.withMoment(Moment.after(step, scene.beats().size() - 1));
            }
            case "beat" -> scene.withMoment(Moment.after(scene.moment().step(), beat(scene, line.value())));
            case "unit" -> scene.withView(scene.view().withUnit(whole(line.value(), 1, scene.hiddenSize()) - 1));
            case "zoom" -> scene.withView(scene.view().withZoom(whole(line.value(), 1, 4)));
            case "fold" -> scene.withView(scene.view().withFold(whole(line.value(), 0, 1)));
            default -> scene.withView(scene.view().withBeside(beside(line.value())));
        };
    }

    private Scene named(String name) {
        return name.endsWith(FILE) ? SceneJson.parse(files.text(name), name) : Presets.named(name);
    }

    /// So that what is wrong within it is told with the line and column of the file.
    private static String inPlace(Entry line) {
        return "\n".repeat(line.place().line() - 1) + " ".repeat(line.place().column() - 1) + line.value();
    }

    private static String kind(String typed) {
        if (!WhatIfJson.kinds().contains(typed)) {
            throw BadInput.unknown(says("is-no-kind-of-what", Quoted.of(typed)), typed, says("there-are-all"), WhatIfJson.kinds());
        }
        return typed;
    }

    private static int beat(Scene scene, String key) {
        List<String> keys = scene.beats().stream().map(Beat::key).toList();
        if (!keys.contains(key)) {
            throw BadInput.unknown(says("is-no-beat-of-this-cell", Quoted.of(key), scene.cell().kind()), key, says("there-are"), keys);
        }
        return keys.indexOf(key);
    }

    private static Beside beside(String typed) {
        List<CellKind> kinds = typed.equals("none") ? List.of() : Stream.of(typed.split("[,\\s]+")).map(Cells::named).toList();
        return kinds.isEmpty() ? Beside.NOTHING : new Beside(kinds, Beside.Match.UNITS);
    }

    private static double[] numbers(String typed, int units) {
        double[] numbers = Stream.of(typed.split("[,\\s]+")).mapToDouble(word -> Digits.read(word).orElseThrow(() -> new BadInput(says("is-no-number", Quoted.of(word))))).toArray();
        if (numbers.length != units) {
            throw new BadInput("", says("h0-has", Counted.of(numbers.length, "number")), says("one-for-each-of-the", Counted.of(units, "unit")));
        }
        return numbers;
    }

    private static int whole(String typed, int least, int most) {
        boolean is = typed.matches("\\d{1,6}");
        int number = is ? Integer.parseInt(typed) : -1;
        if (!is || number < least || number > most) {
            throw new BadInput("", says("found-these", Quoted.of(typed)), says("a-whole-number-from-to", least, most));
        }
        return number;
    }
}
