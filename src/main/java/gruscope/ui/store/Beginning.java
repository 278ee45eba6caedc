package gruscope.ui.store;

import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.sequence.ParseProblem;

import java.util.List;

/// What a window shows at first: its scene and the run of it, or where that takes long or cannot be read, the same model with nothing to read.
///
/// @param scene    the one shown
/// @param run      what is shown of it
/// @param problems what of the wanted scene's text cannot be read
/// @param awaited  whether the wanted scene is still to be run
record Beginning(Scene scene, Run run, List<ParseProblem> problems, boolean awaited) {

    static Beginning of(Scene wanted) {
        List<ParseProblem> problems = problems(wanted);
        boolean isLong = problems.isEmpty() && Running.isLong(wanted);
        Scene empty = Scene.of(wanted.model(), wanted.encoding(), "").withView(wanted.view());
        return new Beginning(isLong ? empty : wanted, Run.of(isLong || !problems.isEmpty() ? empty : wanted), problems, isLong);
    }

    /// What of a scene's text cannot be read.
    static List<ParseProblem> problems(Scene scene) {
        return scene.encoding().encode(scene.reading()).problems();
    }
}
