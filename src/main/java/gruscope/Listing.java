package gruscope;

import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// Things one after the other within a message: `a, b and c`, `a, b, c and 4 more`.
///
/// @param items   what is listed: messages in the language in which they are read, anything else as text
/// @param between the key of two of them, one after the other
/// @param last    the key of the last one behind the others
/// @param more    how many there are beyond these
public record Listing(List<?> items, String between, String last, int more) implements Message {

    public static final String COMMA = "list.comma";
    public static final String AND = "list.and";
    static final String SPACE = "list.space";

    /// Things with commas between them.
    public static Message commas(List<?> items) {
        return new Listing(items, COMMA, COMMA, 0);
    }

    /// Things with commas between them, and *and* before the last.
    public static Message and(List<?> items) {
        return new Listing(items, COMMA, AND, 0);
    }

    @Override
    public String in(Locale language) {
        List<String> told = items.stream().map(item -> item instanceof Message message ? message.in(language) : item.toString()).toList();
        int end = told.size() - 1;
        if (more > 0) {
            return says("list.more", chain(told, language), more).in(language);
        }
        return end < 1 ? String.join("", told) : says(last, chain(told.subList(0, end), language), told.get(end)).in(language);
    }

    private String chain(List<String> told, Locale language) {
        return told.stream().reduce((before, next) -> says(between, before, next).in(language)).orElse("");
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
