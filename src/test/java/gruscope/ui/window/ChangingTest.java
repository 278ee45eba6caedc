package gruscope.ui.window;

import gruscope.engine.cell.Gru;
import gruscope.engine.cell.MinGru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.engine.run.Intervention;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIf;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every what-if made in the window; numbers given to three digits are those of the lessons.
@OnScreen
class ChangingTest {

    private Store store;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            store = new Store(Presets.defaultScene());
            new Window(stage, store).show();
        });
    }

    @BeforeEach
    void lookAtTheWhatIfs(FxRobot robot) {
        WhatIfs.open(robot);
    }

    @Test
    void theToolbarSaysOnlyWhatStillHolds(FxRobot robot) {
        MenuButton models = robot.lookup("#models").queryAs(MenuButton.class);
        String own = text(robot, "#about");
        assertEquals("trained · " + store.scene().model().about(), own);

        for (Change change : List.of(new Change.RecurrentScale(2), new Change.Units(5), new Change.Draw(Change.SHARED, 8))) {
            robot.interact(() -> store.edit(store.scene().with(change)));
            assertEquals("Count since reset, changed · GRU 3→" + store.scene().hiddenSize(), models.getText());
            String origin = change instanceof Change.Draw ? "random" : "trained, then changed";
            assertEquals(origin + " · with what is changed here, what “Count since reset” says of itself need not hold", text(robot, "#about"));
            robot.interact(() -> store.edit(store.scene().before()));
            assertEquals(own, text(robot, "#about"));
            assertEquals("Count since reset · GRU 3→4", models.getText());
        }
    }

    @Test
    void theCornersOfThePadCopyStartAfreshAndMakeAPlainRnn(FxRobot robot) {
        show(robot, "segment-sum");

        fire(robot, "#pad-write-open");
        assertStates(.537, .813, .888, .711, .864, .258);
        fire(robot, "#pad-write-shut");
        assertStates(.537, .537, .537, 0, .537, -.537);
        fire(robot, "#pad-keep-open");
        assertStates(0, 0, 0, 0, 0, 0);
        fire(robot, "#pad-keep-shut");
        assertStates(0, 0, 0, 0, 0, 0);
        fire(robot, "#pad-keep-shut");
        assertEquals(WhatIf.NOTHING, store.scene().whatIf());
    }

    @Test
    void aGateIsHeldAtAnyValue(FxRobot robot) {
        show(robot, "segment-sum");

        fire(robot, "#hold-r-1");

        assertStates(.536, .812, .888, .711, .864, .260);
        slide(robot, "#change-hold-r", 0);
        assertEquals(.537, h(3), 1e-3);
        robot.interact(() -> store.edit(store.scene().with(new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 0.9996)))));
        assertTrue(robot.lookup(label -> label instanceof Label text && "> 99.9 %".equals(text.getText()) && text.getWidth() >= text.prefWidth(-1)).tryQuery().isPresent());
        fire(robot, "#hold-r-free");
        assertEquals(WhatIf.NOTHING, store.scene().whatIf());
    }

    @Test
    void aGateIsHeldInOneUnitAlone(FxRobot robot) {
        show(robot, "two-clocks");
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withUnit(1))));
        fire(robot, "#clamp-one-unit");

        fire(robot, "#hold-z-1");

        Trace trace = store.run().trace();
        assertEquals(.964, trace.value(Signal.HIDDEN_STATE, 5, 0), 1e-3);
        assertEquals(Math.tanh(2), trace.value(Signal.HIDDEN_STATE, 1, 1), 1e-12);
        assertEquals(0, trace.value(Signal.HIDDEN_STATE, 6, 1), 1e-12);
    }

    @Test
    void theBiasOfTheUpdateGateOpensTheCellAndTheGradientVanishes(FxRobot robot) {
        show(robot, "zero-chain-gated");
        assertTrue(memory().endsWith("times 0.861."), memory());

        slide(robot, "#change-bias-z", 9.2);

        assertTrue(memory().endsWith("times 1.6e−12."), memory());
    }

    @Test
    void aWeightIsTypedInPlaceAndEveryStepAnswers(FxRobot robot) {
        show(robot, "rnn-echo");
        assertEquals(.310, h(6), 5e-4);

        typeInPlace(robot, "#weights", new Target.Weight(1, Part.RECURRENT_WEIGHTS, 0, 0, 0), "0.5");

        assertEquals(.022, h(6), 5e-4);
        assertEquals(WhatIf.of(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 0, 0, 0), 0.5)), store.scene().whatIf());
        assertEquals(.310, store.run().before().orElseThrow().value(Signal.HIDDEN_STATE, 6, 0), 5e-4);
    }

    @Test
    void aWeightIsDraggedInOneStepOfUndo(FxRobot robot) {
        show(robot, "rnn-echo");
        Address at = new Address(Part.RECURRENT_WEIGHTS, 0, 0, 0);
        double before = store.run().trace().weights(1).value(at);

        at(robot, "#weights", new Target.Weight(1, Part.RECURRENT_WEIGHTS, 0, 0, 0)).press(MouseButton.PRIMARY).moveBy(0, -10).moveBy(0, -10).release(MouseButton.PRIMARY);

        assertEquals(before + 0.25, store.run().trace().weights(1).value(at), 0.04);
        robot.interact(() -> store.undo());
        assertEquals(WhatIf.NOTHING, store.scene().whatIf());
    }

    @Test
    void aNumberOfTheReadoutIsDraggedAndTheAnswersAreOthers(FxRobot robot) {
        show(robot, "count-since-reset");
        double before = store.run().trace().program().readout().orElseThrow().w(4, 2);

        at(robot, "#weights", new Target.ReadoutWeight(4, 2)).press(MouseButton.PRIMARY).moveBy(0, -10).moveBy(0, -10).release(MouseButton.PRIMARY);

        assertEquals(before + 0.25, store.run().trace().program().readout().orElseThrow().w(4, 2), 0.04);
        assertTrue(store.run().before().isPresent());
    }

    @Test
    void aWeightIsSetByTheKeyboardAlone(FxRobot robot) {
        show(robot, "rnn-echo");
        robot.interact(() -> robot.lookup("#weights").query().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        Target.Weight marked = (Target.Weight) ((FigurePane) robot.lookup("#weights").query()).marked().orElseThrow().target();
        Address at = new Address(marked.part(), marked.block(), marked.unit(), marked.column());
        double before = store.run().trace().weights(1).value(at);

        robot.press(KeyCode.ALT).type(KeyCode.UP, KeyCode.UP).release(KeyCode.ALT);

        assertEquals(before + 0.2, store.run().trace().weights(1).value(at), 1e-12);
        robot.interact(() -> store.undo());
        assertEquals(WhatIf.NOTHING, store.scene().whatIf(), "one press of Alt is one step of undo");
    }

    @Test
    void theRecurrentWeightsAreScaled(FxRobot robot) {
        show(robot, "zero-chain");

        slide(robot, "#change-scale", 2);

        assertTrue(memory().endsWith("times 1.000."), memory());
    }

    @Test
    void memoryIsNotGradient(FxRobot robot) {
        show(robot, "zero-chain");
        slide(robot, "#change-scale", 2);
        typeInPlace(robot, "#weights", new Target.Weight(1, Part.RECURRENT_WEIGHTS, 0, 0, 0), "1.5");

        setH0(robot, "1");

        assertEquals(.859, h(20), 5e-4);
        assertTrue(memory().endsWith("times 4.7e−9."), memory());
    }

    @Test
    void anLstmBeginsFromACellStateToo(FxRobot robot) {
        show(robot, "counter");
        robot.interact(() -> {
            TextField start = robot.lookup("#c0").queryAs(TextField.class);
            start.setText("2");
            start.getOnAction().handle(null);
        });
        setH0(robot, "0.5");

        Trace trace = store.run().trace();
        assertEquals(2, trace.value(Signal.CELL_STATE, 0, 0));
        assertEquals(0.5, trace.value(Signal.HIDDEN_STATE, 0, 0));
        assertEquals(0.9975 * 2 + 0.993, trace.value(Signal.CELL_STATE, 1, 0), 1e-3);
    }

    @Test
    void anUnreadableH0IsSaidAndChangesNothing(FxRobot robot) {
        setH0(robot, "0.5 x");

        assertEquals("\"0.5 x\" is no h0: up to 4 numbers are accepted, with spaces between, such as 0.5 -1", store.notice().orElseThrow());
        assertEquals(WhatIf.NOTHING, store.scene().whatIf());
    }

    @Test
    void theOtherNameOfTheUpdateGateNegatesItsWeightsAndLeavesTheStateAlone(FxRobot robot) {
        Trace before = store.run().trace();

        fire(robot, "#update-writes");

        Trace after = store.run().trace();
        Address at = new Address(Part.INPUT_WEIGHTS, Gru.pytorch().indexOf(Signal.UPDATE_GATE), 1, 2);
        assertEquals(-before.weights(1).value(at), after.weights(1).value(at));
        for (int step = 1; step <= 12; step++) {
            assertArrayEquals(before.at(Signal.HIDDEN_STATE, step), after.at(Signal.HIDDEN_STATE, step), 1e-15);
        }
    }

    @Test
    void resettingBeforeTheProductIsAnotherFunction(FxRobot robot) {
        show(robot, "reset-after");
        assertStates(.725, -.031, -.735, -.753, .661);

        fire(robot, "#reset-before");

        assertStates(.725, .752, -.671, .047, .736);
        double[] ghost = IntStream.rangeClosed(1, 5).mapToDouble(step -> store.run().before().orElseThrow().value(Signal.HIDDEN_STATE, step, 0)).toArray();
        assertArrayEquals(new double[] {.725, -.031, -.735, -.753, .661}, ghost, 1.1e-3);
    }

    @Test
    void throughSigmaTheStateCannotGoNegative(FxRobot robot) {
        fire(robot, "#squash-sigmoid");

        Trace trace = store.run().trace();
        assertTrue(IntStream.rangeClosed(1, trace.length()).allMatch(step -> Arrays.stream(trace.at(Signal.HIDDEN_STATE, step)).allMatch(h -> h >= 0)));
    }

    @Test
    void aGruIsMadeSimplerStepByStepUntilAMinGruIsLeft(FxRobot robot) {
        show(robot, "segment-sum");
        Scene whole = store.scene();

        fire(robot, "#simplify-reset");
        assertStates(.536, .812, .888, .711, .864, .260);
        assertEquals(2 * (3 + 1 + 1), store.scene().program().weights().shared().count());
        fire(robot, "#simplify-recurrence");
        assertEquals(2 * (3 + 1), store.scene().program().weights().shared().count());
        fire(robot, "#simplify-squash");
        assertEquals(MinGru.KIND, store.scene().cell().kind());
        assertFalse(robot.lookup("#reset-after").queryAs(Node.class).getParent().getParent().isVisible());
        fire(robot, "#simplify-not");
        assertEquals(whole, store.scene());
    }

    @Test
    void unsharedEveryStepHasASetOfItsOwnAndOneMoreTokenHasNone(FxRobot robot) {
        robot.interact(() -> store.reduceMotion(true));
        show(robot, "random");
        assertEquals("120", text(robot, "#sharing-parameters"));
        assertEquals("11", text(robot, "#sharing-inputs"));
        String products = text(robot, "#sharing-multiplications");

        fire(robot, "#unshare");

        assertEquals(products, text(robot, "#sharing-multiplications"));
        Trace trace = store.run().trace();
        assertEquals(11, trace.weightSets().size());
        assertNotSame(trace.weights(1), trace.weights(2));
        assertEquals("1 320", text(robot, "#sharing-parameters").replace('\u202f', ' '));
        assertEquals("1", text(robot, "#sharing-inputs"));

        robot.interact(() -> store.type(store.scene().text() + "a"));
        assertEquals(1, store.run().waiting());
        assertTrue(hotspots("strip").stream().anyMatch(spot -> spot.title().equals("Step 12, reading “a”: no weights exist for it")));
        fire(robot, "#last");
        assertEquals(11, store.moment().step());
        assertEquals(11, store.timeline().steps());
        assertEquals(store.timeline(), store.scene().timeline());
    }

    @Test
    void draggingAWeightOfOneStepsOwnSetLeavesTheEqualOnesAlone(FxRobot robot) {
        show(robot, "random");
        robot.interact(() -> store.moveTo(store.timeline().endOf(3)));
        fire(robot, "#unshare");
        Address at = new Address(Part.RECURRENT_WEIGHTS, 1, 0, 1);
        double before = store.run().trace().weights(3).value(at);

        at(robot, "#weights", new Target.Weight(3, Part.RECURRENT_WEIGHTS, 1, 0, 1)).press(MouseButton.PRIMARY).moveBy(0, -40).release(MouseButton.PRIMARY);

        Trace trace = store.run().trace();
        assertEquals(before + 0.5, trace.weights(3).value(at), 0.05);
        assertEquals(before, trace.weights(1).value(at));
        assertEquals(before, trace.weights(4).value(at));
    }

    @Test
    void copiesAreDrawnAnewAndSwappedAndSharedAgain(FxRobot robot) {
        show(robot, "random");
        WeightSet shared = store.run().trace().weights(1);
        robot.interact(() -> store.moveTo(store.timeline().endOf(2)));
        fire(robot, "#unshare");

        fire(robot, "#draw");
        WeightSet drawn = store.run().trace().weights(2);
        robot.interact(() -> {
            MenuButton swap = robot.lookup("#swap-copy").queryAs(MenuButton.class);
            swap.getOnShowing().handle(null);
            swap.getItems().get(1).fire();
        });

        assertEquals(shared, store.run().trace().weights(2));
        assertEquals(drawn, store.run().trace().weights(3));
        fire(robot, "#share-first");
        assertEquals(shared, store.run().trace().weights(3));
        assertSame(store.run().trace().weights(1), store.run().trace().weights(11));

        robot.interact(() -> store.undo());
        fire(robot, "#share-mean");
        Address at = new Address(Part.RECURRENT_WEIGHTS, 1, 0, 1);
        assertEquals((10 * shared.value(at) + drawn.value(at)) / 11, store.run().trace().weights(1).value(at), 1e-12);
        assertSame(store.run().trace().weights(1), store.run().trace().weights(11));
    }

    @Test
    void unitsStandStillAndTheCellGrows(FxRobot robot) {
        fire(robot, "#unit-zero");
        assertEquals(0, h(3));
        fire(robot, "#unit-zero");
        setH0(robot, "0.5 0.25");
        fire(robot, "#unit-freeze");
        assertEquals(0.5, h(3));
        fire(robot, "#unit-freeze");

        slide(robot, "#change-units", 6);

        assertEquals(6, store.run().trace().hiddenSize());
        assertEquals(3 * (6 * 3 + 6 * 6 + 2 * 6), store.run().trace().weights(1).count());
    }

    @Test
    void theSequenceIsCutTurnedAndEditedInPlace(FxRobot robot) {
        slide(robot, "#change-length", 5);
        assertEquals("1.1.1", store.scene().reading());
        fire(robot, "#reset-all");
        fire(robot, "#sequence-reverse");
        assertEquals("1..11.R1.1.1", store.scene().reading());
        fire(robot, "#reset-all");

        typeInPlace(robot, "#strip", new Target.Step(2), "R");

        assertEquals("1R1.1R.11..1", store.scene().reading());
        assertEquals("1.1.1R.11..1", store.scene().text());
    }

    @Test
    void tokensAreSwappedAndShuffled(FxRobot robot) {
        robot.interact(() -> store.moveTo(store.timeline().endOf(5)));
        fire(robot, "#sequence-swap-next");
        assertEquals("1.1.R1.11..1", store.scene().reading());
        fire(robot, "#reset-all");

        fire(robot, "#sequence-shuffle");

        char[] shuffled = store.scene().reading().toCharArray();
        char[] typed = store.scene().text().toCharArray();
        assertFalse(Arrays.equals(typed, shuffled));
        Arrays.sort(shuffled);
        Arrays.sort(typed);
        assertArrayEquals(typed, shuffled);
    }

    @Test
    void resettingAllIsOneStepOfUndo(FxRobot robot) {
        fire(robot, "#hold-r-1");
        fire(robot, "#sequence-reverse");
        fire(robot, "#unshare");
        Scene changed = store.scene();

        fire(robot, "#reset-all");

        assertEquals(WhatIf.NOTHING, store.scene().whatIf());
        robot.interact(() -> store.undo());
        assertEquals(changed, store.scene());
    }

    @Test
    void aTokenIsDraggedElsewhere(FxRobot robot) {
        at(robot, "#strip", new Target.Step(6)).press(MouseButton.PRIMARY);
        at(robot, "#strip", new Target.Step(2)).release(MouseButton.PRIMARY);

        assertEquals("1R.1.1.11..1", store.scene().reading());
    }

    @Test
    void chipsTakeChangesOffAndTheHistoryGoesBackToAny(FxRobot robot) {
        Scene first = store.scene();
        fire(robot, "#hold-r-1");
        fire(robot, "#squash-sigmoid");
        assertEquals(2, robot.lookup(".tag").queryAll().size());

        robot.interact(() -> ((ButtonBase) robot.lookup(".tag").queryAll().iterator().next()).fire());
        assertEquals(1, store.scene().changes().size());
        fire(robot, "#reset-all");
        assertEquals(WhatIf.NOTHING, store.scene().whatIf());

        robot.interact(() -> {
            MenuButton history = robot.lookup("#history").queryAs(MenuButton.class);
            history.getOnShowing().handle(null);
            assertEquals(5, history.getItems().size());
            history.getItems().get(2).fire();
        });
        assertEquals(2, store.scene().changes().size());
        robot.interact(() -> store.undo(2));
        assertEquals(first, store.scene());
    }

    @Test
    void aNewSequenceBeginsFromNothingWithTheSameWeights(FxRobot robot) {
        show(robot, "zero-chain");
        setH0(robot, "1");
        WeightSet weights = store.run().trace().weights(1);

        fire(robot, "#new-sequence");

        assertEquals(0, store.run().trace().value(Signal.HIDDEN_STATE, 0, 0));
        assertSame(weights, store.run().trace().weights(1));
    }

    private void show(FxRobot robot, String preset) {
        robot.interact(() -> store.edit(Presets.named(preset)));
        robot.interact(() -> store.moveTo(store.timeline().at(store.timeline().end())));
    }

    private static void setH0(FxRobot robot, String numbers) {
        robot.interact(() -> {
            TextField start = robot.lookup("#h0").queryAs(TextField.class);
            start.setText(numbers);
            start.getOnAction().handle(null);
        });
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private static void slide(FxRobot robot, String id, double value) {
        robot.interact(() -> robot.lookup(id).queryAs(Slider.class).setValue(value));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /// Moves the pointer to the middle of what stands for a target.
    private FxRobot at(FxRobot robot, String pane, Target target) {
        Node node = robot.lookup(pane).query();
        Rectangle2D area = area(node, target);
        Point2D place = node.localToScreen(area.getCenterX(), area.getCenterY());
        robot.moveTo(place.getX(), place.getY());
        return robot;
    }

    /// A double click, its presses in one event however slow the machine is, and a value typed into what it opens.
    private void typeInPlace(FxRobot robot, String pane, Target target, String value) {
        robot.interact(() -> {
            Node node = robot.lookup(pane).query();
            Rectangle2D area = area(node, target);
            Point2D inScene = node.localToScene(area.getCenterX(), area.getCenterY());
            Point2D place = node.localToScreen(area.getCenterX(), area.getCenterY());
            node.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, inScene.getX(), inScene.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 2,
                    false, false, false, false, true, false, false, false, false, true, null));
        });
        robot.interact(() -> {
            TextField editor = robot.lookup("#inline-editor").queryAs(TextField.class);
            editor.setText(value);
            editor.getOnAction().handle(null);
        });
    }

    private static Rectangle2D area(Node pane, Target target) {
        return ((FigurePane) pane).drawing().orElseThrow().hotspots().stream().filter(spot -> spot.target().equals(target)).findFirst()
                .orElseThrow().area().getBounds2D();
    }

    private List<Hotspot> hotspots(String figure) {
        return Gallery.named(figure).lay(store.shot()).drawing().hotspots();
    }

    private String memory() {
        return Gallery.named("memory").lay(store.shot()).drawing().description();
    }

    private void assertStates(double... expected) {
        double[] found = IntStream.rangeClosed(1, expected.length).mapToDouble(this::h).toArray();
        assertArrayEquals(expected, found, 1.1e-3, Arrays.toString(found));
    }

    private double h(int step) {
        return store.run().trace().value(Signal.HIDDEN_STATE, step, 0);
    }
}
