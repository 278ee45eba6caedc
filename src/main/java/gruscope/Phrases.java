package gruscope;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the program says to the user, by room and language; no sentence for a user stands in drawing or window code.
///
/// Bundles are `messages/<room>.properties` and its translations, in UTF-8, with [MessageFormat] arguments.
public final class Phrases {

    /// Whole numbers are grouped by narrow spaces in every language, as ISO 80000-1 has it; French does that.
    private static final Locale THIN_SPACES = Locale.FRENCH;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Phrases(String room, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages." + room, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Phrases of(String room, Locale locale) {
        return new Phrases(room, locale);
    }

    public Locale locale() {
        return locale;
    }

    /// The text of a key, with its arguments put in. Numbers in arguments must already be text, or whole numbers.
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), THIN_SPACES).format(arguments);
    }
}
