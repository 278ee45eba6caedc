package gruscope.figure.gallery;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.Address;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.strip.AnsweredStrip;
import gruscope.figure.strip.FilmStrip;
import gruscope.figure.time.StateChart;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is written of the net's answers in pictures that show something else besides.
class AnswersInPicturesTest {

    private static final Pattern ANSWER = Pattern.compile("(\\d) (?:[✓✗]|≠ \\d)");
    private static final List<String> COUNTED = List.of("1", "1", "2", "2", "3", "0", "0", "1", "2", "2", "2", "3");

    @Test
    void theChartNamesTheAnswersBelowItsStepsWhereThereIsRoom() {
        Shot shot = shot(Presets.named("count-since-reset"));

        assertEquals(COUNTED, answers(Gallery.named("chart").lay(shot).in(new Size(700, 200))));
        assertEquals(List.of(), answers(Gallery.named("chart").lay(shot).in(new Size(380, 170))));
    }

    @Test
    void aChartOfNothingReadNamesNone() {
        Shot shot = shot(Presets.named("count-since-reset").withText(""));
        BufferedImage image = new BufferedImage(700, 200, BufferedImage.TYPE_INT_RGB);

        assertDoesNotThrow(() -> new StateChart().chart(shot, 700).draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 700, 200)));
    }

    @Test
    void theWholePageHasThemBelowTheStripAndInItsChart() {
        List<String> answers = answers(Gallery.named("overview").lay(shot(Presets.named("count-since-reset"))).drawing());

        assertEquals(COUNTED, answers.subList(0, 12));
        assertEquals(COUNTED, answers.subList(12, 24));
    }

    @Test
    void aWrongAnswerStandsBesideTheRightOne() {
        Scene changed = Presets.named("count-since-reset").with(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 2, 1, 1), -3));

        List<String> written = Writing.of(strip(changed)).stream().map(Writing.Text::text).filter(text -> text.contains("≠")).toList();

        assertTrue(!written.isEmpty());
        written.forEach(text -> assertTrue(text.matches("(\\d) ≠ (?!\\1)\\d"), text));
    }

    @Test
    void everySignOfAnAnswerIsInItsFont() {
        Writing.of(strip(Presets.named("chars"))).forEach(text -> assertTrue(text.shown(), text.text()));
    }

    private static Drawing strip(Scene scene) {
        return new AnsweredStrip(new FilmStrip(OptionalDouble.empty())).lay(shot(scene)).in(new Size(1300, 260));
    }

    private static List<String> answers(Drawing drawing) {
        return Writing.of(drawing).stream().map(text -> ANSWER.matcher(text.text())).filter(matcher -> matcher.matches()).map(matcher -> matcher.group(1)).toList();
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }
}
