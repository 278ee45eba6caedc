package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.scene.Scene;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;


/// A few words of an author at a step.
///
/// @param step from 1
/// @param says a line or a few
public record Note(int step, String says) {

    private static final Pattern FORM = Pattern.compile("(?:step\\s+)?([^\\s:]+)\\s*:\\s*(.+)", Pattern.DOTALL);
    private static final int LONGEST = 200;

    /// Reads `step 6: reset shuts`, several apart by semicolons.
    static List<Note> read(String text, Scene scene) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).map(one -> one(one, scene)).toList();
    }

    private static Note one(String text, Scene scene) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadInput("", Message.says("is-no-note", Quoted.of(text)), Message.says("one-is-a-step-and"));
        }
        String says = form.group(2).strip();
        if (says.length() > LONGEST) {
            throw new BadInput("", Message.says("a-note-of", Counted.of(says.length(), "letter")), Message.says("at-most-are-drawn", LONGEST));
        }
        return new Note(Stretch.number(form.group(1), "step", scene.steps()), says);
    }

    static String text(List<Note> notes) {
        return notes.stream().map(note -> "step " + note.step() + ": " + note.says()).collect(Collectors.joining("; "));
    }
}
