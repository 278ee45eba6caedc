package gruscope.figure;

import gruscope.Phrases;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.sequence.Bits;
import gruscope.sequence.Letters;
import gruscope.sequence.Numbers;
import gruscope.sequence.Through;
import gruscope.sequence.Vocabulary;
import gruscope.sequence.Words;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// What a figure that needs steps shows while there is none: what to do.
public final class EmptyState {

    private static final double EDGE = 20;
    private static final double LEAST_HEIGHT = 80;

    private EmptyState() {
    }

    static Layout layout(Shot shot, Size room) {
        String text = whatToDo(shot);
        List<String> lines = shot.look().type().wrapped(text, TextStyle.BODY, room.width() - 2 * EDGE);
        double height = Math.max(LEAST_HEIGHT, lines.size() * shot.look().type().lineHeight(TextStyle.BODY) + 2 * EDGE);
        return Layout.ofMoment(shot, new Size(shot.look().type().widest(lines, TextStyle.BODY) + 2 * EDGE, height), size -> new Drawing(size, List::of, () -> text,
                graphics -> {
                    Ink ink = new Ink(graphics, shot.look());
                    ink.linesIn(new Rectangle2D.Double(0, 0, size.width(), size.height()), lines, TextStyle.BODY, ink.palette().quiet(), Ink.Anchor.MIDDLE);
                }));
    }

    /// The one sentence, for where one types.
    public static String whatToDo(Shot shot) {
        Phrases phrases = shot.look().phrases();
        return switch (shot.run().scene().encoding().typed()) {
            case Letters(Vocabulary vocabulary) -> phrases.text("empty.letters", vocabulary.listed().in(phrases));
            case Words(Vocabulary vocabulary) -> phrases.text("empty.words", vocabulary.listed().in(phrases));
            case Bits _ -> phrases.text("empty.bits");
            case Numbers(int features) when features == 1 -> phrases.text("empty.numbers");
            case Numbers numbers -> phrases.text("empty.vectors", numbers.features(), numbers.example());
            case Through through -> through.accepts().in(phrases);
        };
    }
}
