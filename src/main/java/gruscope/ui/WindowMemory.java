package gruscope.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// Remembers the window's size and place from one time to the next. A memory that cannot be read or written never hurts.
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

    void remember(Stage stage) {
        preferences.putBoolean("maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            preferences.putDouble("width", stage.getWidth());
            preferences.putDouble("height", stage.getHeight());
            preferences.putDouble("x", stage.getX());
            preferences.putDouble("y", stage.getY());
        }
        try {
            preferences.flush();
        } catch (BackingStoreException _) {
            // The window opens at its usual size next time.
        }
    }
}
