package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What moves, moves without a jump, and nothing is told before it is seen.
class MotionTest {

    private static final CellDiagram CELL = new CellDiagram();

    @ParameterizedTest
    @MethodSource("presets")
    void theDiagramStandsStillFromBeatToBeatAndStepToStep(String preset) {
        Shot shot = shot(Presets.named(preset));

        Set<Size> sizes = new HashSet<>();
        for (int step = 1; step <= shot.trace().length(); step++) {
            for (int beat = 0; beat < shot.cell().beats().size(); beat++) {
                sizes.add(CELL.lay(shot.at(Moment.after(step, beat))).preferred());
            }
        }

        assertEquals(1, sizes.size(), () -> preset + " " + sizes);
    }

    /// Dashed wires become whole ones, which is little of the picture.
    @ParameterizedTest
    @CsvSource({"count-since-reset, 2", "count-since-reset, 4", "count-since-reset-lstm, 2", "count-since-reset-lstm, 4",
            "count-since-reset-rnn, 2", "count-since-reset-rnn, 4"})
    void everyBeatBeginsWithThePictureThatTheOneBeforeEndedWith(String preset, double zoom) {
        Scene scene = Presets.named(preset);
        Shot shot = shot(scene.withView(scene.view().withZoom(zoom)));

        for (int beat = 1; beat < shot.cell().beats().size(); beat++) {
            double jump = difference(shot.at(Moment.after(3, beat - 1)), shot.at(new Moment(3, beat, 0.001)));

            assertTrue(jump < 0.004, "beat " + beat + " begins with a jump of " + jump);
        }
    }

    @ParameterizedTest
    @CsvSource({"reset-gate, W_{r}", "update-gate, W_{z}", "candidate, tanh"})
    void theCardTellsAResultOnlyOnceItHasFormed(String beat, String formula) {
        Shot shot = shot(Presets.named("count-since-reset"));
        int index = shot.beatNamed(beat);
        Explanation explanation = new Explainer(shot.at(Moment.after(3, index))).beat();
        Explanation other = new Explanation(explanation.title(), explanation.shape(), explanation.symbols(), explanation.numbers(), "= 42 %", "Something else.");

        Shot travelling = shot.at(new Moment(3, index, 0.5));
        Shot formed = shot.at(Moment.after(3, index));

        assertTrue(explanation.symbols().contains(formula));
        assertEquals(0, difference(card(travelling, explanation), card(travelling, other)));
        assertTrue(difference(card(formed, explanation), card(formed, other)) > 0);
    }

    static List<String> presets() {
        return Presets.names();
    }

    /// In a column of print, too, where the way to a node is shorter than what travels along it.
    @ParameterizedTest
    @CsvSource({"count-since-reset-rnn", "count-since-reset-lstm", "latch"})
    void whatTravelsNeverCoversAnOperator(String preset) {
        Scene scene = Presets.named(preset);
        Run run = Run.of(scene);
        Shot shot = Shot.of(run, Look.of(scene.view()));
        double node = 2 * Node.radius(shot.look().type());
        int rings = 0;
        for (Size room : List.of(Size.BOUNDLESS, new Size(405, Double.POSITIVE_INFINITY))) {
            for (int beat = 1; beat < shot.cell().beats().size(); beat++) {
                for (double fraction : new double[] {0.2, 0.4, 0.5, 0.6, 0.8}) {
                    List<Rectangle2D> inked = Writing.inked(CELL.lay(shot.at(new Moment(3, beat, fraction)), room).drawing()).areas();
                    for (int i = 0; i < inked.size(); i++) {
                        Rectangle2D ring = inked.get(i);
                        if (Math.abs(ring.getWidth() - node) < 3 && Math.abs(ring.getHeight() - node) < 3) {
                            rings++;
                            Rectangle2D inner = new Rectangle2D.Double(ring.getX() + 3, ring.getY() + 3, ring.getWidth() - 6, ring.getHeight() - 6);
                            Rectangle2D outer = new Rectangle2D.Double(ring.getX() - 3, ring.getY() - 3, ring.getWidth() + 6, ring.getHeight() + 6);
                            assertTrue(inked.subList(i, inked.size()).stream().noneMatch(later -> later.intersects(inner) && !outer.contains(later)),
                                    preset + " beat " + beat + " at " + fraction);
                        }
                    }
                }
            }
        }
        assertTrue(rings > 0);
    }

    private static Shot shot(Scene scene) {
        return Shot.of(Run.of(scene), Look.of(scene.view()));
    }

    private static BufferedImage card(Shot shot, Explanation explanation) {
        BeatProgress stage = new BeatProgress(shot.moment().fraction(), true, 1);
        Box box = ExplanationCard.box(explanation, "", shot.look(), stage);
        return picture(new Drawing(new Size(500, 160), List::of, () -> "", graphics -> box.in(
                new Rectangle2D.Double(0, 0, 500, 160), shot.look().type()).paint(new Ink(graphics, shot.look()))), shot);
    }

    private static double difference(Shot one, Shot other) {
        Size size = new Size(1000, 420);
        return difference(picture(CELL.lay(one).fitted(size), one), picture(CELL.lay(other).fitted(size), other));
    }

    private static BufferedImage picture(Drawing drawing, Shot shot) {
        BufferedImage image = new BufferedImage(1000, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(shot.look().palette().panel());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    /// The mean difference of all pixels, 0 … 1.
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color left = new Color(one.getRGB(x, y));
                Color right = new Color(other.getRGB(x, y));
                sum += Math.abs(left.getRed() - right.getRed()) + Math.abs(left.getGreen() - right.getGreen()) + Math.abs(left.getBlue() - right.getBlue());
            }
        }
        return sum / (3.0 * 255 * one.getWidth() * one.getHeight());
    }
}
