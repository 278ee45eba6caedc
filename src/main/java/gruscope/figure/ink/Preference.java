package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.scene.Scene;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import static gruscope.Message.says;

/// Something that an author can choose about a picture and that is no part of a scene: a style, names, notes.
///
/// A figure says which ones it heeds ([gruscope.figure.Figure#preferences]); options, fields of figure files and the export dialog come from that.
///
/// @param <T> what is chosen
public final class Preference<T> {

    /// Whether gates have the colours that wiring and equations share.
    public static final Preference<Boolean> COLOURS = either("colours", false);

    /// Whether the strip shows how much each step teaches the weights.
    public static final Preference<Boolean> TEACHERS = either("teachers", false);

    private final String key;
    private final String valueName;
    private final T usual;
    private final boolean told;
    private final BiFunction<String, Scene, T> reader;
    private final Function<T, String> writer;
    private final List<String> choices;
    private final String separator;

    private Preference(String key, String valueName, T usual, boolean told, BiFunction<String, Scene, T> reader, Function<T, String> writer, List<String> choices,
                       String separator) {
        this.key = key;
        this.valueName = valueName;
        this.usual = usual;
        this.told = told;
        this.reader = reader;
        this.writer = writer;
        this.choices = List.copyOf(choices);
        this.separator = separator;
    }

    /// One of a few constants.
    public static <E extends Enum<E> & Keyed> Preference<E> among(String key, String valueName, E usual, Class<E> type) {
        E[] values = type.getEnumConstants();
        return new Preference<>(key, valueName, usual, true, (text, _) -> Keyed.named(text, Message.plain(key), values), Keyed::key, Keyed.keys(values), "");
    }

    /// Yes or no.
    public static Preference<Boolean> either(String key, boolean usual) {
        return new Preference<>(key, "ON", usual, true, (text, _) -> onOrOff(text), value -> value ? "on" : "off", List.of("on", "off"), "");
    }

    /// Something written that the reader understands; nothing is had where nothing is asked for.
    ///
    /// @param reader throws [BadInput] saying what is accepted
    public static <T> Preference<Optional<T>> maybe(String key, String valueName, BiFunction<String, Scene, T> reader, Function<T, String> writer, String... choices) {
        return new Preference<>(key, valueName, Optional.empty(), false, (text, scene) -> Optional.of(reader.apply(text, scene)),
                value -> value.map(writer).orElse(""), List.of(choices), "");
    }

    /// The same where several things can be written, with a sign between each two.
    public Preference<T> apart(String sign) {
        return new Preference<>(key, valueName, usual, told, reader, writer, choices, sign);
    }

    private static boolean onOrOff(String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw BadInput.unknown(says("is-not-accepted", Quoted.of(text)), text, says("there-are"), List.of("on", "off"));
        }
        return text.equals("on");
    }

    /// Its name in figure files, options and message bundles: small words apart by hyphens.
    public String key() {
        return key;
    }

    /// What stands for its value in a usage text.
    public String valueName() {
        return valueName;
    }

    /// What is had where nothing is asked for.
    public T usual() {
        return usual;
    }

    /// Whether what is usual can be written down.
    public boolean hasUsual() {
        return told;
    }

    /// Reads a value, for a scene.
    ///
    /// @throws BadInput if it is none, or the scene cannot have it
    public T read(String text, Scene scene) {
        return reader.apply(text, scene);
    }

    /// A value as it is written.
    public String text(T value) {
        return writer.apply(value);
    }

    /// What stands between several; empty where there is only one.
    public String separator() {
        return separator;
    }

    /// The texts there are to choose from, or some that are often wanted.
    public List<String> choices() {
        return choices;
    }

    @Override
    public String toString() {
        return key;
    }
}
