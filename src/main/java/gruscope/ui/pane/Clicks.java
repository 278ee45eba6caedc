package gruscope.ui.pane;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.ui.store.Store;

/// Where a click leads: to the step, beat or unit that a hotspot stands for.
public final class Clicks {

    private final Store store;

    public Clicks(Store store) {
        this.store = store;
    }

    public void on(Hotspot hotspot) {
        switch (hotspot.target()) {
            case Target.Step(int step) -> store.moveTo(store.timeline().endOf(step));
            case Target.BeatOfStep(int beat) -> store.moveTo(Moment.after(Math.max(1, store.moment().step()), beat));
            case Target.Value(Signal signal, int step, int index) -> value(signal, step, index);
            case Target.Knob(Target.Value(Signal signal, int step, int index)) -> value(signal, step, index);
            case Target.OfNeighbour(int _, Target.Value(Signal _, int step, int _)) -> store.moveTo(store.timeline().endOf(Math.max(1, step)));
            case Target.Weight(int _, Part _, int _, int unit, int _) -> store.look(dwelling(unit));
            case Target.Row(int _, Part _, int _, int unit) -> store.look(dwelling(unit));
            case Target.ReadoutWeight(int _, int unit) when unit >= 0 -> store.look(dwelling(unit));
            case Target.ReadoutWeight _, Target.Weights _, Target.Block _, Target.BillItem _, Target.Note _ -> { }
        }
    }

    private void value(Signal signal, int step, int index) {
        if (signal != Signal.INPUT && signal != Signal.READOUT) {
            store.look(dwelling(index));
        }
        if (step > 0 && step != store.moment().step()) {
            store.moveTo(store.timeline().endOf(step));
        }
    }

    private Scene dwelling(int unit) {
        return store.scene().withView(store.scene().view().withUnit(unit));
    }
}
