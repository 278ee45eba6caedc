package gruscope.ui.memory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A few words from one time to the next.
class NotebookTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsThereTheNextTime() {
        Notebook first = new Notebook(folder.resolve("new/notes.properties"));
        first.put("name", "门 = gate\n");
        first.put("gone", "x");
        first.flush();
        first.remove("gone");
        first.flush();

        Notebook next = new Notebook(folder.resolve("new/notes.properties"));
        assertEquals(Optional.of("门 = gate\n"), next.get("name"));
        assertEquals(Optional.empty(), next.get("gone"));
    }

    @Test
    void ofTwoWindowsNeitherTakesAwayWhatTheOtherWrote() {
        Notebook one = new Notebook(folder.resolve("notes"));
        Notebook other = new Notebook(folder.resolve("notes"));
        one.put("a", "1");
        other.put("b", "2");

        one.flush();
        other.flush();

        assertEquals(Optional.of("1"), new Notebook(folder.resolve("notes")).get("a"));
        assertEquals(Optional.of("2"), new Notebook(folder.resolve("notes")).get("b"));
    }

    @Test
    void aMemoryThatCannotBeReadOrWrittenNeverHurts() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "\\u12");

        Notebook nowhere = new Notebook(inTheWay.resolve("notes"));
        nowhere.put("a", "1");
        nowhere.flush();

        assertEquals(Optional.empty(), nowhere.get("a"));
        assertEquals(Optional.empty(), new Notebook(inTheWay).get("a"));
    }
}
