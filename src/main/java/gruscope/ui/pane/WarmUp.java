package gruscope.ui.pane;

import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.Zoom;
import gruscope.scene.run.Run;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Draws every figure where nobody sees it, while nobody is waiting: what is drawn for the first time takes many times as long as ever after, because
/// its code is loaded, linked and compiled meanwhile.
public final class WarmUp implements Runnable {

    private static final Size PAGE = new Size(900, 560);
    private static final List<Size> ROOMS = List.of(PAGE, new Size(380, 220));

    private final Scene scene;

    /// @param scene the one shown at first; small, or else there is nothing to gain
    public WarmUp(Scene scene) {
        this.scene = scene;
    }

    /// Begins, on a thread that gives way to others.
    public Thread begin() {
        Thread thread = Thread.ofPlatform().daemon().name("warming up").priority(Thread.MIN_PRIORITY).start(this);
        thread.setUncaughtExceptionHandler((_, _) -> {
            // What goes wrong here is drawn, and then told, when somebody wants to see it.
        });
        return thread;
    }

    @Override
    public void run() {
        BufferedImage image = new BufferedImage((int) PAGE.width(), (int) PAGE.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        View view = scene.view();
        for (Zoom zoom : Zoom.values()) {
            Run run = Run.of(scene.withView(view.withZoom(zoom.level()).withFold(zoom.ordinal() % 2)));
            Shot shot = Shot.of(run, Look.of(run.scene().view()));
            Gallery.figures().forEach(figure -> ROOMS.forEach(room -> figure.lay(shot, room).fitted(room).paint(graphics)));
        }
        graphics.dispose();
    }
}
