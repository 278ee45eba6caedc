package gruscope.cli.out;

import gruscope.FileTrouble;
import gruscope.cli.speech.Speech;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static gruscope.Message.says;

/// Standard output, which remembers whether all that was written has arrived: printers pass over what goes wrong, and a cut file would look whole.
public final class StandardOutput extends OutputStream {

    /// How systems say that the reader has gone.
    private static final List<String> GONE = List.of("broken pipe", "pipe is being closed", "pipe has been ended");

    private final OutputStream output;
    private IOException failure;

    public StandardOutput(OutputStream output) {
        this.output = output;
    }

    public static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    public PrintWriter writer() {
        return new PrintWriter(this, true, StandardCharsets.UTF_8);
    }

    public PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /// The exit code of a command that would end with one, once it is known what became of its output. A reader that has enough and goes, as
    /// `head` does, is no failure.
    public int exitCode(int exitCode, PrintWriter err) {
        if (failure == null || GONE.stream().anyMatch(FileTrouble.reason(failure).toString()::contains)) {
            return exitCode;
        }
        err.println("gruscope: " + Speech.of(says("standard-output-cannot-be-written", FileTrouble.reason(failure))));
        return exitCode == 0 ? 1 : exitCode;
    }

    @Override
    public synchronized void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        try {
            output.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }
}
