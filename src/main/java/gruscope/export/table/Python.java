package gruscope.export.table;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Quoted;
import gruscope.scene.run.Run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// The Python of this computer, which certificates run in: what `GRUSCOPE_PYTHON` names, or `python3` or `python` on the PATH.
public final class Python {

    static final String VARIABLE = "GRUSCOPE_PYTHON";

    private final Path program;

    private Python(Path program) {
        this.program = program;
    }

    /// @param environment in which `GRUSCOPE_PYTHON` and `PATH` are looked up
    /// @throws BadInput if there is none
    public static Python find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return runnable(FileName.path(named)).map(Python::new).orElseThrow(() -> new BadInput(VARIABLE + ": " + named + " is no program that can be run"));
        }
        String path = environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst().orElse("");
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of).toList();
        return Stream.of("python3", "python", "python.exe").flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .flatMap(candidate -> runnable(candidate).stream()).findFirst().map(Python::new)
                .orElseThrow(() -> new BadInput("certificates run in Python, which is not on the PATH; install it, or name it in " + VARIABLE
                        + ". gruscope certify SCENE writes the script, which runs anywhere"));
    }

    private static Optional<Path> runnable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    /// The largest difference between a run's states and those that a library computes anew.
    ///
    /// @return ≥ 0
    /// @throws BadInput if there is no certificate of the run (see [Certificate#of]), or Python fails, with its last line
    public double difference(Run run, Certificate.Library library) {
        List<String> said = said(Certificate.of(run, library));
        String last = said.isEmpty() ? "" : said.getLast().strip();
        if (!last.startsWith(Certificate.RESULT)) {
            throw new BadInput(program.toString(), last.isEmpty() ? "said nothing" : "failed: " + last,
                    "it needs " + library.key() + " (" + program + " -m pip install " + library.installed() + "); another Python is named in " + VARIABLE);
        }
        String number = last.substring(Certificate.RESULT.length()).strip();
        if (!number.matches("[0-9.]+(e[+-]?[0-9]+)?")) {
            throw new BadInput(program.toString(), "found a difference of " + Quoted.of(number), "the states of this run leave the numbers");
        }
        return Double.parseDouble(number);
    }

    /// What it prints, errors included.
    private List<String> said(String script) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-").redirectErrorStream(true).start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(script.getBytes(StandardCharsets.UTF_8));
            }
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> said = lines.lines().filter(line -> !line.isBlank()).toList();
                process.waitFor();
                return said;
            }
        } catch (IOException e) {
            throw new BadInput(program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
