package gruscope.ui.export;

import gruscope.export.ask.Setting;
import gruscope.ui.memory.Notebook;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers how pictures were last exported, and where to. What belongs to one scene, its steps and units, is not remembered. A memory that
/// cannot be read or written never hurts.
final class ExportMemory {

    private final Notebook notes = Notebook.named("export");

    /// What was written last time, by key; whoever takes it must see whether it can be had.
    Map<String, String> last() {
        Map<String, String> last = new LinkedHashMap<>();
        for (String key : keys()) {
            notes.get(key).ifPresent(text -> last.put(key, text));
        }
        return last;
    }

    void remember(Map<String, String> written) {
        for (String key : keys()) {
            notes.put(key, written.getOrDefault(key, ""));
        }
        notes.flush();
    }

    /// The folder of the last file, if it is still there.
    Optional<Path> folder() {
        try {
            return notes.get("folder").map(Path::of).filter(Files::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    void remember(Path folder) {
        notes.put("folder", folder.toString());
        notes.flush();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("format", "caption"));
        Setting.values().stream().filter(setting -> !setting.isOfOneScene()).map(Setting::key).forEach(keys::add);
        return keys;
    }
}
