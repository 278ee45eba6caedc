package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.Interrupt;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.WholeFile;
import gruscope.cli.out.ProgressLine;
import gruscope.cli.out.Terminal;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
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

import static gruscope.Message.says;

/// `gruscope train`: a small cell taught an exercise, or data of one's own.
@Command(name = "train", mixinStandardHelpOptions = true,
        footer = {"  gruscope train latch --cell gru --hidden 2 --seed 1 -o latch.json", "  gruscope train letters --text poem.txt --hidden 16 -o poem.json", "  gruscope train --data mine.csv --outputs 1 --cell lstm --hidden 4 -o mine.json", "  gruscope train --data lesson.json --json"})
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "EXERCISE", completionCandidates = Keys.class)
    private String exercise;

    @Option(names = "--data", paramLabel = "FILE")
    private Path data;

    @Option(names = "--outputs", paramLabel = "K", defaultValue = "1")
    private int outputs;

    @Option(names = "--text", paramLabel = "FILE|TEXT")
    private String text;

    @Option(names = "--cell", paramLabel = "CELL", completionCandidates = CellKeys.class)
    private String cell;

    @Option(names = "--hidden", paramLabel = "N")
    private Integer hidden;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--updates", paramLabel = "N")
    private Integer updates;

    @Option(names = "--batch", paramLabel = "N")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "V")
    private Double rate;

    @Option(names = "--optimizer", paramLabel = "adam|sgd")
    private String optimizer;

    @Option(names = "--clip", paramLabel = "V")
    private Double clip;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private String output;

    @Option(names = "--json")
    private boolean json;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Override
    public void run() {
        if ((exercise == null) == (data == null)) {
            throw new Misuse(spec.commandLine(), exercise == null ? says("missing-exercise", String.join(", ", Exercises.keys())) : says("exercise-and-data"));
        }
        if (output == null && !json) {
            throw new Misuse(spec.commandLine(), says("missing-output-of-training"));
        }
        if (data != null) {
            refuse(batch != null, "--batch", says("own-data-are-learned-whole"));
            refuse(text != null, "--text", says("it-is-of-letters"));
            new OwnData(data, outputs, Optional.ofNullable(cell), hidden == null ? OptionalInt.empty() : OptionalInt.of(hidden),
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed), updates == null ? OptionalInt.empty() : OptionalInt.of(updates),
                    rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate), clip == null ? OptionalDouble.empty() : OptionalDouble.of(clip),
                    Optional.ofNullable(optimizer).map(TrainCommand::optimizer)).learn(Optional.ofNullable(output), json, quiet, spec.commandLine());
            return;
        }
        learn(plan());
    }

    private void refuse(boolean given, String option, Message why) {
        if (given) {
            throw new Misuse(spec.commandLine(), says("would-have-no-effect", option, why));
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
            int updates = course.updates();
            String time = fixed("%.1f", seconds);
            Message ended = updates == course.plan().updates() ? says("trained.whole", updates, time) : says(course.isOver() ? "trained.overflowed" : "trained.stopped", updates, time);
            Message told = says("trained.best", ended, best.update(), fixed("%.4g", best.verdict().loss()), fixed("%.1f", 100 * best.verdict().right()));
            err.println(Speech.of(output == null ? told : says("trained.to", told, output)));
            err.flush();
        }
    }

    private static String fixed(String format, double number) {
        return String.format(Locale.ROOT, format, number);
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
            throw new Misuse(spec.commandLine(), says("would-have-no-effect", "--text", says("it-is-of-letters")));
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
