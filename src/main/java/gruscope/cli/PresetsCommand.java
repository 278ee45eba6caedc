package gruscope.cli;

import gruscope.Phrases;
import gruscope.cli.speech.Speech;
import gruscope.model.Model;
import gruscope.scene.file.PresetWords;
import gruscope.scene.file.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;

/// `gruscope presets`: the scenes that come with the program.
@Command(name = "presets", mixinStandardHelpOptions = true,
        footer = "  gruscope presets")
final class PresetsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        int width = Presets.names().stream().mapToInt(String::length).max().orElse(0);
        Phrases words = Speech.words("figure");
        Presets.all().forEach((name, scene) -> {
            Model model = scene.model();
            String shape = model.weights().cell().kind() + " " + model.weights().inputSize() + "→" + model.weights().hiddenSize();
            out.println(name + " ".repeat(width + 2 - name.length()) + PresetWords.title(model, words) + " · " + shape + " · " + Speech.words("window").text("provenance." + model.provenance().key()));
            out.println(" ".repeat(width + 2) + PresetWords.about(model, words));
        });
    }
}
