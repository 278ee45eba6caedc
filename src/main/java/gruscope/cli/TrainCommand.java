package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Interrupt;
import gruscope.Keyed;
import gruscope.Quoted;
import gruscope.WholeFile;
import gruscope.cli.out.ProgressLine;
import gruscope.cli.out.Terminal;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.learn.Optimizer;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;
import gruscope.train.Checkpoint;
import gruscope.train.Course;
import gruscope.train.Exercise;
import gruscope.train.Exercises;
import gruscope.train.Plan;
import gruscope.train.Taught;
import gruscope.train.TrainingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// `gruscope train`: a small cell taught an exercise, or data of one's own.
@Command(name = "train", mixinStandardHelpOptions = true,
        description = {"Teaches a small cell an exercise that makes its own data, or data of your own, and writes it as a scene that opens anywhere.", "",
                "The same seed gives the same weights, bit for bit. Ctrl+C ends it early and keeps the best so far.", ""},
        footer = {"", "Examples:", "  gruscope train latch --cell gru --hidden 2 --seed 1 -o latch.json", "  gruscope train letters --text poem.txt --hidden 16 -o poem.json",
                "  gruscope train --data mine.csv --outputs 1 --cell lstm --hidden 4 -o mine.json", "  gruscope train --data lesson.json --json"})
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "EXERCISE", completionCandidates = Keys.class, description = "What is learned: ${COMPLETION-CANDIDATES}.")
    private String exercise;

    @Option(names = "--data", paramLabel = "FILE",
            description = "Data of your own in its place: a CSV file, a row a step, columns in and then columns out, an empty row between sequences; or JSON with cell, x, y, initial weights "
                    + "or a seed, clip_norm and updates.")
    private Path data;

    @Option(names = "--outputs", paramLabel = "K", defaultValue = "1", description = "Of a CSV file: how many of its last columns come out. Default: ${DEFAULT-VALUE}.")
    private int outputs;

    @Option(names = "--text", paramLabel = "FILE|TEXT", description = "Of the exercise letters: your own text, or a file of it, in place of the word list.")
    private String text;

    @Option(names = "--cell", paramLabel = "CELL", completionCandidates = CellKeys.class, description = "${COMPLETION-CANDIDATES}. Default: gru.")
    private String cell;

    @Option(names = "--hidden", paramLabel = "N", description = "Hidden units. Default: as many as are enough for a GRU; 4 for a CSV file.")
    private Integer hidden;

    @Option(names = "--seed", paramLabel = "N", description = "Of the weights and of the sequences. Default: 1.")
    private Long seed;

    @Option(names = "--updates", paramLabel = "N", description = "How many. Default: as many as are enough for the exercise; 1000 for a CSV file.")
    private Integer updates;

    @Option(names = "--batch", paramLabel = "N", description = "Sequences an update. Default: 32; data of your own are learned whole.")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "V", description = "The learning rate. Default: 0.02 at its highest; 0.01 for data of your own.")
    private Double rate;

    @Option(names = "--optimizer", paramLabel = "adam|sgd", description = "Default: adam.")
    private String optimizer;

    @Option(names = "--clip", paramLabel = "V", description = "The length that gradients are shortened to, 0 for as they are. Default: 1; 0 for data of your own.")
    private Double clip;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The scene to write.")
    private String output;

    @Option(names = "--json", description = "Report losses and, of data of your own, the final weights as JSON on standard output.")
    private boolean json;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but what went wrong.")
    private boolean quiet;

    @Override
    public void run() {
        if ((exercise == null) == (data == null)) {
            throw new ParameterException(spec.commandLine(), exercise == null ? "Missing required parameter: 'EXERCISE', one of " + String.join(", ", Exercises.keys())
                    + "; or --data=FILE" : "EXERCISE and --data exclude each other");
        }
        if (output == null && !json) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--output=FILE', for what was learned; or --json");
        }
        if (data != null) {
            refuse(batch != null, "--batch", "data of your own are learned whole at every update");
            refuse(text != null, "--text", "it belongs to the exercise letters");
            new OwnData(data, outputs, Optional.ofNullable(cell), hidden == null ? OptionalInt.empty() : OptionalInt.of(hidden),
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed), updates == null ? OptionalInt.empty() : OptionalInt.of(updates),
                    rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate), clip == null ? OptionalDouble.empty() : OptionalDouble.of(clip),
                    Optional.ofNullable(optimizer).map(TrainCommand::optimizer)).learn(Optional.ofNullable(output), json, quiet, spec.commandLine());
            return;
        }
        learn(plan());
    }

    private void refuse(boolean given, String option, String why) {
        if (given) {
            throw new ParameterException(spec.commandLine(), option + " would have no effect: " + why);
        }
    }

    private void learn(Plan plan) {
        Optional<Path> file = Optional.ofNullable(output).map(typed -> BadInput.at("-o", () -> FileName.path(typed)));
        Course course = new Course(plan);
        long start = System.nanoTime();
        try (Interrupt interrupt = new Interrupt()) {
            ProgressLine line = new ProgressLine(spec.commandLine().getErr());
            boolean shown = !quiet && Terminal.showsErrors();
            while (!course.isOver() && !interrupt.isAsked()) {
                course.update();
                if (shown) {
                    line.at(course.updates(), plan.updates(), course.kept().getLast().verdict());
                }
            }
            line.wipe();
            Checkpoint best = course.best();
            file.ifPresent(to -> WholeFile.write(to, SceneJson.format(Taught.scene(plan, best)).getBytes(StandardCharsets.UTF_8)));
            if (json) {
                spec.commandLine().getOut().print(TrainingJson.of(course, (System.nanoTime() - start) / 1e9));
                spec.commandLine().getOut().flush();
            }
            tell(course, best, (System.nanoTime() - start) / 1e9);
        }
    }

    private void tell(Course course, Checkpoint best, double seconds) {
        PrintWriter err = spec.commandLine().getErr();
        if (!quiet) {
            String ended = course.updates() < course.plan().updates() ? course.isOver() ? "overflowed after " : "stopped after " : "";
            err.println(String.format(Locale.ROOT, "%s%d updates in %.1f s; best after %d: loss %.4g, %.1f %% right%s", ended, course.updates(), seconds, best.update(),
                    best.verdict().loss(), 100 * best.verdict().right(), output == null ? "" : "; " + output));
            err.flush();
        }
    }

    private Plan plan() {
        Exercise wanted = text == null ? BadInput.at("EXERCISE", () -> Exercises.named(exercise)) : ofText();
        Cell kind = BadInput.at("--cell", () -> Cells.plain(Cells.named(cell == null ? "gru" : cell)));
        Plan plan = BadInput.at("--hidden", () -> Plan.of(wanted, kind, hidden == null ? wanted.units() : hidden, seed == null ? 1 : seed));
        plan = updates == null ? plan : put("--updates", plan::withUpdates, updates);
        plan = rate == null ? plan : put("--rate", plan::withRate, rate);
        plan = batch == null ? plan : put("--batch", plan::withBatch, batch);
        plan = clip == null ? plan : put("--clip", plan::withClip, clip == 0 ? OptionalDouble.empty() : OptionalDouble.of(clip));
        return optimizer == null ? plan : plan.withOptimizer(optimizer(optimizer));
    }

    private static <T> Plan put(String option, Function<T, Plan> with, T value) {
        return BadInput.at(option, () -> with.apply(value));
    }

    private Exercise ofText() {
        if (!exercise.equals("letters")) {
            throw new ParameterException(spec.commandLine(), "--text would have no effect: it belongs to the exercise letters");
        }
        Optional<Path> file = text.length() < 1000 && !text.contains("\n") ? path(text).filter(Files::isRegularFile) : Optional.empty();
        return BadInput.at("--text", () -> Exercises.ofText(file.map(SceneFile::text).orElse(text)));
    }

    private static Optional<Path> path(String typed) {
        try {
            return Optional.of(Path.of(typed));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optimizer optimizer(String typed) {
        return Keyed.keys(Optimizer.values()).contains(typed.toLowerCase(Locale.ROOT)) ? Optimizer.valueOf(typed.toUpperCase(Locale.ROOT)) : refuseOptimizer(typed);
    }

    private static Optimizer refuseOptimizer(String typed) {
        throw BadInput.unknown(says("is-no-optimizer", Quoted.of(typed)), typed, says("there-are"), Keyed.keys(Optimizer.values())).at("--optimizer");
    }

    /// What a shell can complete an exercise to.
    static final class Keys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exercises.keys().iterator();
        }
    }

    /// What a shell can complete a cell to.
    static final class CellKeys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Cells.keys().iterator();
        }
    }
}
