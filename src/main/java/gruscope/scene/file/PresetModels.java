package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.ModelJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The models of the presets, by their names: what a scene file may name in place of writing its model out.
final class PresetModels {

    /// How the index begins the presets that answer a question.
    private static final String QUESTION = "? ";

    /// From the index: each preset's name, and the title of its model.
    private static final Map<String, String> TITLES = titles();
    private static final List<String> NAMES = List.copyOf(TITLES.keySet());
    private static final Map<String, List<String>> QUESTIONS = questions();
    private static final Map<String, Model> LOADED = new ConcurrentHashMap<>();

    private PresetModels() {
    }

    /// In the order of the menu.
    static List<String> names() {
        return NAMES;
    }

    /// The names by the question that they answer, a preset maybe more than one, in the order of the menu.
    static Map<String, List<String>> byQuestion() {
        return QUESTIONS;
    }

    /// @throws BadInput if there is no preset with this name
    static Model named(String name) {
        requireKnown(name);
        return LOADED.computeIfAbsent(name, wanted -> model(text(wanted), file(wanted)));
    }

    /// The model that a scene file writes out.
    static Model model(String text, String file) {
        return ModelJson.read(Fields.of(JsonParser.parse(text, file), "scene").object("model"));
    }

    /// The first preset that has this very model. Of the others, none is read that has another title.
    static Optional<String> nameOf(Model model) {
        return NAMES.stream().filter(name -> TITLES.get(name).equals(model.title()) && named(name).equals(model)).findFirst();
    }

    /// The first preset whose model has this title.
    static Optional<String> titled(String title) {
        return NAMES.stream().filter(name -> TITLES.get(name).equals(title)).findFirst();
    }

    static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw BadInput.unknown(says("is-no-preset", Quoted.of(name)), name, says("there-are"), NAMES);
        }
    }

    /// The name of a preset's scene file.
    static String file(String name) {
        return name + ".json";
    }

    /// The scene file of a preset.
    static String text(String name) {
        return resource("presets/" + file(name));
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        index().filter(line -> !line.startsWith(QUESTION)).map(line -> line.split(" ", 2)).forEach(parts -> titles.put(parts[0], parts[1]));
        return titles;
    }

    private static Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        List<String> present = List.of();
        for (String line : index().toList()) {
            if (line.startsWith(QUESTION)) {
                present = new ArrayList<>();
                questions.put(line.substring(QUESTION.length()), present);
            } else {
                present.add(line.split(" ", 2)[0]);
            }
        }
        return Collections.unmodifiableMap(questions);
    }

    private static Stream<String> index() {
        return resource("presets/index.txt").lines();
    }

    /// A file that comes with the program.
    static String resource(String path) {
        try (InputStream in = PresetModels.class.getResourceAsStream("/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
