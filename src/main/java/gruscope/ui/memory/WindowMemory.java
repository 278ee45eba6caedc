package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.SceneFile;
import gruscope.ui.kit.TextSize;
import gruscope.ui.store.Store;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers from one time to the next: the window's size and place, its dress, reduced motion, and the scene that was open. A memory
/// that cannot be read or written never hurts.
public final class WindowMemory {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 920;
    private static final double SHARE_OF_SCREEN = 0.8;

    private final Notebook notes = Notebook.named("window");
    private final Path lastScene = StateFolder.path().resolve("last.json");

    /// Gives the stage its last size, brought onto a screen that is there now.
    public void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double usualWidth = Math.max(WIDTH, SHARE_OF_SCREEN * screen.getWidth());
        double usualHeight = Math.max(HEIGHT, SHARE_OF_SCREEN * screen.getHeight());
        double width = Math.min(number("width", usualWidth), screen.getWidth());
        double height = Math.min(number("height", usualHeight), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        double x = number("x", Double.NaN);
        double y = number("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, 50, 50).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        TextSize.set(stage, (int) number("text-size", TextSize.of(stage)));
        stage.setMaximized(notes.get("maximized").map(Boolean::parseBoolean).orElse(false));
    }

    /// The scene that was open when the window was closed.
    public Optional<Scene> lastScene() {
        try {
            return Files.exists(lastScene) ? Optional.of(SceneFile.read(lastScene)) : Optional.empty();
        } catch (BadInput _) {
            return Optional.empty();
        }
    }

    /// The scene in the last dress and language, unless it asks for one of its own; at first as the system has them.
    public Scene dressed(Scene scene) {
        View view = scene.view();
        return view.isPlain() ? scene.withView(view.withTheme(theme()).withRamp(ramp()).withLanguage(language())) : scene;
    }

    /// As chosen in the window, or else as the system has it.
    public boolean reducedMotion() {
        return notes.get("reduced-motion").map(Boolean::parseBoolean).orElseGet(() -> Platform.getPreferences().isReducedMotion());
    }

    /// Whether steps are heard; not, until that is asked for.
    public static boolean isHeard() {
        return Notebook.named("window").get("sound").map(Boolean::parseBoolean).orElse(false);
    }

    public static void hear(boolean heard) {
        Notebook notes = Notebook.named("window");
        notes.put("sound", Boolean.toString(heard));
        notes.flush();
    }

    /// Letters in the size in which they were last.
    public static void write(int percent) {
        Notebook notes = Notebook.named("window");
        notes.put("text-size", Integer.toString(percent));
        notes.flush();
    }

    public void remember(Store store) {
        try {
            Files.createDirectories(lastScene.getParent());
            SceneFile.write(store.scene(), lastScene);
        } catch (IOException | BadInput _) {
            // Next time the window opens as it usually does.
        }
        notes.put("theme", store.scene().view().theme().key());
        notes.put("ramp", store.scene().view().ramp().key());
        notes.put("language", store.scene().view().language().key());
        if (store.reducedMotion() == Platform.getPreferences().isReducedMotion()) {
            notes.remove("reduced-motion");
        } else {
            notes.put("reduced-motion", Boolean.toString(store.reducedMotion()));
        }
        notes.flush();
    }

    public void remember(Stage stage) {
        notes.put("maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            notes.put("width", Double.toString(stage.getWidth()));
            notes.put("height", Double.toString(stage.getHeight()));
            notes.put("x", Double.toString(stage.getX()));
            notes.put("y", Double.toString(stage.getY()));
        }
        notes.flush();
    }

    private Theme theme() {
        try {
            return notes.get("theme").map(Theme::named).orElseGet(WindowMemory::systemTheme);
        } catch (BadInput _) {
            return View.DEFAULT.theme();
        }
    }

    private static Theme systemTheme() {
        // Windows says by this key alone that everything is to have more contrast.
        boolean contrast = Platform.getPreferences().getBoolean("Windows.SPI.HighContrast").orElse(false);
        return contrast ? Theme.CONTRAST : Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : View.DEFAULT.theme();
    }

    private Ramp ramp() {
        try {
            return notes.get("ramp").map(Ramp::named).orElse(View.DEFAULT.ramp());
        } catch (BadInput _) {
            return View.DEFAULT.ramp();
        }
    }

    private Language language() {
        try {
            return notes.get("language").map(Language::named).orElseGet(Language::ofSystem);
        } catch (BadInput _) {
            return View.DEFAULT.language();
        }
    }

    private double number(String key, double usual) {
        try {
            return notes.get(key).map(Double::parseDouble).orElse(usual);
        } catch (NumberFormatException _) {
            return usual;
        }
    }
}
