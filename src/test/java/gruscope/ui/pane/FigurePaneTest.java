package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.store.Store;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A figure in the window's pixels.
@OnScreen
class FigurePaneTest {

    private static final int BLUE = 0xff0000ff;
    private static final int GREEN = 0xff00ff00;

    private final List<Integer> seenWhileDrawn = new ArrayList<>();
    private Store store;
    private FigurePane pane;

    @Start
    void open(Stage shared) {
        Stage stage = new Stage();
        store = new Store(Presets.defaultScene());
        pane = new FigurePane(new Coloured(), new Pointing(store, Phrases.of("window", List.of(Locale.ENGLISH)), _ -> { }, _ -> { }));
        stage.setScene(new Scene(new StackPane(pane), 100, 100));
        stage.show();
    }

    @Test
    void whatIsShownIsWholeWhileTheNextPictureIsDrawn(FxRobot robot) {
        robot.interact(() -> pane.show(new Coloured(), store.shot().at(Moment.after(1, 0)), 1));
        assertEquals(BLUE, shown());
        seenWhileDrawn.clear();

        robot.interact(() -> pane.show(new Coloured(), store.shot().at(Moment.after(2, 0)), 1));

        assertEquals(List.of(BLUE), seenWhileDrawn);
        assertEquals(GREEN, shown());
    }

    @Test
    void aPaneThatGrowsAndShrinksKeepsItsPixels(FxRobot robot) {
        Set<Image> images = new HashSet<>();

        robot.interact(() -> {
            pane.show(new Coloured(), store.shot().at(Moment.after(1, 0)), 1);
            for (double height = 100; height > 60; height--) {
                pane.resize(100, height);
                pane.layout();
                images.add(image());
            }
        });

        assertEquals(1, images.size());
        assertEquals(BLUE, shown());
    }

    private Image image() {
        return ((ImageView) pane.getChildrenUnmodifiable().getFirst()).getImage();
    }

    private int shown() {
        return image().getPixelReader().getArgb(50, 50);
    }

    /// Blue at the first step, green at others; looks at what is shown while it is drawn.
    private final class Coloured implements Figure {

        @Override
        public String key() {
            return "coloured";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Coloured;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public Layout measure(Shot shot, Size room) {
            return Layout.ofMoment(shot, new Size(100, 100), size -> new Drawing(size, List::of, () -> "", graphics -> {
                if (shot.step() == 2) {
                    seenWhileDrawn.add(shown());
                }
                graphics.setColor(shot.step() == 1 ? Color.BLUE : Color.GREEN);
                graphics.fill(new Rectangle(0, 0, 100, 100));
            }));
        }
    }
}
