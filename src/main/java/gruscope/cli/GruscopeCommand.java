package gruscope.cli;

import gruscope.Progress;
import gruscope.WholeFile;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
import gruscope.export.ask.Format;
import gruscope.export.ask.Reading;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.make.Picture;
import gruscope.export.page.Pages;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.file.Presets;
import gruscope.ui.open.Source;
import gruscope.ui.window.GruscopeApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import static gruscope.Message.says;

/// `gruscope [SCENE]`: opens the window, or draws a picture where there is no display.
@Command(name = "gruscope", mixinStandardHelpOptions = true, versionProvider = GruscopeCommand.Version.class,
        footer = {"  gruscope", "  gruscope sentiment", "  gruscope render count-since-reset -o count.png", "  gruscope equations latch --format latex", "  gruscope count --cell gru --input 3 --hidden 4 --table latex", "  gruscope trace latch --format csv", "  gruscope COMMAND --help"})
final class GruscopeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCENE",
            completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Mixin
    private ReadingOptions options;

    @Option(names = "--play", hidden = true)
    private Integer steps;

    @Override
    public Integer call() {
        Reading reading = options.reading();
        if (scene == null && !reading.equals(Reading.AS_IS)) {
            throw new Misuse(spec.commandLine(), says("scene-is-to-be-named"));
        }
        Optional<Source> source = Optional.ofNullable(scene).map(SceneArgument::source).map(named -> named.with(reading::on));
        if (hasDisplay() && source.isPresent() && steps == null) {
            return show(source.get().open(reading.choice()));
        }
        Optional<Scene> wanted = source.map(named -> taken(named.opens().apply(reading.choice())));
        if (hasDisplay()) {
            return GruscopeApp.open(wanted, Optional.empty(), steps == null ? OptionalInt.empty() : OptionalInt.of(steps));
        }
        Path picture = Path.of("gruscope.png");
        WholeFile.write(picture, overview(wanted.orElseGet(Presets::defaultScene)));
        spec.commandLine().getOut().println(Speech.of(says("drawn-instead", picture.toAbsolutePath())));
        return 0;
    }

    /// Opens the window, with the question over it where one is left.
    private int show(Source.Attempt attempt) {
        return switch (attempt) {
            case Source.Success(Opened opened) -> GruscopeApp.open(Optional.of(taken(opened)), Optional.empty(), OptionalInt.empty());
            case Source.Question question -> GruscopeApp.open(Optional.empty(), Optional.of(question), OptionalInt.empty());
        };
    }

    private Scene taken(Opened opened) {
        SceneArgument.tell(opened, spec.commandLine().getErr());
        return opened.scene();
    }

    /// The whole page of a scene, halfway through, where there is something to see.
    private static byte[] overview(Scene scene) {
        int halfway = (scene.steps() + 1) / 2;
        Settings settings = halfway == 0 ? Settings.NONE : Settings.NONE.with(Setting.STEP, Integer.toString(halfway), "step");
        return Picture.of(new Pages(Recipe.of(scene, settings), Progress.UNWATCHED), Format.PNG, Progress.UNWATCHED);
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean desktop = system.contains("mac") || system.contains("win");
        return desktop || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
                || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = GruscopeCommand.class.getPackage().getImplementationVersion();
            return new String[] {"GRUscope " + (version == null ? Speech.of(says("not-packaged")) : version)};
        }
    }
}
