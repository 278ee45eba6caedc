package gruscope.figure.gallery;

import gruscope.export.ask.Length;
import gruscope.export.ask.Sheet;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.OptionalDouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every figure draws any scene, at its own size and in a column of an article: without an exception, a cut number, or ink beyond the page.
class AnySceneTest {

    private static final Sheet COLUMN = new Sheet(Optional.of(Length.parse("88mm")), Optional.empty(), Optional.empty(), 96, OptionalDouble.empty());

    @Property(tries = 16, shrinking = ShrinkingMode.OFF)
    void everyFigureDrawsAnyScene(@ForAll long seed) {
        assertEquals("", wrong(seed));
    }

    /// Its numbers are so long that its plot is narrower than most, and so is the room for the names of lines.
    @Test
    void namesAreNotCutBesideAnAxisOfLongNumbers() {
        assertEquals("", wrong(723));
    }

    /// Its states are finite, the gradient on its way back is not.
    @Test
    void aGradientThatOverflowsOnItsWayBackIsSaidInWords() {
        assertEquals("", wrong(-10666004));
    }

    /// The first thing that is wrong with the pictures of a scene, each at one of the two sizes.
    static String wrong(long seed) {
        DrawnScene scene = DrawnScene.of(seed);
        List<Figure> figures = Gallery.figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean inColumn = (seed + i) % 2 == 0;
            String name = figure.key() + " of seed " + seed + (inColumn ? " in a column" : "");
            try {
                Drawing drawing = (inColumn ? COLUMN : Sheet.NATURAL).lay(figure, scene.shot());
                String wrong = wrong(drawing, scene.texts());
                if (!wrong.isEmpty()) {
                    return name + ": " + wrong;
                }
                // From near, a camera's frame goes through what it shows.
                if (!Set.of("cell", "cells", "overview").contains(figure.key()) && !Writing.inked(drawing).cut().isEmpty()) {
                    return name + ": only a part is in sight of " + Writing.inked(drawing).cut();
                }
            } catch (RuntimeException e) {
                throw new AssertionError(name, e);
            }
        }
        return "";
    }

    private static String wrong(Drawing drawing, List<String> texts) {
        Writing.Inked inked = Writing.inked(drawing);
        Rectangle2D page = new Rectangle2D.Double(-0.5, -0.5, drawing.size().width() + 1, drawing.size().height() + 1);
        for (Writing.Text text : inked.texts()) {
            if (!holds(page, text.ink())) {
                return "beyond the page " + drawing.size() + ": " + text;
            }
            if (isCutNumber(text.text(), texts)) {
                return "cut: " + text;
            }
        }
        for (Rectangle2D area : inked.areas()) {
            if (!holds(page, area)) {
                return "beyond the page " + drawing.size() + ": " + area;
            }
        }
        for (Hotspot hotspot : drawing.hotspots()) {
            if (!Double.isFinite(hotspot.area().getBounds2D().getMaxX()) || !Double.isFinite(hotspot.area().getBounds2D().getMaxY())) {
                return "nowhere: " + hotspot.target();
            }
        }
        return drawing.description().contains("Infinity") || drawing.description().contains("NaN") ? drawing.description() : "";
    }

    private static boolean holds(Rectangle2D page, Rectangle2D area) {
        return area.getMinX() >= page.getMinX() && area.getMinY() >= page.getMinY() && area.getMaxX() <= page.getMaxX() && area.getMaxY() <= page.getMaxY();
    }

    /// Tokens, titles and labels are shortened on purpose; numbers are not.
    private static boolean isCutNumber(String text, List<String> texts) {
        String start = text.replaceAll("…$", "");
        return text.matches("[=<>+−(]*\\s*[+−]?[\\d.]+(e−?\\d*)?…") && texts.stream().noneMatch(known -> known.replace('-', '−').contains(start.strip()) || known.contains(start.strip()));
    }
}
