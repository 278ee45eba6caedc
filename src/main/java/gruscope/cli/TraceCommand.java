package gruscope.cli;

import gruscope.BadInput;
import gruscope.Memory;
import gruscope.Progress;
import gruscope.cli.out.TextOutput;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;

import static gruscope.Message.says;
import static gruscope.Message.plain;

/// `gruscope trace`: every signal of every step, as JSON or CSV.
@Command(name = "trace", mixinStandardHelpOptions = true,
        footer = {"  gruscope trace count-since-reset --format csv", "  gruscope trace --model weights.json --input x.csv --h0 0.1,-0.2 --gradients --target 1,0"})
final class TraceCommand implements Runnable {

    /// How the numbers are written.
    enum Listing { JSON, CSV }

    /// The rest is for the text, its vectors and gradients.
    private static final double SHARE_OF_MEMORY = 0.25;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = "--model", paramLabel = "FILE")
    private Path modelFile;

    @Mixin
    private ReadingOptions options;

    @Option(names = "--gradients")
    private boolean gradients;

    @Option(names = "--target", paramLabel = "V,V,…")
    private String target;

    @Option(names = "--routes")
    private boolean routes;

    @Option(names = "--format", paramLabel = "json|csv", defaultValue = "json")
    private Listing format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-")
    private String output;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Override
    public void run() {
        if (modelFile != null && scene != null) {
            throw new Misuse(spec.commandLine(), says("scene-and-model-file"));
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
            Overflow.told(trace, norms, format == Listing.JSON ? plain("null") : says("overflow.csv")).map(Speech::of).ifPresent(spec.commandLine().getErr()::println);
        }
    }

    private void checkBackward() {
        if (target != null && !gradients) {
            throw new Misuse(spec.commandLine(), says("target-needs-gradients"));
        }
        if (format == Listing.CSV && (target != null || routes)) {
            throw new Misuse(spec.commandLine(), says("adds-matrices", target != null ? "--target" : "--routes"));
        }
    }

    private static Shares shares(Trace trace, String typed) {
        return BadInput.at("--target", () -> Shares.of(trace, Pull.toTarget(trace, Reading.numbers(typed))));
    }

    private String wanted() {
        return scene == null ? Presets.names().getFirst() : scene;
    }
}
