package gruscope.figure.weights;

import gruscope.figure.Shot;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertFalse;

class WeightsFigureTest {

    /// However small the squares get, what stands above their matrices is apart.
    @ParameterizedTest
    @CsvSource({"chars, 64", "chars, 8", "count-since-reset-lstm, 40", "count-since-reset-rnn, 64", "latch, 1"})
    void inAColumnOfPrintNoWordLiesOnAnother(String preset, int units) {
        Scene scene = Presets.named(preset).with(new Change.Units(units));
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));

        List<Writing.Text> texts = Writing.of(new WeightsFigure().lay(shot, new Size(405, Double.POSITIVE_INFINITY)).drawing());

        for (int i = 0; i < texts.size(); i++) {
            for (Writing.Text other : texts.subList(i + 1, texts.size())) {
                assertFalse(texts.get(i).ink().intersects(other.ink()), texts.get(i) + " on " + other);
            }
        }
    }
}
