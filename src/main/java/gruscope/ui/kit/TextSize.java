package gruscope.ui.kit;

import javafx.stage.Stage;

import java.util.List;

/// How large letters are, as whoever reads them has it: a share of what the size of the window asks for. Everything that is measured in letters goes with
/// it, figures too: they lie in the room that is left as they would in a smaller window.
public final class TextSize {

    /// In per cent, from small to large.
    public static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    public static final int USUAL = 100;

    private TextSize() {
    }

    /// Of a window, in per cent.
    public static int of(Stage stage) {
        return stage.getProperties().get(TextSize.class) instanceof Integer percent ? percent : USUAL;
    }

    /// The same as a factor.
    public static double factor(Stage stage) {
        return of(stage) / (double) USUAL;
    }

    /// @param percent the nearest of [#SIZES] is taken
    public static void set(Stage stage, int percent) {
        stage.getProperties().put(TextSize.class, SIZES.stream().reduce((best, one) -> Math.abs(one - percent) < Math.abs(best - percent) ? one : best).orElseThrow());
    }

    /// The next size up or down, or the usual one.
    ///
    /// @param direction 1, −1, or 0 for the usual one
    public static int next(Stage stage, int direction) {
        return direction == 0 ? USUAL : SIZES.get(Math.clamp(SIZES.indexOf(of(stage)) + direction, 0, SIZES.size() - 1));
    }
}
