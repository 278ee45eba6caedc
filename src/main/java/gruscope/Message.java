package gruscope;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Something said to a user, made wherever it is known and put into words only where it is read: whoever makes it need not know the language.
///
/// The words stand in `messages/messages.properties` and its translations. Each text, as [#toString], is the English one.
public interface Message {

    /// Nothing to say.
    Message NONE = plain("");

    /// The words in a language; in English where there are none in it.
    String in(Locale language);

    /// The words in the languages of others, with which they are shown.
    default String in(Phrases words) {
        return words.each(one -> in(one.locale()));
    }

    /// A sentence, or a part of one, by its key.
    ///
    /// @param arguments what stands in it: messages in the language in which it is read, anything else as text
    static Message says(String key, Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(argument -> argument == null ? "null" : argument).toList());
    }

    /// What is the same in all languages: a name, a symbol, what another program said.
    static Message plain(String text) {
        return new Plain(text);
    }

    /// What a room's words say, put together anew in each language.
    ///
    /// @param room as [Phrases#of] has it
    static Message of(String room, Function<Phrases, String> says) {
        return new Worded(room, says);
    }

    record Said(String key, List<Object> arguments) implements Message {

        @Override
        public String in(Locale language) {
            return Phrases.of("messages", List.of(language)).text(key,
                    arguments.stream().map(argument -> argument instanceof Message message ? message.in(language) : argument.toString()).toArray());
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    record Worded(String room, Function<Phrases, String> says) implements Message {

        @Override
        public String in(Locale language) {
            return says.apply(Phrases.of(room, List.of(language)));
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    record Plain(String text) implements Message {

        @Override
        public String in(Locale language) {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
