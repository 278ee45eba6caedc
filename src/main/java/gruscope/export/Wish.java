package gruscope.export;

import gruscope.engine.Beat;
import gruscope.export.NamePattern.Field;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A picture that is wanted and has no name yet.
///
/// @param settings of one value each
/// @param traits   what a name can tell of it
record Wish(Scene scene, Settings settings, Format format, Map<Field, String> traits) {

    private static final String ALL = "all";

    /// @param name what files of the scene are called after
    static Wish of(Scene scene, String name, Settings settings, Format format) {
        List<String> beats = scene.beats().stream().map(Beat::key).toList();
        Timeline timeline = scene.timeline();
        Moment own = timeline.position(scene.moment()) > 0 ? timeline.at(timeline.position(scene.moment())) : timeline.at(timeline.end());
        Optional<String> step = settings.text(Setting.STEP);
        Map<Field, String> traits = new EnumMap<>(Field.class);
        traits.put(Field.SCENE, name);
        traits.put(Field.FIGURE, settings.text(Setting.FIGURE).orElse(Recipe.FIGURE));
        traits.put(Field.STEP, step.orElse(format.isMoving() ? ALL : Integer.toString(own.step())));
        traits.put(Field.BEAT, settings.text(Setting.BEAT).orElse(format.isMoving() ? ALL : step.isPresent() ? beats.getLast() : beats.get(own.beat())));
        traits.put(Field.THEME, settings.text(Setting.THEME).orElse(scene.view().theme().key()));
        traits.put(Field.LANGUAGE, settings.text(Setting.LANGUAGE).orElse(scene.view().language().key()));
        traits.put(Field.FORMAT, format.ending());
        return new Wish(scene, settings, format, traits);
    }
}
