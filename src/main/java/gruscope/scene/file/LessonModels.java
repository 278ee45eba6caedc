package gruscope.scene.file;

import gruscope.model.Model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The models of the scene files that stand beside the lessons. A scene file cannot name them as it names a preset's.
final class LessonModels {

    private static final Map<String, Model> LOADED = loaded();

    private LessonModels() {
    }

    /// The first that is this very model.
    static Optional<String> nameOf(Model model) {
        return LOADED.entrySet().stream().filter(one -> one.getValue().equals(model)).map(Map.Entry::getKey).findFirst();
    }

    /// The first that has this title.
    static Optional<String> titled(String title) {
        return LOADED.entrySet().stream().filter(one -> one.getValue().title().equals(title)).map(Map.Entry::getKey).findFirst();
    }

    private static Map<String, Model> loaded() {
        Map<String, Model> loaded = new LinkedHashMap<>();
        PresetModels.resource("lessons/scenes.txt").lines().forEach(name ->
                loaded.put(name, PresetModels.model(PresetModels.resource("lessons/" + PresetModels.file(name)), PresetModels.file(name))));
        return Collections.unmodifiableMap(loaded);
    }
}
