package gruscope.export.make;

import gruscope.export.ask.Moments;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.ask.Shell;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The command line that makes a picture again: `gruscope render latch --figure cell --step 2 -o cell.png`.
///
/// A scene that is a preset in another view or at another moment is named as that preset, and the differences as settings; any other is
/// written out as its text.
public final class RenderLine {

    private RenderLine() {
    }

    /// @throws gruscope.BadInput if the picture cannot be had
    public static String of(Order order, Shell shell) {
        Wish wish = order.wish();
        List<String> words = new ArrayList<>(List.of("gruscope", "render"));
        words.addAll(Presets.names().stream().filter(name -> isSeen(Presets.named(name), wish.scene())).findFirst()
                .flatMap(name -> told(Presets.named(name), wish).map(settings -> words(name, settings)))
                .orElseGet(() -> words(SceneText.format(wish.scene()), wish.settings())));
        if (order.caption()) {
            words.add("--caption");
        }
        words.addAll(List.of("-o", plain(order.file().toString())));
        return words.stream().map(shell::word).collect(Collectors.joining(" "));
    }

    private static List<String> words(String scene, Settings settings) {
        List<String> words = new ArrayList<>(List.of(scene));
        for (Setting<?> setting : Setting.values()) {
            settings.text(setting).ifPresent(value -> words.addAll(List.of(setting.option(), value)));
        }
        return words;
    }

    /// The file's name as one that is no pattern and no option.
    private static String plain(String file) {
        String name = file.replaceAll("[{}]", "");
        return name.startsWith("-") ? "./" + name : name;
    }

    /// Whether a scene is a preset in another view or at another moment. Cells have beats of their own: only of the same model is the moment one
    /// that the preset could be at.
    private static boolean isSeen(Scene preset, Scene scene) {
        return preset.model().equals(scene.model()) && preset.withView(scene.view()).withMoment(scene.moment()).equals(scene);
    }

    /// The settings, and those that make of a preset the scene; none if that cannot be said in settings.
    private static Optional<Settings> told(Scene preset, Wish wish) {
        Recipe wanted = Recipe.of(wish.scene(), wish.settings());
        Settings told = wish.settings();
        for (Setting<?> setting : Setting.values()) {
            Optional<String> there = setting.unasked(wish.scene().view());
            if (!told.has(setting) && !there.equals(setting.unasked(preset.view()))) {
                told = told.with(setting, there.orElseThrow(), setting.option());
            }
        }
        if (!Recipe.of(preset, told).scene().moment().equals(wanted.scene().moment())) {
            told = told.over(moment(wanted.scene()));
        }
        return Recipe.of(preset, told).equals(wanted) ? Optional.of(told) : Optional.empty();
    }

    private static Settings moment(Scene scene) {
        Moment moment = scene.moment();
        return Settings.NONE.with(Setting.STEP, String.valueOf(moment.step()), Setting.STEP.option())
                .with(Setting.BEAT, Moments.of(scene).beats().get(moment.beat()), Setting.BEAT.option());
    }
}
