package gruscope.cli;

import gruscope.BadInput;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static gruscope.Message.says;

/// Runs the command lines of a file one after another in one process. The build records a rehearsal of what users do and makes the start-up
/// cache from it.
public final class Rehearsal {

    private Rehearsal() {
    }

    /// @param arguments the file: a command line each line, its words apart by blanks; empty lines and those with `#` in front are passed over
    public static void main(String[] arguments) throws IOException {
        Main.prepare(System.out);
        List<String> lines = Files.readAllLines(Path.of(arguments[0])).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        PrintWriter err = new PrintWriter(System.err, true);
        for (String line : lines) {
            if (Main.run(nowhere, err, line.split(" +")) != 0) {
                throw new BadInput(says("the-rehearsal-failed-at", arguments[0], line));
            }
        }
    }
}
