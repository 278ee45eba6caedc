package gruscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/// What a command line printed and returned.
record Said(int exitCode, String out, String err) {

    static Said gruscope(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(exitCode, out.toString(), err.toString());
    }

    /// Without what was written and how long it took.
    Said withoutReport() {
        return new Said(exitCode, out, err.lines().filter(line -> line.startsWith("gruscope: ")).map(line -> line + "\n").collect(Collectors.joining()));
    }
}
