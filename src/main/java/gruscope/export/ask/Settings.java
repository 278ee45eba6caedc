package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.scene.Scene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is asked of a picture, as it was written, each with the place it was written at.
///
/// They are read for one scene at a time ([#read]), which puts a value's place before what is wrong with it: `--width: "88mmm" is no length; …`.
public final class Settings implements Setting.Written {

    public static final Settings NONE = new Settings(Map.of());

    private final Map<Setting<?>, Given> given;

    /// @param place where it was written, for messages: `--width`, or file, line and column
    private record Given(String value, String place) {
    }

    private Settings(Map<Setting<?>, Given> given) {
        this.given = Map.copyOf(given);
    }

    /// The same with one more, or another value of one.
    public Settings with(Setting<?> setting, String value, String place) {
        Map<Setting<?>, Given> more = new HashMap<>(given);
        more.put(setting, new Given(value, place));
        return new Settings(more);
    }

    /// The same with another value of one that was given, at the same place.
    Settings withValue(Setting<?> setting, String value) {
        return with(setting, value, given.get(setting).place());
    }

    Settings without(Setting<?> setting) {
        Map<Setting<?>, Given> fewer = new HashMap<>(given);
        fewer.remove(setting);
        return new Settings(fewer);
    }

    /// These, and those defaults that these say nothing of.
    public Settings over(Settings defaults) {
        Map<Setting<?>, Given> all = new HashMap<>(defaults.given);
        all.putAll(given);
        return new Settings(all);
    }

    public boolean has(Setting<?> setting) {
        return given.containsKey(setting);
    }

    /// A value as it was written.
    @Override
    public Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::value);
    }

    /// All of them as values of a scene's picture.
    ///
    /// @throws BadInput with the place of what cannot be had
    Values read(Scene scene) {
        Map<Setting<?>, Object> read = new HashMap<>();
        for (Setting<?> setting : Setting.values()) {
            text(setting).ifPresent(text -> read.put(setting, at(setting, () -> setting.read(text, scene))));
        }
        return new Values(read);
    }

    /// Does something on behalf of a setting that was given: what is wrong with it is said to be wrong at its place.
    <T> T at(Setting<?> setting, Supplier<T> work) {
        return BadInput.at(given.get(setting).place(), work);
    }

    /// Whether the same was written at the same places.
    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.given.equals(given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }
}
