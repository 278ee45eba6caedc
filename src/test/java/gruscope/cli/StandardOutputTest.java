package gruscope.cli;


import gruscope.cli.out.StandardOutput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class StandardOutputTest {

    private static final Path FULL = Path.of("/dev/full");

    /// Of each way in which the program prints one; [#whatIsPrintedCountsAsDoneOnlyOnceItHasArrived] stands for the others.
    @ParameterizedTest
    @ValueSource(strings = {"trace latch", "render latch --figure cell --format svg -o - --quiet"})
    void aFullDiskIsAFailure(String line) throws Exception {
        assumeTrue(Files.exists(FULL));

        Said said = Program.runInto(FULL, Program.command(List.of(), line.split(" ")));

        assertEquals("gruscope: standard output cannot be written: no space left on device\n", said.err());
        assertEquals(1, said.exitCode());
    }

    @Test
    void aReaderThatHasEnoughIsNone() throws Exception {
        String line = String.join(" ", Program.command(List.of(), "trace", "sentiment")) + " | head -c 10; echo ${PIPESTATUS[0]}";
        assumeTrue(Files.exists(Path.of("/bin/bash")));

        Said said = Program.run(List.of("/bin/bash", "-c", line));

        assertEquals("", said.err());
        assertEquals("{\n  \"cell\"0\n", said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"presets", "count --cell gru --input 3 --hidden 4", "count --cell gru --input 3 --hidden 4 --json",
            "count --cell gru --input 3 --hidden 4 --table latex", "equations latch", "trace latch --format csv", "completion bash", "--help",
            "render --help", "--version"})
    void whatIsPrintedCountsAsDoneOnlyOnceItHasArrived(String line) {
        StandardOutput full = new StandardOutput(failing("No space left on device"));
        StringWriter err = new StringWriter();
        PrintWriter out = full.writer();

        int exitCode = Main.run(out, new PrintWriter(err), line.split(" "));
        out.flush();

        assertEquals(0, exitCode);
        assertEquals(1, full.exitCode(exitCode, new PrintWriter(err)));
        assertEquals("gruscope: standard output cannot be written: no space left on device\n", err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void aLongTraceIsMadeOnlyAsFarAsItIsRead(String format) {
        AtomicInteger pieces = new AtomicInteger();
        StandardOutput gone = new StandardOutput(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                pieces.incrementAndGet();
                throw new IOException("Broken pipe");
            }
        });

        int exitCode = Main.run(gone.writer(), new PrintWriter(new StringWriter()), "trace", "latch", "--sequence", "S·C·".repeat(500), "--format", format);

        assertEquals(0, gone.exitCode(exitCode, new PrintWriter(new StringWriter())));
        assertTrue(pieces.get() < 5, pieces.toString());
    }

    @Test
    void whatWritesPdfHasNothingToSayOfItsOwn() throws Exception {
        Said said = Program.run(Program.command(List.of(), "render", "latch", "--figure", "chart", "--format", "pdf", "-o", "-", "--quiet"));

        assertEquals("", said.err());
        assertTrue(said.out().startsWith("%PDF"));
    }

    /// Whatever a library has to say of them: only our words go to a user.
    @Test
    void quotesWithinAListAreReadWithoutAWord() throws Exception {
        Said said = Program.run(Program.command(List.of(), "count", "--cell", "gru", "--input", "3", "--hidden", "4", "--compare", "rnn,l\"stm", "--json"));

        assertEquals(0, said.exitCode());
        assertEquals("", said.err());
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
