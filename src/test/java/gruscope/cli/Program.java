package gruscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program in a process of its own, for what a process alone has: standard output, a locale, an end by a signal.
final class Program {

    private Program() {
    }

    /// The command that runs it.
    ///
    /// @param options of the JVM
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(options);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Runs a command to its end.
    static Said run(List<String> command) throws IOException, InterruptedException {
        return ended(new ProcessBuilder(command).start());
    }

    /// Runs a command with its standard output sent to a file.
    static Said runInto(Path output, List<String> command) throws IOException, InterruptedException {
        return ended(new ProcessBuilder(command).redirectOutput(output.toFile()).start());
    }

    private static Said ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, said);
    }
}
