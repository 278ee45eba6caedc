package gruscope.ui.whatif;

import gruscope.Digits;
import gruscope.Phrases;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightPlan;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.kit.InlineEditor;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// Sets single weights in the picture of the weight set: by dragging one up or down, by typing its value after a double click or Enter, or
/// with Alt and the arrows. Every step of the run answers at once.
public final class WeightHand {

    /// What a drag over this many pixels changes a weight by.
    private static final double PIXELS_A_UNIT = 80;
    private static final double LEAST_DRAG = 3;
    private static final double BY_KEY = 0.1;
    private static final double FINENESS = 100;

    private final Store store;
    private final Phrases phrases;
    private final FigurePane pane;
    private final InlineEditor editor = new InlineEditor();
    private Optional<Target> held = Optional.empty();
    private double heldAt;
    private double heldValue;

    public WeightHand(Store store, Phrases phrases, FigurePane pane) {
        this.store = store;
        this.phrases = phrases;
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
        held = event.getButton() == MouseButton.PRIMARY ? pane.at(event.getX(), event.getY()).flatMap(WeightHand::stored) : Optional.empty();
        held.ifPresent(weight -> {
            heldAt = event.getY();
            heldValue = value(weight);
        });
    }

    private void dragged(MouseEvent event) {
        held.filter(_ -> Math.abs(heldAt - event.getY()) >= LEAST_DRAG).ifPresent(weight -> {
            set(weight, rounded(heldValue + (heldAt - event.getY()) / PIXELS_A_UNIT));
            pane.explain(weight, event);
            event.consume();
        });
    }

    private void release() {
        held = Optional.empty();
        store.rest();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            pane.at(event.getX(), event.getY()).flatMap(WeightHand::stored).ifPresent(weight -> open(weight, event.getScreenX(), event.getScreenY()));
        }
    }

    private void typed(KeyEvent event) {
        Optional<Target> weight = pane.marked().flatMap(WeightHand::stored);
        boolean up = event.getCode() == KeyCode.UP;
        if (weight.isPresent() && event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            set(weight.get(), rounded(value(weight.get()) + (up ? BY_KEY : -BY_KEY)));
            event.consume();
        } else if (weight.isPresent() && event.getCode() == KeyCode.ENTER) {
            Rectangle2D area = pane.marked().orElseThrow().area().getBounds2D();
            Point2D beside = pane.localToScreen(area.getMaxX(), area.getMaxY());
            open(weight.get(), beside.getX(), beside.getY());
            event.consume();
        }
    }

    private void open(Target weight, double x, double y) {
        editor.open(pane, x, y, Digits.shortest(value(weight)), phrases.text("tip.weight"), text -> {
            try {
                set(weight, Digits.read(text.strip()).orElseThrow(NumberFormatException::new));
                store.rest();
                return Optional.empty();
            } catch (NumberFormatException _) {
                return Optional.of(phrases.text("weight.wrong", text));
            }
        });
    }

    private void set(Target stored, double value) {
        Scene scene = store.wanted();
        store.sweep(stored, scene.with(change(scene, stored, value)));
    }

    private static Change change(Scene scene, Target stored, double value) {
        return stored instanceof Target.ReadoutWeight(int output, int unit) ? new Change.ReadoutWeight(output, unit, value)
                : new Change.Weight(number(scene, (Target.Weight) stored), ((Target.Weight) stored).address(), value);
    }

    /// What a hand can set without typing.
    private static double rounded(double value) {
        return Math.round(value * FINENESS) / FINENESS;
    }

    private double value(Target stored) {
        Trace trace = store.run().trace();
        return stored instanceof Target.ReadoutWeight(int output, int unit) ? trace.program().readout().orElseThrow().value(output, unit)
                : trace.weightSets().get(((Target.Weight) stored).set() - 1).value(((Target.Weight) stored).address());
    }

    /// The set as what-ifs name it: that of a step where each has its own.
    private static int number(Scene scene, Target.Weight weight) {
        WeightPlan plan = scene.program().weights();
        return plan.isShared() ? Change.SHARED : weight.set();
    }

    /// A number of a set or of the output layer.
    private static Optional<Target> stored(Hotspot hotspot) {
        return hotspot.target() instanceof Target.Weight || hotspot.target() instanceof Target.ReadoutWeight ? Optional.of(hotspot.target()) : Optional.empty();
    }
}
