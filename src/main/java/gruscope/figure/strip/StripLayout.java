package gruscope.figure.strip;

import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;

/// Where the cards of the film strip stand; steps that do not fit are left out at the ends, around the current one.
///
/// @param first the first step shown
/// @param last  the last step shown
/// @param slot  whether after it there is room for a step that has no weights
record StripLayout(int first, int last, boolean slot, double left, double pitch, double top, double cardWidth, double cardHeight, Size size) {

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

    /// How much room the texts of a run need, whatever the moment.
    ///
    /// @param pitch of a step, for its token
    /// @param bar   the width of the bar of the one stored set
    record Needs(double pitch, double bar) {

        static Needs of(Shot shot) {
            return new Needs(Math.max(NARROWEST_PITCH, widestToken(shot) + 10) * shot.look().type().scale(), new SetBar(shot).width());
        }

        Size size(Shot shot) {
            double scale = shot.look().type().scale();
            double cards = Math.max(8, Math.min(STEPS_PREFERRED, shot.trace().length())) * pitch;
            return new Size(LABELS * scale + Math.max(cards, bar) + 20, height(scale));
        }
    }

    static StripLayout of(Shot shot, Needs needs, Size size) {
        double scale = shot.look().type().scale();
        int steps = shot.trace().length();
        int places = steps + (shot.run().waiting() > 0 ? 1 : 0);
        double left = LABELS * scale;
        double room = size.width() - left - 12;
        int fitting = (int) Math.max(1, Math.floor(room / needs.pitch()));
        int shown = Math.min(places, fitting);
        int first = Math.clamp(shot.step() - shown / 2, 1, places - shown + 1);
        double extra = Math.max(0, size.height() - height(scale));
        double usual = CARD * Math.max(1, 0.8 * scale);
        double cardHeight = usual + 0.6 * extra;
        double wider = cardHeight / usual;
        double pitch = Math.min(WIDEST_PITCH * scale * wider, room / shown);
        return new StripLayout(first, Math.min(steps, first + shown - 1), first + shown - 1 > steps, left, pitch,
                8 + BAR * scale + RAY + 0.2 * extra, Math.min(0.72 * pitch, WIDEST_CARD * scale * wider), cardHeight, size);
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

    /// The bar of the one stored weight set, above the cards.
    Rectangle2D bar(double scale) {
        return new Rectangle2D.Double(left, top - RAY - BAR * scale, end() - left, BAR * scale);
    }

    /// The top of the row of tokens.
    double feet(double scale) {
        return size.height() - 22 * scale;
    }
}
