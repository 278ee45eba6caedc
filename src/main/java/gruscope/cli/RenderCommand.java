package gruscope.cli;

import gruscope.WholeFile;
import gruscope.engine.Progress;
import gruscope.export.Format;
import gruscope.export.Pages;
import gruscope.export.Picture;
import gruscope.export.Recipe;
import gruscope.scene.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// `gruscope render`: a figure as a file, without a display.
@Command(name = "render", mixinStandardHelpOptions = true, description = "Draws a figure of a scene to a file. Needs no display.",
        modelTransformer = SettingOptions.class,
        footer = {"", "Example:", "  gruscope render count-since-reset --figure cell --step 6 --beat candidate --theme print --dpi 300 -o cell.png"})
final class RenderCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", description = "A preset's name, a scene file, or a scene's text.")
    private String scene;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "The file, or - for a PNG to standard output.")
    private String output;

    @Override
    public void run() {
        Recipe recipe = Recipe.of(Presets.open(scene), SettingOptions.of(spec.commandLine().getParseResult()));
        boolean standard = output.equals("-");
        Format format = standard ? Format.PNG : Format.of(output);
        byte[] picture = Picture.of(new Pages(recipe, Progress.UNWATCHED), format, Progress.UNWATCHED);
        if (standard) {
            toStandardOutput(picture);
        } else {
            WholeFile.write(Path.of(output), picture);
        }
    }

    private static void toStandardOutput(byte[] picture) {
        try {
            System.out.write(picture);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
