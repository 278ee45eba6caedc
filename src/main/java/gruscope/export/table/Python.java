package gruscope.export.table;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Quoted;
import gruscope.engine.run.Trace;
import gruscope.scene.run.Run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The Python of this computer, which certificates run in: what `GRUSCOPE_PYTHON` names, or `python3` or `python` on the PATH.
///
/// A run is computed anew once, however many pictures say what that gave; a Python that does not come to an end is ended.
public final class Python {

    static final String VARIABLE = "GRUSCOPE_PYTHON";

    /// In milliseconds.
    private static final long PATIENCE = 120_000;

    private static final Map<Trace, Map<Asked, FutureTask<Double>>> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    /// What has been asked of a run.
    private record Asked(Path program, Certificate.Library library) {
    }

    private final Path program;
    private final long patience;

    private Python(Path program) {
        this(program, PATIENCE);
    }

    /// @param patience how long it may take, in milliseconds
    Python(Path program, long patience) {
        this.program = program;
        this.patience = patience;
    }

    /// @param environment in which `GRUSCOPE_PYTHON` and `PATH` are looked up
    /// @throws BadInput if there is none
    public static Python find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return runnable(FileName.path(named)).map(Python::new).orElseThrow(() -> new BadInput(says("is-no-program-that-can", VARIABLE, named)));
        }
        String path = environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst().orElse("");
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of).toList();
        return Stream.of("python3", "python", "python.exe").flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .flatMap(candidate -> runnable(candidate).stream()).findFirst().map(Python::new)
                .orElseThrow(() -> new BadInput(says("certificates-run-in-python-which", VARIABLE)));
    }

    private static Optional<Path> runnable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    /// The largest difference between a run's states and those that a library computes anew.
    ///
    /// @return ≥ 0
    /// @throws BadInput if there is no certificate of the run (see [Certificate#of]), or Python fails, with its last line, or does not come to an end
    public double difference(Run run, Certificate.Library library) {
        FutureTask<Double> task = FOUND.computeIfAbsent(run.trace(), _ -> new ConcurrentHashMap<>()).computeIfAbsent(new Asked(program, library), _ -> new FutureTask<>(() -> found(run, library)));
        // Whoever comes first computes it; for all others this does nothing.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BadInput wrong ? wrong : new IllegalStateException(e.getCause());
        }
    }

    private double found(Run run, Certificate.Library library) {
        List<String> said = said(Certificate.of(run, library));
        String last = said.isEmpty() ? "" : said.getLast().strip();
        if (!last.startsWith(Certificate.RESULT)) {
            throw new BadInput(program.toString(), last.isEmpty() ? says("said-nothing") : says("python-failed", last),
                    says("it-needs-m-pip-install", library.key(), program, library.installed(), VARIABLE));
        }
        String number = last.substring(Certificate.RESULT.length()).strip();
        if (!number.matches("[0-9.]+(e[+-]?[0-9]+)?")) {
            throw new BadInput(program.toString(), says("found-a-difference-of", Quoted.of(number)), says("the-states-of-this-run"));
        }
        return Double.parseDouble(number);
    }

    private static List<String> said(Process process, String script) throws IOException, InterruptedException {
        try (OutputStream out = process.getOutputStream()) {
            out.write(script.getBytes(StandardCharsets.UTF_8));
        }
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = lines.lines().filter(line -> !line.isBlank()).toList();
            process.waitFor();
            return said;
        }
    }

    /// What it prints, errors included.
    private List<String> said(String script) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-").redirectErrorStream(true).start();
            CompletableFuture<Boolean> ended = new CompletableFuture<Boolean>().completeOnTimeout(false, patience, TimeUnit.MILLISECONDS);
            CompletableFuture<Void> watch = ended.thenAccept(inTime -> {
                if (!inTime) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            });
            try {
                return said(process, script);
            } finally {
                ended.complete(true);
                watch.join();
                if (!ended.join()) {
                    throw new BadInput(program.toString(), says("did-not-come-to-an", patience / 1000),
                            says("gruscope-certify-scene-writes-the"));
                }
            }
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-run", program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
