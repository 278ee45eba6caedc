package gruscope.export.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The elements of an SVG in the order they are painted, and the definitions they refer to.
///
/// What follows each other in one style stands in one group, so that the style is written once.
public final class SvgBody {

    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final List<String> elements = new ArrayList<>();
    private final List<Element> run = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String style = "";

    /// The path that tiles are added to, without its last quotation mark; null where there is none. There may be very many of them.
    private StringBuilder path;

    /// @param attributes with a space before each
    private record Element(String tag, String attributes, String content) {

        String written(String style) {
            return "<" + tag + style + attributes + (content.isEmpty() ? "/>" : ">" + content + "</" + tag + ">") + "\n";
        }
    }

    /// @param style      attributes that it shares with others, with a space before each
    /// @param attributes its own, with a space before each
    void add(String style, String tag, String attributes, String content) {
        closePath();
        if (!style.equals(this.style)) {
            flush();
            this.style = style;
        }
        run.add(new Element(tag, attributes, content));
    }

    /// Adds to the path before it where that is a tile of the same style: tiles do not lie on each other.
    void addTile(String style, String data) {
        if (!style.equals(this.style)) {
            flush();
            this.style = style;
        }
        if (path == null) {
            boolean continues = !run.isEmpty() && run.getLast().tag().equals("path");
            String before = continues ? run.removeLast().attributes() : " d=\"\"";
            path = new StringBuilder(before.substring(0, before.length() - 1));
        }
        path.append(data);
    }

    private void closePath() {
        if (path != null) {
            run.add(new Element("path", path.append('"').toString(), ""));
            path = null;
        }
    }

    /// A group for a part that has a name: its id, with a number where it is there already, and a class for each word of it that others share.
    void begin(String name) {
        flush();
        style = "";
        int before = names.merge(name, 1, Integer::sum);
        open.push(name);
        elements.add("<g id=\"" + name + (before == 1 ? "" : "-" + before) + "\" class=\"" + classes(name) + "\">\n");
    }

    void end() {
        flush();
        style = "";
        String name = open.pop();
        if (elements.getLast().startsWith("<g id=") && !elements.getLast().endsWith("</g>\n")) {
            elements.removeLast();
            names.merge(name, -1, Integer::sum);
        } else {
            elements.add("</g>\n");
        }
    }

    /// `gate-z gate` of `gate-z`; of `unit-3-step-6`, `unit-3 step-6`.
    private static String classes(String name) {
        return name.matches(".*-\\d+-.*") ? name.replaceAll("-(?=[a-z])", " ") : name + " " + name.substring(0, Math.max(name.indexOf('-'), 0) == 0 ? name.length() : name.indexOf('-'));
    }

    /// Defines something once, under an id that says what it is.
    void define(String id, String element) {
        definitions.putIfAbsent(id, element);
    }

    boolean isDefined(String id) {
        return definitions.containsKey(id);
    }

    /// The definitions, then the elements.
    String text() {
        flush();
        String defined = definitions.isEmpty() ? "" : "<defs>\n" + definitions() + "\n</defs>\n";
        return defined + String.join("", elements);
    }

    /// All that was defined so far.
    public String definitions() {
        return String.join("\n", definitions.values());
    }

    /// The outermost elements since they were last taken; the next picture begins with none, and its parts have the names that they would have alone.
    public List<String> take() {
        flush();
        List<String> taken = List.copyOf(elements);
        elements.clear();
        names.clear();
        style = "";
        return taken;
    }

    private void flush() {
        closePath();
        // A clip is told in the coordinates that its element's own transform makes: such an element stands in a group with the clip.
        boolean movesItsClip = style.contains("clip-path") && run.stream().anyMatch(element -> element.attributes().contains(" transform="));
        if (run.size() == 1 && !movesItsClip) {
            elements.add(run.getFirst().written(style));
        } else if (!run.isEmpty()) {
            elements.add(run.stream().map(element -> element.written("")).collect(Collectors.joining("", "<g" + style + ">\n", "</g>\n")));
        }
        run.clear();
    }
}
