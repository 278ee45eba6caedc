package gruscope.scene;

import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;

import java.util.List;

/// A point in the telling of a run: which step, which beat of it, and how far into that beat.
///
/// Figures are functions of the moment alone; animation only moves it. A picture at rest stands at fraction 1, where the beat's work
/// is done and nothing of the next has begun.
///
/// @param step     1 … T, or 0 when there is no step
/// @param beat     0 … beats − 1, an index into the cell's beats
/// @param fraction 0 … 1
public record Moment(int step, int beat, double fraction) {

    /// The end of a beat.
    public static Moment after(int step, int beat) {
        return new Moment(step, beat, 1);
    }

    /// The same beat with its work done; a beat not begun stays so.
    public Moment settled() {
        return fraction == 0 ? this : after(step, beat);
    }

    /// The same moment of a cell with other beats: in the beat of the same name, or where there is none, in the last one at the latest.
    public Moment inBeatsOf(Cell from, Cell to) {
        if (from.equals(to) || beat < 0 || beat >= from.beats().size()) {
            return this;
        }
        List<String> keys = to.beats().stream().map(Beat::key).toList();
        int same = keys.indexOf(from.beats().get(beat).key());
        return new Moment(step, same >= 0 ? same : Math.min(beat, keys.size() - 1), fraction);
    }
}
