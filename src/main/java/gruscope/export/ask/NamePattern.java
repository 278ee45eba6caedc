package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Nearest;
import gruscope.Quoted;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// A file's name with fields in braces that every picture fills in for itself: `{scene}-{step}.svg`.
///
/// @param text the name, perhaps with folders before it
public record NamePattern(String text) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /// What a name can tell of a picture, in the order in which a name says it.
    public enum Field implements Keyed {
        SCENE, FIGURE, STEP, BEAT, THEME, LANGUAGE, FORMAT;

        @Override
        public String toString() {
            return "{" + key() + "}";
        }
    }

    /// @throws BadInput naming what stands in braces and is no field
    public NamePattern {
        Matcher matcher = BRACES.matcher(text);
        while (matcher.find()) {
            field(matcher.group(1));
        }
        if (BRACES.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw new BadInput("", says("has-a-brace-without-its", Quoted.of(text)), says("fields-are", list(EnumSet.allOf(Field.class), " ")));
        }
    }

    /// Whether a name means to be a pattern.
    public static boolean looksLike(String text) {
        return text.contains("{") || text.contains("}");
    }

    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        BRACES.matcher(text).results().forEach(match -> fields.add(field(match.group(1))));
        return fields;
    }

    /// The name of one picture.
    public String filled(Map<Field, String> values) {
        return BRACES.matcher(text).replaceAll(match -> Matcher.quoteReplacement(safe(values.get(field(match.group(1))))));
    }

    /// The same with more fields, before its ending: `out.svg` with the step is `out-{step}.svg`, with the format `out.{format}`.
    public NamePattern with(Collection<Field> more) {
        int dot = text.lastIndexOf('.');
        boolean ends = dot > text.lastIndexOf('/') + 1;
        String stem = ends ? text.substring(0, dot) : text;
        for (Field field : EnumSet.copyOf(more)) {
            stem += field == Field.FORMAT ? "" : "-" + field;
        }
        return new NamePattern(stem + (more.contains(Field.FORMAT) ? "." + Field.FORMAT : ends ? text.substring(dot) : ""));
    }

    /// The same without the ending of a picture's name, where it has one.
    NamePattern withoutEnding() {
        String lower = text.toLowerCase(Locale.ROOT);
        return Format.endings().stream().filter(ending -> lower.endsWith("." + ending)).findFirst()
                .map(ending -> new NamePattern(text.substring(0, text.length() - ending.length() - 1))).orElse(this);
    }

    /// The pattern that tells the scene, these fields, and nothing else but the format.
    public static NamePattern telling(Set<Field> fields) {
        Set<Field> told = EnumSet.of(Field.SCENE);
        told.addAll(fields);
        told.remove(Field.FORMAT);
        return new NamePattern(list(told, "-") + "." + Field.FORMAT);
    }

    public static String list(Collection<Field> fields, String between) {
        return fields.stream().map(Field::toString).collect(Collectors.joining(between));
    }

    /// As part of a file's name on every system: panels of an arrangement are joined by `-`, its rows by `_`; never the name of a folder above.
    static String safe(String value) {
        return value.replace('/', '_').replaceAll("[^\\p{L}\\p{N}._-]+|^\\.+$", "-");
    }

    private static Field field(String key) {
        return Arrays.stream(Field.values()).filter(field -> field.key().equals(key)).findFirst().orElseThrow(() -> {
            Message found = says("is-no-field-of-a", Quoted.shortened(key));
            return new BadInput("", Nearest.to(key, Keyed.keys(Field.values())).map(known -> says("is-no-field-near", found, known)).orElse(found), says("there-are-these", list(EnumSet.allOf(Field.class), " ")));
        });
    }
}
