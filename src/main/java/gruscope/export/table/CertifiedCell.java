package gruscope.export.table;

import gruscope.engine.cell.Block;
import gruscope.engine.cell.Part;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.scene.run.Run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A cell that a certificate computes anew: the one that is looked at, or one of those below it.
///
/// @param backwards whether it reads the last step first
record CertifiedCell(WeightSet weights, InitialState start, boolean backwards) {

    /// All cells of a run, layer by layer; the last layer is the cell itself alone.
    static List<List<CertifiedCell>> layers(Run run) {
        Trace trace = run.trace();
        Below below = run.scene().model().below();
        List<CertifiedCell> own = List.of(new CertifiedCell(trace.program().weights().shared(), trace.program().start(), below.backwards()));
        return Stream.concat(below.layers().stream().map(layer -> layer.ways().stream().map(CertifiedCell::below).toList()), Stream.of(own)).toList();
    }

    /// Layers below start from h0 = 0.
    private static CertifiedCell below(Below.Way way) {
        return new CertifiedCell(way.weights(), InitialState.zero(way.weights().hiddenSize()), way.backwards());
    }

    /// What a block's weights are called in the loop: `W_r`, `b2_r`, or `W` alone where the cell has one block.
    String name(Part part, Block block) {
        String subscript = weights.cell().subscript(block.output());
        return (part == Part.RECURRENT_BIAS ? "b2" : part.symbol()) + (subscript.isEmpty() ? "" : "_" + subscript);
    }

    /// A part's n rows of one block, or its n numbers where it is a bias.
    List<String> rows(Part part, int block) {
        return IntStream.range(0, weights.hiddenSize()).mapToObj(unit -> row(part, block, unit)).toList();
    }

    private String row(Part part, int block, int unit) {
        double[] numbers = IntStream.range(0, weights.columns(part)).mapToDouble(column -> weights.value(part, block, unit, column)).toArray();
        return part.isBias() ? PythonList.number(numbers[0]) : PythonList.of(numbers);
    }
}
