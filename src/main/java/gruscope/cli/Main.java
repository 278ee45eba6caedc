package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Listing;
import gruscope.Quoted;
import gruscope.cli.lesson.LessonCommand;
import gruscope.cli.out.StandardOutput;
import gruscope.cli.speech.Help;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
import gruscope.scene.Language;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// Where the program starts.
public final class Main {

    /// The commands, in the order of the help.
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        // Picocli's own words about quotes within an argument are for programmers.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        COMMANDS.put("presets", PresetsCommand::new);
        COMMANDS.put("fonts", FontsCommand::new);
        COMMANDS.put("count", CountCommand::new);
        COMMANDS.put("render", RenderCommand::new);
        COMMANDS.put("trace", TraceCommand::new);
        COMMANDS.put("train", TrainCommand::new);
        COMMANDS.put("equations", EquationsCommand::new);
        COMMANDS.put("certify", CertifyCommand::new);
        COMMANDS.put("weights", WeightsCommand::new);
        COMMANDS.put("lesson", LessonCommand::new);
        COMMANDS.put("worksheet", WorksheetCommand::new);
        COMMANDS.put("completion", () -> new CompletionCommand(Main::whole));
    }

    /// Characters of what is said about wrong usage.
    private static final int MOST_TOLD = 600;
    private static final Set<String> HELP = Set.of("-h", "--help");

    private Main() {
    }

    public static void main(String[] arguments) {
        StandardOutput output = StandardOutput.ofProcess();
        Locale language = Language.ofSystem().first();
        prepare(output.stream());
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        PrintWriter out = output.writer();
        int exitCode = run(language, out, err, arguments);
        out.flush();
        System.exit(output.exitCode(exitCode, err));
    }

    /// What must be so before anything else runs.
    static void prepare(PrintStream output) {
        // First of all: on macOS a headful AWT would wait for the main thread that JavaFX holds.
        System.setProperty("java.awt.headless", "true");
        // What reads HDF5 and what writes PDF log through SLF4J, which would tell a user that nobody listens.
        System.setProperty("slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
        // What is read and written is so everywhere: neither digits nor the alphabet of where the user lives belong into it.
        Locale.setDefault(Locale.ROOT);
        System.setOut(output);
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /// Runs a command line in English.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Locale.ENGLISH, out, err, arguments);
    }

    /// Runs a command line and returns its exit code. Whatever happens is told on `err`.
    static int run(Locale language, PrintWriter out, PrintWriter err, String... arguments) {
        return Speech.in(language, () -> answered(out, err, arguments));
    }

    private static int answered(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return spoken(commandLine(arguments), arguments)
                    .setOut(out)
                    .setErr(err)
                    .setExpandAtFiles(false)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .registerConverter(Path.class, Main::path)
                    .setExecutionStrategy(Main::executed)
                    .setParameterExceptionHandler((e, given) -> misused(e, given))
                    .setExecutionExceptionHandler((e, _, _) -> failed(e, err))
                    .execute(arguments);
        } catch (Throwable e) {
            // Picocli hands on exceptions alone; memory that runs out is an error.
            return failed(e, err);
        }
    }

    /// Picocli's own words for what can be no file's name are those of an exception.
    private static Path path(String typed) {
        try {
            return FileName.path(typed);
        } catch (BadInput e) {
            throw new TypeConversionException(e.in(Speech.language()));
        }
    }

    /// The words of help are many, and looked up where it is asked for.
    private static CommandLine spoken(CommandLine command, String... arguments) {
        return Arrays.stream(arguments).anyMatch(HELP::contains) ? command.setResourceBundle(new Help(Speech.language(), "gruscope.render")) : command;
    }

    /// Picocli reads a command by reflection, which takes longer than many a command runs: where one is called, the rest is left unread.
    private static CommandLine commandLine(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (COMMANDS.containsKey(first)) {
            return new CommandLine(CommandSpec.create().name("gruscope")).addSubcommand(first, new CommandLine(COMMANDS.get(first).get()));
        }
        return whole();
    }

    /// The program with all its commands.
    static CommandLine whole() {
        CommandLine program = new CommandLine(new GruscopeCommand());
        COMMANDS.forEach((name, command) -> program.addSubcommand(name, new CommandLine(command.get())));
        return program;
    }

    /// What stands before a command belongs to the window, which is not opened then: it is refused rather than passed over.
    private static int executed(ParseResult parsed) {
        boolean helps = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        if (parsed.hasSubcommand() && !helps && !parsed.matchedArgs().isEmpty()) {
            String command = parsed.subcommand().commandSpec().name();
            String before = parsed.matchedArgs().stream().map(Main::written).collect(Collectors.joining(", "));
            throw new Misuse(parsed.commandSpec().commandLine(), says("before-a-command", before, command));
        }
        return new RunLast().execute(parsed);
    }

    private static String written(ArgSpec said) {
        return said.isOption() ? ((OptionSpec) said).longestName() : said.originalStringValues().stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(" "));
    }

    /// Wrong usage is told in a line or two: a page of help would hide it.
    private static int misused(ParameterException e, String... arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("gruscope: " + quotedShortly(Speech.of(Misuse.in(e)), arguments));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            err.println(Speech.of(says("possible-solutions", Listing.commas(unmatched.getSuggestions()))));
        }
        err.println(Speech.of(says("how-it-is-used", command.getCommandSpec().qualifiedName())));
        return CommandLine.ExitCode.USAGE;
    }

    /// Picocli quotes arguments, and their parts, whole, and all of them.
    private static String quotedShortly(String message, String... arguments) {
        String told = message;
        for (String argument : arguments) {
            told = told.replace(argument, Quoted.shortened(argument));
            for (String part : argument.split("[=,]")) {
                told = told.replace(part, Quoted.shortened(part));
            }
        }
        return told.length() <= MOST_TOLD ? told : told.substring(0, MOST_TOLD) + "…";
    }

    private static int failed(Throwable e, PrintWriter err) {
        Complaint.print(e, Optional.empty(), err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
