package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.WholeFile;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command's text goes: the file of `-o`, or standard output.
final class TextOutput {

    private TextOutput() {
    }

    /// @param output the file's name, or `-`
    /// @throws BadInput if the file cannot be written
    static void write(String output, String text, CommandLine command) {
        if (output.equals(Destination.STANDARD_OUTPUT)) {
            PrintWriter out = command.getOut();
            out.print(text);
            out.flush();
        } else {
            Path file = BadInput.at("-o", () -> FileName.path(output));
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
