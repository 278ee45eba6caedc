package gruscope.model;

import gruscope.Phrases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is said of something in a file, in whichever language is asked for: the words of the room `model`.
@FunctionalInterface
public interface Wording {

    /// @param words of the room, in one language
    String in(Phrases words);

    /// In a language: of a window, for instance.
    default String in(Locale language) {
        return in(Phrases.of("model", List.of(language)));
    }

    /// As messages and models have it.
    default String english() {
        return in(Locale.ENGLISH);
    }

    /// What stands for itself, such as a shape or a name.
    static Wording plain(String text) {
        return _ -> text;
    }

    /// @param arguments whole numbers, texts, and wordings, which are said in the same language
    static Wording of(String key, Object... arguments) {
        return words -> words.text(key, Arrays.stream(arguments).map(one -> one instanceof Wording wording ? wording.in(words) : one).toArray());
    }

    /// One after the other.
    static Wording list(List<Wording> parts) {
        return parts.stream().reduce((first, next) -> of("list", first, next)).orElse(plain(""));
    }
}
