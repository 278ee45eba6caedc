package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.SceneText;
import gruscope.ui.store.Store;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// Remembers from one time to the next: the window's size and place, its dress, reduced motion, and the scene that was open. A memory
/// that cannot be read or written never hurts.
final class WindowMemory {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 920;
    private static final double SHARE_OF_SCREEN = 0.8;

    private final Preferences preferences = Preferences.userRoot().node("gruscope/window");

    /// Gives the stage its last size, brought onto a screen that is there now.
    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double usualWidth = Math.max(WIDTH, SHARE_OF_SCREEN * screen.getWidth());
        double usualHeight = Math.max(HEIGHT, SHARE_OF_SCREEN * screen.getHeight());
        double width = Math.min(preferences.getDouble("width", usualWidth), screen.getWidth());
        double height = Math.min(preferences.getDouble("height", usualHeight), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        double x = preferences.getDouble("x", Double.NaN);
        double y = preferences.getDouble("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, 50, 50).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(preferences.getBoolean("maximized", false));
    }

    /// The scene that was open when the window was closed.
    Optional<Scene> lastScene() {
        try {
            return Optional.ofNullable(preferences.get("scene", null)).map(SceneText::parse);
        } catch (BadInput _) {
            return Optional.empty();
        }
    }

    /// The scene in the last dress, unless it asks for one of its own.
    Scene dressed(Scene scene) {
        View view = scene.view();
        boolean plain = view.theme() == View.DEFAULT.theme() && view.ramp() == View.DEFAULT.ramp() && view.language() == View.DEFAULT.language();
        return plain ? scene.withView(view.withTheme(theme()).withRamp(ramp()).withLanguage(language())) : scene;
    }

    /// As chosen in the window, or else as the system has it.
    boolean reducedMotion() {
        return preferences.getBoolean("reduced-motion", Platform.getPreferences().isReducedMotion());
    }

    void remember(Store store) {
        String scene = SceneText.format(store.scene());
        if (scene.length() <= Preferences.MAX_VALUE_LENGTH) {
            preferences.put("scene", scene);
        } else {
            preferences.remove("scene");
        }
        preferences.put("theme", store.scene().view().theme().key());
        preferences.put("ramp", store.scene().view().ramp().key());
        preferences.put("language", store.scene().view().language().key());
        if (store.reducedMotion() == Platform.getPreferences().isReducedMotion()) {
            preferences.remove("reduced-motion");
        } else {
            preferences.putBoolean("reduced-motion", store.reducedMotion());
        }
        flush();
    }

    void remember(Stage stage) {
        preferences.putBoolean("maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            preferences.putDouble("width", stage.getWidth());
            preferences.putDouble("height", stage.getHeight());
            preferences.putDouble("x", stage.getX());
            preferences.putDouble("y", stage.getY());
        }
        flush();
    }

    private Theme theme() {
        try {
            return Theme.named(preferences.get("theme", View.DEFAULT.theme().key()));
        } catch (BadInput _) {
            return View.DEFAULT.theme();
        }
    }

    private Ramp ramp() {
        try {
            return Ramp.named(preferences.get("ramp", View.DEFAULT.ramp().key()));
        } catch (BadInput _) {
            return View.DEFAULT.ramp();
        }
    }

    private Language language() {
        try {
            return Language.named(preferences.get("language", View.DEFAULT.language().key()));
        } catch (BadInput _) {
            return View.DEFAULT.language();
        }
    }

    private void flush() {
        try {
            preferences.flush();
        } catch (BackingStoreException _) {
            // Next time everything is as it usually is.
        }
    }
}
