package gruscope.cli;

import gruscope.scene.Presets;
import gruscope.scene.Scene;
import gruscope.ui.GruscopeApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// `gruscope [SCENE]`: opens the window, or draws a picture where there is no display.
@Command(name = "gruscope", mixinStandardHelpOptions = true, versionProvider = GruscopeCommand.Version.class,
        description = "Shows how a gated recurrent unit reads a sequence, step by step, in a window.",
        footer = {"", "Examples:", "  gruscope", "  gruscope sentiment", "  gruscope render count-since-reset -o count.png", "  gruscope COMMAND --help"},
        subcommands = {PresetsCommand.class, CountCommand.class, RenderCommand.class, TraceCommand.class})
final class GruscopeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCENE",
            description = "A preset's name (see gruscope presets), a scene file, or a scene's text. Without it, the scene that was open last.")
    private String scene;

    @Option(names = "--play", hidden = true, description = "Play this many steps, then close.")
    private Integer steps;

    @Override
    public Integer call() {
        Optional<Scene> wanted = Optional.ofNullable(scene).map(Presets::open);
        if (hasDisplay()) {
            return GruscopeApp.open(wanted, steps == null ? OptionalInt.empty() : OptionalInt.of(steps));
        }
        Path picture = Path.of("gruscope.png");
        Picture.of(wanted.orElseGet(Presets::defaultScene)).write(picture);
        spec.commandLine().getOut().println("There is no display here for the window, so the scene was drawn to " + picture.toAbsolutePath()
                + " instead.\nMore pictures, traces and counts: gruscope --help");
        return 0;
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
            return new String[] {"GRUscope " + (version == null ? "(not packaged)" : version)};
        }
    }
}
