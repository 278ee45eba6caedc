package gruscope.ui.window;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import gruscope.Phrases;
import gruscope.export.ask.Moments;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneText;
import gruscope.ui.OnScreen;
import gruscope.ui.store.Store;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Files that are opened in the window, dropped on it, and saved from it.
@OnScreen
class OpeningTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;
    private Store store;
    private Toolbar toolbar;
    private javafx.scene.Scene window;

    @Start
    void open(Stage shared) {
        Stage stage = new Stage();
        store = new Store(Presets.defaultScene());
        toolbar = new Toolbar(store, Phrases.of("window", List.of(Locale.ENGLISH)), stage, () -> { }, () -> { });
        window = new javafx.scene.Scene(toolbar.node());
        stage.setScene(window);
        toolbar.files().installOn(window);
    }

    @Test
    void aPresetThatIsChosenShowsWhatItClaims(FxRobot robot) {
        MenuButton models = (MenuButton) window.lookup("#models");
        MenuItem sentiment = models.getItems().stream().map(Menu.class::cast).flatMap(group -> group.getItems().stream())
                .filter(item -> item.getId().equals("preset-sentiment")).findFirst().orElseThrow();

        robot.interact(sentiment::fire);

        assertEquals(store.timeline().endOf(store.timeline().steps()), store.moment());
        assertTrue(store.moment().step() > 1);
    }

    @Test
    void aModelFileIsASceneAndWhatItWasTakenForIsSaid(FxRobot robot) {
        robot.interact(() -> toolbar.files().open(CASES.resolve("proj_first.json")));
        robot.interact(() -> importing().lookup("#import-open").fireEvent(new ActionEvent()));

        Scene scene = store.scene();
        assertEquals(3, scene.model().readout().orElseThrow().outputs());
        assertEquals("1 0 0 0 0 0 0 0", scene.text());
        assertEquals(store.timeline().endOf(8), store.moment());
        assertTrue(store.notice().orElseThrow().endsWith("passed over: \"linear\" (1×5), which --projection linear folds into W. Nothing says what it reads, so it reads a 1 and then zeros; "
                + "type instead numbers with spaces between them, such as 0.5 -1 0.8."), store.notice().toString());
    }

    @Test
    void aModelFileThatAsksIsNotOpenedAndItsQuestionIsShown(FxRobot robot) {
        robot.interact(() -> toolbar.files().open(CASES.resolve("two_cells_mixed_bias.json")));

        assertEquals(Presets.defaultScene(), store.scene());
        Stage dialog = (Stage) importing().getWindow();
        assertTrue(((Label) dialog.getScene().lookup("#import-title")).getText().startsWith("two_cells_mixed_bias.json holds 2 cells"));
        robot.interact(dialog::close);
    }

    private static javafx.scene.Scene importing() {
        return Window.getWindows().stream().map(Window::getScene).filter(shown -> shown.lookup("#import-list") != null).findFirst().orElseThrow();
    }

    @Test
    void aFileThatIsDroppedIsOpened(FxRobot robot) throws IOException {
        Scene dropped = Moments.told(Presets.named("latch").withText("S·C"));
        SceneFile.write(dropped, folder.resolve("scene.json"));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"gruscope\": 1,");

        drop(robot, DataFormat.FILES, List.of(folder.resolve("scene.json").toFile()));
        assertEquals(dropped, store.scene());
        assertEquals(Optional.of(dropped), store.kept());

        drop(robot, DataFormat.FILES, List.of(broken.toFile()));
        assertEquals(dropped, store.scene());
        assertTrue(store.notice().orElseThrow().startsWith("broken.json:1:"), store.notice().toString());

        byte[] noise = new byte[3000];
        new Random(12).nextBytes(noise);
        Path picture = Files.write(folder.resolve("noise.png"), noise);
        drop(robot, DataFormat.FILES, List.of(picture.toFile()));
        assertEquals(dropped, store.scene());
        assertEquals("noise.png: this is no PNG picture, whatever its name says, and no text", store.notice().orElseThrow());

        drop(robot, DataFormat.FILES, List.of(broken.toFile(), broken.toFile()));
        assertEquals("2 files were dropped here; drop one: a scene, a model, or a picture with its scene.", store.notice().orElseThrow());
    }

    @Test
    void whatAsksForNoDressOfItsOwnIsShownInThatOfTheWindow(FxRobot robot) throws IOException {
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withTheme(Theme.DARK).withLanguage(Language.CHINESE))));
        SceneFile.write(Presets.named("latch"), folder.resolve("plain.json"));
        SceneFile.write(Presets.named("latch").withView(View.DEFAULT.withLanguage(Language.BOTH)), folder.resolve("both.json"));

        robot.interact(() -> toolbar.files().open(folder.resolve("plain.json")));
        assertEquals(Theme.DARK, store.scene().view().theme());
        assertEquals(Language.CHINESE, store.scene().view().language());
        assertEquals(Optional.of(store.scene()), store.kept());

        robot.interact(() -> toolbar.files().open(folder.resolve("both.json")));
        assertEquals(Theme.LIGHT, store.scene().view().theme());
        assertEquals(Language.BOTH, store.scene().view().language());
    }

    @Test
    void aLargeFileIsReadBesideTheWindow(FxRobot robot) throws Exception {
        Scene large = Moments.told(Presets.named("latch").withText("S·C"));
        SceneFile.write(large, folder.resolve("large.json"));
        Files.writeString(folder.resolve("large.json"), " ".repeat(1_000_000), StandardOpenOption.APPEND);
        AtomicReference<String> meanwhile = new AtomicReference<>("");

        robot.interact(() -> {
            toolbar.files().open(folder.resolve("large.json"));
            meanwhile.set(store.notice().orElse("nothing") + store.scene().equals(large));
        });

        assertEquals("Reading large.json …false", meanwhile.get());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> store.scene().equals(large)).get());
        assertEquals(Optional.empty(), store.notice());
    }

    @Test
    void aPictureWithItsSceneAndAModelFileCanBeDroppedToo(FxRobot robot) {
        drop(robot, DataFormat.FILES, List.of(CASES.resolve("proj_first.json").toFile()));
        robot.interact(() -> importing().lookup("#import-open").fireEvent(new ActionEvent()));
        assertEquals("1 0 0 0 0 0 0 0", store.scene().text());

        drop(robot, DataFormat.FILES, List.of(Path.of("assets/pictures/cell.svg").toFile()));
        assertEquals(Presets.defaultScene().model(), store.scene().model());
    }

    @Test
    void aSceneAsTextCanBeDroppedAndAnythingElseIsNotTaken(FxRobot robot) {
        Scene scene = Moments.told(Presets.named("latch").withText("S·C"));

        drop(robot, DataFormat.PLAIN_TEXT, SceneText.format(scene));
        assertEquals(scene, store.scene());

        assertFalse(drop(robot, DataFormat.PLAIN_TEXT, "hello"));
        assertEquals(scene, store.scene());
    }

    @Test
    void aSceneIsSavedUnderANameThatEndsAsScenesDo(FxRobot robot) throws IOException {
        robot.interact(() -> toolbar.files().save(folder.resolve("mine")));

        assertEquals(store.scene(), SceneFile.read(folder.resolve("mine.json")));
        assertEquals(Optional.of("Saved as mine.json."), store.notice());
        assertEquals(Optional.of(store.scene()), store.kept());
        assertFalse(Files.exists(folder.resolve("mine")));

        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withLanguage(Language.CHINESE))));
        assertEquals(Optional.of("已保存为 mine.json。"), store.notice());
    }

    @Test
    void weightsAreSavedInTheFormatThatTheNameEndsInAndAnyOtherIsRefused(FxRobot robot) {
        robot.interact(() -> toolbar.files().saveWeights(folder.resolve("mine.safetensors")));

        assertEquals(store.scene().model().weights(), SceneFile.open(folder.resolve("mine.safetensors"), TensorChoice.OPEN).scene().model().weights());

        robot.interact(() -> toolbar.files().saveWeights(folder.resolve("mine.pt")));

        assertFalse(Files.exists(folder.resolve("mine.pt")));
    }

    @Test
    void aFileThatNobodyAskedAboutIsNotReplaced(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("mine.json"), "other");

        robot.interact(() -> toolbar.files().save(folder.resolve("mine")));
        assertEquals("other", Files.readString(folder.resolve("mine.json")));
        assertEquals(Optional.of("mine.json exists already. To replace it, choose it by its whole name."), store.notice());

        robot.interact(() -> toolbar.files().save(folder.resolve("mine.json")));
        assertEquals(store.scene(), SceneFile.read(folder.resolve("mine.json")));
    }

    /// @return whether the window would take what is dragged over it
    private boolean drop(FxRobot robot, DataFormat format, Object content) {
        AtomicBoolean taken = new AtomicBoolean();
        robot.interact(() -> {
            TKClipboard dragged = Toolkit.getToolkit().createLocalClipboard();
            dragged.putContent(new Pair<>(format, content));
            Dragboard board = DragboardHelper.createDragboard(copied(dragged));
            DragEvent over = event(DragEvent.DRAG_OVER, board);
            window.getOnDragOver().handle(over);
            if (over.isAccepted()) {
                window.getOnDragDropped().handle(event(DragEvent.DRAG_DROPPED, board));
            }
            taken.set(over.isAccepted());
        });
        return taken.get();
    }

    /// What is dragged from elsewhere can be copied; the toolkit's own boards say nothing of that.
    private static TKClipboard copied(TKClipboard dragged) {
        return (TKClipboard) Proxy.newProxyInstance(OpeningTest.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (_, method, arguments) ->
                method.getName().equals("getTransferModes") ? Set.of(TransferMode.COPY) : method.invoke(dragged, arguments));
    }

    private DragEvent event(EventType<DragEvent> kind, Dragboard board) {
        return new DragEvent(window, window, kind, board, 10, 10, 10, 10, TransferMode.COPY, null, window, null);
    }
}
