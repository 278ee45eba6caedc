package gruscope.export;

import gruscope.Phrases;

import java.util.List;
import java.util.Locale;

/// What this room says to users; the command line speaks English.
final class Words {

    private static final Phrases PHRASES = Phrases.of("export", List.of(Locale.ENGLISH));

    private Words() {
    }

    /// A text of `messages/export.properties`.
    static String text(String key, Object... arguments) {
        return PHRASES.text(key, arguments);
    }
}
