package gruscope.export.film;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.FileTrouble;
import gruscope.Message;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The user's ffmpeg: a program of its own that makes videos.
final class Ffmpeg {

    /// The environment variable that names it; without one it is looked for on the path.
    static final String VARIABLE = "GRUSCOPE_FFMPEG";

    private final Path program;

    /// What feeds it, through its standard input.
    interface Feed {
        void write(OutputStream out) throws IOException;
    }

    private Ffmpeg(Path program) {
        this.program = program;
    }

    /// @param environment in which `GRUSCOPE_FFMPEG` and `PATH` are looked up
    /// @throws BadInput if there is none
    static Ffmpeg find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return runnable(FileName.path(named)).map(Ffmpeg::new).orElseThrow(() -> new BadInput(says("is-no-program-that-can", VARIABLE, named)));
        }
        String path = environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst().orElse("");
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").map(name -> Path.of(folder, name)))
                .flatMap(candidate -> runnable(candidate).stream()).findFirst().map(Ffmpeg::new)
                .orElseThrow(() -> new BadInput(says("videos-are-made-by-ffmpeg", VARIABLE)));
    }

    private static Optional<Path> runnable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    /// The encoders that it was built with, by their names.
    Set<String> encoders() {
        try {
            Process process = start(List.of("-hide_banner", "-encoders"), ProcessBuilder.Redirect.DISCARD);
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines().map(line -> line.strip().split("\\s+")).filter(words -> words.length > 1).map(words -> words[1]).collect(Collectors.toSet());
            }
        } catch (IOException | UncheckedIOException e) {
            throw cannotBeRun(e);
        }
    }

    /// Runs it to its end. If the feed gives up, it is killed.
    ///
    /// @param scratch where it writes
    /// @throws BadInput with its last line if it fails
    void run(List<String> arguments, Scratch scratch, Feed feed) {
        Path log = scratch.file("log");
        try {
            Process process = start(arguments, ProcessBuilder.Redirect.to(log.toFile()));
            scratch.isWrittenBy(process);
            Optional<IOException> lost = feed(process, feed);
            int exitCode = process.waitFor();
            if (exitCode != 0 || lost.isPresent()) {
                throw failed(exitCode, lost, log);
            }
        } catch (IOException e) {
            // Where the program is told to end, the folder goes first: then nothing is wrong.
            throw Files.isDirectory(log.getParent()) ? cannotBeRun(e) : new CancellationException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private BadInput cannotBeRun(Exception e) {
        return new BadInput(says("cannot-be-run", program, e.getMessage()), e);
    }

    /// Why it did not take all, if it did not.
    private static Optional<IOException> feed(Process process, Feed feed) {
        try (OutputStream out = process.getOutputStream()) {
            feed.write(out);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(log).start();
    }

    /// Its own words say most; where it has none, how it ended.
    private BadInput failed(int exitCode, Optional<IOException> lost, Path log) throws IOException {
        List<String> said = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream().filter(line -> !line.isBlank()).toList();
        Message ended = exitCode == 0 ? says("took-only-a-part", program) : says("ended-with-exit-code", program, exitCode);
        Message why = !said.isEmpty() ? says("program-failed", program, said.getLast().strip()) : lost.isPresent() ? says("because", ended, FileTrouble.reason(lost.get())) : ended;
        return new BadInput(why, lost.orElse(null));
    }
}
