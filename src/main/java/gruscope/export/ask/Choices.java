package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.scene.Scene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Settings of which some name several values, taken apart into settings that name one each, every combination once.
///
/// Lists are apart by commas: `1,3,5`; what else asks for several is up to the setting ([Setting#each]).
public final class Choices {

    private static final int MOST_PICTURES = 10_000;

    private Choices() {
    }

    /// Combinations in the order of [Setting#values], the last varying fastest. A film tells of all steps and beats: a list of them is one film.
    ///
    /// @throws gruscope.BadInput if the scene has not the stretch of steps that is asked for
    public static List<Settings> of(Scene scene, Settings settings, Format format) {
        List<Settings> combinations = List.of(settings);
        for (Setting<?> setting : Setting.values()) {
            if (setting.takesSeveral() && settings.has(setting)) {
                Set<String> values = settings.at(setting, () -> values(setting, settings, scene));
                boolean told = format.isMoving() && values.size() > 1 && !setting.matters(format, settings);
                requireFew(told ? combinations.size() : (long) combinations.size() * values.size(), setting);
                combinations = combinations.stream().flatMap(one -> told ? Stream.of(one.without(setting))
                        : values.stream().map(value -> one.withValue(setting, value))).toList();
            }
        }
        return combinations;
    }

    private static void requireFew(long pictures, Setting<?> setting) {
        if (pictures > MOST_PICTURES) {
            throw new BadInput(setting.option(), says("are-asked-for-at-once", Counted.of(pictures, "picture")), says("at-most-are-made", MOST_PICTURES));
        }
    }

    private static Set<String> values(Setting<?> setting, Settings settings, Scene scene) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : settings.text(setting).orElseThrow().split(",", -1)) {
            values.addAll(setting.each(value.strip(), scene));
        }
        return values;
    }
}
