package gruscope.lesson.amount;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static gruscope.Message.says;

/// The scenes that amounts are measured of, by the names they go by there; each is run when it is first asked for.
///
/// The scene that nothing is said of is the present one. Of each, `before` is the same without what-ifs, and `beside` the first cell beside.
public final class Evidence {

    /// The name of the present scene.
    public static final String NOW = "";

    static final String BEFORE = "before";
    static final String BESIDE = "beside";

    private final Map<String, Scene> scenes;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    private Evidence(Map<String, Scene> scenes) {
        this.scenes = scenes;
    }

    /// The present scene alone.
    public static Evidence of(Scene now) {
        return new Evidence(new LinkedHashMap<>(Map.of(NOW, now)));
    }

    /// The present scene, which has been run.
    public static Evidence of(Run now) {
        Evidence evidence = of(now.scene());
        evidence.runs.put(NOW, now);
        return evidence;
    }

    /// With one scene more.
    public Evidence with(String name, Scene scene) {
        Map<String, Scene> more = new LinkedHashMap<>(scenes);
        more.put(name, scene);
        Evidence evidence = new Evidence(more);
        evidence.runs.putAll(runs);
        return evidence;
    }

    /// @throws BadInput if there is no such scene, or it cannot be run
    Run run(String name) {
        Run known = runs.get(name);
        if (known == null) {
            known = found(name);
            runs.put(name, known);
        }
        return known;
    }

    private Run found(String name) {
        if (scenes.containsKey(name)) {
            return Run.of(scenes.get(name));
        }
        if (name.equals(BEFORE)) {
            return Run.of(run(NOW).scene().before());
        }
        if (name.equals(BESIDE)) {
            List<Run> neighbours = run(NOW).neighbours();
            if (neighbours.isEmpty()) {
                throw new BadInput(says("no-cell-stands-beside-this"));
            }
            return neighbours.getFirst();
        }
        List<String> names = new ArrayList<>(scenes.keySet());
        names.remove(NOW);
        names.addAll(List.of(BEFORE, BESIDE));
        throw BadInput.unknown(says("is-no-scene-here", Quoted.of(name)), name, says("there-are"), names);
    }
}
