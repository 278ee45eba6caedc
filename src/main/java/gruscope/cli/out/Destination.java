package gruscope.cli.out;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Quoted;
import gruscope.export.ask.Format;
import gruscope.export.ask.NamePattern;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static gruscope.Message.says;

/// Where pictures go: a folder, or a name that may be a pattern.
///
/// @param folder that names start from
/// @param name   none where only a folder was given
public record Destination(Path folder, Optional<NamePattern> name) {

    public static final String STANDARD_OUTPUT = "-";
    private static final Path HERE = Path.of("");

    /// Reads what was given as `--output`.
    ///
    /// @throws BadInput if it is no name of a file, or a pattern with an unknown field
    public static Destination of(String output) {
        if (NamePattern.looksLike(output)) {
            return new Destination(HERE, Optional.of(pattern(output)));
        }
        boolean folder = output.endsWith("/") || output.endsWith("\\") || Files.isDirectory(path(output));
        return folder ? new Destination(path(output), Optional.empty()) : new Destination(HERE, Optional.of(pattern(output)));
    }

    /// The folder that the pictures of a figure file go to.
    public static Path folder(String output) {
        if (NamePattern.looksLike(output) || Format.endings().stream().anyMatch(ending -> output.endsWith("." + ending))) {
            throw new BadInput("-o", says("is-no-folder", Quoted.of(output)), says("a-figure-file-names-its"));
        }
        return path(output);
    }

    private static NamePattern pattern(String output) {
        return BadInput.at("-o", () -> new NamePattern(output));
    }

    private static Path path(String output) {
        return BadInput.at("-o", () -> FileName.path(output));
    }
}
