package gruscope;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;

/// Something a user gave cannot be used, and the user can mend it.
///
/// The message is one or two sentences in the order *place, what was found, what would be accepted*, for example
/// `weight_hh_l0 is 12×5; a GRU with 4 units needs 12×4`. It is shown as it stands, in the window and on the command line:
/// every room throws this and nothing else for wrong input, so any other exception that reaches a user is a bug of ours.
///
/// What is thrown far inside need not know where the user wrote it: whoever knows says so by [#at].
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String found;
    private final String accepted;

    /// A whole sentence, or two, without a place.
    public BadInput(String message) {
        this("", message, "");
    }

    public BadInput(String message, Throwable cause) {
        this("", message, "", cause);
    }

    /// @param place    where it was written: an option, a file, or file, line and column; empty where that is not known
    /// @param found    what is wrong there, without a full stop
    /// @param accepted what would do, beginning with a small letter; empty where `found` says it
    public BadInput(String place, String found, String accepted) {
        this(place, found, accepted, null);
    }

    private BadInput(String place, String found, String accepted, Throwable cause) {
        super((place.isEmpty() ? "" : place + ": ") + sentences(found, accepted), cause);
        this.place = place;
        this.found = found;
        this.accepted = accepted;
    }

    /// A name that is none of those there are: `"cel" is no figure; did you mean "cell"? There are cell, strip and chart`.
    ///
    /// @param found    what is said of it: `"cel" is no figure`
    /// @param accepted what introduces those there are: `there are`
    public static BadInput unknown(String found, String typed, String accepted, Collection<String> names) {
        String near = Nearest.to(typed, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
        return new BadInput("", found + near, accepted + " " + Quoted.names(names, ", ", " and "));
    }

    /// Where it was written, or nothing.
    public String place() {
        return place;
    }

    public String found() {
        return found;
    }

    /// What would do instead, or nothing.
    public String accepted() {
        return accepted;
    }

    /// The same with a place before it: around a place of its own, as in `figures.json:3:30: lost.json: there is no such file`.
    public BadInput at(Object where) {
        return new BadInput(place.isEmpty() ? where.toString() : where + ": " + place, found, accepted, this);
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
            throw e.place.isEmpty() ? e.at(where) : e;
        }
    }

    /// A question ends its sentence; anything else goes on after a semicolon.
    private static String sentences(String found, String accepted) {
        if (accepted.isEmpty()) {
            return found;
        }
        return found.endsWith("?") ? found + " " + accepted.substring(0, 1).toUpperCase(Locale.ROOT) + accepted.substring(1) : found + "; " + accepted;
    }
}
