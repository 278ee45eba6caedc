package gruscope.ui.kit;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;

import static gruscope.Message.says;

/// What is said when something went wrong: what can be mended in its own words, anything else as no fault of the user's.
public final class Apology {

    private Apology() {
    }

    public static Message of(Throwable wrong) {
        return wrong instanceof BadInput refused ? refused.told() : unforeseen(wrong);
    }

    /// @param words of the language in which it is said
    public static String of(Throwable wrong, Phrases words) {
        return of(wrong).in(words);
    }

    /// The same as what ends the program.
    public static BadInput refusal(Throwable wrong) {
        return wrong instanceof BadInput refused ? refused : new BadInput(unforeseen(wrong), wrong);
    }

    private static Message unforeseen(Throwable wrong) {
        return wrong instanceof OutOfMemoryError ? says("work.memory") : says("unforeseen", wrong);
    }
}
