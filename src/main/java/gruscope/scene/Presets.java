package gruscope.scene;

import gruscope.BadInput;
import gruscope.Nearest;
import gruscope.model.Model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The scenes that come with the program, and opening a scene by whatever names it.
public final class Presets {

    /// From the index: each preset's name, and the title of its model.
    private static final Map<String, String> TITLES = titles();
    private static final List<String> NAMES = List.copyOf(TITLES.keySet());
    private static final Map<String, Scene> LOADED = new ConcurrentHashMap<>();

    private Presets() {
    }

    /// The presets' names, in the order of the menu; the first is the default.
    public static List<String> names() {
        return NAMES;
    }

    /// The scene that greets a newcomer.
    public static Scene defaultScene() {
        return named(NAMES.getFirst());
    }

    /// The preset with this name.
    public static Scene named(String name) {
        if (!NAMES.contains(name)) {
            throw BadInput.unknown("\"" + name + "\" is no preset", name, "there are", NAMES);
        }
        return LOADED.computeIfAbsent(name, wanted -> SceneJson.parse(resource(wanted + ".json"), wanted + ".json"));
    }

    /// All presets by name, in the order of the menu.
    public static Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, named(name)));
        return all;
    }

    /// The first preset that has this very model. Of the others, none is read that has another title.
    public static Optional<String> withModel(Model model) {
        return NAMES.stream().filter(name -> TITLES.get(name).equals(model.title()) && named(name).model().equals(model)).findFirst();
    }

    /// Opens what a user names as a scene: a preset, a scene file, or a scene's text.
    ///
    /// @throws BadInput if it is none of the three, or a damaged one
    public static Scene open(String argument) {
        if (NAMES.contains(argument)) {
            return named(argument);
        }
        if (SceneText.looksLike(argument)) {
            return SceneText.parse(argument);
        }
        if (isFile(argument)) {
            return SceneFile.read(Path.of(argument));
        }
        String near = Nearest.to(argument, NAMES).map(known -> "; did you mean the preset \"" + known + "\"?").orElse(".");
        throw new BadInput("\"" + argument + "\" is no preset, no file and no scene text" + near + " Presets: " + String.join(", ", NAMES));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        resource("index.txt").lines().map(line -> line.split(" ", 2)).forEach(parts -> titles.put(parts[0], parts[1]));
        return titles;
    }

    private static String resource(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("/presets/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the preset " + name, e);
        }
    }
}
