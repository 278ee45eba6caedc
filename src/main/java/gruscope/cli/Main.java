package gruscope.cli;

import gruscope.BadInput;
import picocli.CommandLine;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where the program starts.
public final class Main {

    private static final String DEBUG = "GRUSCOPE_DEBUG";

    private Main() {
    }

    public static void main(String[] arguments) {
        // First of all: on macOS a headful AWT would wait for the main thread that JavaFX holds.
        System.setProperty("java.awt.headless", "true");
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    /// Runs a command line and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new GruscopeCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, commandLine, _) -> failed(e, commandLine))
                .execute(arguments);
    }

    /// A user's mistake is told in its own words; ours is admitted.
    private static int failed(Exception e, CommandLine commandLine) {
        PrintWriter err = commandLine.getErr();
        if (e instanceof BadInput) {
            err.println("gruscope: " + e.getMessage());
        } else {
            err.println("gruscope: something went wrong that is not your fault (" + e + "). Please report it; with " + DEBUG + "=1 set, the details follow.");
            if (System.getenv(DEBUG) != null) {
                e.printStackTrace(err);
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
