package gruscope.export.film;

import gruscope.engine.cell.Lstm;
import gruscope.export.page.Pages;
import gruscope.figure.Notation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Equations;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whatever names the model or its weights says so once they are changed.
class ChangedTitleTest {

    private static final Scene OWN = Presets.named("count-since-reset");
    private static final Scene DRAWN = OWN.with(new Change.Draw(Change.SHARED, 8));
    private static final Scene SCALED = OWN.with(new Change.RecurrentScale(2));

    @Test
    void captionsSayThatTheModelIsChanged() {
        assertEquals("Count since reset: GRU 3→4, step 12 of 12", caption(OWN));
        assertEquals("Count since reset, changed: GRU 3→4, step 12 of 12", caption(DRAWN));
        assertEquals("自上次重置起计数（已改动）：GRU 3→4，第 12/12 步", caption(DRAWN.withView(DRAWN.view().withLanguage(Language.CHINESE))));
    }

    @Test
    void equationsSayThatTheModelIsChanged() {
        assertTrue(equations(OWN).startsWith("Count since reset: GRU"), equations(OWN));
        assertTrue(equations(SCALED).startsWith("Count since reset, changed: GRU"), equations(SCALED));
    }

    @Test
    void thePageOfAFilmSaysThatTheModelIsChanged() {
        assertTrue(film(OWN).contains("<title>Count since reset: GRU 3→4</title>"));
        assertTrue(film(SCALED).contains("<title>Count since reset, changed: GRU 3→4</title>"));
    }

    @Test
    void besideOthersItSaysWhereItsWeightsComeFromNow() {
        assertTrue(beside(OWN, "beside").contains("GRU 3→4 · 108 numbers · trained weights"), beside(OWN, "beside"));
        assertTrue(beside(SCALED, "beside").contains("GRU 3→4 · 108 numbers · changed, from trained weights"), beside(SCALED, "beside"));
        assertTrue(beside(DRAWN, "beside").contains("GRU 3→4 · 108 numbers · random weights"), beside(DRAWN, "beside"));
    }

    @Test
    void randomNeighboursOfAHandSetCellSaySo() {
        for (String figure : List.of("beside", "cells", "memory")) {
            String said = beside(Presets.named("latch"), figure);
            assertTrue(said.matches("(?s).*LSTM[^;.]*random weights.*") && said.contains("hand-set weights"), said);
            assertFalse(said.contains("trained"), said);
        }
    }

    private static String caption(Scene scene) {
        return Exports.pages(scene, "--figure cell").still().caption().title();
    }

    private static String equations(Scene scene) {
        Shot shot = Exports.pages(scene, "--figure cell").shot();
        return Equations.of(shot).text(Notation.PLAIN);
    }

    private static String film(Scene scene) {
        return new String(FilmPage.of(Exports.pages(scene, "--figure cell --animate steps"), _ -> { }), StandardCharsets.UTF_8);
    }

    private static String beside(Scene scene, String figure) {
        Pages pages = Exports.pages(scene.withView(scene.view().withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS))), "--figure " + figure);
        return pages.still().caption().description();
    }
}
