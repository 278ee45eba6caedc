package gruscope.cli.out;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.WholeFile;
import picocli.CommandLine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command's text goes: the file of `-o`, or standard output.
public final class TextOutput {

    private static final int PIECE = 1 << 16;

    private TextOutput() {
    }

    /// A text that is made while it is written, so that it may be larger than memory.
    public interface Text {

        /// @throws UncheckedIOException if it cannot be written
        void writeTo(Writer out);
    }

    /// @param output the file's name, or `-`
    /// @throws BadInput if the file cannot be written
    public static void write(String output, String text, CommandLine command) {
        write(output, out -> {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, command);
    }

    /// The same of a text that is made while it is written.
    ///
    /// @throws BadInput if the file cannot be written
    public static void write(String output, Text text, CommandLine command) {
        if (output.equals(Destination.STANDARD_OUTPUT)) {
            print(text, command.getOut());
        } else {
            Path file = BadInput.at("-o", () -> FileName.path(output));
            WholeFile.write(file, out -> written(text, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        }
    }

    /// Ends where nobody reads any more; [StandardOutput] knows why.
    private static void print(Text text, PrintWriter out) {
        try {
            written(text, new Listened(out));
        } catch (IOException _) {
            // Told at the end of the process.
        }
    }

    private static void written(Text text, Writer out) throws IOException {
        BufferedWriter pieces = new BufferedWriter(out, PIECE);
        try {
            text.writeTo(pieces);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pieces.flush();
    }

    /// Says of every piece whether it has arrived. A printer passes over that, and a long text would be made for nobody.
    private static final class Listened extends Writer {

        private final PrintWriter out;

        Listened(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] letters, int from, int count) throws IOException {
            out.write(letters, from, count);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("nobody reads this");
            }
        }

        @Override
        public void close() {
            // The process goes on.
        }
    }
}
