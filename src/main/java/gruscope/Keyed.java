package gruscope;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// A constant that goes by a key where it is typed or written: on the command line, in files, in the keys of message bundles.
///
/// Enums implement it and have the rest: `enum Theme implements Keyed { LIGHT, DARK }` has the keys `light` and `dark`.
public interface Keyed {

    /// The constant's name in Java.
    String name();

    /// Its name in small letters, words apart by hyphens.
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> keys(Keyed[] values) {
        return Arrays.stream(values).map(Keyed::key).toList();
    }

    /// The constant of a key, in any case.
    ///
    /// @param what what a constant is called: `theme`
    /// @throws BadInput with the keys there are
    static <T extends Keyed> T named(String typed, Message what, T[] values) {
        return Arrays.stream(values).filter(value -> value.key().equalsIgnoreCase(typed)).findFirst()
                .orElseThrow(() -> BadInput.unknown(says("is-no", Quoted.of(typed), what), typed, says("there-are"), keys(values)));
    }
}
