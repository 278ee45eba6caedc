package gruscope.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An explanation set on a card: title, formula in symbols, in numbers, result, sentence.
public final class ExplanationCard implements Figure {

    private static final double SMALLEST_WIDTH = 430;
    private static final double SMALLEST_HEIGHT = 118;

    private final Target target;

    /// The card of a target, whatever the moment.
    public ExplanationCard(Target target) {
        this.target = target;
    }

    @Override
    public String key() {
        return "card";
    }

    @Override
    public Size preferredSize(Shot shot) {
        return lines(explanation(shot), true, Optional.empty(), shot.look()).size(shot.look().type());
    }

    @Override
    public Drawing draw(Shot shot, Size size) {
        Explanation explanation = explanation(shot);
        Placement placement = lines(explanation, true, Optional.empty(), shot.look())
                .in(new Rectangle2D.Double(0, 0, size.width(), size.height()), shot.look().type());
        return new Drawing(size, List::of, () -> explanation.title() + ". " + explanation.detail(),
                graphics -> placement.paint(new Ink(graphics, shot.look())));
    }

    private Explanation explanation(Shot shot) {
        return Explanation.of(shot, target).orElseGet(() -> Explanation.inWords(shot.look().phrases().text("card.gone"), ""));
    }

    /// A card within a diagram, never smaller than most explanations need, so that it does not jump.
    static Box box(Explanation explanation, String footer, Look look) {
        Box text = lines(explanation, !look.tight(), Optional.of(footer).filter(_ -> !look.tight()), look);
        Size size = text.size(look.type());
        double height = SMALLEST_HEIGHT * (look.tight() ? 1.55 : look.type().scale());
        Box room = Box.down(0, Box.Align.FILL, text, new Box.Area("card room", width(look), Math.max(0, height - size.height()), Box.Painter.NOTHING));
        return new Box.Padded("card", 14, look.tight() ? 5 : 10, (ink, area) -> {
            ink.fill(Ink.rounded(area, 8), look.palette().well());
            ink.outline(Ink.rounded(area, 8), look.palette().faint(), 1);
        }, room);
    }

    /// Where room is dear, letters are large and the card is not, so that sentences take two lines.
    private static double width(Look look) {
        return SMALLEST_WIDTH * (look.tight() ? 1.2 : look.type().scale());
    }

    private static Box lines(Explanation explanation, boolean titled, Optional<String> footer, Look look) {
        Palette palette = look.palette();
        List<Box> lines = new ArrayList<>();
        if (titled) {
            lines.add(Box.label("card title", explanation.title(), TextStyle.SMALL, palette.quiet()));
        }
        if (!explanation.symbols().isEmpty()) {
            lines.add(new Box.Formula("card symbols", explanation.symbols(), TextStyle.EQUATION, palette.ink(), Ink.Anchor.START));
        }
        if (!explanation.numbers().isEmpty()) {
            lines.add(new Box.Formula("card numbers", explanation.numbers(), TextStyle.FORMULA, palette.quiet(), Ink.Anchor.START));
        }
        if (!explanation.result().isEmpty()) {
            lines.add(new Box.Formula("card result", explanation.result(), TextStyle.EQUATION, palette.ink(), Ink.Anchor.START));
        }
        List<String> sentence = look.tight() ? look.type().wrapped(explanation.sentence(), TextStyle.BODY, width(look)) : List.of(explanation.sentence());
        for (int line = 0; line < sentence.size() && !explanation.sentence().isEmpty(); line++) {
            lines.add(Box.label("card sentence " + line, sentence.get(line), TextStyle.BODY, palette.ink()));
        }
        footer.ifPresent(text -> lines.add(Box.label("card footer", text, TextStyle.SMALL, palette.quiet())));
        return Box.down(look.tight() ? 2 : 6, Box.Align.START, lines);
    }
}
