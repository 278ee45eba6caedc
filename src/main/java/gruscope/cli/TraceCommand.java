package gruscope.cli;

import gruscope.BadInput;
import gruscope.WholeFile;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.export.table.TraceCsv;
import gruscope.export.table.TraceJson;
import gruscope.json.JsonParser;
import gruscope.model.TorchNames;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.sequence.CsvInput;
import gruscope.sequence.Encoding;
import gruscope.sequence.Numbers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// `gruscope trace`: every signal of every step, as JSON or CSV.
@Command(name = "trace", mixinStandardHelpOptions = true, description = "Writes every signal of every step, with all digits.",
        footer = {"", "Examples:", "  gruscope trace count-since-reset --format csv", "  gruscope trace --model weights.json --input x.csv --h0 0.1,-0.2 --gradients"})
final class TraceCommand implements Runnable {

    /// How the numbers are written.
    enum Format { JSON, CSV }

    /// Where the inputs come from, if not from the scene.
    static final class Source {
        @Option(names = "--sequence", paramLabel = "TEXT", description = "The sequence, in the scene's encoding; numbers for a model file.")
        private String text;

        @Option(names = "--input", paramLabel = "FILE", description = "A CSV file: one row a step, one column a feature, no header.")
        private Path file;
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class, description = SceneArgument.DESCRIPTION)
    private String scene;

    @Option(names = "--model", paramLabel = "FILE",
            description = "A JSON file of weights under PyTorch's names, with \"cell\" beside them; needs no scene. Its own h0 and c0 hold where --h0 and --c0 are not given.")
    private Path modelFile;

    @ArgGroup
    private Source source;

    @Option(names = "--h0", paramLabel = "V,V,…", description = "The initial hidden state, one number a unit.")
    private String h0;

    @Option(names = "--c0", paramLabel = "V,V,…", description = "The initial cell state of an LSTM.")
    private String c0;

    @Option(names = "--gradients", description = "Add the norms of dh_T/dh_t, t = 0 to T.")
    private boolean gradients;

    @Option(names = "--format", paramLabel = "json|csv", defaultValue = "json", description = "Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-", description = "The file to write. Default: standard output.")
    private String output;

    /// What is to be run: a program, and how typed text is read for it.
    private record Task(Program program, Encoding encoding, Optional<String> text) {
    }

    @Override
    public void run() {
        Task task = task();
        Trace trace = Stepper.run(withStart(task.program()), inputs(task));
        Optional<Gradients> norms = gradients ? Optional.of(Gradients.of(trace)) : Optional.empty();
        String text = switch (format) {
            case JSON -> TraceJson.format(trace, norms);
            case CSV -> TraceCsv.format(trace, norms);
        };
        if (output.equals("-")) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            WholeFile.write(Path.of(output), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Task task() {
        if (modelFile != null && scene != null) {
            throw new ParameterException(spec.commandLine(), "SCENE and --model exclude each other: a model file needs no scene");
        }
        if (modelFile == null) {
            Scene opened = scene == null ? Presets.defaultScene() : SceneArgument.open(scene);
            return new Task(opened.program(), opened.encoding(), Optional.of(opened.reading()));
        }
        String name = modelFile.getFileName().toString();
        TorchNames read = TorchNames.read(JsonParser.parse(SceneFile.text(modelFile), name), name);
        Program program = new Program(WeightPlan.shared(read.model().weights()), read.start(), List.of(), read.model().readout());
        return new Task(program, new Numbers(read.model().weights().inputSize()), Optional.empty());
    }

    private double[][] inputs(Task task) {
        if (source != null && source.file != null) {
            int features = task.program().weights().shared().inputSize();
            return CsvInput.parse(SceneFile.text(source.file), source.file.getFileName().toString(), features);
        }
        String typed = source != null ? source.text : task.text().orElseThrow(() -> new ParameterException(spec.commandLine(),
                "a model file holds no sequence: give one with --sequence or --input"));
        return task.encoding().encode(typed).requireClean().vectors();
    }

    private Program withStart(Program program) {
        if (h0 == null && c0 == null) {
            return program;
        }
        int n = program.weights().shared().hiddenSize();
        if (c0 != null && !program.weights().shared().cell().hasCellState()) {
            throw new BadInput("--c0 is given; a " + program.weights().shared().cell().kind() + " has no cell state");
        }
        double[] hidden = state("--h0", h0, n, program.start()::h);
        double[] cell = state("--c0", c0, n, program.start()::c);
        return new Program(program.weights(), InitialState.of(hidden, cell), program.interventions(), program.readout());
    }

    private static double[] state(String option, String text, int units, IntToDoubleFunction otherwise) {
        double[] values = new double[units];
        if (text == null) {
            Arrays.setAll(values, otherwise);
            return values;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != units) {
            throw new BadInput(option + " has " + parts.length + " numbers; this cell needs one for each of its " + units + " hidden units");
        }
        for (int i = 0; i < units; i++) {
            values[i] = number(option, parts[i].strip());
        }
        return values;
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInput(option + " holds \"" + text + "\", which is no number", e);
        }
    }
}
