package gruscope.cli;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.cli.speech.Speech;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import static gruscope.Message.says;

/// What went wrong, as it is told: a user's mistake in its own words; ours is admitted.
final class Complaint {

    private static final String DEBUG = "GRUSCOPE_DEBUG";

    private Complaint() {
    }

    /// @param place what it concerns, if there is need to say so
    static void print(Throwable e, Optional<Path> place, PrintWriter err) {
        if (e instanceof CancellationException) {
            // Given up on purpose, by whoever knows.
            return;
        }
        if (e instanceof BadInput bad) {
            BadInput placed = place.filter(file -> !bad.place().equals(file.toString())).map(bad::at).orElse(bad);
            say(err, Optional.empty(), placed.told());
        } else if (e instanceof OutOfMemoryError) {
            say(err, place, says("more-memory-than-there-is"));
        } else {
            say(err, place, says("not-your-fault", e, DEBUG));
            if (System.getenv(DEBUG) != null) {
                e.printStackTrace(err);
            }
        }
    }

    private static void say(PrintWriter err, Optional<Path> place, Message what) {
        err.println("gruscope: " + Speech.of(place.map(file -> says("sentence.place", file, what)).orElse(what)));
    }
}
