package gruscope.ui.kit;

import gruscope.BadInput;
import gruscope.Phrases;

import java.util.List;
import java.util.Locale;

/// What is said when something went wrong: what can be mended in its own words, anything else as no fault of the user's.
public final class Apology {

    private static final Phrases PHRASES = Phrases.of("window", List.of(Locale.ENGLISH));

    private Apology() {
    }

    public static String of(Throwable wrong) {
        return switch (wrong) {
            case BadInput refused -> refused.getMessage();
            case OutOfMemoryError _ -> PHRASES.text("work.memory");
            default -> PHRASES.text("unforeseen", wrong);
        };
    }
}
