package gruscope.export.make;

import gruscope.Progress;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;

/// The run of a scene that several pictures are made from: made when the first of them needs it, let go after the last.
final class SharedRun {

    private final Scene scene;
    private int waiting;
    private Run run;

    /// @param pictures how many are made from it
    SharedRun(Scene scene, int pictures) {
        this.scene = scene;
        this.waiting = pictures;
    }

    /// @throws gruscope.BadInput if the scene cannot be run
    synchronized Run run(Progress progress) {
        if (run == null) {
            run = Run.of(scene, progress);
        }
        return run;
    }

    synchronized void done() {
        waiting--;
        if (waiting == 0) {
            run = null;
        }
    }
}
