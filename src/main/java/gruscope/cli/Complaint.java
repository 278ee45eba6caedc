package gruscope.cli;

import gruscope.BadInput;

import java.io.PrintWriter;

/// What went wrong, as it is told: a user's mistake in its own words; ours is admitted.
final class Complaint {

    private static final String DEBUG = "GRUSCOPE_DEBUG";

    private Complaint() {
    }

    /// @param about what it concerns; empty, or with `: ` at its end
    static void print(Throwable e, String about, PrintWriter err) {
        if (e instanceof BadInput) {
            err.println("gruscope: " + (e.getMessage().startsWith(about) ? "" : about) + e.getMessage());
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
