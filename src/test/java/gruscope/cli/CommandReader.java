package gruscope.cli;

import gruscope.BadInput;
import gruscope.Message;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Reads a text as a command line that prints something.
public final class CommandReader {

    private static final Set<String> COMMANDS = Set.of("count", "trace", "equations");

    private CommandReader() {
    }

    /// @throws BadInput if the command refuses it
    public static void read(String line) {
        String[] words = line.split(" ");
        boolean writes = Arrays.stream(words).anyMatch(word -> word.startsWith("-o") || word.startsWith("--o"));
        String command = COMMANDS.contains(words[0]) ? words[0] : "count";
        String[] arguments = Stream.concat(Stream.of(command), Arrays.stream(words).skip(1)).toArray(String[]::new);
        if (writes) {
            return;
        }
        Said said = Said.gruscope(arguments);
        assertFalse(said.err().contains("not your fault") || said.err().contains("more memory than"), said.err());
        if (said.exitCode() != 0) {
            assertTrue(said.out().isEmpty(), said.out());
            throw new BadInput(Message.plain(said.err()));
        }
    }
}
