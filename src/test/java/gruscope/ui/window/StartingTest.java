package gruscope.ui.window;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A window that cannot be opened as it was asked for.
class StartingTest {

    @Test
    void aSceneThatIsTooLargeForTheMemoryLeadsToAWindowThatSaysSo() {
        List<Throwable> told = new ArrayList<>();
        OutOfMemoryError wrong = new OutOfMemoryError();

        new GruscopeApp().start(() -> {
            throw wrong;
        }, told::add);

        assertEquals(List.of(wrong), told);
    }

    @Test
    void whereThereCanBeNoWindowAtAllTheProgramEndsAndSaysWhy() {
        GruscopeApp app = new GruscopeApp();

        app.start(() -> {
            throw new OutOfMemoryError();
        }, _ -> {
            throw new IllegalStateException("no window either");
        });

        BadInput said = assertThrows(BadInput.class, app::await);
        assertTrue(said.getMessage().startsWith("That needs more memory than there is."), said.getMessage());
    }
}
