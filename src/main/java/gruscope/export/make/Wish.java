package gruscope.export.make;

import gruscope.export.ask.Format;
import gruscope.export.ask.Moments;
import gruscope.export.ask.NamePattern.Field;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.page.Pages;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A picture that is wanted: of which scene, how, as what.
///
/// @param settings of one value each
public record Wish(Scene scene, Settings settings, Format format) {

    /// Its pages, before anything is drawn.
    ///
    /// @param run of its scene
    /// @throws gruscope.BadInput if a setting cannot be had
    public Pages pages(Run run) {
        Recipe recipe = Recipe.of(scene, settings);
        return new Pages(recipe, run.seenIn(recipe.scene()));
    }

    /// What a name can tell of it, as it is asked for: a picture that cannot be had has a name all the same.
    ///
    /// @param name what files of the scene are called after
    Map<Field, String> traits(String name) {
        Moments moments = Moments.of(scene);
        Moment own = moments.own(scene.moment());
        Optional<String> step = settings.text(Setting.STEP);
        String beat = step.isPresent() ? moments.beats().getLast() : moments.beats().get(own.beat());
        Map<Field, String> traits = new EnumMap<>(Field.class);
        traits.put(Field.SCENE, name);
        traits.put(Field.FIGURE, asked(Setting.FIGURE));
        traits.put(Field.STEP, step.orElse(format.isMoving() ? Moments.ALL : Integer.toString(own.step())));
        traits.put(Field.BEAT, settings.text(Setting.BEAT).orElse(format.isMoving() ? Moments.ALL : beat));
        traits.put(Field.THEME, asked(Setting.THEME));
        traits.put(Field.LANGUAGE, asked(Setting.LANGUAGE));
        traits.put(Field.FORMAT, format.ending());
        return traits;
    }

    private String asked(Setting<?> setting) {
        return settings.text(setting).or(() -> setting.unasked(scene.view())).orElseThrow();
    }
}
