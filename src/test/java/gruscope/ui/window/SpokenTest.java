package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The window speaks the language that is chosen for its figures.
@OnScreen
class SpokenTest {

    /// Names that are the same in every language: of cells, programs, formats and functions, of keys, and the symbols of a cell.
    private static final Pattern NAME = Pattern.compile("""
            \\b(GRUscope|GRU|LSTM|RNN|MGU|minGRU|PyTorch|Keras|ONNX|reset_after=(True|False)|tanh|relu|PNG|SVG|PDF|GIF|APNG|MP4|WebM|HTML|Markdown|LaTeX|CSV\
            |Ctrl|Shift|Alt|Tab|Space|Page( Up| Down)?|Delete|Enter|Esc|Home|End|F\\d+|English|id)\\b""");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private Stage stage;
    private Store store;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.named("latch"));
            new Window(stage, store).show();
        });
    }

    @Test
    void everythingThatIsShownIsChineseOnceChineseIsChosen(FxRobot robot) {
        robot.interact(() -> speak(Language.CHINESE));
        WhatIfs.open(robot);

        assertTrue(texts(robot).contains("导出…"), texts(robot)::toString);
        assertEquals(List.of(), texts(robot).stream().filter(SpokenTest::hasEnglishWords).toList());
    }

    @Test
    void whatIsDoneGoesOnInTheOtherLanguage(FxRobot robot) {
        double width = stage.getWidth();

        robot.interact(() -> {
            store.type("SC·");
            speak(Language.BOTH);
            store.undo();
        });

        assertEquals(Presets.named("latch").text(), store.scene().text());
        assertTrue(texts(robot).contains("导出…"));

        robot.interact(() -> speak(Language.ENGLISH));
        assertTrue(texts(robot).contains("Export…"));
        assertEquals(width, stage.getWidth());
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageInWhichItIsRead(FxRobot robot) {
        robot.interact(() -> store.say(new BadInput("a.json", says("there-is-no-such-file"), Message.NONE)));
        assertTrue(texts(robot).contains("a.json: there is no such file"));

        robot.interact(() -> speak(Language.CHINESE));
        assertTrue(texts(robot).contains("a.json：没有这个文件"), texts(robot)::toString);

        robot.interact(() -> store.type("S7"));
        assertTrue(texts(robot).contains("第 2 个字符：\"7\" 不在此模型的字母之中；请输入以下任一字母：S C · ."), texts(robot)::toString);
        assertEquals(List.of(), texts(robot).stream().filter(SpokenTest::hasEnglishWords).toList());
    }

    private void speak(Language language) {
        Scene scene = store.scene();
        store.look(scene.withView(scene.view().withLanguage(language)));
    }

    private static boolean hasEnglishWords(String text) {
        return WORD.matcher(NAME.matcher(text).replaceAll("·")).find();
    }

    /// Whatever can be read in the window: labels, tips, menus.
    private List<String> texts(FxRobot robot) {
        List<String> texts = new ArrayList<>();
        robot.interact(() -> gather(stage.getScene().getRoot(), texts));
        return List.copyOf(new TreeSet<>(texts));
    }

    private static void gather(Node node, List<String> texts) {
        Stream.of(node.getAccessibleText(), node instanceof Labeled labeled ? labeled.getText() : null, node instanceof Text text ? text.getText() : null,
                node instanceof Control control ? told(control.getTooltip()) : null).filter(Objects::nonNull).filter(text -> !text.isBlank()).forEach(texts::add);
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> gather(item, texts));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
        }
    }

    private static void gather(MenuItem item, List<String> texts) {
        if (item.getText() != null) {
            texts.add(item.getText());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> gather(inner, texts));
        }
    }

    private static String told(Tooltip tip) {
        return tip == null ? null : tip.getText();
    }
}
