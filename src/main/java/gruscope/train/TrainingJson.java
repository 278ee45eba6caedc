package gruscope.train;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.JsonWriter;

import java.util.Arrays;
import java.util.List;

/// What training has come to, as JSON.
public final class TrainingJson {

    private TrainingJson() {
    }

    /// `{"exercise", "cell", "hidden", "seed", "updates", "seconds", "best": update, "loss", "right", "checkpoints": [{"update", "loss", "right"}]}`.
    public static String of(Course course, double seconds) {
        Checkpoint best = course.best();
        return JsonWriter.pretty(writer -> writer.object(out -> {
            out.field("exercise", course.plan().exercise().key()).field("cell", course.plan().cell().kind().key()).field("hidden", course.plan().units());
            out.field("seed", course.plan().seed()).field("updates", course.updates()).field("seconds", seconds);
            out.field("best", best.update()).field("loss", best.verdict().loss()).field("right", best.verdict().right());
            out.name("checkpoints").list(list -> course.kept().forEach(one -> list.object(o -> o.field("update", one.update()).field("loss", one.verdict().loss())
                    .field("right", one.verdict().right()))));
        }));
    }

    /// `{"losses": […], "final": {"weight_ih_l0": …, "readout.weight": …, "readout.bias": …}}`, the loss before each update and at the end.
    public static String of(List<Double> losses, WeightSet weights, Readout readout) {
        return JsonWriter.pretty(writer -> writer.object(out -> {
            out.field("losses", losses.stream().mapToDouble(loss -> loss).toArray());
            out.name("final").object(fields -> {
                weights.parts().forEach(part -> write(weights, part, fields));
                double[][] w = new double[readout.outputs()][readout.hiddenSize()];
                double[] b = new double[w.length];
                for (int i = 0; i < w.length; i++) {
                    b[i] = readout.b(i);
                    for (int j = 0; j < w[i].length; j++) {
                        w[i][j] = readout.w(i, j);
                    }
                }
                fields.matrix("readout.weight", w);
                if (readout.hasBias()) {
                    fields.field("readout.bias", b);
                }
            });
        }));
    }

    private static void write(WeightSet set, Part part, JsonWriter out) {
        int n = set.hiddenSize();
        double[][] rows = new double[set.cell().blocks().size() * n][set.columns(part)];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = set.value(part, row / n, row % n, column);
            }
        }
        if (part.isBias()) {
            out.field(part.torchName(), Arrays.stream(rows).mapToDouble(row -> row[0]).toArray());
        } else {
            out.matrix(part.torchName(), rows);
        }
    }
}
