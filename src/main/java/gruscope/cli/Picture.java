package gruscope.cli;

import gruscope.WholeFile;
import gruscope.export.Png;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.figure.Look;
import gruscope.figure.Shot;
import gruscope.figure.Size;
import gruscope.scene.Moment;
import gruscope.scene.Run;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;

import java.nio.file.Path;
import java.util.Locale;

/// One picture to be drawn without a window.
///
/// @param figure what is drawn
/// @param shot   of which run and moment, in which look
/// @param width  in pixels
/// @param dpi    noted in the file
record Picture(Figure figure, Shot shot, int width, double dpi) {

    private static final int WIDTH = 1600;
    static final double SCREEN_DPI = 96;

    /// The whole page of a scene, halfway through, where there is something to see.
    static Picture of(Scene scene) {
        Run run = Run.of(scene);
        Timeline timeline = run.timeline();
        Moment halfway = timeline.endOf((timeline.steps() + 1) / 2);
        return new Picture(Gallery.named("overview"), Shot.of(run, Look.of(scene.view(), Locale.ENGLISH)).at(halfway), WIDTH, SCREEN_DPI);
    }

    Drawing drawing() {
        return figure.draw(shot, figure.preferredSize(shot));
    }

    byte[] png() {
        return Png.of(drawing(), shot.look().palette().panel(), width, dpi);
    }

    void write(Path file) {
        WholeFile.write(file, png());
    }

    static int pixels(Size size, double dpi) {
        return (int) Math.max(1, Math.round(size.width() * dpi / SCREEN_DPI));
    }
}
