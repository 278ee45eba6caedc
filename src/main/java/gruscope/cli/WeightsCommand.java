package gruscope.cli;

import gruscope.BadInput;
import gruscope.WholeFile;
import gruscope.export.ask.Reading;
import gruscope.model.file.WeightWriter;
import gruscope.scene.file.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;

/// `gruscope weights`: a scene's weights for other programs.
@Command(name = "weights", mixinStandardHelpOptions = true,
        footer = {"  gruscope weights sentiment -o sentiment.safetensors", "  gruscope weights gru.keras -o gru.onnx"})
final class WeightsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private Path output;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Override
    public void run() {
        WeightWriter.Form form = BadInput.at("-o", () -> WeightWriter.Form.of(output.getFileName().toString()));
        Reading reading = options.reading();
        Opened opened = reading.on(SceneArgument.open(scene, reading.choice()));
        WholeFile.write(output, WeightWriter.write(opened.scene().model(), form));
        if (!quiet) {
            SceneArgument.tell(opened, spec.commandLine().getErr());
        }
    }
}
