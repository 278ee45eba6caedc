package gruscope.ui.export;

import gruscope.figure.ink.Palette;
import gruscope.ui.kit.Pixels;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A finished picture in the middle of an area, its pixels shown as they are; where it is transparent a checkerboard shows through.
final class PageView extends Region {

    private static final double MARGIN = 12;
    private static final int SQUARE = 8;

    private final ImageView view = new ImageView();
    private final Palette palette;
    private final Runnable resized;

    /// @param resized told when another size of picture would fit
    PageView(Palette palette, Runnable resized) {
        this.palette = palette;
        this.resized = resized;
        view.setManaged(false);
        getChildren().add(view);
        getStyleClass().add("page-view");
        setMinSize(120, 90);
        setId("export-preview");
    }

    /// The room for a picture, in device pixels.
    double roomAcross() {
        return Math.max(16, (getWidth() - 2 * MARGIN) * density());
    }

    /// The room for a picture, in device pixels.
    double roomDown() {
        return Math.max(16, (getHeight() - 2 * MARGIN) * density());
    }

    void show(BufferedImage picture) {
        view.setImage(Pixels.image(picture.getColorModel().hasAlpha() ? checkered(picture) : picture));
        view.setFitWidth(picture.getWidth() / density());
        view.setFitHeight(picture.getHeight() / density());
        place();
    }

    /// What is shown, if anything has been yet.
    ImageView picture() {
        return view;
    }

    @Override
    protected void layoutChildren() {
        place();
        resized.run();
    }

    private void place() {
        double density = density();
        view.relocate(Math.round((getWidth() - view.getFitWidth()) / 2 * density) / density, Math.round((getHeight() - view.getFitHeight()) / 2 * density) / density);
    }

    private BufferedImage checkered(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int square = (int) Math.max(1, SQUARE * density());
        BufferedImage checkered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = checkered.createGraphics();
        graphics.setColor(palette.panel());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(palette.faint());
        for (int row = 0; row * square < height; row++) {
            for (int column = row % 2; column * square < width; column += 2) {
                graphics.fillRect(column * square, row * square, square, square);
            }
        }
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return checkered;
    }

    private double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }
}
