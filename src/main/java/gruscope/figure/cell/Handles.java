package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Placement;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a cell's diagram is explained number by number, and what of it a hand can hold: a gate by its valve, and the gate that mixes by its knob too, once
/// they show what the gate has come to.
record Handles(Shot shot, CellForm form) {

    /// The places of all numbers, as they lie in a placement.
    Stream<Hotspot> all(Placement placement) {
        return placement.leaves().entrySet().stream().flatMap(leaf -> of(leaf.getKey(), leaf.getValue()).stream());
    }

    private Optional<Hotspot> of(Object key, Rectangle2D area) {
        Explainer explainer = new Explainer(shot);
        return switch (key) {
            case Target.Value value when isHeldBy(value) -> Optional.of(explainer.hotspot(area, value).along(new ValueRow(shot, form, 1).valveTrack(area)));
            case Target.Value value -> Optional.of(explainer.hotspot(area, value));
            case Target.Knob(Target.Value gate) when isMixed(gate) -> Optional.of(explainer.hotspot(area, new Target.Knob(gate))
                    .along(ValueRow.knobTrack(shot.cell().flow().mix().orElseThrow(), area)));
            case Target.Knob knob -> Optional.of(explainer.hotspot(area, knob));
            default -> Optional.empty();
        };
    }

    private boolean isHeldBy(Target.Value value) {
        return value.signal().kind() == Signal.Kind.GATE && value.step() == shot.step() && shot.known(value.signal(), value.step()) == 1;
    }

    /// Whether the knob stands where its gate has put it.
    private boolean isMixed(Target.Value gate) {
        return gate.step() == shot.step() && shot.progress(shot.beatNamed(shot.cell().flow().beats(Signal.HIDDEN_STATE).getFirst().key())) == 1;
    }
}
