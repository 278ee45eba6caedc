package gruscope.ui;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Size;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows a figure: Java2D draws it at the screen's real resolution into pixels that JavaFX shows as they are.
///
/// What lies under the pointer is explained beside it; a click is passed on as the hotspot's target.
final class FigurePane extends Region {

    private final ImageView view = new ImageView();
    private final HotspotTip tip = new HotspotTip(this);
    private final Consumer<Hotspot> clicked;
    private Consumer<Optional<Hotspot>> pointing = _ -> { };
    private Figure figure;
    private Shot shot;
    private double zoom = 1;
    private Optional<Drawing> drawing = Optional.empty();
    private BufferedImage raster;
    private PixelBuffer<IntBuffer> pixels;

    FigurePane(Figure figure, Consumer<Hotspot> clicked) {
        this.figure = figure;
        this.clicked = clicked;
        view.setManaged(false);
        getChildren().add(view);
        setMinSize(40, 30);
        setId(figure.key());
        setOnMouseMoved(this::pointed);
        setOnMouseExited(_ -> {
            tip.hide();
            pointing.accept(Optional.empty());
        });
        setOnMouseClicked(event -> at(event).ifPresent(clicked));
        setFocusTraversable(false);
    }

    /// Is told whenever the pointer is on something else, or on nothing.
    void onPointed(Consumer<Optional<Hotspot>> listener) {
        pointing = listener;
    }

    /// Shows this shot, at this many pixels to the figure's unit.
    void show(Figure next, Shot nextShot, double nextZoom) {
        if (!nextShot.equals(shot) || nextZoom != zoom || !next.equals(figure)) {
            figure = next;
            shot = nextShot;
            zoom = nextZoom;
            paint();
        }
    }

    /// What is shown at present, in this pane's coordinates.
    Optional<Drawing> drawing() {
        return drawing;
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        if (shot == null || getWidth() < 2 || getHeight() < 2) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        provideRaster(width, height);
        Drawing next = Drawing.fitted(figure, shot, new Size(getWidth() / zoom, getHeight() / zoom)).scaled(zoom);
        pixels.updateBuffer(_ -> {
            Graphics2D graphics = raster.createGraphics();
            graphics.setComposite(AlphaComposite.Clear);
            graphics.fillRect(0, 0, width, height);
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.scale(scale, scale);
            next.paint(graphics);
            graphics.dispose();
            return null;
        });
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.setViewport(new Rectangle2D(0, 0, width, height));
        drawing = Optional.of(next);
        setAccessibleText(next.description());
    }

    private void provideRaster(int width, int height) {
        if (raster == null || raster.getWidth() != width || raster.getHeight() != height) {
            raster = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            int[] data = ((DataBufferInt) raster.getRaster().getDataBuffer()).getData();
            pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(pixels));
        }
    }

    private Optional<Hotspot> at(MouseEvent event) {
        return drawing.flatMap(shown -> shown.at(event.getX(), event.getY()));
    }

    private void pointed(MouseEvent event) {
        Optional<Hotspot> hotspot = at(event);
        setCursor(hotspot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        pointing.accept(hotspot);
        hotspot.ifPresentOrElse(found -> tip.show(found, event.getScreenX(), event.getScreenY()), tip::hide);
    }
}
