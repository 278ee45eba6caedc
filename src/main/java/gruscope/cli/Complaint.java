package gruscope.cli;

import gruscope.BadInput;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

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
        String about = place.map(file -> file + ": ").orElse("");
        if (e instanceof BadInput bad) {
            BadInput placed = place.filter(file -> !bad.place().equals(file.toString())).map(bad::at).orElse(bad);
            err.println("gruscope: " + placed.getMessage());
        } else if (e instanceof OutOfMemoryError) {
            err.println("gruscope: " + about + "this takes more memory than there is; fewer pixels, a shorter run, or --jobs 1 take less");
        } else {
            err.println("gruscope: " + about + "something went wrong that is not your fault (" + e + "). Please report it; with " + DEBUG
                    + "=1 set, the details follow.");
            if (System.getenv(DEBUG) != null) {
                e.printStackTrace(err);
            }
        }
    }
}
