package gruscope.cli;

import gruscope.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Where the program starts.
public final class Main {

    private static final String DEBUG = "GRUSCOPE_DEBUG";

    /// The commands, in the order of the help.
    private static final Map<String, Supplier<Runnable>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("presets", PresetsCommand::new);
        COMMANDS.put("count", CountCommand::new);
        COMMANDS.put("render", RenderCommand::new);
        COMMANDS.put("trace", TraceCommand::new);
    }

    private Main() {
    }

    public static void main(String[] arguments) {
        prepare();
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    /// What must be so before anything else runs.
    static void prepare() {
        // First of all: on macOS a headful AWT would wait for the main thread that JavaFX holds.
        System.setProperty("java.awt.headless", "true");
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /// Runs a command line and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, commandLine, _) -> failed(e, commandLine))
                .execute(arguments);
    }

    /// Picocli reads a command by reflection, which takes longer than many a command runs: where one is called, the rest is left unread.
    private static CommandLine commandLine(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (COMMANDS.containsKey(first)) {
            return new CommandLine(CommandSpec.create().name("gruscope")).addSubcommand(first, new CommandLine(COMMANDS.get(first).get()));
        }
        CommandLine program = new CommandLine(new GruscopeCommand());
        COMMANDS.forEach((name, command) -> program.addSubcommand(name, new CommandLine(command.get())));
        return program;
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
