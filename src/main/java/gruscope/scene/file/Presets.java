package gruscope.scene.file;

import gruscope.model.Model;
import gruscope.scene.Scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The scenes that come with the program.
public final class Presets {

    private static final Map<String, Scene> LOADED = new ConcurrentHashMap<>();

    private Presets() {
    }

    /// The presets' names, in the order of the menu; the first is the default.
    public static List<String> names() {
        return PresetModels.names();
    }

    /// The presets' names by the question that they answer (`reset`, `update`, `sharing` …), in the order of the menu; a preset may answer more than one.
    public static Map<String, List<String>> byQuestion() {
        return PresetModels.byQuestion();
    }

    /// The scene that greets a newcomer.
    public static Scene defaultScene() {
        return named(names().getFirst());
    }

    /// @throws gruscope.BadInput if there is no preset with this name
    public static Scene named(String name) {
        PresetModels.requireKnown(name);
        return LOADED.computeIfAbsent(name, wanted -> SceneJson.parse(PresetModels.text(wanted), PresetModels.file(wanted)));
    }

    /// All presets by name, in the order of the menu.
    public static Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        names().forEach(name -> all.put(name, named(name)));
        return all;
    }

    /// The first preset that has this very model.
    public static Optional<String> withModel(Model model) {
        return PresetModels.nameOf(model);
    }
}
