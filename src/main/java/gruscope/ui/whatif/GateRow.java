package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.figure.ink.Look;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.kit.Choice;
import gruscope.ui.store.Store;
import javafx.scene.Node;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;

/// Holds one gate: at 0, at 1, at any value of its slider, or lets it go free.
final class GateRow implements GateRows.Row {

    private static final double WHERE_FREE = 0.5;

    private final Store store;
    private final Signal gate;
    private final IntSupplier unit;
    private final Choice<OptionalDouble> ends;
    private final ChangeSlider value;

    /// @param unit which unit is meant, or [Intervention#ALL_UNITS]
    GateRow(Store store, Phrases phrases, Signal gate, IntSupplier unit) {
        this.store = store;
        this.gate = gate;
        this.unit = unit;
        String tip = phrases.text("tip.whatif.hold");
        this.ends = new Choice<>(phrases.text("whatif.gate." + gate.key()), this::hold)
                .with(OptionalDouble.of(0), "hold-" + gate.key() + "-0", "0", tip)
                .with(OptionalDouble.empty(), "hold-" + gate.key() + "-free", phrases.text("whatif.free"), tip)
                .with(OptionalDouble.of(1), "hold-" + gate.key() + "-1", "1", tip);
        this.value = new ChangeSlider(store, "change-hold-" + gate.key(), new ChangeSlider.Range(0, 1, 0.01),
                new ChangeSlider.Quantity(this::held, scene -> at(scene).orElse(WHERE_FREE), held -> Look.of(store.scene().view()).percent(held)));
        ends.stretch(value.bare());
    }

    @Override
    public Node node() {
        return ends.node();
    }

    @Override
    public void show(Scene scene) {
        OptionalDouble at = at(scene);
        ends.show(at);
        value.show(scene);
        value.faint(at.isEmpty());
    }

    private void hold(OptionalDouble at) {
        Scene scene = store.wanted();
        if (at.isPresent()) {
            store.edit(scene.with(held(at.getAsDouble())));
        } else if (at(scene).isPresent()) {
            store.edit(scene.without(change -> change instanceof Change.Intervene(Intervention.Clamp clamp) && isMeant(clamp)));
        }
    }

    private OptionalDouble at(Scene scene) {
        return scene.changes().stream().map(change -> change instanceof Change.Intervene(Intervention.Clamp clamp) && isMeant(clamp) ? clamp : null)
                .filter(Objects::nonNull).mapToDouble(Intervention.Clamp::value).findFirst();
    }

    private boolean isMeant(Intervention.Clamp clamp) {
        return clamp.gate() == gate && clamp.unit() == unit.getAsInt();
    }

    private Change held(double value) {
        return new Change.Intervene(new Intervention.Clamp(gate, unit.getAsInt(), value));
    }
}
