package gruscope.lesson;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The same thing said in several languages: always in English, and in others as far as somebody has translated it.
///
/// @param byLanguage by language codes: `en`, `zh`
/// @param <T>        what is said
public record Said<T>(Map<String, T> byLanguage) {

    private static final String FIRST = Locale.ENGLISH.getLanguage();

    public Said {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FIRST)) {
            throw new IllegalArgumentException("nothing is said in English");
        }
    }

    public static <T> Said<T> inEnglish(T text) {
        return new Said<>(Map.of(FIRST, text));
    }

    /// In a language, or where it is not translated, in English.
    public T in(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), english());
    }

    public T english() {
        return byLanguage.get(FIRST);
    }

    /// Something of what is said, in each language.
    public <S> Said<S> map(Function<T, S> part) {
        Map<String, S> parts = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> parts.put(language, part.apply(text)));
        return new Said<>(parts);
    }
}
