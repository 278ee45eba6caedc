package gruscope.ui.help;

import gruscope.Keyed;

import java.util.Arrays;
import java.util.List;

/// The keys that the help lists: what is pressed, and by its name what that does.
public enum Key implements Keyed {
    PLAY(Topic.TIME, "Space"),
    BEATS(Topic.TIME, "← →"),
    STEPS(Topic.TIME, "Shift+← →", "Page ↑ ↓"),
    ENDS(Topic.TIME, "Home End"),

    ZOOM(Topic.LOOK, "1 2 3 4"),
    FOLD(Topic.LOOK, "F"),
    CODE(Topic.LOOK, "C"),
    MEMORY(Topic.LOOK, "M"),
    TIME(Topic.LOOK, "+ − 0"),
    TEXT_SIZE(Topic.LOOK, "Ctrl++ − 0"),
    TRAVEL(Topic.LOOK, "Tab ← ↑ ↓ →"),
    PIN(Topic.LOOK, "P"),
    COPY(Topic.LOOK, "Ctrl+C"),
    COPY_LATEX(Topic.LOOK, "Ctrl+Shift+C"),

    TYPE(Topic.CHANGE, "Ctrl+L"),
    LEAVE(Topic.CHANGE, "Enter Esc"),
    WHAT_IF(Topic.CHANGE, "W"),
    WEIGHT(Topic.CHANGE, "Alt+↑ ↓"),
    GATE(Topic.CHANGE, "Alt+↑ ↓", "Delete"),
    UNDO(Topic.CHANGE, "Ctrl+Z"),
    REDO(Topic.CHANGE, "Ctrl+Y"),

    LEARN(Topic.LEARN, "L"),
    PAGES(Topic.LEARN, "Page ↑ ↓"),
    PAIR(Topic.LEARN, "X"),
    GUESS(Topic.LEARN, "G"),

    SCENES(Topic.PRESENT, "F2 F3 F4"),
    FULL_SCREEN(Topic.PRESENT, "F11", "F5"),
    CURTAIN(Topic.PRESENT, ".", "B"),
    SPOTLIGHT(Topic.PRESENT, "S"),
    HIDE(Topic.PRESENT, "F7 F8 F9"),
    BACK(Topic.PRESENT, "Esc"),

    OPEN(Topic.FILES, "Ctrl+O"),
    SAVE(Topic.FILES, "Ctrl+S"),
    EXPORT(Topic.FILES, "Ctrl+E"),
    TRAIN(Topic.FILES, "Ctrl+T"),
    HELP(Topic.FILES, "?", "F1");

    /// What keys are about, in the order of the table.
    public enum Topic implements Keyed {
        TIME, LOOK, CHANGE, LEARN, PRESENT, FILES;

        List<Key> keys() {
            return Arrays.stream(Key.values()).filter(key -> key.topic == this).toList();
        }
    }

    private final Topic topic;
    private final List<String> caps;

    Key(Topic topic, String... caps) {
        this.topic = topic;
        this.caps = List.of(caps);
    }

    /// What is printed on the keys: each of these does it.
    List<String> caps() {
        return caps;
    }
}
