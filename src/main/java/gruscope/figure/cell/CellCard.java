package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.ExplanationCard;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The card of a cell's diagram: the current beat's formula, in symbols and in numbers, and what it means.
record CellCard(Shot shot, CellForm form) {

    /// The width of what is written, where it is broken.
    private static final double CLOSE = 400;
    private static final double LOW = 280;
    private static final double SLIM = 206;
    private static final double SAID = 190;
    private static final double SNUG = 500;

    /// That of a plain RNN's narrow card, which stands below the whole diagram; others stand in what the boxes leave free.
    private static final double BELOW = 340;
    private static final double MARGIN = 8;

    /// None where the form has none.
    ///
    /// @param width of what is written on it, at least, where it is broken
    Box box(double width) {
        if (!form.hasCard()) {
            return CellPlan.noCard("card");
        }
        return form == CellForm.FULL || form.isSnug() && shot.look().tight() ? ExplanationCard.box(new Explainer(shot).beat(), shot.convention(), shot.look(), stage())
                : ExplanationCard.narrow(form.hasOutcomeAlone() ? explained().stream().map(Explanation::outcome).toList() : explained(), Math.max(width(), width), shot.look(), stage());
    }

    /// The card as it stands in the diagram: wide where that saves height.
    Box within() {
        return box(form.isSnug() ? SNUG * shot.look().type().scale() : 0);
    }

    /// The card filling a size.
    Drawing drawing(Size size) {
        Placement card = box(size.width() - 2 * ExplanationCard.PADDING).in(new Rectangle2D.Double(0, 0, size.width(), size.height()), shot.look().type());
        return new Drawing(size, List::of, () -> "", graphics -> card.paint(new Ink(graphics, shot.look())));
    }

    /// What the beat says, without the diagram, for a room that is too low for any.
    static Layout alone(Shot shot, Size room, Function<Shot, String> description) {
        CellCard card = new CellCard(shot, CellForm.CLOSE);
        Box box = ExplanationCard.narrow(card.explained(), Math.min(CLOSE, room.width() - 2 * MARGIN - 2 * ExplanationCard.PADDING), shot.look(), card.stage());
        Size wanted = box.size(shot.look().type());
        return Layout.ofMoment(shot, new Size(wanted.width() + 2 * MARGIN, wanted.height() + 2 * MARGIN), size -> {
            Placement placement = box.in(new Rectangle2D.Double((size.width() - wanted.width()) / 2, (size.height() - wanted.height()) / 2, wanted.width(),
                    wanted.height()), shot.look().type());
            return new Drawing(size, List::of, () -> shot.told(description), graphics -> placement.paint(new Ink(graphics, shot.look())));
        });
    }

    private double width() {
        boolean below = shot.cell().flow().mix().isEmpty() && !shot.cell().hasCellState();
        double wanted = switch (form) {
            case LOW -> LOW;
            case LOW_SLIM -> SLIM;
            case SAID, NUMBERED_SAID -> SAID;
            case SNUG, SNUG_FEW -> LOW;
            case NUMBERED, NUMBERED_BRIEF, SLIM, THIN, SLIM_PLAIN -> below ? BELOW : SLIM;
            case FULL, CLOSE, CLOSE_THIN, PLAIN, BARE, BARE_NODES, BARE_THIN, TERSE, LOWER, LOWEST -> CLOSE;
        };
        return wanted * shot.look().type().scale();
    }

    private BeatProgress stage() {
        return new BeatProgress(shot.moment().fraction(), true, 1);
    }

    /// What the beats of the step say, the current one first.
    private List<Explanation> explained() {
        return KnownForms.of(shot).explained(this::explain);
    }

    private List<Explanation> explain() {
        return IntStream.range(0, shot.cell().beats().size()).boxed().sorted(Comparator.comparing(beat -> beat != shot.moment().beat()))
                .map(beat -> new Explainer(shot.at(Moment.after(shot.step(), beat))).beat()).toList();
    }
}
