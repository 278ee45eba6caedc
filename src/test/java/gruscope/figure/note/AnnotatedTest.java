package gruscope.figure.note;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preferences;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnnotatedTest {

    private static final Scene SCENE = Presets.named("count-since-reset");
    private static final Run RUN = Run.of(SCENE.withMoment(Moment.after(12, 7)));
    private static final String NOTES = "step 1: it begins with nothing at all; step 6: reset shuts, so that nothing of the past comes in; step 7: the count begins anew; "
            + "step 11: nearly; step 12: the end of the line, where a long note has no room at its right";

    @TestFactory
    Stream<DynamicTest> notesTouchNoOtherWordsInAnyFigureThatTakesThemAndAnyRoom() {
        return Gallery.figures().stream().filter(figure -> figure.preferences().contains(Authored.NOTE) && !figure.placesNotes()).flatMap(figure ->
                Stream.of(Size.BOUNDLESS, new Size(330, Double.POSITIVE_INFINITY)).map(room -> DynamicTest.dynamicTest(figure.key() + " " + room.width(), () -> {
                    Shot shot = shot(NOTES, "3-6=memory; 5-9=another");

                    Drawing drawing = Annotated.lay(figure, shot, room).drawing();

                    List<Writing.Text> texts = Writing.of(drawing);
                    List<Writing.Text> before = Writing.of(figure.lay(shot, room).drawing());
                    assertTrue(texts.size() > before.size(), "nothing was noted");
                    for (Writing.Text note : texts.stream().filter(text -> isOfAuthor(text.text())).toList()) {
                        Rectangle2D ink = note.ink();
                        assertTrue(ink.getMinX() >= -0.5 && ink.getMaxX() <= drawing.size().width() + 0.5 && ink.getMinY() >= -0.5, note.text() + " leaves the picture");
                        texts.stream().filter(other -> other != note).forEach(other -> assertFalse(ink.intersects(other.ink()), note.text() + " touches " + other.text()));
                    }
                })));
    }

    private static boolean isOfAuthor(String text) {
        return text.length() > 2 && (NOTES.contains(text.strip()) || text.equals("memory") || text.equals("another"));
    }

    @Test
    void thePlacesOfStepsAndUnitsAreWhereTheyAreDrawn() {
        Places places = Places.of(Gallery.named("states").lay(shot("step 1: x", "1")).drawing());

        assertTrue(places.step(3).orElseThrow().getX() > places.step(2).orElseThrow().getX());
        assertTrue(places.step(13).isEmpty());
        assertEquals(2, places.unit(2).size());
    }

    @Test
    void aTitleStandsAboveInsteadOfTheFiguresOwn() {
        Look look = Look.of(SCENE.view()).preferring(Preferences.NONE.with(Authored.TITLE, Authored.TITLE.read("Counting", SCENE)));

        List<String> texts = Writing.of(arrangement("chart").lay(Shot.of(RUN, look)).drawing()).stream().map(Writing.Text::text).toList();

        assertTrue(texts.contains("Counting"));
        assertFalse(texts.contains("hidden state h"));
    }

    @Test
    void withoutATitleTheRoomOfItIsNotLeftEmpty() {
        Look look = Look.of(SCENE.view()).preferring(Preferences.NONE.with(Authored.TITLE, Authored.TITLE.read("off", SCENE)));

        List<String> texts = Writing.of(arrangement("chart").lay(Shot.of(RUN, look)).drawing()).stream().map(Writing.Text::text).toList();

        assertFalse(texts.contains("hidden state h"));
    }

    @TestFactory
    Stream<DynamicTest> everyFigureHasTheTitleOnceAsLargeAsThePageMayBe() {
        Look look = Look.of(SCENE.view()).preferring(Preferences.NONE.with(Authored.TITLE, Authored.TITLE.read("Counting", SCENE)));

        return Gallery.figures().stream().flatMap(figure -> Stream.of(Size.BOUNDLESS, new Size(330, Double.POSITIVE_INFINITY)).map(room ->
                DynamicTest.dynamicTest(figure.key() + " " + room.width(), () -> assertEquals(1, Writing.of(arrangement(figure.key()).lay(Shot.of(RUN, look), room).drawing())
                        .stream().filter(text -> text.text().equals("Counting")).count()))));
    }

    @TestFactory
    Stream<DynamicTest> noFigureThatTakesNamesOfUnitsCallsOneByItsNumber() {
        Look look = Look.of(SCENE.view()).preferring(Preferences.NONE.with(Authored.UNIT_NAMES, Authored.UNIT_NAMES.read("negation,count,alpha,beta", SCENE)));

        return Gallery.figures().stream().filter(figure -> figure.preferences().contains(Authored.UNIT_NAMES)).map(figure -> DynamicTest.dynamicTest(figure.key(), () -> {
            Drawing drawing = figure.lay(Shot.of(RUN, look)).drawing();

            String said = drawing.description() + " " + Writing.of(drawing).stream().map(Writing.Text::text).collect(Collectors.joining(" "));
            assertFalse(said.matches("(?s).*\\bunit [1-4]\\b.*"), said);
        }));
    }

    private static Figure arrangement(String text) {
        return Arrangement.parse(text, true);
    }

    private static Shot shot(String notes, String spans) {
        return Shot.of(RUN, Look.of(SCENE.view()).preferring(Preferences.NONE.with(Authored.NOTE, Authored.NOTE.read(notes, SCENE))
                .with(Authored.SPAN, Authored.SPAN.read(spans, SCENE))));
    }
}
