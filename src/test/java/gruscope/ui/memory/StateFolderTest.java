package gruscope.ui.memory;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Where each platform keeps what a program remembers.
class StateFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxHasTheFoldersOfXdg() {
        assertEquals(Path.of("/home/ada/.local/state/gruscope"), folder("Linux", Map.of()));
        assertEquals(Path.of("/mnt/state/gruscope"), folder("Linux", Map.of("XDG_STATE_HOME", "/mnt/state")));
        assertEquals(Path.of("/home/ada/.local/state/gruscope"), folder("Linux", Map.of("XDG_STATE_HOME", "not/absolute")));
    }

    @Test
    void windowsHasApplicationData() {
        assertEquals(Path.of("/c/Roaming/GRUscope"), folder("Windows 11", Map.of("APPDATA", "/c/Roaming")));
        assertEquals(Path.of("/home/ada/AppData/Roaming/GRUscope"), folder("Windows 11", Map.of()));
    }

    @Test
    void macHasApplicationSupport() {
        assertEquals(Path.of("/home/ada/Library/Application Support/GRUscope"), folder("Mac OS X", Map.of("XDG_STATE_HOME", "/mnt/state")));
        assertEquals(Path.of("/home/ada/Library/Application Support/GRUscope"), folder("Darwin", Map.of()));
    }

    private static Path folder(String system, Map<String, String> variables) {
        return StateFolder.of(system, HOME, variables::get);
    }
}
