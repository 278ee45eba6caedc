package gruscope.ui.export;

import gruscope.export.ask.Setting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// Remembers how pictures were last exported, and where to. What belongs to one scene, its steps and units, is not remembered. A memory that
/// cannot be read or written never hurts.
final class ExportMemory {

    private final Preferences preferences = Preferences.userRoot().node("gruscope/export");

    /// What was written last time, by key; whoever takes it must see whether it can be had.
    Map<String, String> last() {
        Map<String, String> last = new LinkedHashMap<>();
        for (String key : keys()) {
            Optional.ofNullable(preferences.get(key, null)).ifPresent(text -> last.put(key, text));
        }
        return last;
    }

    void remember(Map<String, String> written) {
        for (String key : keys()) {
            String text = written.getOrDefault(key, "");
            if (text.length() <= Preferences.MAX_VALUE_LENGTH && text.indexOf('\0') < 0) {
                preferences.put(key, text);
            }
        }
        flush();
    }

    /// The folder of the last file, if it is still there.
    Optional<Path> folder() {
        try {
            return Optional.ofNullable(preferences.get("folder", null)).map(Path::of).filter(Files::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    void remember(Path folder) {
        if (folder.toString().length() <= Preferences.MAX_VALUE_LENGTH) {
            preferences.put("folder", folder.toString());
            flush();
        }
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("format", "caption"));
        Setting.values().stream().filter(setting -> !setting.isOfOneScene()).map(Setting::key).forEach(keys::add);
        return keys;
    }

    private void flush() {
        try {
            preferences.flush();
        } catch (BackingStoreException _) {
            // Next time everything is as it usually is.
        }
    }
}
