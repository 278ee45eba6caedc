package gruscope.cli;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Quoted;
import gruscope.cli.out.Destination;
import gruscope.cli.out.TextOutput;
import gruscope.cli.speech.Speech;
import gruscope.export.ask.Reading;
import gruscope.export.table.Certificate;
import gruscope.export.table.Python;
import gruscope.scene.file.Opened;
import gruscope.scene.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;

import static gruscope.Message.says;

/// `gruscope certify`: a script that computes a scene's states anew in another program.
@Command(name = "certify", mixinStandardHelpOptions = true,
        footer = {"  gruscope certify latch --run", "  gruscope certify gru.safetensors --input x.csv --with pytorch -o check.py"})
final class CertifyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = "--with", paramLabel = "LIBRARY", defaultValue = "numpy", completionCandidates = Libraries.class)
    private String library;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-")
    private String output;

    @Option(names = "--run")
    private boolean run;

    @Override
    public void run() {
        List<String> known = Keyed.keys(Certificate.Library.values());
        if (!known.contains(library)) {
            throw BadInput.unknown(says("is-no-library", Quoted.of(library)), library, says("there-are"), known).at("--with");
        }
        Reading reading = options.reading();
        Opened opened = reading.on(SceneArgument.open(scene, reading.choice()));
        Run states = Run.of(opened.scene());
        Certificate.Library chosen = Certificate.Library.values()[known.indexOf(library)];
        if (!run || !output.equals(Destination.STANDARD_OUTPUT)) {
            TextOutput.write(output, Certificate.of(states, chosen), spec.commandLine());
        }
        if (run) {
            spec.commandLine().getOut().println(Speech.of(says("largest-difference", Python.find(System.getenv()).difference(states, chosen))));
            spec.commandLine().getOut().flush();
        }
        if (!quiet) {
            SceneArgument.tell(opened, spec.commandLine().getErr());
        }
    }

    /// What a shell can complete the library to.
    static final class Libraries extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Libraries() {
            super(Keyed.keys(Certificate.Library.values()));
        }
    }
}
