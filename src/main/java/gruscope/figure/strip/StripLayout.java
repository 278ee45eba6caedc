package gruscope.figure.strip;

import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;

/// Where the cards of the film strip stand, of the steps that are seen; those that do not fit are left out at the ends, around the current one.
///
/// @param first the first step shown
/// @param last  the last step shown
/// @param of    how many there are
/// @param start whether the state before the first step has a card
/// @param text  the width that the words on the bar have
/// @param slot  whether after it there is room for a step that has no weights
record StripLayout(int first, int last, int of, boolean start, boolean slot, double left, double pitch, double top, double cardWidth, double cardHeight, double text,
                   Size size) {

    private static final double LABELS = 40;
    private static final double WIDEST_PITCH = 136;
    private static final double NARROWEST_PITCH = 44;
    private static final double WIDEST_CARD = 90;
    private static final int STEPS_PREFERRED = 12;
    private static final int TOKENS_MEASURED = 64;
    private static final double WIDEST_TOKEN = 90;
    private static final double BAR = 26;
    private static final double RAY = 22;
    private static final double CARD = 78;
    private static final double FOOT = 42;

    /// The room at an end where steps are left out, or the start stands.
    private static final double END = 46;

    /// How much room the texts of a run need, whatever the moment.
    ///
    /// @param pitch of a step, for its token
    /// @param bar   the width of the bar of the one stored set
    record Needs(double pitch, double bar) {

        static Needs of(Shot shot) {
            return new Needs(Math.max(NARROWEST_PITCH, widestToken(shot) + 10) * shot.look().type().scale(), new SetBar(shot).width());
        }

        /// The same with room for something wider at each step.
        Needs wider(double least) {
            return new Needs(Math.max(pitch, least), bar);
        }

        Size size(Shot shot) {
            double scale = shot.look().type().scale();
            double cards = Math.max(8, Math.min(STEPS_PREFERRED, shot.steps().length())) * pitch;
            boolean all = shot.trace().length() == shot.steps().length() && shot.trace().length() <= STEPS_PREFERRED;
            double ends = all ? starts(shot) ? END : 0 : 2 * END;
            return new Size(LABELS * scale + ends * scale + Math.max(cards, bar) + 20, height(scale));
        }
    }

    static StripLayout of(Shot shot, Needs needs, Size size) {
        double scale = shot.look().type().scale();
        int steps = shot.trace().length();
        Span seen = shot.steps();
        int places = seen.length() + (shot.run().waiting() > 0 && seen.last() == steps ? 1 : 0);
        double whole = size.width() - LABELS * scale - 12;
        boolean all = seen.length() == steps && places * needs.pitch() <= whole - (starts(shot) ? END * scale : 0);
        double before = all && !starts(shot) ? 0 : END * scale;
        double left = LABELS * scale + before;
        double room = whole - before - (all ? 0 : END * scale);
        int fitting = (int) Math.max(1, Math.floor(room / needs.pitch()));
        int shown = Math.min(places, fitting);
        int first = Math.clamp(shot.step() - shown / 2, seen.first(), seen.first() + places - shown);
        double extra = Math.max(0, size.height() - height(scale));
        double usual = CARD * Math.max(1, 0.8 * scale);
        double cardHeight = usual + 0.6 * extra;
        double wider = cardHeight / usual;
        double pitch = Math.min(WIDEST_PITCH * scale * wider, room / shown);
        return new StripLayout(first, Math.min(steps, first + shown - 1), steps, first == 1 && starts(shot), first + shown - 1 > steps, left, pitch,
                8 + BAR * scale + RAY + 0.2 * extra, Math.min(0.72 * pitch, WIDEST_CARD * scale * wider), cardHeight,
                Math.min(needs.bar(), size.width() - left - 12), size);
    }

    /// Whether the first step reads a state that is not 0.
    private static boolean starts(Shot shot) {
        return shot.steps().first() == 1 && !shot.trace().program().start().isZero();
    }

    /// How many steps are left out before the first card, and after the last.
    int before() {
        return first - 1;
    }

    int after() {
        return of - last;
    }

    boolean isPart() {
        return before() > 0 || after() > 0;
    }

    /// The room before the first card, or after the last one.
    Rectangle2D end(boolean left, double scale) {
        Rectangle2D card = card(left ? first : last);
        double x = left ? this.left - END * scale : end();
        return new Rectangle2D.Double(x, card.getY(), END * scale, card.getHeight());
    }

    private static double height(double scale) {
        return 8 + BAR * scale + RAY + CARD * Math.max(1, 0.8 * scale) + FOOT * scale;
    }

    private static double widestToken(Shot shot) {
        double widest = 0;
        for (int step = 1; step <= Math.min(shot.trace().length(), TOKENS_MEASURED); step++) {
            widest = Math.max(widest, Math.min(WIDEST_TOKEN, shot.look().type().width(shot.token(step), TextStyle.HEADING) / shot.look().type().scale()));
        }
        return widest;
    }

    Rectangle2D card(int step) {
        return new Rectangle2D.Double(center(step) - cardWidth / 2, top, cardWidth, cardHeight);
    }

    double center(int step) {
        return left + (step - first + 0.5) * pitch;
    }

    double end() {
        return left + (last - first + 1) * pitch;
    }

    /// The bar of the one stored weight set, above the cards; longer than their row where its words need it.
    Rectangle2D bar(double scale) {
        return new Rectangle2D.Double(left, top - RAY - BAR * scale, Math.max(end() - left, text), BAR * scale);
    }

    /// The top of the row of tokens.
    double feet(double scale) {
        return size.height() - 22 * scale;
    }
}
