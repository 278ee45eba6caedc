package gruscope.ui.kit;

import gruscope.figure.ink.Look;
import gruscope.scene.Theme;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.function.Consumer;

/// A window before the main one, in its dress and its letters; when it is closed, the focus is where it was.
public final class DialogStage {

    private static final double WIDTH = 84;
    private static final double HEIGHT = 54;
    private static final double LEAST_WIDTH = 52;
    private static final double LEAST_HEIGHT = 32;
    private static final double MOST_OF_SCREEN = 0.96;

    private final Stage owner;
    private final Look look;
    private final Stage stage = new Stage();

    public DialogStage(Stage owner, Look look, String title, Parent content) {
        this.owner = owner;
        this.look = look;
        double font = font(look.theme());
        content.getStyleClass().add("root-pane");
        Dress.put(content, look, font);
        content.pseudoClassStateChanged(PseudoClass.getPseudoClass("projected"), look.theme() == Theme.PROJECTOR);
        Scene scene = new Scene(content);
        scene.getStylesheets().add(DialogStage.class.getResource("/styles/window.css").toExternalForm());
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
        Popups.installOn(stage);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH * font, MOST_OF_SCREEN * screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT * font, MOST_OF_SCREEN * screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH * font, MOST_OF_SCREEN * screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT * font, MOST_OF_SCREEN * screen.getHeight()));
    }

    public Stage stage() {
        return stage;
    }

    /// No higher than what stands in it.
    ///
    /// @param lines in heights of its letters, title bar included
    public DialogStage ofHeight(double lines) {
        double height = Math.min(lines * font(look.theme()), stage.getHeight());
        stage.setMinHeight(Math.min(height, stage.getMinHeight()));
        stage.setHeight(height);
        return this;
    }

    /// While it is open, whatever goes wrong is said in it, and not behind it.
    ///
    /// @param refused is told what went wrong
    /// @param closed  told when it is no longer there
    public void show(Consumer<Throwable> refused, Runnable closed) {
        Popups.hideTips(owner);
        Node before = owner.getScene().getFocusOwner();
        Thread window = Thread.currentThread();
        Thread.UncaughtExceptionHandler behind = window.getUncaughtExceptionHandler();
        window.setUncaughtExceptionHandler((_, wrong) -> refused.accept(wrong));
        stage.setOnHidden(_ -> {
            window.setUncaughtExceptionHandler(behind);
            closed.run();
            if (before != null) {
                before.requestFocus();
            }
        });
        stage.show();
    }

    /// As large as the main window's.
    private double font(Theme theme) {
        Design design = Design.of(theme);
        return design.font() * design.zoom(owner.getScene().getWidth(), owner.getScene().getHeight()) * TextSize.factor(owner);
    }
}
