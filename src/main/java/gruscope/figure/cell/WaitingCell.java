package gruscope.figure.cell;

import gruscope.figure.Drawing;
import gruscope.figure.EmptyState;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Zoom;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;

import java.util.Collections;
import java.util.List;

/// A cell before it reads anything: its parts and the state that it starts from, and nothing computed yet.
///
/// It is the beginning of a step of which nothing is told; what that step would read does not show.
final class WaitingCell {

    private WaitingCell() {
    }

    /// @param shot    of no step
    /// @param diagram of a cell at a step
    static Layout layout(Shot shot, Size room, Figure diagram) {
        Layout inside = diagram.lay(begun(shot), room);
        return Layout.ofMoment(shot, inside.preferred(), size -> {
            Drawing drawn = inside.in(size);
            return new Drawing(size, List::of, () -> EmptyState.whatToDo(shot), drawn::paint);
        });
    }

    private static Shot begun(Shot shot) {
        Scene scene = shot.run().scene();
        int features = shot.trace().inputSize();
        String unread = String.join(",", Collections.nCopies(features, "0"));
        Run run = Run.of(scene.withEncoding(new Numbers(features), unread)
                .withView(scene.view().withBeside(Beside.NOTHING).withZoom(Zoom.STEP.level())).withMoment(new Moment(1, 0, 0)));
        return new Shot(run, run.scene().moment(), shot.unit(), shot.look().shortened());
    }
}
