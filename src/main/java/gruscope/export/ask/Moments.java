package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Beat;
import gruscope.engine.weights.WeightPlan;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// The moments of a scene's run as they are asked for: steps from 1, `last`, `all` and `2-4`, beats by their keys and `all`.
///
/// @param beats their keys, in the order of the telling
public record Moments(Timeline timeline, List<String> beats) {

    public static final String ALL = "all";
    private static final String LAST = "last";
    private static final Pattern STRETCH = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    public static Moments of(Scene scene) {
        WeightPlan weights = scene.program().weights();
        List<String> beats = weights.shared().cell().beats().stream().map(Beat::key).toList();
        int steps = weights.reach(scene.encoding().encode(scene.reading()).tokens().size());
        return new Moments(new Timeline(steps, beats.size()), beats);
    }

    /// A scene at its own moment; at the end where nothing has begun yet, so that what it claims is seen.
    public static Scene told(Scene scene) {
        return scene.withMoment(of(scene).own(scene.moment()));
    }

    /// The scene's own moment; the end where nothing has begun yet.
    public Moment own(Moment moment) {
        return timeline.position(moment) > 0 ? timeline.nearest(moment) : timeline.at(timeline.end());
    }

    /// The moment of a step and a beat of it, with the beat's work done: of the scene's own step where only a beat is named, the last beat where
    /// only a step is, the scene's own moment with neither.
    Moment at(Optional<Integer> step, Optional<String> beat, Moment own) {
        if (step.isEmpty() && beat.isEmpty()) {
            return own(own);
        }
        return Moment.after(step.orElseGet(() -> own(own).step()), beat.map(beats::indexOf).orElse(beats.size() - 1));
    }

    /// One step.
    int step(String text) {
        int steps = steps();
        return text.equals(LAST) ? steps : Form.whole(text, 1, steps);
    }

    /// One beat.
    String beat(String text) {
        Form.oneOf(text, beats);
        steps();
        return text;
    }

    /// The steps of `all`, `last` or a stretch, each as it is asked for alone; what is none of them stays as it is.
    List<String> listOfSteps(String text) {
        Matcher stretch = STRETCH.matcher(text);
        if (!List.of(ALL, LAST).contains(text) && !stretch.matches()) {
            return List.of(text);
        }
        int steps = steps();
        int first = stretch.matches() ? Integer.parseInt(stretch.group(1)) : text.equals(ALL) ? 1 : steps;
        int last = stretch.matches() ? Integer.parseInt(stretch.group(2)) : steps;
        if (first < 1 || last < first || last > steps) {
            throw new BadInput(says("must-be-two-steps-from", Quoted.of(text), steps));
        }
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    /// The beats of `all`; anything else stays as it is.
    List<String> listOfBeats(String text) {
        return text.equals(ALL) ? beats : List.of(text);
    }

    /// How many steps there are, at least one.
    private int steps() {
        if (timeline.steps() == 0) {
            throw new BadInput("", says("the-sequence-is-empty"), says("there-is-no-step-to"));
        }
        return timeline.steps();
    }
}
