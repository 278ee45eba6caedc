package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.Span;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A stretch of steps that an author shades.
///
/// @param label what stands above it; maybe empty
public record Stretch(Span steps, String label) {

    private static final int LONGEST = 80;

    /// Reads `3-6` or `3-6=memory`, several apart by semicolons.
    static List<Stretch> read(String text, Scene scene) {
        return Arrays.stream(text.split(";", -1)).map(one -> one(one, scene)).toList();
    }

    private static Stretch one(String text, Scene scene) {
        String[] parts = text.split("=", 2);
        String label = parts.length == 1 ? "" : parts[1].strip();
        if (label.length() > LONGEST) {
            throw new BadInput("", "the name of a stretch has " + label.length() + " letters", "at most " + LONGEST + " are drawn");
        }
        return new Stretch(Counted.span(parts[0], "step", scene.steps()), label);
    }

    static String text(List<Stretch> stretches) {
        return stretches.stream().map(one -> Counted.text(one.steps()) + (one.label().isEmpty() ? "" : "=" + one.label())).collect(Collectors.joining("; "));
    }
}
