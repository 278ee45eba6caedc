package gruscope.cli;

import gruscope.BadInput;
import gruscope.cli.out.TextOutput;
import gruscope.cli.speech.Misuse;
import gruscope.export.ask.Reading;
import gruscope.figure.Notation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Equations;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Symbols;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.Iterator;

import static gruscope.Message.says;

/// `gruscope equations`: a cell's equations as text.
@Command(name = "equations", mixinStandardHelpOptions = true,
        footer = {"  gruscope equations latch --format latex", "  gruscope equations count-since-reset --step 6 --unit 2 --format markdown", "  gruscope equations latch --where --language zh"})
final class EquationsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "plain", completionCandidates = Notations.class)
    private String format;

    @Option(names = "--step", paramLabel = "N")
    private Integer step;

    @Option(names = "--unit", paramLabel = "K")
    private Integer unit;

    @Mixin
    private ReadingOptions options;

    @Option(names = "--where")
    private boolean where;

    @Option(names = "--language", paramLabel = "NAME")
    private String language;

    @Option(names = "--colours")
    private boolean colours;

    @Option(names = "--symbols", paramLabel = "H=S,…")
    private String symbols;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-")
    private String output;

    @Override
    public void run() {
        if (unit != null && step == null) {
            throw new Misuse(spec.commandLine(), says("unit-needs-step"));
        }
        Notation wanted = BadInput.at("--format", () -> Notation.named(format));
        Reading reading = options.reading();
        Opened opened = reading.on(SceneArgument.open(scene, reading.choice()));
        String text = equations(opened.scene()).text(wanted);
        TextOutput.write(output, text, spec.commandLine());
        if (!quiet) {
            SceneArgument.tell(opened, spec.commandLine().getErr());
        }
    }

    private Equations equations(Scene opened) {
        int units = opened.hiddenSize();
        if (unit != null && (unit < 1 || unit > units)) {
            throw new BadInput("--unit", says("there-is-no-unit", unit), says("the-units-are-1-to", units));
        }
        Scene seen = unit == null ? opened : opened.withView(opened.view().withUnit(unit - 1));
        Run run = Run.of(seen);
        Look look = Look.of(language == null ? run.scene().view() : run.scene().view().withLanguage(BadInput.at("--language", () -> Language.named(language))));
        Shot shot = Shot.of(run, symbols == null ? look : BadInput.at("--symbols", () -> look.preferring(look.preferences().with(Symbols.SYMBOLS, Symbols.SYMBOLS.read(symbols, seen)))));
        if (step == null) {
            return asked(Equations.of(shot), shot);
        }
        if (step < 1 || step > run.trace().length()) {
            throw new BadInput("--step", says("there-is-no-step-of", step), run.trace().length() == 0 ? says("the-sequence-is-empty") : says("the-steps-are-1-to", run.trace().length()));
        }
        return asked(Equations.withNumbers(shot.at(Moment.after(step, run.timeline().beats() - 1))), shot);
    }

    private Equations asked(Equations equations, Shot shot) {
        Equations said = where ? equations.withMeanings(shot) : equations;
        return colours ? said.coloured(shot) : said;
    }

    /// What a shell can complete the format to.
    static final class Notations implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Notation.values()).map(Notation::key).iterator();
        }
    }
}
