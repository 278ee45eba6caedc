package gruscope.export;

import gruscope.engine.Beat;
import gruscope.scene.Scene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Settings of which some name several values, taken apart into settings that name one each, every combination once.
///
/// Lists are apart by commas: `1,3,5`. Steps can also be asked for as `2-4`, `all` and `last`, beats as `all`.
final class Choices {

    private static final String ALL = "all";
    private static final String LAST = "last";
    private static final Pattern STRETCH = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    private final Scene scene;
    private final Settings settings;

    private Choices(Scene scene, Settings settings) {
        this.scene = scene;
        this.settings = settings;
    }

    /// Combinations in the order of [Setting], the last varying fastest. A film tells of all steps and beats: a list of them is one film.
    ///
    /// @throws gruscope.BadInput if the scene has not the stretch of steps that is asked for
    static List<Settings> of(Scene scene, Settings settings, Format format) {
        Choices choices = new Choices(scene, settings);
        List<Settings> combinations = List.of(settings);
        for (Setting setting : Setting.values()) {
            if (!setting.takesSeveral() || !settings.has(setting)) {
                continue;
            }
            Set<String> values = choices.values(setting);
            boolean told = format.isMoving() && values.size() > 1 && (setting == Setting.STEP || setting == Setting.BEAT);
            combinations = combinations.stream().flatMap(one -> told ? Stream.of(one.without(setting))
                    : values.stream().map(value -> one.withValue(setting, value))).toList();
        }
        return combinations;
    }

    private Set<String> values(Setting setting) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : settings.text(setting).orElseThrow().split(",", -1)) {
            values.addAll(switch (setting) {
                case STEP -> steps(value.strip());
                case BEAT -> beats(value.strip());
                default -> List.of(value.strip());
            });
        }
        return values;
    }

    private List<String> beats(String value) {
        return value.equals(ALL) ? scene.program().weights().shared().cell().beats().stream().map(Beat::key).toList() : List.of(value);
    }

    private List<String> steps(String value) {
        Matcher stretch = STRETCH.matcher(value);
        if (!List.of(ALL, LAST).contains(value) && !stretch.matches()) {
            return List.of(value);
        }
        int steps = scene.encoding().encode(scene.reading()).tokens().size();
        if (steps == 0) {
            throw settings.refused(Setting.STEP, "the sequence is empty; there is no step to draw");
        }
        int first = stretch.matches() ? Integer.parseInt(stretch.group(1)) : value.equals(ALL) ? 1 : steps;
        int last = stretch.matches() ? Integer.parseInt(stretch.group(2)) : steps;
        if (first < 1 || last < first || last > steps) {
            throw settings.refused(Setting.STEP, "\"" + value + "\" must be two steps from 1 to " + steps + ", the first no later than the last");
        }
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }
}
