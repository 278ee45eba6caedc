package gruscope.ui.whatif;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.figure.Track;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Optional;

/// Holds gates in the picture of the cell: by dragging a valve or the mixer's knob, or with Alt and the arrows where the keyboard is. With Shift, the gate
/// is held in all units. A double click, or Delete, lets go.
public final class GateHand {

    private static final double LEAST_DRAG = 3;
    private static final double BY_KEY = 0.05;
    private static final double FINENESS = 100;

    private final Store store;
    private final FigurePane pane;
    private Optional<Grip> grip = Optional.empty();

    /// What is held, and where it was when it was taken.
    private record Grip(Target target, Target.Value gate, Track track, double value, double x, double y) {

        double valueAt(MouseEvent event) {
            return value + track.change(event.getX() - x, event.getY() - y);
        }

        boolean isMoved(MouseEvent event) {
            return Math.hypot(event.getX() - x, event.getY() - y) >= LEAST_DRAG;
        }
    }

    public GateHand(Store store, FigurePane pane) {
        this.store = store;
        this.pane = pane;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        pane.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT) {
                store.rest();
            }
        });
    }

    private void pressed(MouseEvent event) {
        grip = event.getButton() != MouseButton.PRIMARY ? Optional.empty() : pane.at(event.getX(), event.getY()).flatMap(spot -> spot.track().flatMap(track ->
                gate(spot).map(gate -> new Grip(spot.target(), gate, track, value(gate), event.getX(), event.getY()))));
    }

    private void dragged(MouseEvent event) {
        grip.filter(held -> held.isMoved(event)).ifPresent(held -> {
            hold(held.gate(), held.valueAt(event), event.isShiftDown());
            pane.explain(held.target(), event);
            event.consume();
        });
    }

    private void release() {
        grip = Optional.empty();
        store.rest();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            pane.at(event.getX(), event.getY()).filter(spot -> spot.track().isPresent()).flatMap(GateHand::gate).ifPresent(this::letGo);
        }
    }

    private void typed(KeyEvent event) {
        Optional<Target.Value> gate = pane.marked().filter(spot -> spot.track().isPresent()).flatMap(GateHand::gate);
        if (gate.isEmpty()) {
            return;
        }
        boolean up = event.getCode() == KeyCode.UP;
        if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            hold(gate.get(), value(gate.get()) + (up ? BY_KEY : -BY_KEY), event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            letGo(gate.get());
            event.consume();
        }
    }

    private void hold(Target.Value gate, double value, boolean all) {
        double hundredths = Math.round(FINENESS * Math.clamp(value, 0, 1)) / FINENESS;
        int unit = all ? Intervention.ALL_UNITS : gate.index();
        store.sweep(gate, store.wanted().with(new Change.Intervene(new Intervention.Clamp(gate.signal(), unit, hundredths))));
    }

    private void letGo(Target.Value gate) {
        Scene scene = store.wanted();
        Scene free = scene.without(change -> change instanceof Change.Intervene(Intervention.Clamp(Signal held, int unit, double _)) && held == gate.signal()
                && (unit == gate.index() || unit == Intervention.ALL_UNITS));
        if (!free.equals(scene)) {
            store.edit(free);
        }
    }

    private double value(Target.Value gate) {
        return store.run().trace().value(gate.signal(), gate.step(), gate.index());
    }

    private static Optional<Target.Value> gate(Hotspot hotspot) {
        return switch (hotspot.target()) {
            case Target.Value value -> Optional.of(value);
            case Target.Knob(Target.Value gate) -> Optional.of(gate);
            default -> Optional.empty();
        };
    }
}
