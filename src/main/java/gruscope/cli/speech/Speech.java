package gruscope.cli.speech;

import gruscope.Message;
import gruscope.Phrases;

import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/// The language in which a command line is answered. Work of one that is done on other threads speaks it where it is told, on the command's own.
public final class Speech {

    private static final ScopedValue<Locale> LANGUAGE = ScopedValue.newInstance();

    private Speech() {
    }

    /// Runs a command in a language.
    ///
    /// @return its exit code
    public static int in(Locale language, IntSupplier command) {
        return ScopedValue.where(LANGUAGE, language).call(command::getAsInt);
    }

    /// English, where nothing else was asked for.
    public static Locale language() {
        return LANGUAGE.orElse(Locale.ENGLISH);
    }

    public static String of(Message message) {
        return message.in(language());
    }

    /// What a room of the program says.
    public static Phrases words(String room) {
        return Phrases.of(room, List.of(language()));
    }
}
