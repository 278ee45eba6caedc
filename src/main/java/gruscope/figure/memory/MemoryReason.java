package gruscope.figure.memory;

import gruscope.Phrases;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.figure.Shot;
import gruscope.figure.beside.BesideLayout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Why one of several cells keeps less than another: by how much a step multiplies a gradient in either, and what carries the state in the one that keeps less.
///
/// @param least the cell that keeps least
/// @param most  the one that keeps most
record MemoryReason(Shot least, Shot most) {

    /// How much more the one must keep for a word about it.
    private static final double NOTEWORTHY = 1.02;

    /// None where there is nothing to compare, or no difference.
    static Optional<MemoryReason> of(Shot shot) {
        List<Shot> lanes = BesideLayout.shots(shot).stream().filter(lane -> Gradients.affordable(lane.trace()) > 0 && Double.isFinite(factor(lane))).toList();
        if (lanes.size() < 2) {
            return Optional.empty();
        }
        Comparator<Shot> byFactor = Comparator.comparingDouble(MemoryReason::factor);
        MemoryReason reason = new MemoryReason(lanes.stream().min(byFactor).orElseThrow(), lanes.stream().max(byFactor).orElseThrow());
        return factor(reason.most) > NOTEWORTHY * factor(reason.least) ? Optional.of(reason) : Optional.empty();
    }

    /// By how much a step multiplies a gradient on its way back, as the geometric mean over all of them.
    private static double factor(Shot lane) {
        Gradients gradients = Gradients.ofLast(lane.trace());
        return Math.pow(gradients.spectral(gradients.first()), 1.0 / Math.max(1, gradients.length() - gradients.first()));
    }

    String sentence(Phrases phrases) {
        return phrases.text("memory.why", least.cell().kind().name(), most.cell().kind().name(), MemoryRow.number(factor(least)), MemoryRow.number(factor(most)),
                carries(phrases));
    }

    private String carries(Phrases phrases) {
        Optional<Mix> mix = least.cell().flow().mix();
        if (mix.isPresent()) {
            return kept(phrases, mix.get().gate(), mix.get()::keepShare);
        }
        return least.cell().hasCellState() ? kept(phrases, Signal.FORGET_GATE, share -> share) : phrases.text("memory.why.none");
    }

    private String kept(Phrases phrases, Signal gate, DoubleUnaryOperator share) {
        Trace trace = least.trace();
        double mean = IntStream.rangeClosed(1, trace.length()).mapToDouble(step -> Arrays.stream(trace.at(gate, step)).map(share).average().orElse(0)).average().orElse(0);
        return phrases.text("memory.why.gate", phrases.text("signal." + gate.key()), gate.symbol(), least.look().openPercent(mean));
    }
}
