package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.WholeFile;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A few words by key that are remembered from one time to the next, in a file of their own. A memory that cannot be read or written never
/// hurts, and costs no time: everything is then as it usually is.
public final class Notebook {

    private final Path file;
    private final Map<String, Optional<String>> changed = new LinkedHashMap<>();

    Notebook(Path file) {
        this.file = file;
    }

    public static Notebook named(String name) {
        return new Notebook(StateFolder.path().resolve(name + ".properties"));
    }

    public Optional<String> get(String key) {
        return changed.containsKey(key) ? changed.get(key) : Optional.ofNullable(read().getProperty(key));
    }

    public void put(String key, String value) {
        changed.put(key, Optional.of(value));
    }

    public void remove(String key) {
        changed.put(key, Optional.empty());
    }

    /// Writes what was put and removed; what another window wrote meanwhile under other keys stays.
    public void flush() {
        Properties all = read();
        changed.forEach((key, value) -> value.ifPresentOrElse(text -> all.setProperty(key, text), () -> all.remove(key)));
        changed.clear();
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            all.store(text, null);
            WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | BadInput _) {
            // Next time everything is as it usually is.
        }
    }

    private Properties read() {
        Properties all = new Properties();
        try {
            if (Files.exists(file)) {
                all.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException | IllegalArgumentException _) {
            // As if nothing were remembered.
        }
        return all;
    }
}
