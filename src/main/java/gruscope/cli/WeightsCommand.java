package gruscope.cli;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Quoted;
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
import java.util.List;
import java.util.Locale;

/// `gruscope weights`: a scene's weights for other programs.
@Command(name = "weights", mixinStandardHelpOptions = true,
        description = "Writes a scene's weights, as its model has them, for other programs: safetensors, npz, onnx or json, as the file's name ends.",
        footer = {"", "Examples:", "  gruscope weights sentiment -o sentiment.safetensors", "  gruscope weights gru.keras -o gru.onnx"})
final class WeightsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class, description = SceneArgument.DESCRIPTION)
    private String scene;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The file to write: its ending says the format.")
    private Path output;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-q", "--quiet"}, description = "Do not say what a model file was taken for.")
    private boolean quiet;

    @Override
    public void run() {
        List<String> known = Keyed.keys(WeightWriter.Form.values());
        String name = output.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!known.contains(ending)) {
            throw BadInput.unknown(Quoted.of(name) + " ends in no format of weights", ending, "there are", known).at("-o");
        }
        Reading reading = options.reading();
        Opened opened = reading.on(SceneArgument.open(scene, reading.choice()));
        WholeFile.write(output, WeightWriter.write(opened.scene().model(), WeightWriter.Form.values()[known.indexOf(ending)]));
        if (!quiet) {
            SceneArgument.tell(opened, spec.commandLine().getErr());
        }
    }
}
