package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.FileName;
import gruscope.Quoted;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.model.ModelJson;
import gruscope.model.file.ModelFile;
import gruscope.model.found.TensorChoice;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// Figure files: all pictures of an article, as JSON, version 1.
///
/// | field | what |
/// | --- | --- |
/// | `gruscopeFigures` | the version of this form: 1 |
/// | `defaults` | optional: any of the fields below but `file`, for all figures that do not say otherwise |
/// | `figures` | a list of objects with the fields below |
///
/// | field of a figure | what |
/// | --- | --- |
/// | `file` | the picture's name, or a list of names: `cell.svg`, `steps/{scene}-{step}.svg` ([NamePattern]), beside the figure file |
/// | `scene` | a preset, a file beside the figure file, a scene's text, or a scene itself ([SceneJson]) or a model ([ModelJson], [ModelFile]); several in a list |
/// | `model` | the same by another name, for files of weights |
/// | `format` | optional: as `--format`, one or a list; otherwise the name's ending says it |
/// | `sequence` or `input`, `h0`, `c0` | optional: what the scene reads and starts from: text, a CSV, .npy or .wav file beside the figure file; a number a unit |
/// | `window` | optional: which steps of the input file are read, as `1000-1499` |
/// | `cell`, `readout`, `embedding`, `projection` | optional: which tensors of a model file are meant, see [gruscope.model.found.TensorChoice] |
/// | `caption` | optional: whether caption and alt text are written beside, `true` or `false` |
/// | any [Setting] | optional, by its key: text, number, `true` or `false` for `on` and `off`; where it takes several, also a list |
public final class FigureFile {

    private static final int VERSION = 1;
    private static final Pattern SIGN = Pattern.compile("\"gruscopeFigures\"\\s*:");

    private final Path scenes;
    private final Path folder;
    private final Asking over;
    private final Map<String, Subject> named = new HashMap<>();

    /// Where a figure file's scenes are and its pictures go, and what holds whatever it says.
    ///
    /// @param scenes the folder that files of scenes are beside
    /// @param folder the folder that pictures go to
    /// @param over   goes before whatever the file says, and names no scenes
    public FigureFile(Path scenes, Path folder, Asking over) {
        this.scenes = scenes;
        this.folder = folder;
        this.over = over;
    }

    /// Whether a text means to be a figure file.
    public static boolean looksLike(String text) {
        return SIGN.matcher(text).find();
    }

    /// Reads what a figure file asks for.
    ///
    /// @param source the text's name in messages
    /// @throws BadInput with line and column of a field that is unknown, missing or of the wrong kind; what settings and scenes come to is
    ///                  found when their pictures are made
    public List<Request> parse(String text, String source) {
        Fields fields = Fields.of(JsonParser.parse(text, source), "figure-file");
        if (fields.integer("gruscopeFigures", 1, Integer.MAX_VALUE) != VERSION) {
            throw fields.value("gruscopeFigures").place().refuse(says("this-figure-file-is-of", VERSION));
        }
        Asking defaults = fields.has("defaults") ? asking(fields.object("defaults")) : Asking.NOTHING;
        List<Request> requests = new ArrayList<>();
        for (Json item : fields.items("figures")) {
            Fields figure = Fields.of(item, "figure");
            figure.has("file");
            Asking asking = over.over(asking(figure)).over(defaults);
            oneOrMore(figure.value("file")).forEach(name -> requests.add(request(name, item, asking)));
        }
        fields.end();
        return requests;
    }

    /// What is said of a figure, or of all.
    private Asking asking(Fields fields) {
        if (fields.has("scene") && fields.has("model")) {
            throw fields.value("model").place().refuse(says("scene-and-model-exclude-each"));
        }
        String key = fields.has("model") ? "model" : "scene";
        List<Subject> subjects = fields.has(key) ? oneOrMore(fields.value(key)).stream().map(this::subject).toList() : List.of();
        List<Format> formats = fields.has("format") ? oneOrMore(fields.value("format")).stream().map(FigureFile::format).toList() : List.of();
        Optional<Boolean> caption = fields.has("caption") ? Optional.of(truth(fields.value("caption"), "caption")) : Optional.empty();
        Settings settings = Settings.NONE;
        for (Setting<?> setting : Setting.values()) {
            if (fields.has(setting.key())) {
                Json value = fields.value(setting.key());
                settings = settings.with(setting, value(setting, value), value.place().toString());
            }
        }
        Reading reading = reading(fields);
        fields.end();
        return new Asking(subjects, settings, formats, caption, reading);
    }

    private Reading reading(Fields fields) {
        if (fields.has("sequence") && fields.has("input")) {
            throw fields.value("input").place().refuse(says("sequence-and-input-exclude-each"));
        }
        return new Reading(fields.optionalText("sequence"), input(fields), state(fields, "h0"), state(fields, "c0"),
                new TensorChoice(fields.optionalText("cell"), fields.optionalText("readout"), fields.optionalText("embedding"), fields.optionalText("projection")), fields.optionalText("window"));
    }

    private Optional<Path> input(Fields fields) {
        return fields.optionalText("input").map(name -> BadInput.at(fields.value("input").place(), () -> FileName.path(scenes, name)));
    }

    private static Optional<String> state(Fields fields, String name) {
        return fields.has(name) ? Optional.of(Arrays.stream(fields.numbers(name)).mapToObj(Digits::shortest).collect(Collectors.joining(","))) : Optional.empty();
    }

    private Request request(Json name, Json figure, Asking asking) {
        if (asking.subjects().isEmpty()) {
            throw figure.place().refuse(says("this-figure-has-no-scene"));
        }
        Optional<BadInput> misplaced = misplaced(text(name, "file"), name.place().toString());
        if (misplaced.isPresent()) {
            return new Request(name.place().toString(), asking.of(List.of(Subject.refused(misplaced.get()))), folder, Optional.empty());
        }
        NamePattern pattern = BadInput.near(name.place(), () -> new NamePattern(text(name, "file")));
        if (!over.formats().isEmpty() && !pattern.fields().contains(NamePattern.Field.FORMAT)) {
            pattern = pattern.withoutEnding().with(List.of(NamePattern.Field.FORMAT));
        }
        return new Request(name.place().toString(), asking, folder, Optional.of(pattern));
    }

    /// What is wrong with where a picture would go: a figure file may come from anybody, and writes nowhere but into its folder.
    private static Optional<BadInput> misplaced(String name, String place) {
        try {
            Path file = FileName.path(name).normalize();
            return file.isAbsolute() || file.startsWith("..") ? Optional.of(new BadInput(place, says("leaves-the-folder-of-the", Quoted.of(name)),
                    says("name-a-file-in-it-or"))) : Optional.empty();
        } catch (BadInput e) {
            return Optional.of(e.at(place));
        }
    }

    private Subject subject(Json scene) {
        return switch (scene) {
            case Json.Text(_, String argument) -> named.computeIfAbsent(argument, file -> Subject.named(file, scenes)).askedAt(scene.place().toString());
            case Json.Fieldset _ -> Subject.of(choice -> SceneFile.open(scene, scene.place().source(), choice));
            case Json.Number _, Json.Truth _, Json.Null _, Json.Sequence _ ->
                    throw scene.place().refuse(says("scene-must-be-a-string", scene.kind()));
        };
    }

    private static String value(Setting<?> setting, Json json) {
        return switch (json) {
            case Json.Text(_, String text) -> text;
            case Json.Number(_, double number) -> Digits.shortest(number);
            case Json.Truth(_, boolean yes) when setting.isSwitch() -> yes ? "on" : "off";
            case Json.Sequence(_, List<Json> items) when setting.takesList() -> items.stream()
                    .map(item -> single(setting, item)).collect(Collectors.joining(setting.separator()));
            case Json.Truth _, Json.Null _, Json.Sequence _, Json.Fieldset _ ->
                    throw json.place().refuse(says("must-be-a-string-or", setting.key(), json.kind()));
        };
    }

    private static String single(Setting<?> setting, Json item) {
        if (item instanceof Json.Sequence) {
            throw item.place().refuse(says("is-a-list-of-strings", setting.key()));
        }
        return value(setting, item);
    }

    private static Format format(Json json) {
        return BadInput.near(json.place(), () -> Format.named(text(json, "format")));
    }

    private static List<Json> oneOrMore(Json json) {
        return json instanceof Json.Sequence(_, List<Json> items) && !items.isEmpty() ? items : List.of(json);
    }

    private static String text(Json json, String name) {
        if (json instanceof Json.Text(_, String text)) {
            return text;
        }
        throw json.place().refuse(says("must-be-a-string-found", name, json.kind()));
    }

    private static boolean truth(Json json, String name) {
        if (json instanceof Json.Truth(_, boolean value)) {
            return value;
        }
        throw json.place().refuse(says("must-be-true-or-false", name, json.kind()));
    }
}
