package gruscope.figure;

import gruscope.Phrases;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/// What a ghost means, in one line at the right end of a room: its shape, and that it tells how things stood before the what-ifs. For figures in which there are some.
///
/// @param outlined whether ghosts are outlines of squares, or else ticks
public record GhostKey(Look look, boolean outlined) {

    private static final double MARK = 10;
    private static final double GAP = 5;

    /// The room that it needs in one language, with some before it.
    public double least() {
        return width(look.phrases().first()) + 3 * GAP;
    }

    /// Draws it in all languages for which there is room; not at all where there is none for one.
    public void draw(Ink ink, Rectangle2D room, Color color) {
        Optional<Phrases> words = Stream.of(look.phrases(), look.phrases().first()).filter(phrases -> width(phrases) <= room.getWidth()).findFirst();
        words.ifPresent(phrases -> {
            double mark = MARK * look.type().scale();
            double x = room.getMaxX() - width(phrases);
            double y = room.getCenterY();
            if (outlined) {
                ink.outline(new Rectangle2D.Double(x, y - mark / 2, mark, mark), color, 1);
            } else {
                ink.line(x, y, x + mark, y, color, 1.4);
            }
            double text = x + mark + GAP;
            ink.textIn(new Rectangle2D.Double(text, room.getY(), room.getMaxX() - text + 1, room.getHeight()), phrases.text("ghost"), TextStyle.SMALL, color, Ink.Anchor.START);
        });
    }

    private double width(Phrases phrases) {
        return MARK * look.type().scale() + GAP + Math.ceil(look.type().width(phrases.text("ghost"), TextStyle.SMALL));
    }
}
