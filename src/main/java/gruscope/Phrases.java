package gruscope;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// What the program says to the user, by room and languages; no sentence for a user stands in drawing or window code.
///
/// Bundles are `messages/<room>.properties` and its translations, in UTF-8, with [MessageFormat] arguments.
public final class Phrases {

    /// Whole numbers are grouped by narrow spaces in every language, as ISO 80000-1 has it; French does that.
    private static final Locale THIN_SPACES = Locale.FRENCH;

    private final List<ResourceBundle> bundles;

    private Phrases(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    /// The words of a room in one language, or in several at once: then the others follow the first in brackets.
    public static Phrases of(String room, List<Locale> languages) {
        return new Phrases(languages.stream().map(language -> ResourceBundle.getBundle("messages." + room, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))).toList());
    }

    /// The text of a key, with its arguments put in. Numbers in arguments must already be text, or whole numbers.
    public String text(String key, Object... arguments) {
        List<String> texts = bundles.stream().map(bundle -> new MessageFormat(bundle.getString(key), THIN_SPACES).format(arguments)).distinct().toList();
        String others = texts.stream().skip(1).map(text -> " (" + text + ")").collect(Collectors.joining());
        return texts.getFirst() + others;
    }
}
