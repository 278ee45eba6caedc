package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is on the screen of the cell while a run is told, frame by frame.
@OnScreen
class FramesTest {

    private static final int FRAMES = 144;
    private static final int WIDTH = 700;
    private static final int HEIGHT = 320;
    private static final int TILE = 20;

    /// Differences of brightness within a tile, 0 … 255: at most so much in a blank one, at least so much in one that shows something.
    private static final int BLANK = 6;
    private static final int SHOWN = 60;
    /// So many tiles a parcel may cover in passing.
    private static final int COVERED = 4;
    private static final double BEATS_A_FRAME = 0.11;

    private Stage stage;
    private Store store;

    /// A frame: how far brightness differs in each of its tiles, and a sum of all of it.
    private record Frame(int[] tiles, int sum) {
    }

    @Start
    void open(Stage shared) {
        OwnStage.open(WIDTH, HEIGHT, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene());
            Figure cell = Gallery.named("cell");
            FigurePane pane = new FigurePane(cell, new Pointing(store, Phrases.of("window", List.of(Locale.ENGLISH)), _ -> { }, _ -> { }));
            store.listen(() -> pane.show(cell, store.shot(), 1));
            stage.setScene(new Scene(pane, WIDTH, HEIGHT));
            stage.show();
        });
    }

    @Test
    void noPlaceIsBlankInOneOf144FramesWhileThereIsSomethingBeforeAndAfter(FxRobot robot) throws Exception {
        List<Frame> frames = captured(robot);

        assertTrue(frames.stream().map(Frame::sum).distinct().count() > FRAMES / 4, "hardly anything moves");
        for (int i = 1; i < frames.size() - 1; i++) {
            int blank = 0;
            for (int tile = 0; tile < frames.get(i).tiles().length; tile++) {
                boolean around = frames.get(i - 1).tiles()[tile] > SHOWN && frames.get(i + 1).tiles()[tile] > SHOWN;
                blank += around && frames.get(i).tiles()[tile] < BLANK ? 1 : 0;
            }
            assertTrue(blank <= COVERED, "blank tiles in frame " + i + ": " + blank);
        }
    }

    private List<Frame> captured(FxRobot robot) throws Exception {
        List<Frame> frames = new ArrayList<>();
        CompletableFuture<List<Frame>> all = new CompletableFuture<>();
        robot.interact(() -> new AnimationTimer() {

            private final Robot screen = new Robot();
            private double position;

            @Override
            public void handle(long now) {
                frames.add(frame(screen.getScreenCapture(null, stage.getX(), stage.getY(), WIDTH, HEIGHT, false)));
                store.moveTo(store.timeline().at(position));
                position += BEATS_A_FRAME;
                if (frames.size() == FRAMES) {
                    stop();
                    all.complete(frames);
                }
            }
        }.start());
        return all.get(2, TimeUnit.MINUTES);
    }

    private static Frame frame(WritableImage image) {
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        int across = WIDTH / TILE;
        int[] least = new int[across * (HEIGHT / TILE)];
        int[] most = new int[least.length];
        Arrays.fill(least, 255);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int tile = y / TILE * across + x / TILE;
                int green = pixels[y * WIDTH + x] >> 8 & 0xff;
                least[tile] = Math.min(least[tile], green);
                most[tile] = Math.max(most[tile], green);
            }
        }
        for (int tile = 0; tile < most.length; tile++) {
            most[tile] -= least[tile];
        }
        return new Frame(most, Arrays.hashCode(pixels));
    }
}
