package gruscope.cli;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.figure.Look;
import gruscope.figure.Shot;
import gruscope.scene.Moment;
import gruscope.scene.Presets;
import gruscope.scene.Run;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `gruscope render`: a figure as a PNG, without a display.
@Command(name = "render", mixinStandardHelpOptions = true, description = "Draws a figure of a scene to a PNG file. Needs no display.",
        footer = {"", "Example:", "  gruscope render count-since-reset --figure cell --step 6 --beat candidate --theme print --dpi 300 -o cell.png"})
final class RenderCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", description = "A preset's name, a scene file, or a scene's text.")
    private String scene;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "The PNG file, or - for standard output.")
    private String output;

    @Option(names = "--figure", paramLabel = "NAME", defaultValue = "overview",
            description = "cell, arithmetic, strip, gates, states, chart, weights, bill, beside, cells or overview. Default: ${DEFAULT-VALUE}.")
    private String figure;

    @Option(names = "--step", paramLabel = "N", description = "The time step, from 1. Default: the scene's own, or else the last.")
    private Integer step;

    @Option(names = "--beat", paramLabel = "NAME", description = "The beat of the step, such as candidate. Default: the last.")
    private String beat;

    @Option(names = "--width", paramLabel = "PX", description = "The width in pixels. Default: the figure's own size at the given density.")
    private Integer width;

    @Option(names = "--dpi", paramLabel = "N", description = "Pixels per inch, noted in the file. Default: 96.")
    private Double dpi;

    @Mixin
    private ViewOptions view;

    @Override
    public void run() {
        Figure drawn = Gallery.named(figure);
        Scene opened = view.applied(Presets.open(scene));
        Run run = Run.of(opened);
        Shot shot = Shot.of(run, Look.of(opened.view(), Locale.ENGLISH)).at(moment(run));
        double density = dpi == null ? Picture.SCREEN_DPI : inRange("--dpi", dpi, 1, 4800);
        int pixels = width == null ? Picture.pixels(drawn.preferredSize(shot), density) : (int) inRange("--width", width, 1, 30_000);
        Picture picture = new Picture(drawn, shot, pixels, density);
        if (output.equals("-")) {
            toStandardOutput(picture.png());
        } else if (output.toLowerCase(Locale.ROOT).endsWith(".png")) {
            picture.write(Path.of(output));
        } else {
            throw new BadInput("\"" + output + "\": the file's name must end in .png");
        }
    }

    /// The moment asked for; where nothing was asked, the scene's own if it has begun, else the end.
    private Moment moment(Run run) {
        Timeline timeline = run.timeline();
        Moment own = Shot.of(run, Look.of(Theme.LIGHT, Locale.ENGLISH)).moment();
        if (step == null && beat == null) {
            return timeline.position(own) > 0 ? own : timeline.at(timeline.end());
        }
        if (run.trace().length() == 0) {
            throw new BadInput("the sequence is empty; there is no step to draw");
        }
        int wanted = step != null ? step : timeline.position(own) > 0 ? own.step() : run.trace().length();
        inRange("--step", wanted, 1, run.trace().length());
        return Moment.after(wanted, beat == null ? timeline.beats() - 1 : beatIndex(run));
    }

    private int beatIndex(Run run) {
        List<String> keys = run.trace().cell().beats().stream().map(b -> b.key()).toList();
        if (!keys.contains(beat)) {
            throw new BadInput("--beat is \"" + beat + "\"; the beats of this " + run.trace().cell().kind() + " are " + String.join(", ", keys));
        }
        return keys.indexOf(beat);
    }

    private static double inRange(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new BadInput(String.format(Locale.ROOT, "%s is %s; it must be from %.0f to %.0f", option, Digits.shortest(value), least, most));
        }
        return value;
    }

    private static void toStandardOutput(byte[] png) {
        try {
            System.out.write(png);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
