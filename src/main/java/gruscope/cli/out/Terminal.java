package gruscope.cli.out;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether somebody reads along.
public final class Terminal {

    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    private Terminal() {
    }

    public static boolean showsOutput() {
        return shows(OUTPUT);
    }

    public static boolean showsErrors() {
        return shows(ERROR);
    }

    /// Java knows of both streams together only; where the system lists what is open, each can be told by itself.
    private static boolean shows(int stream) {
        Path open = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(open)) {
            try {
                return Files.readSymbolicLink(open).toString().matches("/dev/(pts/\\d+|tty.*|console)");
            } catch (IOException _) {
                return false;
            }
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
