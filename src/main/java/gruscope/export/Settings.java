package gruscope.export;

import gruscope.BadInput;
import gruscope.Digits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is asked of a picture, as it was written, each with the place it was written at.
///
/// Reading a value puts its place before what is wrong with it: `--width: "88mmm" is no length; …`.
public final class Settings {

    public static final Settings NONE = new Settings(Map.of());

    private final Map<Setting, Given> given;

    /// @param place where it was written, for messages: `--width`, or file, line and column
    private record Given(String value, String place) {
    }

    private Settings(Map<Setting, Given> given) {
        Map<Setting, Given> copy = new EnumMap<>(Setting.class);
        copy.putAll(given);
        this.given = Collections.unmodifiableMap(copy);
    }

    /// The same with one more, or another value of one.
    public Settings with(Setting setting, String value, String place) {
        Map<Setting, Given> more = new EnumMap<>(Setting.class);
        more.putAll(given);
        more.put(setting, new Given(value, place));
        return new Settings(more);
    }

    /// The same with another value of one that was given, at the same place.
    Settings withValue(Setting setting, String value) {
        return with(setting, value, given.get(setting).place());
    }

    Settings without(Setting setting) {
        Map<Setting, Given> fewer = new EnumMap<>(Setting.class);
        fewer.putAll(given);
        fewer.remove(setting);
        return new Settings(fewer);
    }

    /// These, and those defaults that these say nothing of.
    public Settings over(Settings defaults) {
        Map<Setting, Given> all = new EnumMap<>(Setting.class);
        all.putAll(defaults.given);
        all.putAll(given);
        return new Settings(all);
    }

    public boolean has(Setting setting) {
        return given.containsKey(setting);
    }

    /// A value as it was written.
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::value);
    }

    /// A value as something reads it.
    ///
    /// @param reader throws [BadInput] for what it cannot read
    public <T> Optional<T> read(Setting setting, Function<String, T> reader) {
        return text(setting).map(value -> at(setting, () -> reader.apply(value)));
    }

    public String oneOf(Setting setting, List<String> allowed, String otherwise) {
        return read(setting, text -> {
            if (!allowed.contains(text)) {
                throw BadInput.unknown("\"" + text + "\" is not accepted", text, "there are", allowed);
            }
            return text;
        }).orElse(otherwise);
    }

    /// A number from `least` to `most`.
    public OptionalDouble number(Setting setting, double least, double most) {
        Optional<Double> number = read(setting, text -> number(text, least, most));
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /// A whole number from `least` to `most`.
    public OptionalInt whole(Setting setting, int least, int most) {
        Optional<Integer> number = read(setting, text -> {
            double value = number(text, least, most);
            if (value != Math.rint(value)) {
                throw new BadInput("\"" + text + "\" is no whole number");
            }
            return (int) value;
        });
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    /// What is wrong while something is done on behalf of a setting is said to be wrong at its place.
    private <T> T at(Setting setting, Supplier<T> action) {
        return BadInput.at(given.get(setting).place(), action);
    }

    /// What is wrong with a setting, to be thrown.
    public BadInput refused(Setting setting, String problem) {
        return new BadInput(given.get(setting).place(), problem, "");
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

    private static double number(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            throw new BadInput("\"" + text + "\" is no number");
        }
        throw new BadInput("\"" + text + "\" must be from " + Digits.shortest(least) + " to " + Digits.shortest(most));
    }
}
