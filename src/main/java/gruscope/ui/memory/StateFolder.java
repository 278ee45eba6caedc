package gruscope.ui.memory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Where the program keeps what it remembers: the folder that each platform has for what a program keeps of its own accord.
public final class StateFolder {

    /// Names another folder; for tests, and for whoever carries the program on a stick.
    private static final String PROPERTY = "gruscope.state";

    private StateFolder() {
    }

    /// `~/.local/state/gruscope` or what `XDG_STATE_HOME` says, `%APPDATA%\GRUscope`, `~/Library/Application Support/GRUscope`. It need not be there yet.
    public static Path path() {
        String named = System.getProperty(PROPERTY);
        return named != null ? Path.of(named) : of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    /// @param system   its name, as Java has it
    /// @param variable an environment variable by its name, or null
    static Path of(String system, Path home, UnaryOperator<String> variable) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return absolute(variable.apply("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("GRUscope");
        }
        if (name.contains("mac") || name.contains("darwin")) {
            return home.resolve("Library").resolve("Application Support").resolve("GRUscope");
        }
        return absolute(variable.apply("XDG_STATE_HOME"), home.resolve(".local").resolve("state")).resolve("gruscope");
    }

    /// What is not an absolute path is to be passed over: the XDG specification says so.
    private static Path absolute(String named, Path usual) {
        try {
            return named != null && Path.of(named).isAbsolute() ? Path.of(named) : usual;
        } catch (InvalidPathException _) {
            return usual;
        }
    }
}
