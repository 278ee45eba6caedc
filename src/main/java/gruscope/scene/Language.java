package gruscope.scene;

import gruscope.Keyed;
import java.util.stream.Stream;
import java.util.function.UnaryOperator;

import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// What a picture is labelled in. Symbols such as h and z are Latin in all of them.
public enum Language implements Keyed {
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

    @Override
    public String key() {
        return key;
    }

    /// The languages of a label, in the order in which it says them.
    public List<Locale> locales() {
        return locales;
    }

    /// The language of a single label, for where there is no room for two.
    public Locale first() {
        return locales.getFirst();
    }

    /// What a system of that locale would have: Chinese where it is Chinese, or else English.
    public static Language of(Locale system) {
        return system.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /// What the system speaks: what its windows are in where that is a language of its own, or what the variables say that name its locale, in the order of
    /// POSIX, or else what the runtime found when it started. The program's own locale is the root one.
    public static Language ofSystem() {
        return ofSystem(System::getenv, System::getProperty);
    }

    static Language ofSystem(UnaryOperator<String> environment, UnaryOperator<String> properties) {
        return Stream.of(Stream.of("user.language.display").map(properties), Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(environment), Stream.of("user.language").map(properties))
                .flatMap(names -> names).filter(name -> name != null && !name.isBlank()).findFirst().map(name -> of(Locale.of(name.replaceFirst("[^a-zA-Z].*", "")))).orElse(ENGLISH);
    }

    /// Reads `en`, `zh` or `both`.
    public static Language named(String name) {
        return Keyed.named(name, says("language-of-figures"), values());
    }
}
