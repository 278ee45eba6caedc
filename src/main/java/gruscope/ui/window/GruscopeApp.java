package gruscope.ui.window;

import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens the window and waits until it is closed.
public final class GruscopeApp {

    // Kept, because loggers that nobody holds forget their level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private GruscopeApp() {
    }

    /// Shows a scene in a window and returns when it is closed.
    ///
    /// @param wanted the scene, or else the one that was open last; a newcomer is greeted by the default scene at play
    /// @param steps  if given, that many steps are played and the window closes by itself
    /// @return the exit code, 0
    public static int open(Optional<Scene> wanted, OptionalInt steps) {
        // JavaFX warns that it lies on the class path, where this program keeps it on purpose.
        JAVAFX.setLevel(Level.SEVERE);
        PREFERENCES.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            loadFonts();
            Stage stage = new Stage();
            WindowMemory memory = new WindowMemory();
            Optional<Scene> known = wanted.or(memory::lastScene);
            Store store = new Store(memory.dressed(known.orElseGet(Presets::defaultScene)));
            store.reduceMotion(memory.reducedMotion());
            Window window = new Window(stage, store);
            stage.setOnHidden(_ -> closed.countDown());
            window.show();
            if (steps.isPresent()) {
                window.player().play(steps.getAsInt(), stage::close);
            } else if (known.isEmpty()) {
                window.player().play();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return 0;
    }

    /// The bundled fonts, so that controls and figures show the same letters on every machine.
    public static void loadFonts() {
        for (String face : new String[] {"DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif", "DejaVuSerif-Bold",
                "DroidSansFallback"}) {
            try (InputStream file = GruscopeApp.class.getResourceAsStream("/fonts/" + face + ".ttf")) {
                Font.loadFont(file, 12);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled font " + face, e);
            }
        }
    }
}
