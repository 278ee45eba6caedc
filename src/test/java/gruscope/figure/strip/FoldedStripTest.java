package gruscope.figure.strip;

import gruscope.engine.weights.InitialState;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FoldedStripTest {

    private static final Size SIZE = new Size(900, 190);
    private static final int STEP = 6;

    @Test
    void foldedThereIsOneCellAndTheTapeItReads() {
        List<Hotspot> hotspots = strip(1).hotspots();

        long cards = hotspots.stream().filter(hotspot -> hotspot.area().getBounds2D().getHeight() > 40).count();
        long tokens = hotspots.stream().filter(hotspot -> hotspot.target() instanceof Target.Step).count() - cards;
        assertEquals(1, cards);
        assertEquals(12, tokens);
    }

    @Test
    void theCardOnTopIsTheCurrentStepsAllTheWay() {
        for (double fold : new double[] {0.01, 0.3, 0.7, 1}) {
            Hotspot card = card(strip(fold));

            assertEquals(new Target.Step(STEP), card.target());
        }
    }

    @Test
    void foldingBeginsWhereTheStripStands() {
        Rectangle2D unfolded = cardArea(strip(0), STEP);
        Rectangle2D begun = card(strip(1e-9)).area().getBounds2D();

        assertEquals(unfolded.getCenterX(), begun.getCenterX(), 1e-3);
        assertTrue(difference(picture(strip(0)), picture(strip(1e-9))) < 0.001);
    }

    @Test
    void whatStandsBesideTheCardsIsStillThereAsFoldingBegins() {
        for (int step : new int[] {3, 16}) {
            assertTrue(difference(picture(longStrip(0, step)), picture(longStrip(1e-9, step))) < 0.001, "step " + step);
        }
    }

    @Test
    void foldedTheStripSaysWhereItStartsAndHowManyTokensAreNotOnTheTape() {
        List<String> early = texts(longStrip(1, 3));
        List<String> late = texts(longStrip(1, 16));
        long tokens = longStrip(1, 16).hotspots().stream().map(Hotspot::target).filter(Target.Step.class::isInstance).distinct().count();
        long leftOut = late.stream().filter(text -> text.startsWith("… +")).mapToLong(text -> Long.parseLong(text.substring(3))).sum();

        assertTrue(early.containsAll(List.of("h₀", "±1.7")), early::toString);
        assertEquals(36, tokens + leftOut);
        assertTrue(late.contains("±1.7"), late::toString);
    }

    /// The one cell in the middle, the tape as long as the page is wide, what the loop carries in further lines.
    @Test
    void inAColumnOfPrintNothingOfItIsLeftOut() {
        Scene scene = Presets.named("count-since-reset");
        Shot shot = Shot.of(Run.of(scene.withView(scene.view().withFold(1)).withMoment(Moment.after(12, 7))), Look.of(View.DEFAULT));

        Drawing column = Gallery.named("strip").lay(shot, new Size(405, Double.POSITIVE_INFINITY)).drawing();

        assertEquals(405, column.size().width(), 1);
        assertEquals((40 + 405) / 2.0, card(column).area().getBounds2D().getCenterX(), 1);
        assertTrue(String.join(" ", texts(column)).contains("one cell, 12 times"), texts(column)::toString);
        Rectangle2D before = Writing.of(column).stream().filter(text -> text.text().startsWith("… +")).findFirst().orElseThrow().ink();
        assertTrue(before.getMinX() > 40 && before.getMinX() < 40 + token(column, 11).getWidth() + before.getWidth(), before::toString);
    }

    @Test
    void noInstantOfTheFoldJumps() {
        BufferedImage before = picture(strip(0));
        for (int i = 1; i <= 50; i++) {
            BufferedImage now = picture(strip(i / 50.0));

            double changed = difference(before, now);

            assertTrue(changed < 0.08, "from " + (i - 1) + " to " + i + " of 50 changed " + changed);
            before = now;
        }
    }

    @Test
    void theTapeMovesAlongAsTheNextTokenIsTaken() {
        double atStart = token(strip(1, new Moment(STEP, 0, 1e-9)), STEP - 1).getCenterX();
        double atEnd = token(strip(1, Moment.after(STEP, 0)), STEP).getCenterX();

        assertEquals(atEnd, atStart, 1e-3);
    }

    private static Drawing strip(double fold) {
        return strip(fold, Moment.after(STEP, 7));
    }

    private static Drawing strip(double fold, Moment moment) {
        Scene scene = Presets.named("count-since-reset");
        Scene folded = scene.withView(scene.view().withFold(fold)).withMoment(moment);
        return Gallery.named("strip").lay(Shot.of(Run.of(folded), Look.of(View.DEFAULT))).in(SIZE);
    }

    /// Of 36 steps from a start that goes beyond ±1.
    private static Drawing longStrip(double fold, int step) {
        Scene scene = Presets.named("count-since-reset").withText("1.1.1R.11..1".repeat(3))
                .with(new Change.Start(InitialState.of(new double[] {0.9, -0.5, 1.7, 0.2}, null)));
        Scene folded = scene.withView(scene.view().withFold(fold)).withMoment(Moment.after(step, 7));
        return Gallery.named("strip").lay(Shot.of(Run.of(folded), Look.of(View.DEFAULT))).in(SIZE);
    }

    private static List<String> texts(Drawing strip) {
        return Writing.of(strip).stream().map(Writing.Text::text).toList();
    }

    private static Hotspot card(Drawing strip) {
        return strip.hotspots().stream().filter(hotspot -> hotspot.target() instanceof Target.Step && hotspot.area().getBounds2D().getHeight() > 40)
                .findFirst().orElseThrow();
    }

    private static Rectangle2D cardArea(Drawing strip, int step) {
        return strip.hotspots().stream().filter(hotspot -> hotspot.target().equals(new Target.Step(step))).findFirst().orElseThrow().area().getBounds2D();
    }

    private static Rectangle2D token(Drawing strip, int step) {
        return cardArea(strip, step);
    }

    private static BufferedImage picture(Drawing drawing) {
        BufferedImage image = new BufferedImage((int) SIZE.width(), (int) SIZE.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    /// The share of brightness that differs.
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
            }
        }
        return sum / 255.0 / one.getWidth() / one.getHeight();
    }
}
