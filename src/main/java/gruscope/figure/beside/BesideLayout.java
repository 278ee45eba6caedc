package gruscope.figure.beside;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.strip.AnswerCell;
import gruscope.figure.time.HeatMap;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where the cells beside each other stand: below one another, step under step.
///
/// @param left   where step 1 begins; left of it stand the names of the rows
/// @param pitch  the width of a step
/// @param narrow see [Needs]
/// @param below  see [Needs]
/// @param lines  see [Needs]
/// @param lanes  one a cell, the scene's own first
public record BesideLayout(Size size, double left, double pitch, boolean narrow, int below, boolean lines, List<Lane> lanes) {

    /// What is shown of one cell.
    ///
    /// @param cards   a card a step; empty where steps are too narrow for cards
    /// @param answers what the net says, a cell a step; empty where no cell here says anything, or steps are too narrow
    record Lane(Shot shot, Rectangle2D head, Rectangle2D cards, List<Row> rows, Rectangle2D answers) {

        IntStream steps() {
            return IntStream.rangeClosed(shot.steps().first(), shot.steps().last());
        }
    }

    /// One signal through time.
    record Row(HeatMap map, Rectangle2D area) {

        Signal signal() {
            return map.signal();
        }
    }

    private static final double TOP = 2;
    private static final double GAP = 4;
    private static final double BETWEEN = 10;
    private static final double CARD = 54;
    private static final double WIDEST = 140;
    private static final double NARROWEST_CARD = 26;
    private static final int STEPS_PREFERRED = 12;
    private static final double EDGE = 8;
    private static final double NARROWEST_STEP = 15;

    public static List<Shot> shots(Shot shot) {
        List<Shot> shots = new ArrayList<>(List.of(shot));
        shots.addAll(shot.neighbours());
        return shots;
    }

    /// How much room the cells need, whatever the moment.
    ///
    /// @param left   that of the rows' names
    /// @param size   in all
    /// @param narrow whether cards are left out, and rows are named in one language
    /// @param below  on how many lines legends stand below; on none where the first cell's head has room for them
    /// @param cards  whether there is height for cards
    /// @param lines  whether each cell has one row only
    record Needs(double left, Size size, boolean narrow, int below, boolean cards, boolean lines) {

        static Needs of(Shot shot, Size room) {
            Needs wide = of(shot, shot.look().phrases(), 44, false, room);
            if (room.width() >= wide.size().width()) {
                return wide;
            }
            Needs narrow = of(shot, shot.look().phrases().first(), NARROWEST_STEP, true, room);
            return new Needs(narrow.left(), new Size(Math.max(room.width(), narrow.size().width()), narrow.size().height()), true, narrow.below(), false, false);
        }

        /// The same without cards, what the nets say among the rows.
        static Needs low(Shot shot, Size room) {
            Needs liked = of(shot, room);
            double cards = liked.narrow() ? 0 : shots(shot).stream().mapToDouble(BesideLayout::card).sum();
            return new Needs(liked.left(), new Size(liked.size().width(), liked.size().height() - cards), liked.narrow(), liked.below(), false, false);
        }

        /// One row a cell: what it says, or where no cell says anything, its state.
        static Needs lines(Shot shot, Size room) {
            double left = shots(shot).stream().mapToDouble(lane -> shot.look().type().width(lane.cell().kind().name(), TextStyle.HEADING)).max().orElse(0) + 2 * EDGE + 14;
            double width = left + Math.clamp(shot.steps().length(), 8, STEPS_PREFERRED) * NARROWEST_STEP * shot.look().type().scale() + EDGE;
            return new Needs(left, new Size(width, 2 * TOP + shots(shot).size() * line(shot) + feet(shot)), false, 0, false, true);
        }

        private static Needs of(Shot shot, Phrases words, double step, boolean narrow, Size room) {
            double scale = shot.look().type().scale();
            double left = labels(shot, words);
            double width = left + Math.clamp(shot.steps().length(), 8, STEPS_PREFERRED) * step * scale + EDGE;
            double across = Double.isFinite(room.width()) ? Math.max(room.width(), width) : width;
            int below = BesideLegends.linesBelow(shots(shot), across - 8, narrow);
            double height = TOP + feet(shot) + below * legend(shot);
            for (Shot lane : shots(shot)) {
                height += head(lane) + (narrow ? 0 : card(lane) + answers(shot)) + GAP + lane.cell().signals().size() * (lowest(lane) + GAP) + BETWEEN;
            }
            // What stands in the head for the room's sake needs the room.
            boolean spread = below < BesideLegends.linesBelow(shots(shot), width - 8, narrow);
            return new Needs(left, new Size(spread ? across : width, height), narrow, below, !narrow, false);
        }
    }

    static BesideLayout of(Shot shot, Needs needs, Size size) {
        double left = needs.left();
        double pitch = Math.min(WIDEST * shot.look().type().scale(), (size.width() - left - EDGE) / shot.steps().length());
        double width = pitch * shot.steps().length();
        List<Shot> shots = shots(shot);
        if (needs.lines()) {
            return lines(shot, needs, size, pitch);
        }
        int rows = shots.stream().mapToInt(lane -> lane.cell().signals().size()).sum();
        boolean wide = !needs.narrow() && pitch >= NARROWEST_CARD;
        boolean cards = wide && needs.cards();
        double answers = wide ? answers(shot) : 0;
        double spare = size.height() - needs.size().height()
                + (wide || needs.narrow() ? 0 : shots.stream().mapToDouble(lane -> (needs.cards() ? card(lane) : 0) + answers(shot)).sum());
        double more = Math.clamp(spare / rows, 0, 2.5 * lowest(shot));
        List<Lane> lanes = new ArrayList<>();
        double y = TOP;
        for (Shot lane : shots) {
            Rectangle2D head = new Rectangle2D.Double(4, y, size.width() - 8, head(lane));
            y += head(lane);
            Rectangle2D card = new Rectangle2D.Double(left, y, width, cards ? card(lane) : 0);
            y += card.getHeight() + GAP;
            List<Row> signals = new ArrayList<>();
            for (Signal signal : lane.cell().signals()) {
                signals.add(new Row(map(shots, signal), new Rectangle2D.Double(left, y, width, lowest(lane) + more)));
                y += lowest(lane) + more + GAP;
            }
            lanes.add(new Lane(lane, head, card, signals, new Rectangle2D.Double(left, y, width, Math.max(0, answers - GAP))));
            y += answers + BETWEEN;
        }
        return new BesideLayout(size, left, pitch, needs.narrow(), needs.below(), false, lanes);
    }

    private static BesideLayout lines(Shot shot, Needs needs, Size size, double pitch) {
        List<Shot> shots = shots(shot);
        double each = (size.height() - 2 * TOP - feet(shot)) / shots.size();
        double width = pitch * shot.steps().length();
        boolean says = answers(shot) > 0;
        List<Lane> lanes = new ArrayList<>();
        for (Shot lane : shots) {
            double y = 2 * TOP + lanes.size() * each;
            Rectangle2D row = new Rectangle2D.Double(needs.left(), y, width, Math.min(each - GAP, 2 * line(shot)));
            Rectangle2D none = new Rectangle2D.Double(needs.left(), y, width, 0);
            List<Row> states = says ? List.of() : List.of(new Row(map(shots, Signal.HIDDEN_STATE), row));
            lanes.add(new Lane(lane, none, none, states, says ? row : new Rectangle2D.Double(needs.left(), row.getMaxY(), width, 0)));
        }
        return new BesideLayout(size, needs.left(), pitch, false, 0, true, lanes);
    }

    private static double line(Shot shot) {
        return Math.max(answers(shot), 1.3 * shot.look().type().lineHeight(TextStyle.HEADING));
    }

    /// The words in which rows are named.
    Phrases words(Shot shot) {
        return narrow ? shot.look().phrases().first() : shot.look().phrases();
    }

    /// The room of a legend's line below the tokens.
    Rectangle2D legendBelow(int line) {
        Shot shot = lanes.getFirst().shot();
        return new Rectangle2D.Double(EDGE + 6, size.height() - (below - line) * legend(shot), size.width() - 2 * EDGE - 6, legend(shot) - 2);
    }

    boolean hasAnswers() {
        return lanes.getFirst().answers().getHeight() > 0;
    }

    /// The room of what a cell says after a step.
    Rectangle2D answer(Lane lane, int step) {
        return new Rectangle2D.Double(left + (step - first() + 0.04) * pitch, lane.answers().getY(), 0.92 * pitch, lane.answers().getHeight());
    }

    boolean hasCards() {
        return lanes.getFirst().cards().getHeight() > 0;
    }

    Rectangle2D card(Lane lane, int step) {
        double width = Math.min(0.86 * pitch, 72 * lane.shot().look().type().scale());
        return new Rectangle2D.Double(left + (step - first() + 0.5) * pitch - width / 2, lane.cards().getY(), width, lane.cards().getHeight());
    }

    private int first() {
        return lanes.getFirst().shot().steps().first();
    }

    /// The room of a row's name.
    Rectangle2D name(Row row) {
        return name(row.area());
    }

    /// The room of the name of what stands in an area.
    Rectangle2D name(Rectangle2D area) {
        return new Rectangle2D.Double(EDGE + 6, area.getY(), left - EDGE - 14, area.getHeight());
    }

    /// The room of a step's token, below all lanes.
    Rectangle2D token(int step) {
        double top = lanes.getLast().answers().getMaxY() + (hasAnswers() ? 2 : 2 - GAP);
        return new Rectangle2D.Double(left + (step - first()) * pitch, top, pitch, feet(lanes.getFirst().shot()) - 4);
    }

    /// The map of a signal on the one scale that all cells have for it.
    private static HeatMap map(List<Shot> shots, Signal signal) {
        return new HeatMap(signal, shots.stream().filter(shot -> shot.trace().has(signal)).mapToDouble(shot -> shot.limit(signal)).max().orElse(1));
    }

    /// What a signal is called; a gate that mixes also says what it does, so that z never stands alone, and what goes beyond 1 says how far.
    static String name(Shot shot, HeatMap map, Phrases words) {
        Signal signal = map.signal();
        String name = words.named("signal." + signal.key(), shot.look().symbol(signal)) + (map.limit() == 1 ? "" : " ±" + Extent.limit(map.limit()));
        return shot.cell().flow().mix().filter(mix -> mix.gate() == signal)
                .map(mix -> name + " " + words.text(mix.keeps() ? "beside.keeps" : "beside.writes")).orElse(name);
    }

    static String nameOfAnswers(Shot shot) {
        return shot.look().phrases().named("answer.name", shot.look().symbol(Signal.READOUT));
    }

    private static double labels(Shot shot, Phrases words) {
        double widest = 0;
        List<Shot> shots = shots(shot);
        for (Shot lane : shots) {
            for (Signal signal : lane.cell().signals()) {
                widest = Math.max(widest, shot.look().type().width(name(lane, map(shots, signal), words), TextStyle.SMALL));
            }
        }
        widest = Math.max(widest, answers(shot) == 0 ? 0 : shot.look().type().width(nameOfAnswers(shot), TextStyle.SMALL));
        return Math.ceil(widest) + EDGE + 20;
    }

    private static double head(Shot shot) {
        return 1.25 * shot.look().type().lineHeight(TextStyle.HEADING);
    }

    private static double legend(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL) + 4;
    }

    private static double card(Shot shot) {
        return CARD * Math.max(1, 0.8 * shot.look().type().scale());
    }

    /// The height of a row of answers with the gap below it; nothing where no cell says anything.
    private static double answers(Shot shot) {
        return shots(shot).stream().allMatch(lane -> Answers.of(lane).isEmpty()) ? 0 : AnswerCell.height(shot.look()) + GAP;
    }

    private static double feet(Shot shot) {
        return 1.3 * shot.look().type().lineHeight(TextStyle.BODY);
    }

    /// A row is at least as high as its name, and lets a unit have five pixels where there are few.
    private static double lowest(Shot shot) {
        double text = shot.look().type().lineHeight(TextStyle.SMALL);
        return Math.max(text, Math.min(5.0 * shot.trace().hiddenSize(), 2 * text));
    }
}
