package gruscope;

import java.util.List;
import java.util.Locale;

/// A number of things within a message: `1 unit`, `2 units`.
///
/// @param key what each of them is called, such as `unit`: its words, for one of them and for any other number, stand after `count.unit`
public record Counted(long number, String key) implements Message {

    private static final String OR = "|";

    public static Counted of(long number, String one) {
        return new Counted(number, one.replace(' ', '-'));
    }

    @Override
    public String in(Locale language) {
        String forms = Phrases.of("messages", List.of(language)).text("count." + key, Long.toString(number));
        int or = forms.indexOf(OR);
        return or < 0 ? forms : number == 1 ? forms.substring(0, or) : forms.substring(or + 1);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
