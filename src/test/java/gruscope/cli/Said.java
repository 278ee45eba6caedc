package gruscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line printed and returned.
record Said(int exitCode, String out, String err) {

    static Said gruscope(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
