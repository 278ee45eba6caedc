package gruscope.bench;

import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.run.Run;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Milliseconds to draw one frame of a figure, in the size that it has in a window of 1600×1000; every frame is another moment.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawingTime {

    private static final Map<String, Size> SIZES = Map.of("strip", new Size(1050, 150), "cell", new Size(1050, 310), "gates", new Size(265, 150),
            "states", new Size(265, 150), "chart", new Size(480, 150), "minimap", new Size(1050, 24), "weights", new Size(320, 350),
            "bill", new Size(320, 232), "arithmetic", new Size(1050, 480), "overview", new Size(1600, 1000));

    @Param({"teaching", "thousand", "long"})
    private String run;

    @Param({"strip", "cell", "gates", "states", "chart", "minimap", "weights", "bill", "arithmetic", "overview"})
    private String figure;

    private Run made;
    private Look look;
    private Figure drawn;
    private Size size;
    private BufferedImage image;
    private int frame;

    @Setup
    public void make() {
        made = Runs.named(run);
        look = Look.of(made.scene().view());
        drawn = Gallery.named(figure);
        size = SIZES.get(figure);
        image = new BufferedImage((int) size.width(), (int) size.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /// Plays on from the last quarter of the run: most of it has been told.
    @Benchmark
    public BufferedImage drawOneFrame() {
        int beats = made.trace().cell().beats().size();
        int step = made.trace().length() * 3 / 4 + frame / beats / 20 % (made.trace().length() / 4);
        Shot shot = Shot.of(made, look).at(new Moment(step, frame / 20 % beats, frame % 20 / 20.0));
        frame++;
        Graphics2D graphics = image.createGraphics();
        drawn.lay(shot).fitted(size).paint(graphics);
        graphics.dispose();
        return image;
    }
}
