package gruscope.figure.gallery;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.cell.CellDiagram;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.time.StateChart;
import gruscope.model.Model;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.sequence.Vocabulary;
import gruscope.sequence.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What holds for every figure.
class FigureTest {

    @Property(tries = 24)
    void nothingInTheCellOverlapsAtAnySizeOrLabelLength(@ForAll("cells") Cell cell, @ForAll @IntRange(min = 1, max = 8) int hiddenSize,
            @ForAll("labels") String label, @ForAll Theme theme, @ForAll Language language, @ForAll @IntRange(max = 7) int beat) {
        Shot shot = shot(cell, hiddenSize, label, View.DEFAULT.withTheme(theme).withLanguage(language)).at(Moment.after(2, Math.min(beat, cell.beats().size() - 1)));

        List<Map.Entry<Object, Rectangle2D>> leaves = new ArrayList<>(CellDiagram.placement(shot).leaves().entrySet());

        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                Rectangle2D both = leaves.get(i).getValue().createIntersection(leaves.get(j).getValue());
                assertTrue(both.getWidth() <= 0.01 || both.getHeight() <= 0.01,
                        leaves.get(i) + " overlaps " + leaves.get(j));
            }
        }
    }

    @Property(tries = 20)
    void everyFigureIsDrawnInsideItsAreaWithItsHotspots(@ForAll("cells") Cell cell, @ForAll @IntRange(min = 1, max = 12) int hiddenSize,
            @ForAll("labels") String label, @ForAll Theme theme, @ForAll Language language) {
        Shot shot = shot(cell, hiddenSize, label, View.DEFAULT.withTheme(theme).withLanguage(language));

        for (Figure figure : Gallery.figures()) {
            Drawing drawing = figure.lay(shot).drawing();
            Size size = drawing.size();
            paint(drawing, 1);
            assertFalse(drawing.description().isBlank(), figure.key());
            for (Hotspot hotspot : drawing.hotspots()) {
                Rectangle2D bounds = hotspot.area().getBounds2D();
                assertTrue(bounds.getMinX() >= -12 && bounds.getMinY() >= -12 && bounds.getMaxX() <= size.width() + 12
                        && bounds.getMaxY() <= size.height() + 12, () -> figure.key() + ": " + hotspot.title() + " at " + bounds + " of " + size);
            }
        }
    }

    @Property(tries = 24)
    void noTextOfAnyFigureIsCutOrOverlapsAnother(@ForAll("trained") String preset, @ForAll Theme theme, @ForAll Language language,
            @ForAll @IntRange(min = 1, max = 12) int step, @ForAll @IntRange(max = 7) int beat, @ForAll("widths") double width) {
        Scene scene = Presets.named(preset);
        View view = scene.view().withTheme(theme).withLanguage(language);
        Run run = Run.of(scene.withView(view));
        Shot shot = Shot.of(run, Look.of(view)).at(Moment.after(step, Math.min(beat, run.timeline().beats() - 1)));

        Size room = new Size(width * shot.look().type().scale(), Double.POSITIVE_INFINITY);
        for (Figure figure : Gallery.figures()) {
            Drawing drawing = figure.lay(shot, room).drawing();
            Size size = drawing.size();
            Rectangle2D page = new Rectangle2D.Double(-2, -2, size.width() + 4, size.height() + 4);
            List<Writing.Text> texts = Writing.of(drawing);
            for (Writing.Text text : texts) {
                assertTrue(page.contains(text.ink()), () -> figure.key() + " cuts " + text + " off at " + size);
                assertTrue(text.shown(), () -> figure.key() + " lacks a character of " + text);
                // A "…" alone stands for steps, whose number is beside it.
                assertFalse(text.text().length() > 1 && text.text().endsWith("…"), () -> figure.key() + " shortens " + text);
            }
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    String pair = figure.key() + ": " + texts.get(i) + " overlaps " + texts.get(j);
                    assertTrue(texts.get(i).text().length() + texts.get(j).text().length() == 2 || !overlap(texts.get(i).ink(), texts.get(j).ink()), pair);
                }
            }
        }
    }

    @Test
    void aChartNamesChineseTokensAndLeavesOutThoseThatWouldTouch() {
        Shot shot = shot(Gru.pytorch(), 2, "电影", View.DEFAULT);
        StateChart chart = new StateChart();

        List<String> wide = Writing.of(chart.lay(shot).drawing()).stream().filter(Writing.Text::shown).map(Writing.Text::text).toList();
        List<String> narrow = Writing.of(chart.lay(shot).in(new Size(110, 170))).stream().map(Writing.Text::text).toList();

        assertTrue(wide.contains("电影"), wide::toString);
        assertTrue(narrow.size() < wide.size(), narrow::toString);
    }

    /// Whether more than a corner of one is the other's. The letters of formulas are set closer than that.
    private static boolean overlap(Rectangle2D one, Rectangle2D other) {
        Rectangle2D both = one.createIntersection(other);
        return both.getWidth() > 0 && both.getHeight() > 0 && area(both) > 0.15 * Math.min(area(one), area(other));
    }

    private static double area(Rectangle2D rectangle) {
        return rectangle.getWidth() * rectangle.getHeight();
    }

    /// As wide as it likes, and as wide as 88 and 180 mm are in running text of 8 points.
    @Provide
    Arbitrary<Double> widths() {
        return Arbitraries.of(Double.POSITIVE_INFINITY, 405.4, 829.2);
    }

    @Provide
    Arbitrary<String> trained() {
        return Arbitraries.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn");
    }

    @Test
    void everyFigureSaysWhatToDoWhenThereIsNothingToRead() {
        Run run = Run.of(Presets.named("latch").withText(""));

        for (Figure figure : List.of(Gallery.named("cell"), Gallery.named("strip"), Gallery.named("gates"), Gallery.named("chart"))) {
            Drawing drawing = figure.lay(Shot.of(run, Look.of(View.DEFAULT))).fitted(new Size(400, 200));

            paint(drawing, 1);
            assertEquals("Nothing to read yet: type any of the letters S C · .", drawing.description());
        }
    }

    @Test
    void everyFigureSaysWhatItShowsInChineseAndInBothLanguages() {
        Run run = Run.of(Presets.named("count-since-reset"));

        for (Figure figure : Gallery.figures()) {
            Map<Language, String> descriptions = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Shot shot = Shot.of(run, Look.of(View.DEFAULT.withLanguage(language))).at(Moment.after(3, 5));
                descriptions.put(language, figure.lay(shot).drawing().description());
            }
            assertFalse(descriptions.get(Language.ENGLISH).matches("(?s).*\\p{IsHan}.*"), figure.key());
            assertFalse(descriptions.get(Language.CHINESE).matches("(?s).*\\b[a-z]{3,}\\b.*"), descriptions.get(Language.CHINESE));
            assertEquals(descriptions.get(Language.CHINESE) + "\n" + descriptions.get(Language.ENGLISH), descriptions.get(Language.BOTH));
        }
    }

    @Test
    void aHotspotTellsTheValueOfTheTraceInBothLanguages() {
        Shot shot = Shot.of(Run.of(Presets.named("latch")), Look.of(View.DEFAULT.withLanguage(Language.BOTH))).at(Moment.after(2, 7));

        Explanation gate = Explainer.of(shot, new Target.Value(Signal.UPDATE_GATE, 2, 0)).orElseThrow();

        assertEquals("更新门 z，单元 1，第 2 步 (update gate z, unit 1, step 2)", gate.title());
        assertEquals("单元 1 保留旧状态的 1 %，写入候选状态的 99 %。旧状态为 0。\nUnit 1 keeps 1 % of its old state and writes 99 % of the candidate. Its old state is 0.",
                gate.sentence());
    }

    @Test
    void aHotspotTellsTheValueOfTheTrace() {
        Shot shot = preset("latch").at(Moment.after(2, 7));
        Drawing drawing = Gallery.named("cell").lay(shot).drawing();

        Hotspot gate = drawing.hotspots().stream().filter(h -> h.target().equals(new Target.Value(Signal.UPDATE_GATE, 2, 0))).findFirst().orElseThrow();

        assertEquals("update gate z, unit 1, step 2", gate.title());
        assertEquals("z_t = σ(W_z x + b_z + U_z h)\n= σ(5.00 + 0.00)\n= 99 %\nThe one gate, from 0 to 1.\nUnit 1 keeps 1 % of its old state and writes 99 % of the candidate. Its old state is 0.",
                gate.detail());
    }

    @Test
    void whatHasNotBeenPlayedIsNotToldUnderThePointerEither() {
        Shot shot = preset("count-since-reset");
        Shot early = shot.at(new Moment(3, shot.beatNamed("update-gate"), 0));

        for (String figure : List.of("cell", "gates", "states", "strip", "chart", "answer")) {
            List<Hotspot> ahead = Gallery.named(figure).lay(early).drawing().hotspots().stream().filter(spot -> switch (spot.target()) {
                case Target.Value(Signal signal, int step, int _) -> step > 3 || step == 3 && signal != Signal.INPUT && signal != Signal.RESET_GATE;
                case Target.Step(int step) -> step > 3;
                default -> false;
            }).toList();

            assertFalse(ahead.isEmpty(), figure);
            ahead.forEach(spot -> assertTrue(spot.detail().startsWith("not "), () -> figure + ": " + spot.title() + ": " + spot.detail()));
        }
    }

    @Test
    void whatHasNotHappenedYetIsNotShown() {
        Shot shot = preset("count-since-reset");
        int candidate = shot.beatNamed("candidate");

        assertEquals(0, shot.at(new Moment(3, candidate, 0)).known(Signal.CANDIDATE, 3));
        assertEquals(0, shot.at(new Moment(3, candidate, 0.85)).known(Signal.CANDIDATE, 3), "it forms within the cell first");
        assertEquals(0.5, shot.at(new Moment(3, candidate, 0.925)).known(Signal.CANDIDATE, 3), 1e-9);
        assertEquals(1, shot.at(Moment.after(3, candidate)).known(Signal.CANDIDATE, 3));
        assertEquals(1, shot.at(new Moment(3, 0, 0)).known(Signal.HIDDEN_STATE, 2));
        assertEquals(0, shot.at(new Moment(3, 7, 1)).known(Signal.HIDDEN_STATE, 4));
    }

    @Test
    void clickingAStepCardMeansThatStep() {
        Shot shot = preset("count-since-reset").at(Moment.after(4, 2));
        Drawing strip = Gallery.named("strip").lay(shot).in(new Size(1200, 190));

        long steps = strip.hotspots().stream().filter(hotspot -> hotspot.target() instanceof Target.Step).count();

        assertEquals(12, steps);
        Hotspot seventh = strip.hotspots().stream().filter(hotspot -> hotspot.target().equals(new Target.Step(7))).findFirst().orElseThrow();
        Rectangle2D area = seventh.area().getBounds2D();
        assertEquals(seventh, strip.at(area.getCenterX(), area.getCenterY()).orElseThrow());
    }

    @Test
    void aDrawingShrinksToFitASmallArea() {
        Shot shot = preset("chars");
        Drawing drawing = Gallery.named("cell").lay(shot).fitted(new Size(300, 120));

        assertEquals(300, drawing.size().width(), 1e-9);
        assertEquals(120, drawing.size().height(), 1e-9);
    }

    @Test
    void theBillSaysTheDifferenceFromAnLstm() {
        Shot shot = preset("count-since-reset");

        assertEquals("Parameters with 3 inputs and 4 units, counted as PyTorch: RNN 36, GRU 108, LSTM 144. The readout stores 25 numbers beside, once for all steps: 133 in all.",
                Gallery.named("bill").lay(shot).in(new Size(400, 260)).description());
    }

    private static Shot preset(String name) {
        return Shot.of(Run.of(Presets.named(name)), Look.of(View.DEFAULT));
    }

    private static BufferedImage paint(Drawing drawing, double scale) {
        BufferedImage image = new BufferedImage((int) Math.ceil(drawing.size().width() * scale), (int) Math.ceil(drawing.size().height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    private static Shot shot(Cell cell, int hiddenSize, String label, View view) {
        Vocabulary vocabulary = new Vocabulary(List.of(label, "b"), List.of());
        WeightSet weights = WeightSet.random(cell, 2, hiddenSize, Biases.TWO, hiddenSize);
        Model model = new Model("random", "Random.", Model.Provenance.RANDOM, weights, Optional.of(vocabulary), Optional.empty(), List.of());
        Scene scene = Scene.of(model, new Words(vocabulary), label + " b " + label);
        return Shot.of(Run.of(scene.withView(view)), Look.of(view)).at(Moment.after(2, 2));
    }

    @Provide
    Arbitrary<Cell> cells() {
        return Arbitraries.of(Gru.pytorch(), new Gru(Gru.Reset.BEFORE, Gru.Update.WRITES, Activation.TANH), new Lstm(), new Rnn(Activation.TANH));
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of("a", "movie", "incomprehensibilities", "好", "门控循环单元读取一个很长的词元", "👍🏽");
    }
}
