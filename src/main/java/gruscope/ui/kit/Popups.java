package gruscope.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// How menus, lists and tips behave towards the window that they lie over.
///
/// A press that closes a menu does nothing else: neither it nor the release and the click that follow it reach what lies beneath. And tips do not
/// outlive the moment in which their window is worked in: they would lie over the dialog that opens before it.
public final class Popups {

    static {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(Popups::swallow);
            }
        });
    }

    private Popups() {
    }

    /// The window's scene must be set.
    public static void installOn(Stage stage) {
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                hideTips(stage);
            }
        });
        Scene scene = stage.getScene();
        BooleanProperty pressed = new SimpleBooleanProperty();
        BooleanProperty clicked = new SimpleBooleanProperty(true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed.set(true));
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> consumeUnless(pressed, event));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            consumeUnless(pressed, event);
            clicked.set(pressed.get());
            pressed.set(false);
        });
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> consumeUnless(clicked, event));
    }

    private static void consumeUnless(BooleanProperty seen, MouseEvent event) {
        if (!seen.get()) {
            event.consume();
        }
    }

    private static void swallow(Window window) {
        if (window instanceof PopupWindow popup && popup.isAutoHide()) {
            popup.setConsumeAutoHidingEvents(true);
        }
    }

    /// Takes away what is explained over a window.
    static void hideTips(Stage owner) {
        Window.getWindows().stream().filter(window -> window instanceof Tooltip tip && tip.getOwnerWindow() == owner).toList().forEach(Window::hide);
    }
}
