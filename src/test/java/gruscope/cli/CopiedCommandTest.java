package gruscope.cli;

import gruscope.engine.cell.Beat;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.ask.Shell;
import gruscope.export.make.Order;
import gruscope.export.make.Orders;
import gruscope.export.make.RenderLine;
import gruscope.export.make.Wish;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The command line that the export dialog copies, read by the very command that it calls.
class CopiedCommandTest {

    private static Stream<String> presets() {
        return Presets.names().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void atEveryBeatOfEveryPresetItAsksForTheSamePicture(String preset) {
        Scene scene = Presets.named(preset);
        int steps = Run.of(scene).trace().length();
        List<Beat> beats = scene.model().weights().cell().beats();
        for (int step : List.of(1, (steps + 1) / 2, steps)) {
            for (int beat = 0; beat < beats.size(); beat++) {
                Scene seen = scene.withMoment(Moment.after(step, beat));
                sameByName(preset, seen, Settings.NONE);
                sameByName(preset, seen, settings("figure", "strip/cell@" + steps + ":" + beats.get(beat).key() + "+chart", "letters", "off"));
                sameByName(preset, seen, settings("figure", "cell", "beat", beats.getLast().key()));
                sameByName(preset, seen, settings("figure", "states", "step", "1", "theme", "print", "width", "88mm"));
            }
        }
        same(scene, Settings.NONE);
        same(scene.withMoment(new Moment(steps, beats.size() - 1, 0.5)), settings("figure", "arithmetic"));
        same(scene.withMoment(new Moment(1, 0, 0)), settings("beat", beats.getFirst().key()));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void inAnyViewItAsksForTheSamePicture(String preset) {
        Scene scene = Presets.named(preset);
        View view = scene.view().withTheme(Theme.DARK).withLanguage(Language.BOTH).withZoom(3.25).withFold(1e-7).withSteps(new Span(2, 3))
                .withUnits(new Span(1, 1)).withUnit(scene.hiddenSize() - 1).withBeside(new Beside(List.of(), Beside.Match.BUDGET));

        sameByName(preset, scene.withView(view).withMoment(Moment.after(2, 1)), settings("background", "#ffffff"));
        sameByName(preset, scene.withView(view.withBeside(scene.view().beside()).withSteps(Span.ALL)), settings("theme", "projector"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsNoPresetIsWrittenOut(String preset) {
        Scene own = Presets.named(preset).with(new Change.RecurrentScale(0.5)).withMoment(Moment.after(1, 1));

        assertTrue(same(own, settings("figure", "cell")).startsWith("gruscope render gruscope:1:"));
    }

    @Test
    void aMomentBeyondTheLastStepIsWrittenOut() {
        Scene latch = Presets.named("latch");

        same(latch.withMoment(Moment.after(99, 2)), Settings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"picture of mine.png|picture of mine.png", "it's.png|it's.png", "-j.png|./-j.png", "@mine.png|@mine.png",
            "a{b}c.png|abc.png", "100%.png|100%.png", "门控.png|门控.png"})
    void aFileMayHaveAnyName(String chosen, String file) {
        String command = RenderLine.of(new Order(new Wish(Presets.named("latch"), settings("figure", "cell"), Format.PNG), Map.of(), Path.of(chosen), false), Shell.POSIX);

        assertEquals(file, order(command).file().toString());
    }

    private static void sameByName(String preset, Scene seen, Settings settings) {
        String command = same(seen, settings);

        // Two presets may be one scene in different views.
        String named = words(command).get(2);
        assertTrue(Presets.names().contains(named) && Presets.named(named).model().equals(Presets.named(preset).model()), command);
    }

    /// The command line, once it has been seen that it asks for the same picture.
    private static String same(Scene seen, Settings settings) {
        String command = RenderLine.of(new Order(new Wish(seen, settings, Format.PNG), Map.of(), Path.of("picture.png"), false), Shell.POSIX);
        Order order = order(command);
        assertEquals(Recipe.of(seen, settings), Recipe.of(order.wish().scene(), order.wish().settings()), command);
        return command;
    }

    private static Order order(String command) {
        List<String> words = words(command);
        RenderCommand render = new RenderCommand();
        new CommandLine(render).parseArgs(words.subList(2, words.size()).toArray(String[]::new));
        Orders orders = render.asked().orders();
        assertEquals(List.of(), orders.problems(), command);
        assertEquals(1, orders.orders().size(), command);
        return orders.orders().getFirst();
    }

    /// As a POSIX shell takes a command line apart that is quoted by single quotes alone.
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char letter = command.charAt(i);
            if (letter == '\'') {
                quoted = !quoted;
            } else if (letter == '\\' && !quoted) {
                i++;
                word.append(command.charAt(i));
            } else if (letter == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(letter);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static Settings settings(String... keysAndValues) {
        Settings settings = Settings.NONE;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings = settings.with(Setting.named(keysAndValues[i]).orElseThrow(), keysAndValues[i + 1], keysAndValues[i]);
        }
        return settings;
    }
}
