package gruscope.export.tikz;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What has been drawn as TikZ, a scope for each part, and the colours used, which an author can define otherwise.
final class TikzBody {

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, String> colors = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Deque<Integer> empty = new ArrayDeque<>();

    void add(String line) {
        text.append("  ".repeat(empty.size())).append(line).append('\n');
    }

    void path(String command, String path, Optional<Rectangle2D> clip) {
        if (path.isEmpty()) {
            return;
        }
        if (clip.isPresent()) {
            add("\\begin{scope}\\clip " + TikzPath.of(clip.get()) + ";" + command + path + ";\\end{scope}");
        } else {
            add(command + path + ";");
        }
    }

    /// A part of its own. A name that is there already gets a number.
    void begin(String name) {
        int before = names.merge(name, 1, Integer::sum);
        add("\\begin{scope}[local bounding box=" + name + (before == 1 ? "" : "-" + before) + "]");
        empty.push(text.length());
    }

    /// One with nothing in it is none: its box would lie at the origin.
    void end() {
        int since = empty.pop();
        if (since == text.length()) {
            text.setLength(text.lastIndexOf("\\begin{scope}"));
            text.setLength(text.lastIndexOf("\n") + 1);
        } else {
            add("\\end{scope}");
        }
    }

    /// The name of a colour.
    String color(Color color) {
        int rgb = color.getRGB() & 0xFFFFFF;
        return colors.computeIfAbsent(rgb, of -> "gru" + String.format(Locale.ROOT, "%06X", of));
    }

    String definitions() {
        return colors.keySet().stream().map(rgb -> "\\definecolor{gru" + String.format(Locale.ROOT, "%06X", rgb) + "}{HTML}{" + String.format(Locale.ROOT, "%06X", rgb) + "}%\n")
                .collect(Collectors.joining());
    }

    String text() {
        return text.toString();
    }
}
