package gruscope.ui.window;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.scene.Moment;
import gruscope.scene.Phase;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.sequence.Encoding;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.Node;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The window in use: typed in, played, stepped, scrubbed, clicked and pointed at by a robot.
@OnScreen
class WindowTest {

    private Stage stage;
    private Store store;
    private Window window;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene());
            window = new Window(stage, store);
            window.show();
        });
    }

    /// Without a graphics card each round one costs a mask over its whole area, with every frame; that of the help stands while nothing is played.
    @Test
    void noLargeGroundIsRound(FxRobot robot) {
        List<Region> round = robot.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof Region).<Region>queryAll().stream()
                .filter(region -> !region.getStyleClass().contains("help-card") && region.getWidth() * region.getHeight() > 50_000 && region.getBackground() != null)
                .filter(region -> region.getBackground().getFills().stream().anyMatch(fill -> !fill.getRadii().equals(CornerRadii.EMPTY))).toList();

        assertEquals(List.of(), round);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theToolbarStaysAsItIsWhileARunIsPlayed(FxRobot robot) {
        ComboBox<Encoding> encodings = robot.lookup("#encodings").queryAs(ComboBox.class);
        AtomicInteger filled = new AtomicInteger();
        encodings.getItems().addListener((ListChangeListener<Encoding>) _ -> filled.incrementAndGet());

        robot.interact(() -> store.moveTo(store.timeline().endOf(3)));
        assertEquals(0, filled.get());

        robot.interact(() -> store.edit(Presets.named("sentiment")));
        assertEquals(store.scene().model().encodings(), encodings.getItems());
        assertEquals(store.scene().encoding(), encodings.getValue());
    }

    /// What was typed may be most of somebody's work: it stays, marked where the other encoding cannot read it.
    @Test
    @SuppressWarnings("unchecked")
    void anotherEncodingTakesNothingOfATextThatCannotBeRead(FxRobot robot) {
        ComboBox<Encoding> encodings = robot.lookup("#encodings").queryAs(ComboBox.class);
        type(robot, "11x1");

        robot.interact(() -> encodings.setValue(encodings.getItems().getLast()));

        assertEquals("11x1", store.scene().text());
        assertEquals("numbers", store.scene().encoding().key());
        assertFalse(store.problems().isEmpty());
    }

    @Test
    void typingASequenceRunsItAtOnce(FxRobot robot) {
        type(robot, "11R1");

        assertEquals(4, store.run().trace().length());
        assertEquals(4, targets(robot, "#strip", Target.Step.class));
    }

    @Test
    void whatCannotBeReadIsUnderlinedWithItsPlaceAndTheLastRunStays(FxRobot robot) {
        type(robot, "11R1");
        type(robot, "11x1");

        assertEquals("11", store.run().scene().text());
        Label message = robot.lookup("#message").queryAs(Label.class);
        assertTrue(message.isVisible());
        assertEquals("character 3: \"x\" is not among this model's letters; type any of the letters . 1 R", message.getText());
        assertEquals(1, robot.lookup(".problem-mark").queryAll().size());
    }

    @Test
    void theKeysOneToFourGlideFromTheSequenceToTheArithmetic(FxRobot robot) throws Exception {
        robot.interact(() -> store.moveTo(new Moment(6, 2, 1)));

        robot.type(KeyCode.DIGIT4);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> store.seen().zoom() == Zoom.ARITHMETIC.level());
        OnScreen.Hand.settle();
        assertTrue(targets(robot, "#cell", Target.Weight.class) > 0);
        robot.type(KeyCode.RIGHT);
        assertEquals(new Moment(6, 3, Phase.PRODUCTS.end()), store.moment());
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(Phase.CURVE.end(), store.moment().fraction(), 1e-9);

        robot.type(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> store.seen().zoom() == Zoom.SEQUENCE.level());
        robot.type(KeyCode.RIGHT);
        assertEquals(new Moment(6, 7, 1), store.moment());
    }

    @Test
    void whatIsPointedAtGlowsWithAllItWasMadeFromAndCanBePinned(FxRobot robot) {
        Target gate = new Target.Value(Signal.RESET_GATE, 6, 1);
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));

        moveTo(robot, "#cell", hotspot(robot, "#cell", gate::equals));
        OnScreen.Hand.settle();

        assertEquals(1, robot.lookup("#cell .glow-itself").queryAll().size());
        assertEquals(3 + 4, robot.lookup("#cell .glow-source").queryAll().size());
        assertEquals(4, robot.lookup("#weights .glow-source").queryAll().size(), "a row in each of W, U, b, b′");

        robot.type(KeyCode.P);
        assertTrue(robot.lookup("#pins").query().isVisible());
        robot.interact(() -> store.moveTo(new Moment(2, 0, 1)));
        assertEquals(1, robot.lookup(".pin").queryAll().size());
    }

    @Test
    void theWeightSetLeadsToEveryStepThatItDrove(FxRobot robot) {
        moveTo(robot, "#weights", hotspot(robot, "#weights", new Target.Weights(1)::equals));
        OnScreen.Hand.settle();

        assertEquals(12, robot.lookup("#strip .glow-ray").queryAll().size());
        assertTrue(robot.lookup(".weight-link").query().isVisible());
        moveTo(robot, "#cell", hotspot(robot, "#cell", Target.Value.class::isInstance));
        OnScreen.Hand.settle();
        assertFalse(robot.lookup(".weight-link").query().isVisible());
    }

    @Test
    void aMatrixLightsUpItsBlockInTheCellAndInEveryStep(FxRobot robot) {
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));

        moveTo(robot, "#weights", hotspot(robot, "#weights", new Target.Weight(1, Part.INPUT_WEIGHTS, 1, 2, 0)::equals));
        OnScreen.Hand.settle();

        assertEquals(12, robot.lookup("#strip .glow-source").queryAll().size());
        assertEquals(1 + 1 + 1, robot.lookup("#cell .glow-source").queryAll().size(), "the block, the gate's value, the feature it reads");

        robot.interact(() -> robot.lookup("#side-teaching").queryAs(ButtonBase.class).fire());
        moveTo(robot, "#weights", hotspot(robot, "#weights", new Target.Weight(1, Part.INPUT_WEIGHTS, 1, 2, 1)::equals));
        OnScreen.Hand.settle();

        Drawing bars = robot.lookup("#teaching").queryAs(FigurePane.class).drawing().orElseThrow();
        assertTrue(bars.hotspots().stream().anyMatch(bar -> bar.explain().get().toString().contains("12 steps teach this one number")), "the number that is pointed at opens into its bars");
        assertTrue(robot.lookup("#strip").queryAs(FigurePane.class).drawing().orElseThrow().description().contains("who teaches"));
    }

    @Test
    void aUnitLightsUpItsRowInAllTheMatrices(FxRobot robot) {
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));

        chooseMap(robot, Signal.HIDDEN_STATE.key());
        moveTo(robot, "#map", hotspot(robot, "#map", new Target.Value(Signal.HIDDEN_STATE, 6, 2)::equals));
        OnScreen.Hand.settle();

        assertEquals(3 * 4, robot.lookup("#weights .glow-source").queryAll().size());
    }

    @Test
    void aFocusedFigureIsTravelledWithTheArrows(FxRobot robot) {
        chooseMap(robot, Signal.UPDATE_GATE.key());
        robot.interact(() -> {
            store.moveTo(new Moment(6, 7, 1));
            robot.lookup("#map").query().requestFocus();
        });

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);

        assertEquals(2, store.moment().step());
        assertEquals(1, store.run().scene().view().unit());
    }

    @Test
    void theCodeTabGoesToTheBeatOfALine(FxRobot robot) {
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));

        robot.type(KeyCode.C);
        click(robot, "#cell", new Target.BeatOfStep(3)::equals);
        assertEquals(new Moment(6, 3, 1), store.moment());

        robot.clickOn("#tab-diagram");
        assertEquals(0, targets(robot, "#cell", Target.BeatOfStep.class));
    }

    @Test
    void arrowsMoveByBeatsAndWithShiftBySteps(FxRobot robot) {
        robot.interact(() -> store.moveTo(Moment.after(3, 2)));

        robot.push(KeyCode.RIGHT);
        assertEquals(Moment.after(3, 3), store.moment());
        robot.push(KeyCode.LEFT);
        assertEquals(Moment.after(3, 2), store.moment());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(Moment.after(3, 7), store.moment());
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(Moment.after(2, 7), store.moment());
        robot.push(KeyCode.END);
        assertEquals(Moment.after(12, 7), store.moment());
        robot.push(KeyCode.HOME);
        assertEquals(new Moment(1, 0, 0), store.moment());
    }

    @Test
    void playingMovesOnAndPausingStops(FxRobot robot) throws Exception {
        robot.push(KeyCode.SPACE);
        assertTrue(window.player().playing().get());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.timeline().position(store.moment()) > 0.3);

        robot.push(KeyCode.SPACE);

        assertFalse(window.player().playing().get());
        int beat = store.moment().beat();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.moment().fraction() == 1);
        Moment stopped = store.moment();
        assertEquals(beat, stopped.beat(), "it comes to rest at the end of the beat that was being told");
        WaitForAsyncUtils.waitForFxEvents(20);
        assertEquals(stopped, store.moment());
    }

    @Test
    void picturesAreMadeOfTheBeatAtRest(FxRobot robot) throws Exception {
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.moment().fraction() > 0.3 && store.moment().fraction() < 0.9);

        robot.push(KeyCode.CONTROL, KeyCode.E);

        assertEquals(1, store.moment().fraction());
        assertEquals(1, store.settled().scene().moment().fraction());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aPauseForgetsWhereAnEarlierPlayWasToEnd(FxRobot robot) throws Exception {
        List<String> ended = new ArrayList<>();
        robot.interact(() -> {
            window.player().speed().set(4);
            window.player().play(1, () -> ended.add("early"));
            window.player().pause();
            store.moveTo(store.timeline().at(store.timeline().beats() - 1.5));
            window.player().play();
        });

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.timeline().position(store.moment()) > store.timeline().beats() + 1);

        assertTrue(window.player().playing().get());
        assertEquals(List.of(), ended);
        robot.interact(window.player()::stop);
    }

    @Test
    void whoMovesTheMomentByHandHasTheLastWord(FxRobot robot) {
        robot.interact(() -> {
            store.moveTo(new Moment(3, 2, 0.2));
            window.player().play();
            window.player().pause();
            store.moveTo(Moment.after(9, 4));
        });
        WaitForAsyncUtils.waitForFxEvents(20);

        assertEquals(Moment.after(9, 4), store.moment());
    }

    @Test
    void playingStopsAtTheEndOrBeginsAgain(FxRobot robot) throws Exception {
        double end = store.timeline().end();
        robot.interact(() -> {
            window.player().speed().set(4);
            store.moveTo(store.timeline().at(end - 0.2));
            window.player().play();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !window.player().playing().get());
        assertEquals(end, store.timeline().position(store.moment()));

        robot.clickOn("#loop");
        robot.interact(() -> {
            store.moveTo(store.timeline().at(end - 0.2));
            window.player().play();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.timeline().position(store.moment()) < end / 2);
        assertTrue(window.player().playing().get());
        robot.interact(window.player()::stop);
    }

    @Test
    void theButtonsStepForwardAndBack(FxRobot robot) {
        robot.clickOn("#last").clickOn("#step-back");
        assertEquals(Moment.after(11, 7), store.moment());
        robot.clickOn("#beat-back");
        assertEquals(Moment.after(11, 6), store.moment());
        robot.clickOn("#beat-forward").clickOn("#step-forward");
        assertEquals(Moment.after(12, 7), store.moment());
        robot.clickOn("#first");
        assertEquals(new Moment(1, 0, 0), store.moment());
    }

    @Test
    void scrubbingGoesAnywhere(FxRobot robot) {
        Slider scrub = robot.lookup("#scrub").queryAs(Slider.class);

        robot.interact(() -> scrub.setValue(20.5));

        assertEquals(new Moment(3, 4, 0.5), store.moment());
    }

    @Test
    void clickingAStepGoesThere(FxRobot robot) {
        click(robot, "#strip", target -> target.equals(new Target.Step(7)));

        assertEquals(Moment.after(7, 7), store.moment());
    }

    @Test
    void clickingACellOfAMapGoesToItsStepAndDwellsOnItsUnit(FxRobot robot) {
        chooseMap(robot, Signal.UPDATE_GATE.key());

        click(robot, "#map", target -> target.equals(new Target.Value(Signal.UPDATE_GATE, 5, 2)));

        assertEquals(5, store.moment().step());
        assertEquals(2, store.scene().view().unit());
    }

    @Test
    void clickingABeatGoesThere(FxRobot robot) {
        robot.interact(() -> store.moveTo(Moment.after(4, 7)));

        click(robot, "#rail", target -> target.equals(new Target.BeatOfStep(3)));

        assertEquals(Moment.after(4, 3), store.moment());
    }

    @Test
    void pointingTellsWhatItIsWithItsValue(FxRobot robot) {
        robot.interact(() -> store.moveTo(Moment.after(5, 7)));
        Hotspot gate = hotspot(robot, "#cell", target -> target.equals(new Target.Value(Signal.RESET_GATE, 5, 1)));

        moveTo(robot, "#cell", gate);

        String shown = robot.listWindows().stream().filter(w -> w instanceof Tooltip && w.isShowing()).map(w -> ((Tooltip) w).getText())
                .findFirst().orElseThrow();
        assertEquals(gate.title() + "\n" + gate.detail() + "\nDrag it to hold the gate, with Shift in all units; a double click lets go", shown);
        double value = store.run().trace().value(Signal.RESET_GATE, 5, 1);
        assertTrue(shown.contains("= " + Math.round(100 * value) + " %"), shown);
        Tooltip tip = robot.listWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast).findFirst().orElseThrow();
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);
        Rectangle2D card = cell.drawing().flatMap(Drawing::card).orElseThrow();
        assertEquals(cell.localToScreen(card.getX(), card.getY()).getX(), tip.getAnchorX(), 1);
        assertEquals(cell.localToScreen(card.getX(), card.getY()).getY(), tip.getAnchorY(), 1);
        assertFalse(gate.area().intersects(card));
    }

    @Test
    void pointingAtTheChartTellsTheStateOfAUnitAtAStep(FxRobot robot) {
        robot.interact(() -> {
            // The robot's screen has 1000 × 1000 pixels; the chart lies at the foot of the window.
            stage.setY(-420);
            stage.setWidth(1600);
            stage.setHeight(1400);
            store.moveTo(Moment.after(5, 7));
        });
        OnScreen.Hand.settle();
        ChartViewer chart = (ChartViewer) robot.lookup("#chart").queryAs(Region.class).getChildrenUnmodifiable().getFirst();
        XYPlot plot = chart.getChart().getXYPlot();
        Rectangle2D area = chart.getCanvas().getRenderingInfo().getPlotInfo().getDataArea();
        double x = plot.getDomainAxis().valueToJava2D(3, area, plot.getDomainAxisEdge());
        double y = plot.getRangeAxis().valueToJava2D(store.run().trace().value(Signal.HIDDEN_STATE, 3, 3), area, plot.getRangeAxisEdge());

        Bounds onScreen = chart.localToScreen(chart.getBoundsInLocal());
        robot.moveTo(onScreen.getMinX() + x, onScreen.getMinY() + y);

        String shown = robot.listWindows().stream().filter(w -> w instanceof Tooltip && w.isShowing()).map(w -> ((Tooltip) w).getText())
                .findFirst().orElseThrow();
        assertTrue(shown.startsWith(new Explainer(store.shot()).hotspot(area, new Target.Value(Signal.HIDDEN_STATE, 3, 3)).title()), shown);
    }

    @Test
    void undoTakesBackABurstOfTypingAndRedoBringsItAgain(FxRobot robot) {
        String before = store.scene().text();
        type(robot, "1R1");

        robot.clickOn("#undo");
        assertEquals(before, store.scene().text());
        assertEquals(before, robot.lookup("#sequence").queryAs(TextField.class).getText());
        robot.clickOn("#redo");
        assertEquals("1R1", store.scene().text());
    }

    @Test
    void unitsChangeTheBillAndStepsDoNot(FxRobot robot) {
        Slider units = robot.lookup("#units").queryAs(Slider.class);
        Slider steps = robot.lookup("#steps").queryAs(Slider.class);

        robot.interact(() -> steps.setValue(50));
        assertTrue(described(robot, "#bill").endsWith("RNN 36, GRU 108, LSTM 144."), described(robot, "#bill"));
        robot.interact(() -> units.setValue(8));
        assertTrue(described(robot, "#bill").endsWith("RNN 104, GRU 312, LSTM 416."), described(robot, "#bill"));
        robot.interact(() -> robot.lookup("#bill-back").queryAs(Button.class).fire());
        assertTrue(described(robot, "#bill").contains("RNN 36, GRU 108, LSTM 144. The readout stores 25 numbers beside"), described(robot, "#bill"));
    }

    @Test
    void anEmptySequenceSaysWhatToDo(FxRobot robot) {
        type(robot, "");

        assertEquals("Nothing to read yet: type any of the letters . 1 R", robot.lookup("#message").queryAs(Label.class).getText());
        for (String panel : List.of("#strip", "#gates", "#states")) {
            assertEquals("", described(robot, panel), panel);
        }
        assertTrue(described(robot, "#weights").startsWith("W #1: 108 numbers in 3 blocks"), described(robot, "#weights"));
        assertEquals("", robot.lookup("#sequence").queryAs(TextField.class).getPromptText());
    }

    private static void type(FxRobot robot, String text) {
        TextField field = robot.lookup("#sequence").queryAs(TextField.class);
        robot.interact(field::clear);
        if (!text.isEmpty()) {
            robot.clickOn(field).write(text, 0);
        }
    }

    private static Drawing drawing(FxRobot robot, String pane) {
        return robot.lookup(pane).queryAs(FigurePane.class).drawing().orElseThrow();
    }

    private static String described(FxRobot robot, String pane) {
        return drawing(robot, pane).description();
    }

    private static long targets(FxRobot robot, String pane, Class<? extends Target> kind) {
        return drawing(robot, pane).hotspots().stream().filter(hotspot -> kind.isInstance(hotspot.target())).count();
    }

    /// In a low window the run through time is one map, or the chart.
    private void chooseMap(FxRobot robot, String key) {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        robot.interact(() -> robot.lookup("#map-" + key).queryAs(ButtonBase.class).fire());
        OnScreen.Hand.settle();
    }

    private static Hotspot hotspot(FxRobot robot, String pane, Predicate<Target> wanted) {
        return drawing(robot, pane).hotspots().stream().filter(hotspot -> wanted.test(hotspot.target())).findFirst().orElseThrow();
    }

    private static void moveTo(FxRobot robot, String pane, Hotspot hotspot) {
        Rectangle2D area = hotspot.area().getBounds2D();
        FigurePane node = robot.lookup(pane).queryAs(FigurePane.class);
        robot.moveTo(node.localToScreen(area.getCenterX(), area.getCenterY()));
    }

    private static void click(FxRobot robot, String pane, Predicate<Target> wanted) {
        moveTo(robot, pane, hotspot(robot, pane, wanted));
        robot.clickOn(MouseButton.PRIMARY);
    }
}
