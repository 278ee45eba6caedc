package gruscope;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;

import static gruscope.Message.says;

/// Something a user gave cannot be used, and the user can mend it.
///
/// The message is one or two sentences in the order *place, what was found, what would be accepted*, for example
/// `weight_hh_l0 is 12×5; a GRU with 4 units needs 12×4`. It is shown as it stands, in the language of the window or of the
/// command line: every room throws this and nothing else for wrong input, so any other exception that reaches a user is a bug of ours.
///
/// What is thrown far inside need not know where the user wrote it: whoever knows says so by [#at].
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message place;
    private final transient Message found;
    private final transient Message accepted;

    /// A whole sentence, or two, without a place.
    public BadInput(Message message) {
        this("", message, Message.NONE);
    }

    public BadInput(Message message, Throwable cause) {
        this(Message.NONE, message, Message.NONE, cause);
    }

    /// @param place    where it was written: an option, a file, or file, line and column; empty where that is not known
    /// @param found    what is wrong there, without a full stop
    /// @param accepted what would do, beginning with a small letter; none where `found` says it
    public BadInput(String place, Message found, Message accepted) {
        this(Message.plain(place), found, accepted, null);
    }

    private BadInput(Message place, Message found, Message accepted, Throwable cause) {
        super(null, cause);
        this.place = place;
        this.found = found;
        this.accepted = accepted;
    }

    /// A name that is none of those there are: `"cel" is no figure; did you mean "cell"? There are cell, strip and chart`.
    ///
    /// @param found    what is said of it: `"cel" is no figure`
    /// @param accepted what introduces those there are: `there are`
    public static BadInput unknown(Message found, String typed, Message accepted, Collection<String> names) {
        Message asked = Nearest.to(typed, names).map(name -> says("sentence.near", found, name)).orElse(found);
        return new BadInput("", asked, says("sentence.names", accepted, Quoted.names(names)));
    }

    /// The whole of it in a language.
    public String in(Locale language) {
        String sentences = sentences(found.in(language), accepted.in(language), language);
        return hasPlace() ? says("sentence.place", place, sentences).in(language) : sentences;
    }

    /// The whole of it in the languages of these words.
    public String in(Phrases words) {
        return words.each(one -> in(one.locale()));
    }

    /// The whole of it, for whoever keeps it until it is read.
    public Message told() {
        return new Told(this);
    }

    private record Told(BadInput refused) implements Message {

        @Override
        public String in(Locale language) {
            return refused.in(language);
        }

        @Override
        public String toString() {
            return refused.getMessage();
        }
    }

    /// The English words.
    @Override
    public String getMessage() {
        return in(Locale.ENGLISH);
    }

    /// Where it was written, or nothing.
    public String place() {
        return place.toString();
    }

    private boolean hasPlace() {
        return !place().isEmpty();
    }

    public Message found() {
        return found;
    }

    /// What would do instead, or nothing.
    public Message accepted() {
        return accepted;
    }

    /// The same with a place before it, which may be a message: around a place of its own, as in `figures.json:3:30: lost.json: there is no such file`.
    public BadInput at(Object where) {
        Message around = where instanceof Message told ? told : Message.plain(where.toString());
        return new BadInput(hasPlace() ? says("sentence.place", around, place) : around, found, accepted, this);
    }

    /// Does something on behalf of a place: whatever is wrong with it is said to be wrong there.
    public static <T> T at(Object where, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInput e) {
            throw e.at(where);
        }
    }

    /// The same where the work may know a place itself, and then knows it better.
    public static <T> T near(Object where, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInput e) {
            throw e.hasPlace() ? e : e.at(where);
        }
    }

    /// A question ends its sentence; anything else goes on after a semicolon.
    private static String sentences(String found, String accepted, Locale language) {
        if (accepted.isEmpty()) {
            return found;
        }
        boolean question = found.endsWith("?") || found.endsWith("？");
        return question ? says("sentence.asked", found, accepted.substring(0, 1).toUpperCase(Locale.ROOT) + accepted.substring(1)).in(language)
                : says("sentence.accepted", found, accepted).in(language);
    }
}
