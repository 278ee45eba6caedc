package gruscope.ui.kit;

import gruscope.scene.Theme;

/// The window as it was designed, from which it is scaled to the size it has.
///
/// @param width, height the size for which the sizes of everything are meant
/// @param font          the size of its letters there
/// @param side          the width of the side panel
/// @param least         how small it may become before things are cut off instead
public record Design(double width, double height, double font, double side, double least) {

    /// In the window's letters, the width below which the heads of the picture's panels have no room for their titles, and for all else in them.
    public static final double TITLED = 49;
    public static final double UNTITLED = 40;

    /// The smallest letters of the style sheet are 0.92 of its letters, those of figures 12; neither may be below 11.
    private static final Design DESK = new Design(1600, 1000, 13, 394, 0.96);

    /// The smallest letters of the style sheet are 0.92 of this, and must not be below 24.
    private static final Design PROJECTED = new Design(1280, 720, 26.1, 640, 0.8);

    private static final double MOST = 4;

    /// JavaFX keeps the style of everything for every size of letters that it was ever shown in. A window dragged by its edge would have a new one
    /// with every pixel, and fill the memory with them; so it goes by hundredths.
    private static final double STEPS = 100;
    private static final double CLOSE = 1e-9;

    public static Design of(Theme theme) {
        return switch (theme) {
            case LIGHT, DARK, PRINT, CONTRAST -> DESK;
            case PROJECTOR -> PROJECTED;
        };
    }

    /// How much larger than designed everything is shown, so that a large screen is used and a small one suffices.
    public double zoom(double actualWidth, double actualHeight) {
        double fits = Math.min(actualWidth / width, actualHeight / height);
        return Math.clamp(Math.floor(fits * STEPS + CLOSE) / STEPS, least, MOST);
    }
}
