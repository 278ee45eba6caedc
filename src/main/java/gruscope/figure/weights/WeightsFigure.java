package gruscope.figure.weights;

import gruscope.Phrases;
import gruscope.engine.bill.Sharing;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The weight set that drives the current step: its badge and its uses, and every number as a Hinton square (area = size, filled =
/// positive, outlined = negative).
public final class WeightsFigure implements Figure {

    private static final double EDGE = 5;
    private static final double SMALLEST_DOT = 1.5;
    private static final double PREFERRED_CELL = 13;
    private static final double NARROWEST_SQUARE = 2;

    /// Where room is short, squares may have this share of their size.
    private static final double SMALL_SQUARES = 0.5;

    /// Squares from this size on can be pointed at and dragged one by one.
    private static final double SMALLEST_HELD = 4;
    private static final double HEADER = 46;

    /// Room for what matrices read and their shapes, above the first row of them.
    private static final double HEADINGS = 38;

    @Override
    public String key() {
        return "weights";
    }

    /// Weights are there before anything is read.
    @Override
    public boolean needsSteps() {
        return false;
    }

    /// What the texts beside the matrices of a set need.
    ///
    /// @param words   in which they are named
    /// @param names   the width of the blocks' names
    /// @param sum     `12+16+4+4`: the numbers of one block, matrix by matrix
    /// @param counts  the width of the numbers' counts
    /// @param abreast how many blocks stand beside each other
    private record Margins(Phrases words, double names, String sum, double counts, int abreast) {

        static Margins of(Shot shot, WeightSet set, Phrases words, int abreast) {
            Type type = shot.look().type();
            StringJoiner sum = new StringJoiner("+");
            set.parts().forEach(part -> sum.add(shot.look().count((long) set.hiddenSize() * set.columns(part))));
            double names = shot.cell().blocks().stream().mapToDouble(block -> type.width(name(words, block), TextStyle.SMALL_BOLD)).max().orElse(0) + 14;
            return new Margins(words, names, sum.toString(), type.width(sum.toString(), TextStyle.NUMBER) + 14, abreast);
        }

        int rows(WeightSet set) {
            return Math.ceilDiv(set.cell().blocks().size(), abreast);
        }

        /// The room of a block, with its name and its counts.
        Rectangle2D column(Size size, int block) {
            double width = size.width() / abreast;
            return new Rectangle2D.Double(block % abreast * width, 0, width, size.height());
        }
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        WeightSet set = shot.trace().weights(shot.step());
        Phrases words = shot.look().phrases();
        Layout usual = layout(shot, set, words, 1, 1);
        if (room.equals(Size.BOUNDLESS)) {
            return usual;
        }
        return Layout.fitting(room, List.of(() -> layout(shot, set, words, abreast(set, room, usual), 1), () -> usual,
                () -> layout(shot, set, words.first(), 1, 1), () -> layout(shot, set, words.first(), 1, SMALL_SQUARES)));
    }

    /// As many blocks beside each other as a width holds, as evenly as can be.
    private static int abreast(WeightSet set, Size room, Layout one) {
        int blocks = set.cell().blocks().size();
        double most = Math.min(blocks, Double.isInfinite(room.width()) ? 1 : room.width() / one.preferred().width());
        return Math.ceilDiv(blocks, Math.ceilDiv(blocks, Math.max(1, (int) most)));
    }

    /// @param share of their usual size that the squares have at least
    private static Layout layout(Shot shot, WeightSet set, Phrases words, int abreast, double share) {
        Margins margins = Margins.of(shot, set, words, abreast);
        return Layout.ofMoment(shot, preferred(shot, set, margins, share), size -> drawing(shot, set, margins, size)).framed(EDGE);
    }

    private static Size preferred(Shot shot, WeightSet set, Margins margins, double share) {
        double scale = shot.look().type().scale();
        double cell = share * cellSize(set) * scale;
        double matrices = set.parts().stream().mapToDouble(part -> set.columns(part) * cell).sum() + 3 * 14 * scale;
        double width = margins.abreast() * (margins.names() + matrices + margins.counts() + 16 * scale);
        double rows = margins.rows(set) * (Math.max(set.hiddenSize() * cell, (share < 1 ? 30 : 36) * scale) + 12 * share * scale);
        double uses = shot.look().type().width(uses(shot, set, shot.step(), margins.words()), TextStyle.SMALL) + 24;
        return new Size(Math.max(Math.max(share * 300 * scale, uses), width), (HEADER + HEADINGS) * scale + rows + foot(shot));
    }

    /// The room below the matrices for what the output layer adds; none where there is none.
    private static double foot(Shot shot) {
        return new ReadoutCount(shot).numbers() == 0 ? 0 : 2 * shot.look().type().lineHeight(TextStyle.SMALL) + 4;
    }

    /// Squares get smaller in larger sets.
    private static double cellSize(WeightSet set) {
        int across = set.parts().stream().mapToInt(set::columns).sum();
        return Math.min(160.0 / Math.max(across, 1.6 * set.hiddenSize()), PREFERRED_CELL);
    }

    private static String name(Phrases words, Block block) {
        return words.named("block." + block.name(), block.symbol());
    }

    /// Where one matrix of one block lies.
    private record Matrix(int block, Part part, Rectangle2D area) {
    }

    private static Drawing drawing(Shot shot, WeightSet set, Margins margins, Size size) {
        double scale = shot.look().type().scale();
        List<Matrix> matrices = matrices(shot, set, margins, size);
        double largest = Math.max(1e-12, set.largest());
        return new Drawing(size, () -> hotspots(shot, set, margins, matrices, size), () -> shot.told(told -> description(told, set)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawHeader(ink, shot, set, new Rectangle2D.Double(0, 0, size.width(), HEADER * scale));
            Optional<WeightSet> before = before(shot, set);
            matrices.forEach(matrix -> drawMatrix(ink, set, before, matrix, largest));
            drawNames(ink, shot, set, margins, matrices, size);
            drawReadout(ink, shot, margins, size);
        });
    }

    /// The weights of the run as it was before all what-ifs, if they have the same matrices.
    private static Optional<WeightSet> before(Shot shot, WeightSet set) {
        return shot.run().before().map(trace -> trace.weightSets().getFirst())
                .filter(before -> before.parts().equals(set.parts()) && before.cell().kind() == set.cell().kind());
    }

    private static List<Matrix> matrices(Shot shot, WeightSet set, Margins margins, Size size) {
        double scale = shot.look().type().scale();
        double room = size.width() / margins.abreast() - margins.names() - margins.counts() - 3 * 14 * scale;
        int across = set.parts().stream().mapToInt(set::columns).sum();
        double top = (HEADER + HEADINGS) * scale;
        int blocks = set.cell().blocks().size();
        double rowRoom = (size.height() - top - foot(shot)) / margins.rows(set);
        double cell = Math.min(Math.min(room / across, (rowRoom - 10 * scale) / set.hiddenSize()), 1.5 * PREFERRED_CELL * scale);
        List<Matrix> matrices = new ArrayList<>();
        for (int g = 0; g < blocks; g++) {
            double x = margins.column(size, g).getX() + margins.names();
            for (Part part : set.parts()) {
                double width = cell * set.columns(part);
                matrices.add(new Matrix(g, part, new Rectangle2D.Double(x, top + g / margins.abreast() * rowRoom, width, cell * set.hiddenSize())));
                x += width + (part == Part.INPUT_BIAS ? 4 : 14) * scale;
            }
        }
        return matrices;
    }

    private static void drawHeader(Ink ink, Shot shot, WeightSet set, Rectangle2D area) {
        Palette palette = ink.palette();
        Phrases phrases = shot.look().phrases();
        ink.fill(Ink.rounded(area, 7), palette.badge());
        double half = area.getHeight() / 2;
        Rectangle2D first = new Rectangle2D.Double(area.getX() + 12, area.getY() + 4, area.getWidth() - 24, half - 4);
        Rectangle2D second = new Rectangle2D.Double(area.getX() + 12, area.getY() + half - 1, area.getWidth() - 24, half - 4);
        List<Integer> driven = shot.trace().stepsDrivenBy(set);
        int now = Collections.binarySearch(driven, shot.step());
        int usedSoFar = (now < 0 ? -now - 1 : now) + (BeatProgress.of(shot, "weights").begun() ? 1 : 0);
        ink.textIn(first, title(shot, set), TextStyle.BADGE, palette.onBadge(), Ink.Anchor.START);
        ink.textIn(second, shot.look().fitting(second.getWidth(), TextStyle.SMALL, words -> uses(shot, set, usedSoFar, words)), TextStyle.SMALL, palette.onBadge(),
                Ink.Anchor.START);
        int steps = shot.trace().length();
        double room = first.getWidth() - ink.look().type().width(title(shot, set), TextStyle.BADGE) - 16;
        double radius = Math.min(4 * ink.look().type().scale(), room / Math.max(1, steps) / 3);
        if (radius >= SMALLEST_DOT) {
            double x = area.getMaxX() - 14 - (steps - 1) * 3 * radius;
            for (int step = 1; step <= steps; step++) {
                if (shot.trace().weights(step) == set) {
                    dot(ink, shot, step, x, first.getCenterY() + 1, radius);
                } else {
                    ink.disc(x, first.getCenterY() + 1, 0.35 * radius, palette.onBadge());
                }
                x += 3 * radius;
            }
        }
    }

    private static String uses(Shot shot, WeightSet set, int soFar, Phrases words) {
        return words.text("weights.uses", soFar, shot.trace().weightSets().size());
    }

    private static void dot(Ink ink, Shot shot, int step, double x, double y, double radius) {
        if (step < shot.step()) {
            ink.disc(x, y, radius, ink.palette().onBadge());
        } else if (step == shot.step()) {
            ink.disc(x, y, radius, Palette.mix(ink.palette().accent(), ink.palette().onBadge(), 0.4));
        } else {
            ink.ring(x, y, radius - 0.6, ink.palette().onBadge(), 1.2);
        }
    }

    private static void drawMatrix(Ink ink, WeightSet set, Optional<WeightSet> before, Matrix matrix, double largest) {
        ink.fill(matrix.area(), ink.palette().well());
        double cell = matrix.area().getHeight() / set.hiddenSize();
        if (cell < NARROWEST_SQUARE) {
            new DenseMatrix(set, matrix.part(), matrix.block(), largest).draw(ink, matrix.area());
            return;
        }
        HintonMatrix hinton = new HintonMatrix(set, matrix.part(), matrix.block(), largest);
        hinton.draw(ink, matrix.area());
        if (cell >= SMALLEST_HELD) {
            before.ifPresent(were -> hinton.drawBefore(ink, matrix.area(), were));
        }
    }

    private static void drawNames(Ink ink, Shot shot, WeightSet set, Margins margins, List<Matrix> matrices, Size size) {
        Palette palette = ink.palette();
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        for (Matrix matrix : matrices) {
            Rectangle2D area = matrix.area();
            if (matrix.block() < margins.abreast()) {
                String reads = switch (matrix.part()) {
                    case INPUT_WEIGHTS -> "W x";
                    case RECURRENT_WEIGHTS -> "U h";
                    case INPUT_BIAS -> "b";
                    case RECURRENT_BIAS -> "b′";
                };
                String shape = set.columns(matrix.part()) == 1 ? String.valueOf(set.hiddenSize()) : set.hiddenSize() + "×" + set.columns(matrix.part());
                boolean narrow = area.getWidth() < Math.max(ink.look().type().width(reads, TextStyle.SMALL), ink.look().type().width(shape, TextStyle.SMALL));
                double x = !narrow ? area.getCenterX() : matrix.part() == Part.INPUT_BIAS ? area.getMaxX() : area.getX();
                Ink.Anchor anchor = !narrow ? Ink.Anchor.MIDDLE : matrix.part() == Part.INPUT_BIAS ? Ink.Anchor.END : Ink.Anchor.START;
                ink.text(reads, TextStyle.SMALL, palette.ink(), x, area.getY() - 4 - line, anchor);
                ink.text(shape, TextStyle.SMALL, palette.quiet(), x, area.getY() - 5, anchor);
            }
            if (matrix.part() == Part.INPUT_WEIGHTS) {
                Block block = set.cell().blocks().get(matrix.block());
                Rectangle2D column = margins.column(size, matrix.block());
                Rectangle2D name = new Rectangle2D.Double(column.getX(), area.getCenterY() - line / 2, area.getX() - column.getX() - 8, line);
                ink.textIn(name, name(margins.words(), block), TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START);
                Rectangle2D count = new Rectangle2D.Double(countsAt(margins, column, matrices, matrix.block()), area.getCenterY() - line, margins.counts() - 10, line);
                Rectangle2D total = new Rectangle2D.Double(count.getX(), area.getCenterY(), count.getWidth(), line);
                ink.textIn(count, margins.sum(), TextStyle.NUMBER, palette.quiet(), Ink.Anchor.START);
                ink.textIn(total, "= " + shot.look().count(set.count() / set.cell().blocks().size()), TextStyle.NUMBER_BOLD, palette.ink(), Ink.Anchor.START);
            }
        }
    }

    /// The output layer, which is stored beside the sets, and what is stored in all.
    private static void drawReadout(Ink ink, Shot shot, Margins margins, Size size) {
        ReadoutCount readout = new ReadoutCount(shot);
        if (readout.numbers() == 0) {
            return;
        }
        Palette palette = ink.palette();
        Phrases phrases = shot.look().phrases();
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        double y = size.height() - 2 * line;
        String name = margins.words().text("weights.readout");
        ink.textIn(new Rectangle2D.Double(0, y, size.width(), line), name, TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START);
        double left = Math.max(margins.names(), ink.look().type().width(name, TextStyle.SMALL_BOLD) + 14);
        ink.textIn(new Rectangle2D.Double(left, y, size.width() - left, line), readout.formula(), TextStyle.NUMBER, palette.quiet(), Ink.Anchor.START);
        Rectangle2D count = new Rectangle2D.Double(size.width() - margins.counts() + 10, y, margins.counts() - 10, line);
        ink.textIn(count, "= " + shot.look().count(readout.numbers()), TextStyle.NUMBER_BOLD, palette.ink(), Ink.Anchor.START);
        String all = phrases.text("weights.stored", shot.look().count(Sharing.of(shot.trace()).stored()));
        ink.textIn(new Rectangle2D.Double(0, y + line, size.width(), line), all, TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
    }

    /// At the right end; where blocks stand beside each other, close to their own matrices.
    private static double countsAt(Margins margins, Rectangle2D column, List<Matrix> matrices, int block) {
        double end = column.getMaxX() - margins.counts() + 10;
        return margins.abreast() == 1 ? end
                : Math.min(end, 16 + matrices.stream().filter(matrix -> matrix.block() == block).mapToDouble(matrix -> matrix.area().getMaxX()).max().orElse(end));
    }

    private static List<Hotspot> hotspots(Shot shot, WeightSet set, Margins margins, List<Matrix> matrices, Size size) {
        Phrases phrases = shot.look().phrases();
        Explainer explainer = new Explainer(shot);
        int number = shot.trace().number(set);
        List<Hotspot> hotspots = new ArrayList<>();
        hotspots.add(new Hotspot(new Rectangle2D.Double(0, 0, size.width(), HEADER * shot.look().type().scale()), new Target.Weights(number),
                title(shot, set), set.toString()));
        for (Matrix matrix : matrices) {
            if (matrix.part() == Part.INPUT_WEIGHTS) {
                Rectangle2D column = margins.column(size, matrix.block());
                Rectangle2D row = new Rectangle2D.Double(column.getX(), matrix.area().getY() - 3, column.getWidth(), matrix.area().getHeight() + 6);
                hotspots.add(explainer.hotspot(row, new Target.Block(matrix.block())));
            }
            double cell = matrix.area().getHeight() / set.hiddenSize();
            String title = phrases.each(language -> language.text("weights.matrix", matrix.part().symbol(),
                    language.text("block." + set.cell().blocks().get(matrix.block()).name()), set.hiddenSize(), set.columns(matrix.part())));
            for (int unit = 0; cell >= NARROWEST_SQUARE && unit < set.hiddenSize(); unit++) {
                Rectangle2D row = new Rectangle2D.Double(matrix.area().getX(), matrix.area().getY() + unit * cell, matrix.area().getWidth(), cell);
                hotspots.add(new Hotspot(row, new Target.Row(number, matrix.part(), matrix.block(), unit), title,
                        phrases.text("cell.unit", unit + 1)));
            }
            for (int unit = 0; cell >= SMALLEST_HELD && unit < set.hiddenSize(); unit++) {
                for (int column = 0; column < set.columns(matrix.part()); column++) {
                    Rectangle2D area = new Rectangle2D.Double(matrix.area().getX() + column * cell, matrix.area().getY() + unit * cell, cell, cell);
                    hotspots.add(explainer.hotspot(area, new Target.Weight(number, matrix.part(), matrix.block(), unit, column)));
                }
            }
        }
        return hotspots;
    }

    /// A copy is another object than the one it was copied from, though its numbers, and so its id, may be the same.
    private static String title(Shot shot, WeightSet set) {
        boolean shared = shot.trace().weightSets().size() == 1;
        return shot.look().phrases().text(shared ? "weights.set" : "weights.set.own", shot.trace().badge(shot.step()), set.id(),
                shot.trace().number(set));
    }

    private static String description(Shot shot, WeightSet set) {
        return shot.look().phrases().text("weights.description", shot.trace().badge(shot.step()), shot.look().count(set.count()),
                set.cell().blocks().size(), shot.trace().stepsDrivenBy(set).size())
                + new ReadoutCount(shot).sentence();
    }
}
