package gruscope.ui.window;

import gruscope.Message;
import gruscope.engine.cell.Signal;
import gruscope.figure.Target;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.sequence.Token;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whatever is typed is read, or what would read it is offered; and what the net says to it stands below the strip.
@OnScreen
class TypingTest {

    private Store store;
    private Stage stage;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene());
            new Window(stage, store).show();
        });
    }

    @Test
    void helloWorldIsOneMessageAndThreeOffers(FxRobot robot) {
        type(robot, "hello world");

        assertEquals("character 1: \"h\", \"e\", \"l\", \"o\", \"w\", \"r\" and \"d\" are not among this model's letters; type any of the letters . 1 R",
                robot.lookup("#message").queryAs(Label.class).getText());
        assertEquals(Set.of("These letters, random weights", "As numbers", "The model “Next letter”, without w"), offers(robot));
        for (double width : new double[] {1120, 1280, 800}) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.PROJECTOR)) {
                robot.interact(() -> {
                    stage.setWidth(width);
                    store.look(store.scene().withView(store.scene().view().withTheme(theme)));
                });
                assertEquals(List.of(), cut(robot), () -> width + " " + theme);
                assertTrue(right(robot, "#message") <= left(robot, "#message-close"), () -> width + " " + theme);
            }
        }
        robot.interact(() -> stage.setWidth(1120));
    }

    private static double right(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static double left(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    /// Of the offers, those whose words are shortened or go beyond the message.
    private static List<String> cut(FxRobot robot) {
        Node bar = robot.lookup(".message-bar").query();
        return robot.lookup(".message-said .button").queryAllAs(Button.class).stream()
                .filter(button -> !((Text) button.lookup(".text")).getText().replaceAll("\\s+", " ").equals(button.getText())
                        || !bar.localToScene(bar.getLayoutBounds()).contains(button.localToScene(button.getLayoutBounds())))
                .map(button -> ((Text) button.lookup(".text")).getText() + button.localToScene(button.getLayoutBounds())).toList();
    }

    @Test
    void theseLettersAreOneEditThatCanBeUndone(FxRobot robot) {
        type(robot, "hello world");
        Scene typed = store.scene();

        robot.clickOn("#offer-letters");

        assertEquals(Model.Provenance.RANDOM, store.scene().model().provenance());
        assertEquals(10, store.run().trace().length());
        assertEquals("hello world", robot.lookup("#sequence").queryAs(TextField.class).getText());
        assertEquals(Set.of(), offers(robot));
        assertFalse(robot.lookup(".message-bar").query().isVisible());
        robot.interact(() -> store.undo());
        assertEquals(typed, store.scene());
        assertEquals(3, offers(robot).size());
    }

    @Test
    void asNumbersTheLettersBecomeTheirPlaces(FxRobot robot) {
        type(robot, "abba");

        robot.clickOn("#offer-numbers");

        assertEquals("0.5 1 1 0.5", robot.lookup("#sequence").queryAs(TextField.class).getText());
        assertEquals(1, store.run().trace().inputSize());
        assertEquals(1, store.run().trace().value(Signal.INPUT, 2, 0));
    }

    @Test
    void theModelOfLettersReadsWhatItKnowsAndGuesses(FxRobot robot) {
        type(robot, "hello world");

        robot.clickOn("#offer-letter-model");

        assertEquals(Presets.named("chars").model(), store.scene().model());
        assertEquals("hello orld", store.scene().text());
        robot.interact(() -> store.moveTo(store.timeline().at(store.timeline().end())));
        assertEquals(10, answers(robot));
    }

    @Test
    void chineseIsRead(FxRobot robot) {
        robot.interact(() -> robot.lookup("#sequence").queryAs(TextField.class).setText("你好"));
        assertEquals(Set.of("These letters, random weights", "As numbers"), offers(robot));

        robot.interact(() -> robot.lookup("#offer-letters").queryAs(Button.class).fire());

        assertEquals(List.of("你", "好"), store.run().sequence().tokens().stream().map(Token::text).toList());
        assertTrue(store.problems().isEmpty());
    }

    @Test
    void whatANoticeSaysIsNotMixedWithOffers(FxRobot robot) {
        type(robot, "x");

        robot.interact(() -> store.say(Message.plain("Saved.")));

        assertEquals("Saved.", robot.lookup("#message").queryAs(Label.class).getText());
        assertEquals(Set.of(), offers(robot));
    }

    @Test
    void whatTheNetSaysStandsUnderTheStripOfAModelWithAReadoutAlone(FxRobot robot) {
        robot.interact(() -> store.moveTo(store.timeline().at(store.timeline().end())));
        assertEquals(12, answers(robot));

        robot.interact(() -> store.edit(Presets.named("latch")));
        robot.interact(() -> store.moveTo(store.timeline().at(store.timeline().end())));
        assertEquals(0, answers(robot));
    }

    private static long answers(FxRobot robot) {
        return robot.lookup("#strip").queryAs(FigurePane.class).drawing().orElseThrow().hotspots().stream()
                .filter(spot -> spot.target() instanceof Target.Value(Signal signal, int _, int _) && signal == Signal.READOUT).count();
    }

    private static Set<String> offers(FxRobot robot) {
        return robot.lookup(".message-said .button").queryAllAs(Button.class).stream().map(Button::getText).collect(Collectors.toSet());
    }

    private static void type(FxRobot robot, String text) {
        TextField field = robot.lookup("#sequence").queryAs(TextField.class);
        robot.interact(field::clear);
        robot.clickOn(field).write(text, 0);
    }
}
