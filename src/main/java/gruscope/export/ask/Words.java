package gruscope.export.ask;

import gruscope.Phrases;

import java.util.List;
import java.util.Locale;

/// What this room says to users; the command line speaks English.
public final class Words {

    private static final Phrases PHRASES = Phrases.of("export", List.of(Locale.ENGLISH));

    private Words() {
    }

    /// A text of `messages/export.properties`.
    public static String text(String key, Object... arguments) {
        return PHRASES.text(key, arguments);
    }
}
