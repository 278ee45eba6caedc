package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.export.ask.Moments;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.kit.Apology;
import gruscope.ui.memory.Drafts;
import gruscope.ui.memory.StateFolder;
import gruscope.ui.memory.WindowMemory;
import gruscope.ui.open.Source;
import gruscope.ui.pane.WarmUp;
import gruscope.ui.store.Store;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;


/// Opens the window and waits until it is closed.
public final class GruscopeApp {

    /// The sizes of the window's icon, in pixels.
    private static final int[] ICONS = {32, 64, 256};

    /// The first frames have the machine for themselves.
    private static final Duration WARM_UP_AFTER = Duration.seconds(1);

    // Kept, because loggers that nobody holds forget their level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Throwable> failed = Optional.empty();

    GruscopeApp() {
    }

    /// Tells JavaFX, before it starts, what it cannot be told later.
    static void prepare() {
        // It warns that it lies on the class path, where this program keeps it on purpose.
        JAVAFX.setLevel(Level.SEVERE);
        // Grounds drawn from pictures of them, pixel by pixel, take most of a frame where there is no graphics card.
        System.setProperty("prism.disableRegionCaching", "true");
    }

    /// Shows a scene in a window and returns when it is closed.
    ///
    /// @param wanted the scene, or else the one that was open last; a newcomer is greeted by the default scene at play
    /// @param asked  what is asked first of a file that can be meant in several ways
    /// @param steps  if given, that many steps are played and the window closes by itself
    /// @return the exit code, 0
    /// @throws BadInput if there can be no window
    public static int open(Optional<Scene> wanted, Optional<Source.Question> asked, OptionalInt steps) {
        prepare();
        return new GruscopeApp().run(wanted, asked, steps);
    }

    private int run(Optional<Scene> wanted, Optional<Source.Question> asked, OptionalInt steps) {
        Platform.startup(() -> start(() -> {
            loadFonts();
            show(wanted, asked, steps);
        }, wrong -> show(Optional.of(Presets.defaultScene()), Optional.empty(), steps).say(wrong)));
        await();
        Platform.exit();
        return 0;
    }

    /// Does something, or if it fails, something else. All that is thrown is told: an error that ends nothing but the start would leave a program
    /// without a window, for ever.
    ///
    /// @param instead is given why the first could not be done
    void start(Runnable first, Consumer<Throwable> instead) {
        try {
            first.run();
        } catch (Throwable wrong) {
            try {
                instead.accept(wrong);
            } catch (Throwable _) {
                failed = Optional.of(wrong);
                closed.countDown();
            }
        }
    }

    /// Returns when the window is closed.
    ///
    /// @throws BadInput if there was none
    void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        failed.ifPresent(wrong -> {
            throw Apology.refusal(wrong);
        });
    }

    Store show(Optional<Scene> wanted, Optional<Source.Question> asked, OptionalInt steps) {
        Stage stage = new Stage();
        IntStream.of(ICONS).mapToObj(size -> new Image(GruscopeApp.class.getResource("/icon/gruscope-" + size + ".png").toExternalForm())).forEach(stage.getIcons()::add);
        WindowMemory memory = new WindowMemory();
        Optional<Scene> known = wanted.map(scene -> steps.isPresent() ? scene : Moments.told(scene)).or(memory::lastScene);
        Store store = new Store(memory.dressed(known.orElseGet(Presets::defaultScene)));
        wanted.ifPresent(_ -> store.keep(store.wanted()));
        store.reduceMotion(memory.reducedMotion());
        Window window = new Window(stage, store);
        window.show();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
        if (steps.isPresent()) {
            window.player().play(steps.getAsInt(), stage::close);
            return store;
        }
        window.keepEdits(new Drafts(StateFolder.path()), store.wanted());
        if (known.isEmpty() && asked.isEmpty()) {
            window.player().play();
            window.guide();
        }
        asked.ifPresent(window::ask);
        PauseTransition shown = new PauseTransition(WARM_UP_AFTER);
        shown.setOnFinished(_ -> new WarmUp(Presets.defaultScene()).begin());
        shown.play();
        return store;
    }

    /// The bundled fonts, so that controls and figures show the same letters on every machine.
    public static void loadFonts() {
        for (String face : new String[] {"DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif", "DejaVuSerif-Bold",
                "DroidSansFallback", "NotoSansSC-Bold"}) {
            try (InputStream file = GruscopeApp.class.getResourceAsStream("/fonts/" + face + ".ttf")) {
                Font.loadFont(file, 12);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled font " + face, e);
            }
        }
    }
}
