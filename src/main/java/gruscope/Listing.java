package gruscope;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/// Things one after the other within a message: `a, b and c`.
///
/// @param items what is listed, each in all languages the same, or a message
/// @param last  the key of what stands before the last of them
/// @param more  how many there are beyond these
record Listing(List<?> items, String last, int more) implements Message {

    static final String COMMA = "list.comma";
    static final String AND = "list.and";

    @Override
    public String in(Locale language) {
        List<String> told = items.stream().map(item -> item instanceof Message message ? message.in(language) : item.toString()).toList();
        int end = told.size() - 1;
        if (more > 0) {
            return Message.says("list.more", chain(told, language), more).in(language);
        }
        return end < 1 ? String.join("", told) : Message.says(last, chain(told.subList(0, end), language), told.get(end)).in(language);
    }

    private static String chain(List<String> told, Locale language) {
        BinaryOperator<String> joined = (before, next) -> Message.says(COMMA, before, next).in(language);
        return told.stream().reduce(joined).orElse("");
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
