package gruscope.cli;

import gruscope.BadInput;
import gruscope.Memory;
import gruscope.Progress;
import gruscope.cli.out.TextOutput;
import gruscope.engine.learn.Pull;
import gruscope.engine.learn.Shares;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Inputs;
import gruscope.engine.run.LongRun;
import gruscope.engine.run.Trace;
import gruscope.export.ask.Reading;
import gruscope.export.table.Overflow;
import gruscope.export.table.TraceCsv;
import gruscope.export.table.TraceJson;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.sequence.EncodedSequence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;

/// `gruscope trace`: every signal of every step, as JSON or CSV.
@Command(name = "trace", mixinStandardHelpOptions = true, description = "Writes every signal of every step, with all digits.",
        footer = {"", "Examples:", "  gruscope trace count-since-reset --format csv", "  gruscope trace --model weights.json --input x.csv --h0 0.1,-0.2 --gradients --target 1,0"})
final class TraceCommand implements Runnable {

    /// How the numbers are written.
    enum Listing { JSON, CSV }

    /// The rest is for the text, its vectors and gradients.
    private static final double SHARE_OF_MEMORY = 0.25;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class, description = SceneArgument.DESCRIPTION)
    private String scene;

    @Option(names = "--model", paramLabel = "FILE",
            description = "A model file: weights as .pt, safetensors, ONNX, Keras, .npz or JSON; the same as the file as SCENE. Its own h0, c0 and x hold where nothing else is given.")
    private Path modelFile;

    @Mixin
    private ReadingOptions options;

    @Option(names = "--gradients", description = "Add the norms of dh_T/dh_t, t = 0 to T.")
    private boolean gradients;

    @Option(names = "--target", paramLabel = "V,V,…",
            description = "With --gradients: for L = ½‖h_T − target‖² add what each step adds to the gradient of the weights (shares), and their sum (dL_dW), under PyTorch's names.")
    private String target;

    @Option(names = "--routes", description = "Add to each step its Jacobian dh_t/dh_(t−1), opened into the routes through the gates, which add up to it.")
    private boolean routes;

    @Option(names = "--format", paramLabel = "json|csv", defaultValue = "json", description = "Default: ${DEFAULT-VALUE}. Numbers too large for float64 are null in JSON; inf, -inf or nan in CSV.")
    private Listing format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-", description = "The file to write. Default: standard output.")
    private String output;

    @Option(names = {"-q", "--quiet"}, description = "Do not say what a model file was taken for, nor where the run overflowed.")
    private boolean quiet;

    @Override
    public void run() {
        if (modelFile != null && scene != null) {
            throw new ParameterException(spec.commandLine(), "SCENE and --model exclude each other: a model file needs no scene");
        }
        checkBackward();
        Reading reading = options.reading();
        Opened opened = reading.on(modelFile != null ? SceneFile.open(modelFile, reading.choice()) : SceneArgument.open(wanted(), reading.choice()));
        Scene read = opened.scene();
        EncodedSequence sequence = read.encoding().encode(read.reading()).requireClean();
        Inputs inputs = new Inputs(sequence.tokens().size(), sequence::vector, sequence.bytes());
        Trace trace = LongRun.run(read.program(), inputs, Memory.share(SHARE_OF_MEMORY), Progress.UNWATCHED);
        Optional<Gradients> norms = gradients ? Optional.of(Gradients.of(trace)) : Optional.empty();
        TraceJson.Backward backward = new TraceJson.Backward(norms, Optional.ofNullable(target).map(typed -> shares(trace, typed)), routes);
        TextOutput.write(output, out -> {
            switch (format) {
                case JSON -> TraceJson.write(trace, backward, out);
                case CSV -> TraceCsv.write(trace, norms, out);
            }
        }, spec.commandLine());
        if (!quiet) {
            SceneArgument.tell(opened, spec.commandLine().getErr());
            Overflow.told(trace, norms, format == Listing.JSON ? "null" : "inf, -inf or nan").ifPresent(spec.commandLine().getErr()::println);
        }
    }

    private void checkBackward() {
        if (target != null && !gradients) {
            throw new ParameterException(spec.commandLine(), "--target needs --gradients: it says whose gradient they are");
        }
        if (format == Listing.CSV && (target != null || routes)) {
            throw new ParameterException(spec.commandLine(), (target != null ? "--target" : "--routes") + " adds matrices; it needs --format json");
        }
    }

    private static Shares shares(Trace trace, String typed) {
        return BadInput.at("--target", () -> Shares.of(trace, Pull.toTarget(trace, Reading.numbers(typed))));
    }

    private String wanted() {
        return scene == null ? Presets.names().getFirst() : scene;
    }
}
