package gruscope.figure.strip;

import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Where the cards of a row of the film strip stand, of the steps that are seen; those that do not fit are left out at the ends, around the current one.
///
/// @param first  the first step shown
/// @param last   the last step shown
/// @param before how many steps are left out before the first card
/// @param after  how many are after the last
/// @param part   whether the strip shows a part of the steps, in all its rows together
/// @param start  whether the state before the first step has a card
/// @param slot   whether after it there is room for a step that has no weights
/// @param ends   how wide what stands before the first and after the last card may be
/// @param ray    the length of a ray from the bar to a card
/// @param text   the width that the words on the bar have; 0 where another row has said them
/// @param y      where the row begins
/// @param size   of the row
record StripLayout(int first, int last, int before, int after, boolean part, boolean start, boolean slot, double left, double ends, double pitch, double top,
                   double ray, double cardWidth, double cardHeight, double text, double y, Size size) {

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

    /// The same in a low strip.
    private static final double LOW_RAY = 10;
    private static final double LOW_CARD = 46;
    private static final double LOW_FOOT = 32;
    private static final double BETWEEN = 10;
    private static final double RIGHT = 12;

    /// The room at an end where steps are left out, or the start stands; more where what is left out takes more digits.
    private static final double END = 46;

    /// Beside a step's number.
    private static final double BESIDE_NUMBER = 8;

    /// How much room the texts of a run need, whatever the moment.
    ///
    /// @param pitch of a step, for its token
    /// @param bar   the width of the bar of the one stored set
    record Needs(double pitch, double bar) {

        static Needs of(Shot shot) {
            return new Needs(Math.max(Math.max(NARROWEST_PITCH, widestToken(shot) + 10) * shot.look().type().scale(), widestNumber(shot)), new SetBar(shot).width());
        }

        /// The same with room for something wider at each step.
        Needs wider(double least) {
            return new Needs(Math.max(pitch, least), bar);
        }

        Size size(Shot shot) {
            double scale = shot.look().type().scale();
            double cards = Math.max(8, Math.min(STEPS_PREFERRED, shot.steps().length())) * pitch;
            boolean all = shot.trace().length() == shot.steps().length() && shot.trace().length() <= STEPS_PREFERRED;
            double ends = all ? starts(shot) ? StripLayout.ends(shot) : 0 : 2 * StripLayout.ends(shot);
            return new Size(LABELS * scale + ends + Math.max(cards, bar) + 20, height(scale));
        }

        /// Of so many rows, as many steps as are preferred have room in a width.
        private int rows(Shot shot, double width) {
            Cut cut = Cut.of(shot, STEPS_PREFERRED);
            int fitting = (int) Math.max(1, Math.floor((width - cut.left(shot) - cut.right(shot)) / pitch));
            return Math.ceilDiv(cut.shown(), fitting);
        }

        /// The size of the strip in a width, in so many rows.
        private Size size(Shot shot, double width, int rows) {
            Cut cut = Cut.of(shot, STEPS_PREFERRED);
            double least = cut.left(shot) + Math.ceilDiv(cut.shown(), rows) * pitch + cut.right(shot);
            return new Size(Math.max(least, width), rows * height(shot.look().type().scale()) + (rows - 1) * BETWEEN);
        }

        /// The form that a room holds of those that a strip has: one row as it likes to be, several rows, one row with fewer steps, low cards, a line.
        ///
        /// @param wraps whether it may go on in further rows
        /// @param form  of a size of the cards, in so many rows
        /// @param lower what it may be where there is no height for cards
        Layout fitting(Shot shot, Size room, boolean wraps, BiFunction<Size, Integer, Layout> form, List<Supplier<Layout>> lower) {
            Supplier<Layout> whole = () -> form.apply(size(shot), 1);
            if (Double.isInfinite(room.width())) {
                return whole.get();
            }
            List<Supplier<Layout>> forms = new ArrayList<>(List.of(whole));
            int rows = rows(shot, room.width());
            if (wraps && rows > 1) {
                forms.add(() -> form.apply(size(shot, room.width(), rows), rows));
            }
            forms.add(() -> form.apply(fewer(shot, room.width()), 1));
            if (Double.isFinite(room.height())) {
                forms.add(() -> form.apply(low(shot, room), 1));
                forms.addAll(lower);
            }
            return Layout.fitting(room, forms);
        }

        /// The size of one row in a width, with a few steps around the current one at least.
        private Size fewer(Shot shot, double width) {
            double scale = shot.look().type().scale();
            return new Size(Math.max(LABELS * scale + RIGHT + 2 * StripLayout.ends(shot) + Math.min(3, shot.steps().length()) * pitch, width), height(scale));
        }

        /// The size of one row whose cards are as low as they can be.
        Size low(Shot shot, Size room) {
            return new Size(Math.max(fewer(shot, room.width()).width(), Math.min(size(shot).width(), room.width())), lowHeight(shot.look().type().scale()));
        }
    }

    /// The steps that are shown of those that are seen, in a place each; one more may be that of a step without weights.
    private record Cut(int first, int shown, int steps) {

        static Cut of(Shot shot, int most) {
            int steps = shot.trace().length();
            Span seen = shot.steps();
            int places = seen.length() + (shot.run().waiting() > 0 && seen.last() == steps ? 1 : 0);
            int shown = Math.min(places, most);
            return new Cut(Math.clamp(shot.step() - shown / 2, seen.first(), seen.first() + places - shown), shown, steps);
        }

        int last() {
            return first + shown - 1;
        }

        double left(Shot shot) {
            return LABELS * shot.look().type().scale() + (first > 1 || starts(shot) ? StripLayout.ends(shot) : 0);
        }

        double right(Shot shot) {
            return RIGHT + (last() < steps ? StripLayout.ends(shot) : 0);
        }
    }

    /// The strip in so many rows; in one, as many steps as there is room for.
    static List<StripLayout> of(Shot shot, Needs needs, int rows, Size size) {
        return rows == 1 ? List.of(of(shot, needs, size)) : rows(shot, needs, rows, size);
    }

    private static List<StripLayout> rows(Shot shot, Needs needs, int rows, Size size) {
        double scale = shot.look().type().scale();
        Cut cut = Cut.of(shot, STEPS_PREFERRED);
        int each = Math.ceilDiv(cut.shown(), rows);
        Size row = new Size(size.width(), (size.height() - (rows - 1) * BETWEEN) / rows);
        double left = cut.left(shot);
        double extra = Math.max(0, row.height() - height(scale));
        double tight = tightness(row, scale);
        double pitch = Math.min(WIDEST_PITCH * scale, (size.width() - left - cut.right(shot)) / each);
        List<StripLayout> layouts = new ArrayList<>();
        for (int first = cut.first(); first <= cut.last(); first += each) {
            int last = Math.min(cut.last(), first + each - 1);
            boolean top = layouts.isEmpty();
            layouts.add(new StripLayout(first, Math.min(cut.steps(), last), top ? first - 1 : 0, last == cut.last() ? Math.max(0, cut.steps() - last) : 0,
                    cut.first() > 1 || cut.last() < cut.steps(), first == 1 && starts(shot), last > cut.steps(), left, ends(shot), pitch, 8 + BAR * scale + ray(tight) + 0.2 * extra, ray(tight), Math.min(0.72 * pitch, WIDEST_CARD * scale),
                    cardHeight(scale, tight) + 0.6 * extra, top ? Math.min(needs.bar(), size.width() - left - RIGHT) : 0, layouts.size() * (row.height() + BETWEEN), row));
        }
        return layouts;
    }

    /// How low a row is: 0 as it likes to be, 1 as low as it can be.
    private static double tightness(Size row, double scale) {
        return Math.clamp((height(scale) - row.height()) / (height(scale) - lowHeight(scale)), 0, 1);
    }

    private static double cardHeight(double scale, double tight) {
        return (CARD - tight * (CARD - LOW_CARD)) * Math.max(1, 0.8 * scale);
    }

    private static double ray(double tight) {
        return RAY - tight * (RAY - LOW_RAY);
    }

    static StripLayout of(Shot shot, Needs needs, Size size) {
        double scale = shot.look().type().scale();
        int steps = shot.trace().length();
        int places = Cut.of(shot, Integer.MAX_VALUE).shown();
        double whole = size.width() - LABELS * scale - RIGHT;
        boolean all = shot.steps().length() == steps && places * needs.pitch() <= whole - (starts(shot) ? ends(shot) : 0);
        double before = all && !starts(shot) ? 0 : ends(shot);
        double left = LABELS * scale + before;
        double room = whole - before - (all ? 0 : ends(shot));
        int fitting = (int) Math.max(1, Math.floor(room / needs.pitch()));
        Cut cut = Cut.of(shot, fitting);
        double extra = Math.max(0, size.height() - height(scale));
        double tight = tightness(size, scale);
        double usual = cardHeight(scale, tight);
        double cardHeight = usual + 0.6 * extra;
        double wider = cardHeight / usual;
        double pitch = Math.min(WIDEST_PITCH * scale * wider, room / cut.shown());
        int last = Math.min(steps, cut.last());
        return new StripLayout(cut.first(), last, cut.first() - 1, steps - last, cut.first() > 1 || last < steps, cut.first() == 1 && starts(shot), cut.last() > steps, left, ends(shot), pitch,
                8 + BAR * scale + ray(tight) + 0.2 * extra, ray(tight), Math.min(0.72 * pitch, WIDEST_CARD * scale * wider), cardHeight,
                Math.min(needs.bar(), size.width() - left - RIGHT), 0, size);
    }

    /// Whether the first step reads a state that is not 0.
    private static boolean starts(Shot shot) {
        return shot.steps().first() == 1 && !shot.trace().program().start().isZero();
    }

    /// How wide the number of a step is that has no other at its side; nothing where cards are numbered by their order.
    private static double widestNumber(Shot shot) {
        boolean part = shot.trace().length() > STEPS_PREFERRED || shot.steps().length() < shot.trace().length();
        return part ? shot.look().type().width(shot.look().count(shot.trace().length()), TextStyle.SMALL) + BESIDE_NUMBER : 0;
    }

    private static double ends(Shot shot) {
        return Math.max(END * shot.look().type().scale(), shot.look().type().width("+" + shot.look().count(shot.trace().length()), TextStyle.SMALL) + 2);
    }

    /// The room before the first card, or after the last one.
    Rectangle2D end(boolean left) {
        Rectangle2D card = card(left ? first : last);
        return new Rectangle2D.Double(left ? this.left - ends : end(), card.getY(), ends, card.getHeight());
    }

    private static double height(double scale) {
        return 8 + BAR * scale + ray(0) + cardHeight(scale, 0) + FOOT * scale;
    }

    private static double lowHeight(double scale) {
        return 8 + BAR * scale + ray(1) + cardHeight(scale, 1) + LOW_FOOT * scale;
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

    /// The middle of the strip once it is folded into one cell: nothing but the start stands beside it then.
    double folded(double scale) {
        return (edge(scale) + size.width()) / 2;
    }

    /// Where the cards begin, or, once they are folded, the tape.
    double edge(double scale) {
        return start ? left : LABELS * scale;
    }

    /// The bar of the one stored weight set, above the cards; longer than their row where its words need it.
    Rectangle2D bar(double scale) {
        return new Rectangle2D.Double(left, top - ray - BAR * scale, Math.max(end() - left, text), BAR * scale);
    }

    /// The top of the row of tokens.
    double feet(double scale) {
        return size.height() - 22 * scale;
    }
}
