package gruscope.scene;

import gruscope.BadInput;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a picture is labelled in. Symbols such as h and z are Latin in all of them.
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    /// Simplified Chinese.
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    /// Chinese with the English beside it: 「更新门 (update gate)」.
    BOTH("both", Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final String key;
    private final List<Locale> locales;

    Language(String key, Locale... locales) {
        this.key = key;
        this.locales = List.of(locales);
    }

    public String key() {
        return key;
    }

    /// The languages of a label, in the order in which it says them.
    public List<Locale> locales() {
        return locales;
    }

    /// Reads `en`, `zh` or `both`.
    public static Language named(String name) {
        return Arrays.stream(values()).filter(language -> language.key.equals(name)).findFirst().orElseThrow(() ->
                new BadInput("\"" + name + "\" is no language of figures; there are "
                        + Arrays.stream(values()).map(Language::key).collect(Collectors.joining(", "))));
    }
}
