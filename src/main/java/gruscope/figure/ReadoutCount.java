package gruscope.figure;

import gruscope.engine.bill.Sharing;
import gruscope.engine.weights.Readout;

/// How many numbers a run's output layer stores. It is no part of a weight set and has none of its own for each step, so it is told beside the
/// sets and not in them.
public record ReadoutCount(Shot shot) {

    /// k·n + k; 0 where there is no output layer.
    public long numbers() {
        return shot.trace().program().readout().map(Readout::count).orElse(0L);
    }

    /// `5·4 + 5`: how it is counted; empty where there is none.
    public String formula() {
        return shot.trace().program().readout().map(layer -> layer.outputs() + "·" + layer.hiddenSize() + (layer.hasBias() ? " + " + layer.outputs() : ""))
                .orElse("");
    }

    /// The output layer and what is stored in all, as a sentence that follows others; empty where there is none.
    public String sentence() {
        return numbers() == 0 ? "" : " " + shot.look().phrases().text("readout.stored", shot.look().count(numbers()),
                shot.look().count(Sharing.of(shot.trace()).stored()));
    }
}
