package gruscope.ui.window;

import gruscope.Message;
import gruscope.scene.Moment;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.LinkedHashSet;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every key where one expects it: help over the window, a presenter's remote, controls that keep their own keys, what is hidden.
@OnScreen
class KeysTest {

    private Store store;
    private Window window;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            store = new Store(Presets.defaultScene().withMoment(Moment.after(6, 2)));
            window = new Window(stage, store);
            window.show();
        });
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"F1", "ESCAPE", "SLASH"})
    void helpIsATableOverTheWindowThatAKeyCloses(KeyCode closing, FxRobot robot) {
        robot.type(KeyCode.F1);
        assertTrue(help(robot).isVisible());
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertEquals(Moment.after(6, 2), store.moment());
        assertFalse(window.player().playing().get());

        if (closing == KeyCode.SLASH) {
            robot.press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        } else {
            robot.type(closing);
        }
        assertFalse(help(robot).isVisible());
        robot.type(KeyCode.RIGHT);
        assertEquals(Moment.after(6, 3), store.moment());
    }

    /// Which key has `?` differs between keyboards; that is what all of them type.
    @Test
    void aQuestionMarkOfAnyKeyboardOpensHelpAndClosesIt(FxRobot robot) {
        robot.interact(() -> strike(robot, "?"));
        assertTrue(help(robot).isVisible());
        robot.interact(() -> strike(robot, "？"));
        assertFalse(help(robot).isVisible());

        robot.interact(robot.lookup("#sequence").query()::requestFocus);
        robot.interact(() -> strike(robot, "?"));
        assertFalse(help(robot).isVisible());
    }

    /// Half a minute for a newcomer, which anyone can have again.
    @Test
    void aTourShowsThePartsOfTheWindowAndEndsAtAnyOfThem(FxRobot robot) {
        robot.interact(window::guide);
        Node tour = robot.lookup("#tour").query();
        Label says = robot.lookup("#tour-says").queryAs(Label.class);
        Node strip = robot.lookup("#strip").query();
        robot.interact(() -> says.getScene().getWindow().setHeight(760));
        OnScreen.Hand.settle();
        Bounds framed = robot.lookup(".tour-frame").query().localToScene(robot.lookup(".tour-frame").query().getLayoutBounds());
        assertEquals(strip.localToScene(strip.getLayoutBounds()).getHeight(), framed.getHeight(), 1, "a frame that stays where its part was");
        robot.interact(() -> says.getScene().getWindow().setHeight(980));
        Set<String> told = new LinkedHashSet<>();
        for (int i = 0; i < 5; i++) {
            assertTrue(tour.isVisible());
            told.add(says.getText());
            Bounds card = says.localToScene(says.getLayoutBounds());
            assertTrue(card.getMinX() > 0 && card.getMaxX() < says.getScene().getWidth() && card.getMaxY() < says.getScene().getHeight() && card.getWidth() > 250, card.toString());
            robot.type(KeyCode.RIGHT);
        }
        assertFalse(tour.isVisible());
        assertEquals(5, told.size());
        assertEquals(Moment.after(6, 2), store.moment());

        robot.type(KeyCode.F1, KeyCode.ENTER);
        assertTrue(tour.isVisible());
        assertFalse(help(robot).isVisible());
        assertEquals(told.iterator().next(), says.getText());
        robot.type(KeyCode.F1);
        assertTrue(help(robot).isVisible());
        assertFalse(tour.isVisible());
        robot.type(KeyCode.ENTER, KeyCode.ESCAPE);
        assertFalse(tour.isVisible());
        robot.type(KeyCode.RIGHT);
        assertEquals(Moment.after(6, 3), store.moment());
    }

    @Test
    void helpLeavesEverythingInItsPlaceAndAClickBesideItClosesIt(FxRobot robot) {
        double before = robot.lookup("#strip").query().localToScene(0, 0).getY();

        robot.clickOn("#help");
        assertTrue(help(robot).isVisible());
        assertEquals(before, robot.lookup("#strip").query().localToScene(0, 0).getY());
        robot.moveTo(robot.offset(help(robot), javafx.geometry.Pos.TOP_LEFT, 5, 5)).clickOn();

        assertFalse(help(robot).isVisible());
    }

    @Test
    void aPresentersRemoteSteps(FxRobot robot) {
        robot.interact(() -> store.moveTo(store.timeline().endOf(6)));

        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(7, store.moment().step());
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertEquals(5, store.moment().step());
    }

    @Test
    void aSliderThatHasTheFocusKeepsArrowsAndEnds(FxRobot robot) {
        Slider units = robot.lookup("#units").queryAs(Slider.class);
        robot.interact(units::requestFocus);

        robot.type(KeyCode.RIGHT);
        assertTrue(units.getValue() > 4);
        robot.type(KeyCode.END);
        assertEquals(units.getMax(), units.getValue());

        assertEquals(Moment.after(6, 2), store.moment());
    }

    @Test
    void theSpaceBarPressesAButtonThatHasTheFocusAndPlaysOnceItWasClicked(FxRobot robot) {
        ToggleButton unshare = robot.lookup("#unshare").queryAs(ToggleButton.class);
        robot.interact(unshare::requestFocus);
        robot.type(KeyCode.SPACE);
        assertFalse(store.scene().program().weights().isShared());
        assertFalse(window.player().playing().get());

        robot.clickOn("#undo");
        assertTrue(store.scene().program().weights().isShared());
        robot.type(KeyCode.SPACE);
        assertTrue(window.player().playing().get());
    }

    @Test
    void aKeyForWhatIsHiddenBringsItIntoSight(FxRobot robot) {
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withTheme(Theme.PROJECTOR))));
        Node whatIf = robot.lookup("#side-what-if").query();
        assertFalse(isSeen(whatIf));

        robot.type(KeyCode.W);

        assertTrue(isSeen(whatIf));
        assertTrue(((ToggleButton) whatIf).isSelected());
        Node panel = robot.lookup(".side").query();
        Bounds sight = panel.localToScene(panel.getLayoutBounds());
        Bounds tab = whatIf.localToScene(whatIf.getLayoutBounds());
        Node first = robot.lookup("#section-gates").query();
        Bounds changed = first.localToScene(first.getLayoutBounds());
        assertTrue(sight.contains(tab) && sight.contains(changed), () -> sight + " " + tab + " " + changed);
    }

    @Test
    void aMessagePushesNothingAsideAndEscapePutsItAway(FxRobot robot) {
        double before = robot.lookup("#strip").query().localToScene(0, 0).getY();

        robot.interact(() -> store.say(Message.plain("This is wrong.")));
        assertTrue(robot.lookup(".message-bar").query().isVisible());
        assertEquals(before, robot.lookup("#strip").query().localToScene(0, 0).getY());
        assertFalse(robot.lookup(".message-bar").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("done")));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".message-bar").query().isVisible());

        robot.interact(() -> store.notices().done(Message.plain("This is done.")));
        assertTrue(robot.lookup(".message-bar").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("done")));
        robot.clickOn("#message-close");
        assertFalse(robot.lookup(".message-bar").query().isVisible());
    }

    @Test
    void aLongMessageIsBrokenIntoLinesOverThePicture(FxRobot robot) {
        robot.interact(() -> store.notices().done(Message.plain("What was read, what it was taken for, and what was passed over. ".repeat(8))));

        Bounds bar = robot.lookup(".message-bar").query().localToScene(robot.lookup(".message-bar").query().getLayoutBounds());
        Bounds words = robot.lookup("#message").query().localToScene(robot.lookup("#message").query().getLayoutBounds());

        assertTrue(bar.getMinX() > 0 && bar.getMaxX() < robot.lookup("#strip").query().getScene().getWidth(), bar.toString());
        assertTrue(bar.contains(words) && words.getHeight() > 2 * words.getWidth() / 46, bar + ", " + words);
    }

    @Test
    void aWrongCharacterAmidASequenceLeavesTheLastRunWhole(FxRobot robot) {
        robot.interact(() -> store.type("1111"));

        robot.interact(() -> store.type("11X11"));

        assertEquals(4, store.run().trace().length());
        assertTrue(robot.lookup(".message-bar").query().isVisible());
    }

    /// A key that is known by what it types alone.
    private static void strike(FxRobot robot, String typed) {
        Node focused = robot.lookup("#strip").query().getScene().getFocusOwner();
        Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false));
        Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Node help(FxRobot robot) {
        return robot.lookup("#help-overlay").query();
    }
}
