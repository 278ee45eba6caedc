package gruscope.ui.export;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.make.CertifiedCaption;
import gruscope.export.page.Pages;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Palette;
import gruscope.scene.Moment;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.memory.Notebook;
import gruscope.ui.memory.StateFolder;
import gruscope.ui.store.Store;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Pictures made from the window: chosen, seen, written, copied, and made again by the command line.
@OnScreen
class ExportDialogTest {

    @TempDir
    private Path folder;
    private Store store;
    private Stage stage;
    private String answer = "picture.png";

    @Start
    void open(Stage shared) {
        OwnStage.open(1000, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.named("latch").withMoment(Moment.after(6, 4)));
            stage.setScene(new javafx.scene.Scene(new Group()));
            stage.show();
        });
    }

    @AfterEach
    void forget(FxRobot robot) throws IOException {
        robot.interact(() -> List.copyOf(Stage.getWindows()).stream().filter(window -> window != stage).forEach(javafx.stage.Window::hide));
        Files.deleteIfExists(StateFolder.path().resolve("export.properties"));
    }

    /// All at once they take longer than a window may keep hands waiting.
    @Test
    void itsRowsComeAFewAFrame(FxRobot robot) throws Exception {
        ExportDialog dialog = onFxThread(() -> new ExportDialog(stage, store, Phrases.of("window", List.of(Locale.ENGLISH)), (_, _, _, _) -> Optional.empty()));

        boolean atOnce = onFxThread(() -> {
            dialog.show();
            return isThere(robot, "#export-theme");
        });

        assertFalse(atOnce);
        await(() -> isThere(robot, "#export-theme"));
    }

    @Test
    void everySettingHasAControlOrIsTheWindowsOwn(FxRobot robot) throws Exception {
        show(robot);

        List<Setting<?>> without = Setting.values().stream()
                .filter(setting -> setting.group() != Setting.Group.WINDOW && robot.lookup("#export-" + setting.key()).tryQuery().isEmpty()).toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyFigureButTheMapOfTheWindowIsOffered(FxRobot robot) throws Exception {
        show(robot);

        Set<String> offered = ExportDialogTest.<NamedValue>box(robot, "figure").getItems().stream().map(NamedValue::text).collect(Collectors.toSet());
        offered.remove("strip/cell+chart");
        Set<String> drawn = Gallery.figures().stream().map(Figure::key).filter(key -> !key.equals("minimap")).collect(Collectors.toSet());
        assertEquals(drawn, offered);
    }

    @Test
    void thePreviewIsThePictureInItsThemeAndProportion(FxRobot robot) throws Exception {
        show(robot);

        choose(robot, "figure", "strip");
        choose(robot, "theme", "dark");
        choose(robot, "size", "other");
        type(robot, "width", "90");
        type(robot, "height", "45");

        await(() -> shown(robot).contains("90.0 × 45.0 mm at 300 dpi"));
        assertEquals("1 063 × 531 pixels · 90.0 × 45.0 mm at 300 dpi", shown(robot).replace('\u202f', ' '));
        Image picture = picture(robot);
        assertEquals(2, picture.getWidth() / picture.getHeight(), 0.01);
        java.awt.Color ground = Palette.of(Theme.DARK, Ramp.PUOR).panel();
        assertEquals(Color.rgb(ground.getRed(), ground.getGreen(), ground.getBlue()), picture.getPixelReader().getColor(0, 0));
    }

    @Test
    void whatIsTransparentShowsACheckerboard(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "cell");
        Image before = picture(robot);

        choose(robot, "background", "transparent");

        await(() -> picture(robot) != before);
        assertNotEquals(picture(robot).getPixelReader().getColor(1, 1), picture(robot).getPixelReader().getColor(9, 1));
    }

    @Test
    void anArrangementIsTypedAndAStepItHasNotIsRefusedWithItsMessage(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "strip/cell+chart");
        await(() -> robot.lookup("#export-letters").query().isVisible() && seen(robot, "#export-letters"));

        write(robot, "#export-figure-other", "strip/cell@99");
        await(() -> text(robot, "#export-figure-problem").contains("there is no step 99"));
        assertTrue(robot.lookup("#export-export").query().isDisabled());

        write(robot, "#export-figure-other", "strip/zell");
        assertTrue(text(robot, "#export-figure-problem").startsWith("Figure: \"zell\" is no figure"), text(robot, "#export-figure-problem"));

        write(robot, "#export-figure-other", "strip/cell@2");
        await(() -> !robot.lookup("#export-export").query().isDisabled());
        assertEquals("", text(robot, "#export-problem"));
    }

    @Test
    void aWrongWidthIsMarkedAndNothingCanBeExportedWhileTheLastPictureStays(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "size", "other");
        type(robot, "width", "90");
        await(() -> shown(robot).contains("90.0 ×"));
        Image before = picture(robot);

        type(robot, "width", "90mmm");

        assertEquals("Width: \"90mmm\" is no length; one is a number with px, mm, cm, in or pt, such as 88mm or 1600px", text(robot, "#export-width-problem"));
        assertTrue(robot.lookup("#export-export").query().isDisabled());
        assertEquals(before, picture(robot));
        type(robot, "width", "90");
        assertFalse(robot.lookup("#export-export").query().isDisabled());
        assertEquals("", text(robot, "#export-width-problem"));
    }

    @Test
    void whatMakesNoDifferenceIsNotAskedFor(FxRobot robot) throws Exception {
        show(robot);
        assertTrue(seen(robot, "#export-dpi"));
        assertFalse(seen(robot, "#export-fps"));

        choose(robot, "format", "svg");
        assertFalse(seen(robot, "#export-dpi"));
        assertTrue(seen(robot, "#export-text"));

        choose(robot, "format", "gif");
        assertFalse(seen(robot, "#export-step"));
        assertFalse(seen(robot, "#export-pace"));
        choose(robot, "animate", "motion");
        assertTrue(seen(robot, "#export-pace"));
    }

    @Test
    void aFilmIsScrubbedAndPlays(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "format", "gif");
        choose(robot, "figure", "strip");
        await(() -> text(robot, "#export-frame").equals("frame 1 of 96"));
        Image first = picture(robot);

        robot.interact(() -> robot.lookup("#export-scrub").queryAs(Slider.class).setValue(95));

        await(() -> text(robot, "#export-frame").equals("frame 96 of 96"));
        assertNotEquals(pixels(first), pixels(picture(robot)));

        fire(robot, "#export-play");
        await(() -> !text(robot, "#export-frame").equals("frame 96 of 96"));
        fire(robot, "#export-play");
    }

    @Test
    void theFileIsTheOneThatTheCopiedCommandMakes(FxRobot robot) throws Exception {
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withTheme(Theme.PRINT))));
        show(robot);
        choose(robot, "figure", "strip/cell+chart");
        write(robot, "#export-figure-other", "strip/cell@2:candidate+chart");
        choose(robot, "size", "double");
        robot.interact(() -> robot.lookup("#export-caption").queryAs(CheckBox.class).setSelected(true));
        export(robot);
        byte[] fromWindow = Files.readAllBytes(folder.resolve("picture.png"));
        fire(robot, "#export-copy-command");

        String command = clipboard();

        assertEquals("gruscope render latch --figure strip/cell@2:candidate+chart --step 6 --beat reset-past --theme print --size double --caption -o picture.png", command);
        assertArrayEquals(fromWindow, madeBy(command, "picture.png"));
        assertEquals(Files.readString(folder.resolve("picture.txt")), Files.readString(folder.resolve("elsewhere/picture.txt")));
        BufferedImage picture = ImageIO.read(folder.resolve("picture.png").toFile());
        assertEquals(Math.round(180 / 25.4 * 300), picture.getWidth());
    }

    @Test
    void aSceneThatIsNoPresetGoesIntoTheCommandAsItsText(FxRobot robot) throws Exception {
        Scene own = store.scene().withText("S·C·S").withMoment(new Moment(3, 2, 0.5));
        robot.interact(() -> store.edit(own));
        show(robot);
        choose(robot, "figure", "cell");
        export(robot);
        fire(robot, "#export-copy-command");

        String command = clipboard();

        assertTrue(command.startsWith("gruscope render " + SceneText.format(own) + " --figure cell"), command);
        assertArrayEquals(Files.readAllBytes(folder.resolve("picture.png")), madeBy(command, "picture.png"));
    }

    @Test
    void whatWasChosenIsThereTheNextTimeAndWhatCannotBeHadIsNot(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "format", "pdf");
        choose(robot, "figure", "weights");
        choose(robot, "size", "other");
        type(robot, "width", "12");
        robot.interact(() -> ExportDialogTest.<Object>box(robot, "width-unit").getSelectionModel().select(2));
        robot.push(KeyCode.ESCAPE);
        Notebook notes = Notebook.named("export");
        notes.put("theme", "plaid");
        notes.put("font", "enormous");
        notes.flush();

        show(robot);

        assertEquals("pdf", chosen(robot, "format"));
        assertEquals("weights", chosen(robot, "figure"));
        assertEquals("12", robot.lookup("#export-width").queryAs(TextField.class).getText());
        assertEquals("", chosen(robot, "theme"));
        assertEquals("", robot.lookup("#export-font").queryAs(TextField.class).getText());
        await(() -> shown(robot).startsWith("120.0 ×"));
    }

    @Test
    void aNameWithoutEndingGetsOneAndWhatIsThereIsNotReplacedUnasked(FxRobot robot) throws Exception {
        Path there = Files.writeString(folder.resolve("picture.png"), "kept");
        answer = "picture";
        show(robot);

        fire(robot, "#export-export");
        assertEquals("There is a file picture.png already.", text(robot, "#export-question"));
        fire(robot, "#export-keep");
        assertEquals("kept", Files.readString(there));

        fire(robot, "#export-export");
        fire(robot, "#export-replace");
        await(() -> text(robot, "#export-said").startsWith("Saved as"));
        assertNotNull(ImageIO.read(there.toFile()));
    }

    @Test
    void aFilmThatIsGivenUpLeavesNoFile(FxRobot robot) throws Exception {
        answer = "film.gif";
        show(robot);
        choose(robot, "format", "gif");
        choose(robot, "figure", "strip");
        choose(robot, "animate", "motion");
        type(robot, "pace", "20");
        fire(robot, "#export-export");
        await(() -> robot.lookup("#export-progress").queryAs(ProgressBar.class).getProgress() > 0);

        fire(robot, "#export-cancel");

        await(() -> text(robot, "#export-said").equals("Given up; no file was written."));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aFilmIsWrittenWithAllItsFrames(FxRobot robot) throws Exception {
        answer = "film.gif";
        show(robot);
        choose(robot, "format", "gif");
        choose(robot, "figure", "chart");
        choose(robot, "animate", "steps");

        export(robot);

        try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("film.gif").toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertEquals(12, reader.getNumImages(true));
        }
    }

    @Test
    void aFolderThatIsGoneIsSaidAndLosesNothing(FxRobot robot) throws Exception {
        answer = "nowhere/picture.png";
        show(robot);

        fire(robot, "#export-export");

        await(() -> text(robot, "#export-problem").contains("there is no folder"));
        assertFalse(robot.lookup("#export-export").query().isDisabled());
    }

    @Test
    void thePictureIsCopiedAsAnImageOfItsOwnSize(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "cell");
        choose(robot, "size", "square");

        fire(robot, "#export-copy");

        await(() -> text(robot, "#export-said").startsWith("The picture is"));
        Image copied = onFxThread(() -> Clipboard.getSystemClipboard().getImage());
        assertEquals(1080, copied.getWidth());
        assertEquals(1080, copied.getHeight());
    }

    @Test
    void anSvgIsCopiedAsItsTextAndAsADrawing(FxRobot robot) throws Exception {
        answer = "picture.svg";
        show(robot);
        choose(robot, "format", "svg");
        choose(robot, "figure", "chart");
        export(robot);
        String file = Files.readString(folder.resolve("picture.svg"));

        fire(robot, "#export-copy");

        await(() -> text(robot, "#export-said").startsWith("The picture is"));
        assertEquals(file, clipboard());
        assertTrue(onFxThread(() -> Clipboard.getSystemClipboard().hasContent(ClipboardPicture.SVG)));
    }

    @Test
    void aVideoIsNotTransparent(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "background", "transparent");
        assertEquals("", text(robot, "#export-background-problem"));

        choose(robot, "format", "webm");

        assertTrue(text(robot, "#export-background-problem").startsWith("A video is never transparent"));
        assertTrue(robot.lookup("#export-export").query().isDisabled());
    }

    @Test
    void aDraggedPictureIsTheFileItself(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "chart");
        export(robot);
        ExportWish wish = new ExportWish(store.run(), Settings.NONE.with(Setting.FIGURE, "chart", "Figure"), Format.PNG);

        Path dragged = new DraggedPicture(_ -> "chart.png").file(wish).orElseThrow();

        assertEquals("chart.png", dragged.getFileName().toString());
        assertArrayEquals(Files.readAllBytes(folder.resolve("picture.png")), Files.readAllBytes(dragged));
        assertEquals(Optional.empty(), new DraggedPicture(_ -> "chart.gif").file(new ExportWish(store.run(), wish.settings(), Format.GIF)));
    }

    @Test
    void wordsFormulasAndNumbersAreCopied(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "strip");

        assertTrue(copied(robot, "caption").startsWith("Latch: GRU 2→1, step 6 of 12. "), copied(robot, "caption"));
        assertTrue(copied(robot, "caption").contains(copied(robot, "alt")));
        assertEquals(store.scene(), SceneText.parse(copied(robot, "scene")));
        assertTrue(copied(robot, "equations-latex").contains("\\begin{align}"));
        assertTrue(copied(robot, "bill-csv").startsWith("cell,inputs,units"));
        assertEquals(13, copied(robot, "trace-csv").lines().count());
        assertTrue(copied(robot, "trace-json").contains("\"weights\": \"W #1\""));
    }

    /// Where there is no Python with NumPy, the dialog says what the command line says, and writes nothing.
    @Test
    void numbersAndACertifiedCaptionStandBesideThePicture(FxRobot robot) throws Exception {
        show(robot);
        choose(robot, "figure", "states");
        type(robot, "data", "csv");
        type(robot, "certified", "numpy");
        Settings settings = Settings.NONE.with(Setting.FIGURE, "states", "").with(Setting.CERTIFIED, "numpy", "");
        String wanted = certified(new ExportWish(store.run(), settings, Format.PNG).pages(Progress.UNWATCHED));
        boolean computed = wanted.contains("NumPy computes the same states; the largest difference is ");

        fire(robot, "#export-export");
        await(() -> computed ? text(robot, "#export-said").startsWith("Saved as") : text(robot, "#export-problem").equals(wanted));

        for (String ending : List.of("png", "csv", "txt")) {
            assertEquals(computed, Files.exists(folder.resolve("picture." + ending)), ending);
        }
        if (computed) {
            assertTrue(Files.readString(folder.resolve("picture.txt")).startsWith("Caption: " + wanted + "\n"), wanted);
            assertTrue(Files.readString(folder.resolve("picture.csv")).startsWith("figure,cell,quantity,"));
            assertEquals(wanted, copied(robot, "caption"));
        }
    }

    /// The caption, or why there is none.
    private static String certified(Pages pages) {
        try {
            return CertifiedCaption.of(pages, Format.PNG).text();
        } catch (BadInput e) {
            return e.getMessage();
        }
    }

    /// Opens the dialog with a file chooser that answers at once.
    private void show(FxRobot robot) throws Exception {
        ExportTarget target = (_, _, _, _) -> Optional.of(folder.resolve(answer));
        robot.interact(() -> new ExportDialog(stage, store, Phrases.of("window", List.of(Locale.ENGLISH)), target).show());
        await(() -> picture(robot) != null && isThere(robot, "#export-caption"));
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private void export(FxRobot robot) throws Exception {
        fire(robot, "#export-export");
        await(() -> text(robot, "#export-said").startsWith("Saved as"));
    }

    private String copied(FxRobot robot, String what) throws Exception {
        await(() -> !robot.lookup("#export-copy-as").query().isDisabled());
        MenuButton menu = robot.lookup("#export-copy-as").queryAs(MenuButton.class);
        MenuItem item = menu.getItems().stream().filter(one -> ("export-copy-" + what).equals(one.getId())).findFirst().orElseThrow();
        robot.interact(item::fire);
        await(() -> text(robot, "#export-said").equals("On the clipboard: " + item.getText() + "."));
        return clipboard();
    }

    /// Has a shell run a command line in a folder of its own.
    private byte[] madeBy(String command, String file) throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = "gruscope() { '" + java + "' -cp '" + System.getProperty("java.class.path") + "' gruscope.cli.Main \"$@\"; }\n" + command;
        Process process = new ProcessBuilder("sh", "-c", program).directory(elsewhere.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return Files.readAllBytes(elsewhere.resolve(file));
    }

    private static <T> ComboBox<T> box(FxRobot robot, String setting) {
        return robot.lookup("#export-" + setting).queryComboBox();
    }

    private static void choose(FxRobot robot, String setting, String value) {
        ComboBox<NamedValue> box = box(robot, setting);
        NamedValue wanted = box.getItems().stream().filter(one -> one.text().equals(value)).findFirst().orElseThrow();
        robot.interact(() -> box.setValue(wanted));
    }

    private static String chosen(FxRobot robot, String setting) {
        return ExportDialogTest.<NamedValue>box(robot, setting).getValue().text();
    }

    private static void type(FxRobot robot, String setting, String text) {
        write(robot, "#export-" + setting, text);
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    private static String shown(FxRobot robot) {
        return text(robot, "#export-size-shown");
    }

    private static Image picture(FxRobot robot) {
        return robot.lookup("#export-preview").queryAs(PageView.class).picture().getImage();
    }

    private static List<Integer> pixels(Image image) {
        return Stream.iterate(0, i -> i + 1).limit((long) image.getWidth() * (long) image.getHeight() / 7)
                .map(i -> image.getPixelReader().getArgb(i * 7 % (int) image.getWidth(), i * 7 / (int) image.getWidth())).toList();
    }

    private static boolean seen(FxRobot robot, String id) {
        for (Node node = robot.lookup(id).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String clipboard() throws Exception {
        return onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private static <T> T onFxThread(Callable<T> reading) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, reading);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        // Rows come while one waits: on another thread they could be looked up half-way.
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFxThread(condition));
        OnScreen.Hand.settle();
    }
}
