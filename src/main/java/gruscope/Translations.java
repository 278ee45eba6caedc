package gruscope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A message in all languages, as it is kept: whoever reads it later, in a file maybe, has its words without knowing what they were made of.
///
/// @param texts by language, as ISO 639 has it: the English one among them
public record Translations(Map<String, String> texts) implements Message {

    /// The languages that there are words in: English, then the others.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    public Translations {
        texts = Map.copyOf(texts);
    }

    /// A message as it is kept; what is the same in all languages is [Message#plain].
    public static Message of(Message message) {
        if (message instanceof Translations || message instanceof Plain) {
            return message;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language.getLanguage(), message.in(language)));
        return of(texts);
    }

    /// The same of texts by language, the English one among them.
    public static Message of(Map<String, String> texts) {
        String english = texts.get(Locale.ENGLISH.getLanguage());
        return texts.values().stream().allMatch(english::equals) ? Message.plain(english) : new Translations(texts);
    }

    /// In English where there is nothing in that language.
    @Override
    public String in(Locale language) {
        return texts.getOrDefault(language.getLanguage(), texts.get(Locale.ENGLISH.getLanguage()));
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
