package gruscope.figure;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.scene.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// One number that a picture shows, as exactly as it is known.
///
/// @param cell     which cell it is of: `GRU`
/// @param quantity what it is: `h`, `z`, `W z`, `spectral norm`
/// @param step     from 1; 0 for the start, −1 where it is of no step
/// @param unit     from 1; 0 where it is of no unit
/// @param column   of a matrix, from 1; 0 where it is in none
public record Datum(String cell, String quantity, int step, int unit, int column, double value) {

    public static final int NO_STEP = -1;

    /// The numbers of a signal at the steps that a shot shows and has told, of some units.
    ///
    /// @param units from 0
    public static List<Datum> of(Shot shot, Signal signal, List<Integer> units) {
        List<Datum> numbers = new ArrayList<>();
        Span steps = shot.steps();
        for (int step = steps.first(); step <= Math.min(steps.last(), shot.step()); step++) {
            if (shot.known(signal, step) == 1) {
                for (int unit : units) {
                    numbers.add(of(shot, signal, step, unit));
                }
            }
        }
        return numbers;
    }

    /// The same of the trace before all what-ifs, where there is one.
    public static List<Datum> before(Shot shot, Signal signal, List<Integer> units) {
        List<Datum> numbers = new ArrayList<>();
        shot.run().before().filter(trace -> trace.has(signal)).ifPresent(trace -> {
            Span steps = shot.steps();
            for (int step = steps.first(); step <= Math.min(Math.min(steps.last(), shot.step()), trace.length()); step++) {
                for (int unit : units) {
                    if (unit < trace.width(signal)) {
                        numbers.add(new Datum(kind(trace), signal.key() + " before", step, unit + 1, 0, trace.value(signal, step, unit)));
                    }
                }
            }
        });
        return numbers;
    }

    /// One number of a signal.
    ///
    /// @param unit from 0
    public static Datum of(Shot shot, Signal signal, int step, int unit) {
        return new Datum(kind(shot.trace()), signal.key(), step, unit + 1, 0, shot.trace().value(signal, step, unit));
    }

    /// The units that a shot shows, from 0.
    public static List<Integer> units(Shot shot) {
        return IntStream.range(shot.units().first() - 1, shot.units().last()).boxed().toList();
    }

    /// All numbers of a drawing that can be pointed at: what lies at a place is what is drawn there.
    static List<Datum> pointedAt(Drawing drawing, Shot shot) {
        Set<Datum> numbers = new LinkedHashSet<>();
        for (Hotspot spot : drawing.hotspots()) {
            switch (spot.target()) {
                case Target.Value(Signal signal, int step, int unit) when step == 0 || shot.trace().has(signal) && shot.known(signal, step) == 1 ->
                        numbers.add(of(shot, signal, step, unit));
                case Target.OfNeighbour(int neighbour, Target.Value(Signal signal, int step, int unit)) -> {
                    Shot beside = shot.neighbours().get(neighbour);
                    if (beside.trace().has(signal) && (step == 0 || beside.known(signal, step) == 1)) {
                        numbers.add(of(beside, signal, step, unit));
                    }
                }
                case Target.Weight weight -> numbers.add(of(shot.trace(), shot.trace().weightSets().get(weight.set() - 1), weight.part(), weight.block(), weight.unit(), weight.column()));
                case Target.ReadoutWeight(int output, int unit) -> numbers.add(new Datum(kind(shot.trace()), unit < 0 ? "b y" : "W y", NO_STEP, output + 1, Math.max(0, unit + 1),
                        shot.trace().program().readout().orElseThrow().value(output, unit)));
                case Target.Value _, Target.Step _, Target.BeatOfStep _, Target.Knob _, Target.Row _, Target.Block _, Target.Weights _, Target.BillItem _, Target.Note _ -> { }
            }
        }
        return List.copyOf(numbers);
    }

    /// One stored number.
    public static Datum of(Trace trace, WeightSet set, Part part, int block, int unit, int column) {
        String index = set.cell().subscript(set.cell().blocks().get(block).output());
        return new Datum(kind(trace), (part.symbol() + " " + index).strip(), NO_STEP, unit + 1, part.isBias() ? 0 : column + 1, set.value(part, block, unit, column));
    }

    private static String kind(Trace trace) {
        return trace.cell().kind().name();
    }
}
