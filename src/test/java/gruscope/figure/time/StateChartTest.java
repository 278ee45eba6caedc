package gruscope.figure.time;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.model.Model;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.FieldPosition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The chart's lines, marks and axes.
class StateChartTest {

    private static final String LONG = "abbaacabca".repeat(14);

    @Test
    void theAxisNamesOnlyStepsThatAreShown() {
        Scene scene = Presets.named("random").withText(LONG);
        StepNames names = new StepNames(shot(scene.withView(scene.view().withSteps(new Span(101, 130)))));

        assertEquals("", named(names, 100));
        assertEquals("a", named(names, 101));
        assertEquals("a", named(names, 130));
        assertEquals("", named(names, 134));
    }

    @Test
    void inALowRowTheAxisHasOnlyAsManyLabelsAsStandClearOfEachOther() {
        StateAxis axis = new StateAxis(shot(Presets.defaultScene()), Signal.HIDDEN_STATE);

        assertEquals(5, numbers(axis, 200).size());
        assertEquals(3, numbers(axis, 48).size());
        assertEquals(1, numbers(axis, 18).size());
    }

    @Test
    void linesAreTheUnitsAskedForAndSaySo() {
        Scene scene = Presets.named("random").with(new Change.Units(64)).withText(LONG);

        Shot all = shot(scene);
        Shot some = shot(scene.withView(scene.view().withUnits(new Span(30, 50)).withSteps(new Span(11, 20))));

        assertEquals(IntStream.range(0, 7).boxed().toList(), StateChart.units(all));
        assertEquals(IntStream.range(29, 36).boxed().toList(), StateChart.units(some));
        assertEquals("Hidden state h of units 1 to 7 of 64 over 140 steps.", new StateChart().lay(all).drawing().description());
        assertEquals("Hidden state h of units 30 to 36 of 64 over steps 11 to 20 of 140.", new StateChart().lay(some).drawing().description());
    }

    @Test
    void everyLineIsOnePathAndNoTwoLookAlikeInPrint() {
        Scene scene = Presets.named("random").with(new Change.Units(8));
        Shot shot = shot(scene.withView(scene.view().withTheme(Theme.PRINT)));

        XYLineAndShapeRenderer lines = (XYLineAndShapeRenderer) new StateChart().chart(shot, 380).getXYPlot().getRenderer();

        assertTrue(lines.getDrawSeriesLineAsPath());
        Set<List<Object>> looks = new HashSet<>();
        Set<String> dashes = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            String dash = Arrays.toString(((BasicStroke) lines.getSeriesStroke(i)).getDashArray());
            dashes.add(dash);
            looks.add(List.of(lines.getSeriesShape(i).getBounds2D(), lines.getSeriesShape(i).getClass(), lines.getSeriesFillPaint(i)));
        }
        assertEquals(8, dashes.size());
        assertEquals(8, looks.size());
    }

    @Test
    void theUnitDweltOnLeadsAndTheRestRecedeButCanStillBeSeen() {
        Scene scene = Presets.named("random").with(new Change.Units(8));
        for (Theme theme : Theme.values()) {
            Shot shot = shot(scene.withView(scene.view().withTheme(theme).withUnit(5)));
            Palette palette = shot.look().palette();

            XYLineAndShapeRenderer lines = (XYLineAndShapeRenderer) new StateChart().chart(shot, 380).getXYPlot().getRenderer();

            double leading = Palette.contrast((Color) lines.getSeriesPaint(5), palette.panel());
            for (int unit : List.of(0, 1, 2, 3, 4, 6, 7)) {
                double receding = Palette.contrast((Color) lines.getSeriesPaint(unit), palette.panel());
                assertTrue(receding >= 3 && receding < leading / 1.5, theme + " unit " + (unit + 1) + ": " + receding + " of " + leading);
                assertTrue(((BasicStroke) lines.getSeriesStroke(unit)).getLineWidth() <= ((BasicStroke) lines.getSeriesStroke(5)).getLineWidth() / 2);
            }
        }
    }

    /// With and without answers below the steps, in a chart's own size and in one that is too low for all names.
    @Test
    void everyLineHasItsNameWholeAndWhereThereIsNoRoomForAllTheChosenUnitHasAndTheOthersTheirNumbers() {
        Scene scene = Presets.named("count-since-reset").with(new Change.Units(8));
        Shot shot = shot(scene.withView(scene.view().withUnit(6)));
        for (Shot told : List.of(shot, shot(Presets.named("random").with(new Change.Units(8))))) {
            assertEquals(8, names(new StateChart().lay(told).drawing()).size());
        }

        Drawing low = new Drawing(new Size(380, 120), List::of, () -> "",
                graphics -> new StateChart().chart(shot, 380).draw(graphics, new Rectangle2D.Double(0, 0, 380, 120)));

        assertTrue(names(low).size() < 8 && names(low).contains("unit 7"), names(low)::toString);
        Set<String> said = new HashSet<>();
        Writing.of(low).forEach(text -> said.add(text.text().replace("unit ", "")));
        assertTrue(said.containsAll(List.of("1", "2", "3", "4", "5", "6", "7", "8")), said::toString);
        double whole = Writing.of(new StateChart().lay(shot).drawing()).stream().filter(text -> text.text().equals("unit 7")).findFirst().orElseThrow().ink().getHeight();
        assertTrue(Writing.of(low).stream().filter(text -> text.text().startsWith("unit ")).allMatch(text -> Math.abs(text.ink().getHeight() - whole) < 0.5));
    }

    /// In two languages, in one, as numbers.
    @Test
    void namesOfLinesLeaveMostOfAChartToTheLines() {
        Scene scene = Presets.named("count-since-reset-lstm");
        Shot shot = shot(scene.withView(scene.view().withLanguage(Language.BOTH)));

        assertEquals(List.of("单元 1 (unit 1)"), LineNames.of(shot, List.of(0), List.of(), 400).ofUnits());
        assertEquals(List.of("单元 1 的 h"), LineNames.of(shot, List.of(0), List.of(0), 250).ofShown());
        assertEquals(List.of("h 1"), LineNames.of(shot, List.of(0), List.of(0), 90).ofShown());
        for (double width : new double[] {400, 250, 120, 40}) {
            assertTrue(LineNames.of(shot, List.of(0, 123456), List.of(0), width).width(shot.look()) <= 0.3 * width);
        }
    }

    private static List<String> names(Drawing drawing) {
        return Writing.of(drawing).stream().map(Writing.Text::text).filter(text -> text.startsWith("unit ")).toList();
    }

    @Test
    void aStartBeyondOneStandsBeforeTheFirstStepWithinTheAxis() {
        Scene scene = Presets.named("count-since-reset").with(new Change.Start(InitialState.of(new double[] {2.6, -1.8, 0, 0}, null)));

        XYPlot plot = new StateChart().chart(shot(scene), 380).getXYPlot();

        assertEquals(0, plot.getDataset().getXValue(0, 0));
        assertEquals(2.6, plot.getDataset().getYValue(0, 0));
        assertTrue(plot.getRangeAxis().getUpperBound() > 2.6 && plot.getDomainAxis().getLowerBound() < 0);
        assertEquals("h₀", named(new StepNames(shot(scene)), 0));
    }

    @Test
    void aCellStateIsChartedWithTheHiddenStateOfTheUnitDweltOn() {
        Shot shot = shot(Presets.named("counter"));

        XYPlot plot = new StateChart().chart(shot, 380).getXYPlot();

        assertEquals(8.85, plot.getDataset().getYValue(0, 8), 0.01);
        assertEquals(0.998, plot.getDataset(2).getYValue(0, 8), 0.001);
        assertEquals("Cell state c of 1 unit over 9 steps, and the hidden state h of unit 1 beside it.", new StateChart().lay(shot).drawing().description());
    }

    /// Twice the largest numbers there are is none, and they lie on their axis all the same.
    @Test
    void theLargestNumbersLieWithinTheirAxisWhichIsNumberedToBothSides() {
        WeightSet weights = WeightSet.stacked(new Rnn(Activation.IDENTITY), new double[][] {{1}}, new double[][] {{0.5}}, new double[] {0}, null);
        Model model = new Model("huge", "A cell.", Model.Provenance.HAND_SET, weights, Optional.empty(), Optional.empty(), List.of());
        Shot shot = shot(Scene.of(model, new Numbers(1), "1.7e308 1 -1.7e308"));
        Rectangle2D area = new Rectangle2D.Double(0, 100, 300, 200);

        StateAxis axis = new StateAxis(shot, Signal.HIDDEN_STATE);
        XYSeriesCollection lines = StateLines.of(shot, Signal.HIDDEN_STATE, List.of(0));

        assertEquals(200 - 100 / 1.05, axis.valueToJava2D(lines.getYValue(0, 0), area, RectangleEdge.LEFT), 0.5);
        assertEquals(3, lines.getItemCount(0));
        assertEquals(List.of("−1.5e308", "−1e308", "−5e307", "0", "5e307", "1e308", "1.5e308"), numbers(axis, area.getHeight()));
    }

    /// Of a run with what-ifs that overflows.
    @Test
    void aTitleIsNeverCut() {
        WeightSet weights = WeightSet.stacked(new Rnn(Activation.IDENTITY), new double[][] {{1}}, new double[][] {{1}}, new double[] {0}, null);
        Model model = new Model("huge", "A cell.", Model.Provenance.HAND_SET, weights, Optional.empty(), Optional.empty(), List.of());
        Shot shot = shot(Scene.of(model, new Numbers(1), "1.7e308 1.7e308 1").with(new Change.Start(InitialState.of(new double[] {0.5}, null))));
        for (double width : new double[] {140, 200, 260, 320, 380, 700}) {
            Drawing chart = new Drawing(new Size(width, 200), List::of, () -> "",
                    graphics -> new StateChart().chart(shot, width).draw(graphics, new Rectangle2D.Double(0, 0, width, 200)));

            String said = Writing.of(chart).stream().map(Writing.Text::text).collect(Collectors.joining(" "));

            assertTrue(said.contains("overflowed at step 2") && !said.contains("…"), width + ": " + said);
            assertEquals(width == 700, said.contains("pale: before the what-ifs"), width + ": " + said);
        }
    }

    @Test
    void aTitleOfSeveralLinesTakesNothingFromTheLinesOfTheStates() {
        int units = 64;
        double[][] recurrent = new double[units][units];
        double[][] input = new double[units][1];
        IntStream.range(0, units).forEach(unit -> recurrent[unit][unit] = input[unit][0] = 1);
        WeightSet weights = WeightSet.stacked(new Rnn(Activation.IDENTITY), input, recurrent, new double[units], null);
        Model model = new Model("huge", "A cell.", Model.Provenance.HAND_SET, weights, Optional.empty(), Optional.empty(), List.of());
        Scene small = Scene.of(model, new Numbers(1), "1 1 1");
        Shot large = shot(small.withText("1.7e308 1.7e308 1"));

        assertTrue(chartFor(large).getTitle() instanceof ChartTitle title && title.beyondFirst() > 0);
        assertEquals(plotHeight(shot(small)), plotHeight(large), 1);
    }

    private static JFreeChart chartFor(Shot shot) {
        return new StateChart().chart(shot, new StateChart().measure(shot, Size.BOUNDLESS).preferred().width());
    }

    private static double plotHeight(Shot shot) {
        Size size = new StateChart().measure(shot, Size.BOUNDLESS).preferred();
        return ChartPlaces.plotOf(chartFor(shot), new Rectangle2D.Double(0, 0, size.width(), size.height())).getHeight();
    }

    private static String named(StepNames names, int step) {
        return names.format(step, new StringBuffer(), new FieldPosition(0)).toString();
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }

    private static List<String> numbers(StateAxis axis, double height) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        return axis.refreshTicks(graphics, new AxisState(), new Rectangle2D.Double(0, 0, 300, height), RectangleEdge.LEFT).stream().map(Object::toString).toList();
    }
}
