package gruscope.figure.weights;

import gruscope.Phrases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.OwnColours;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The weight set that drives the current step: its badge and its uses, and every number as a Hinton square (area = size, filled =
/// positive, outlined = negative).
public final class WeightsFigure implements Figure {

    private static final double EDGE = 5;
    private static final double NARROWEST_SQUARE = 2;

    /// Of rows that are lower than this, only some can be pointed at.
    private static final double NARROWEST_ROW = 1;

    /// Where room is short, squares may have this share of their size.
    private static final double SMALL_SQUARES = 0.5;

    /// Squares from this size on can be pointed at and dragged one by one.
    private static final double SMALLEST_HELD = 4;

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

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS, Authored.UNIT_NAMES, OwnColours.PALETTE);
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        WeightSet set = shot.trace().weights(Math.max(1, shot.step()));
        List<Datum> numbers = new ArrayList<>();
        for (Part part : set.parts()) {
            for (int block = 0; block < set.cell().blocks().size(); block++) {
                for (int unit = 0; unit < set.hiddenSize(); unit++) {
                    for (int column = 0; column < set.columns(part); column++) {
                        numbers.add(Datum.of(shot.trace(), set, part, block, unit, column));
                    }
                }
            }
        }
        return numbers;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        WeightSet set = shot.trace().weights(shot.step());
        Phrases words = shot.look().phrases();
        Layout usual = layout(shot, set, words, 1, 1);
        if (room.equals(Size.BOUNDLESS)) {
            return usual;
        }
        return Layout.fitting(room, List.of(() -> layout(shot, set, words, abreast(shot, set, room), 1), () -> usual,
                () -> layout(shot, set, words.first(), 1, 1), () -> layout(shot, set, words.first(), 1, SMALL_SQUARES)));
    }

    /// As many blocks beside each other as a width holds, as evenly as can be.
    private static int abreast(Shot shot, WeightSet set, Size room) {
        int blocks = set.cell().blocks().size();
        int most = Double.isInfinite(room.width()) ? 1 : blocks;
        while (most > 1 && BlockRows.of(shot, set, shot.look().phrases(), most).preferred(1).width() > room.width()) {
            most--;
        }
        return Math.ceilDiv(blocks, Math.ceilDiv(blocks, most));
    }

    /// @param share of their usual size that the squares have at least
    private static Layout layout(Shot shot, WeightSet set, Phrases words, int abreast, double share) {
        BlockRows rows = BlockRows.of(shot, set, words, abreast);
        return Layout.ofMoment(shot, preferred(shot, set, rows, share), size -> drawing(shot, set, rows, share, size)).framed(EDGE);
    }

    private static Size preferred(Shot shot, WeightSet set, BlockRows rows, double share) {
        double scale = shot.look().type().scale();
        Size blocks = rows.preferred(share);
        double least = Math.max(share * 300 * scale, new SetBadge(shot, set).width(rows.words()));
        return new Size(Math.max(least, blocks.width()), above(shot) + blocks.height() + ReadoutSquares.height(shot, rows.square(share)));
    }

    /// The room above the first row of matrices.
    private static double above(Shot shot) {
        return (SetBadge.HEIGHT + HEADINGS) * shot.look().type().scale();
    }

    private static Drawing drawing(Shot shot, WeightSet set, BlockRows rows, double share, Size size) {
        SetBadge badge = new SetBadge(shot, set);
        Rectangle2D head = new Rectangle2D.Double(0, 0, size.width(), SetBadge.HEIGHT * shot.look().type().scale());
        double foot = ReadoutSquares.height(shot, rows.square(share));
        Rectangle2D room = new Rectangle2D.Double(0, above(shot), size.width(), size.height() - above(shot) - foot);
        double largest = Math.max(1e-12, set.largest());
        BlockRows usual = rows.within(room, shot);
        double usualHeight = usual.matrices(room).getFirst().area().getHeight();
        double large = MagnifiedSet.width(shot, set, usualHeight);
        boolean dense = usualHeight / set.hiddenSize() < SMALLEST_HELD && rows.abreast() == 1 && rows.beside(large).holds(room);
        BlockRows fitted = dense ? rows.beside(large) : usual;
        List<BlockRows.Matrix> matrices = fitted.matrices(room);
        Optional<MagnifiedSet> magnified = dense
                ? Optional.of(new MagnifiedSet(shot, set, matrices, largest, new Rectangle2D.Double(room.getMaxX() - large, room.getY(), large, room.getHeight()))) : Optional.empty();
        Optional<ReadoutSquares> readout = ReadoutSquares.of(shot, dense ? fitted : rows, new Rectangle2D.Double(0, size.height() - foot, size.width(), foot));
        return new Drawing(size, () -> Stream.of(hotspots(shot, badge, head, fitted, room, matrices), magnified.map(MagnifiedSet::hotspots).orElse(List.of()),
                readout.map(ReadoutSquares::hotspots).orElse(List.of())).flatMap(List::stream).toList(), () -> shot.told(told -> description(told, set)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            Optional<WeightSet> before = before(shot, set);
            badge.draw(ink, head, before.isPresent() && matrices.stream().anyMatch(matrix -> hasGhosts(set, before.get(), matrix, largest)));
            for (int block = 0; block < set.cell().blocks().size(); block++) {
                int of = block;
                ink.part(PartName.of(set.cell().blocks().get(block).output()), () -> matrices.stream().filter(matrix -> matrix.block() == of).forEach(matrix -> {
                    ink.part("matrix-" + matrix.part().name().toLowerCase(Locale.ROOT).replace('_', '-'), () -> drawMatrix(ink, set, before, matrix, largest));
                    drawNames(ink, shot, fitted, room, matrices, matrix, dense);
                }));
            }
            magnified.ifPresent(part -> ink.part("magnified", () -> part.draw(ink)));
            readout.ifPresent(layer -> ink.part("readout", () -> layer.draw(ink)));
        });
    }

    /// The weights of the run as it was before all what-ifs, if they have the same matrices.
    private static Optional<WeightSet> before(Shot shot, WeightSet set) {
        return shot.run().before().map(trace -> trace.weightSets().getFirst())
                .filter(before -> before.parts().equals(set.parts()) && before.cell().kind() == set.cell().kind());
    }

    private static void drawMatrix(Ink ink, WeightSet set, Optional<WeightSet> before, BlockRows.Matrix matrix, double largest) {
        ink.fill(matrix.area(), ink.palette().well());
        double cell = matrix.area().getHeight() / set.hiddenSize();
        if (cell < NARROWEST_SQUARE) {
            new DenseMatrix(set, matrix.part(), matrix.block(), largest).draw(ink, matrix.area());
            return;
        }
        HintonMatrix hinton = HintonMatrix.of(set, matrix.part(), matrix.block(), largest);
        hinton.draw(ink, matrix.area());
        if (cell >= SMALLEST_HELD) {
            before.ifPresent(were -> hinton.drawBefore(ink, matrix.area(), HintonMatrix.of(were, matrix.part(), matrix.block(), largest)));
        }
    }

    /// Whether a square is drawn that was larger or smaller before.
    private static boolean hasGhosts(WeightSet set, WeightSet before, BlockRows.Matrix matrix, double largest) {
        return matrix.area().getHeight() / set.hiddenSize() >= SMALLEST_HELD && !HintonMatrix.of(set, matrix.part(), matrix.block(), largest)
                .ghosts(matrix.area(), HintonMatrix.of(before, matrix.part(), matrix.block(), largest)).isEmpty();
    }

    private static void drawNames(Ink ink, Shot shot, BlockRows rows, Rectangle2D room, List<BlockRows.Matrix> matrices, BlockRows.Matrix matrix, boolean dense) {
        if (matrix.block() < rows.abreast()) {
            drawHeading(ink, rows.set(), matrix);
        }
        if (matrix.part() == Part.INPUT_WEIGHTS) {
            Rectangle2D column = rows.column(room, matrix.block());
            double half = dense ? ink.look().type().lineHeight(TextStyle.SMALL) / 2 : 0;
            drawName(ink, rows, column, matrix, half);
            if (dense) {
                ink.text(rows.total(shot), TextStyle.NUMBER_BOLD, ink.palette().ink(), column.getX(), matrix.area().getCenterY() + ink.look().type().ascent(TextStyle.NUMBER_BOLD), Ink.Anchor.START);
            } else {
                drawCounts(ink, shot, rows, rows.countsAt(room, matrices, matrix.block()), matrix);
            }
        }
    }

    /// What a matrix reads, and its shape.
    private static void drawHeading(Ink ink, WeightSet set, BlockRows.Matrix matrix) {
        Type type = ink.look().type();
        Rectangle2D area = matrix.area();
        String reads = BlockRows.reads(ink.look(), matrix.part());
        String shape = BlockRows.shape(set, matrix.part());
        boolean narrow = area.getWidth() < Math.max(type.width(reads, TextStyle.SMALL), type.width(shape, TextStyle.SMALL));
        double x = !narrow ? area.getCenterX() : matrix.part() == Part.INPUT_BIAS ? area.getMaxX() : area.getX();
        Ink.Anchor anchor = !narrow ? Ink.Anchor.MIDDLE : matrix.part() == Part.INPUT_BIAS ? Ink.Anchor.END : Ink.Anchor.START;
        ink.text(reads, TextStyle.SMALL, ink.palette().ink(), x, area.getY() - 4 - type.lineHeight(TextStyle.SMALL), anchor);
        ink.text(shape, TextStyle.SMALL, ink.palette().quiet(), x, area.getY() - 5, anchor);
    }

    /// @param above how far above the middle of the block's matrices it stands
    private static void drawName(Ink ink, BlockRows rows, Rectangle2D column, BlockRows.Matrix first, double above) {
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        Block block = rows.set().cell().blocks().get(first.block());
        Rectangle2D name = new Rectangle2D.Double(column.getX(), first.area().getCenterY() - line / 2 - above, first.area().getX() - column.getX() - 8, line);
        ink.textIn(name, rows.name(ink.look(), block), TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
    }

    private static void drawCounts(Ink ink, Shot shot, BlockRows rows, double x, BlockRows.Matrix first) {
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        double middle = first.area().getCenterY();
        Rectangle2D sum = new Rectangle2D.Double(x, middle - line, rows.counts() - 10, line);
        Rectangle2D total = new Rectangle2D.Double(x, rows.sum().isEmpty() ? middle - line / 2 : middle, rows.counts() - 10, line);
        ink.textIn(sum, rows.sum(), TextStyle.NUMBER, ink.palette().quiet(), Ink.Anchor.START);
        ink.textIn(total, rows.total(shot), TextStyle.NUMBER_BOLD, ink.palette().ink(), Ink.Anchor.START);
    }

    private static List<Hotspot> hotspots(Shot shot, SetBadge badge, Rectangle2D head, BlockRows rows, Rectangle2D room, List<BlockRows.Matrix> matrices) {
        Phrases phrases = shot.look().phrases();
        Explainer explainer = new Explainer(shot);
        WeightSet set = badge.set();
        int number = shot.trace().number(set);
        List<Hotspot> hotspots = new ArrayList<>();
        hotspots.add(new Hotspot(head, new Target.Weights(number), badge.title(), set.toString()));
        for (BlockRows.Matrix matrix : matrices) {
            if (matrix.part() == Part.INPUT_WEIGHTS) {
                Rectangle2D column = rows.column(room, matrix.block());
                Rectangle2D row = new Rectangle2D.Double(column.getX(), matrix.area().getY() - 3, column.getWidth(), matrix.area().getHeight() + 6);
                hotspots.add(explainer.hotspot(row, new Target.Block(matrix.block())));
            }
            double cell = matrix.area().getHeight() / set.hiddenSize();
            String title = phrases.each(language -> language.text("weights.matrix", matrix.part().symbol(),
                    language.text("block." + set.cell().blocks().get(matrix.block()).name()), set.hiddenSize(), set.columns(matrix.part())));
            int every = (int) Math.max(1, Math.ceil(NARROWEST_ROW / cell));
            for (int unit = 0; unit < set.hiddenSize(); unit += every) {
                Rectangle2D row = new Rectangle2D.Double(matrix.area().getX(), matrix.area().getY() + unit * cell, matrix.area().getWidth(), Math.min(every, set.hiddenSize() - unit) * cell);
                hotspots.add(new Hotspot(row, new Target.Row(number, matrix.part(), matrix.block(), unit), title,
                        shot.look().unit(unit, phrases)));
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

    private static String description(Shot shot, WeightSet set) {
        return shot.look().phrases().text("weights.description", shot.trace().badge(shot.step()), shot.look().count(set.count()),
                set.cell().blocks().size(), shot.trace().stepsDrivenBy(set).size())
                + new ReadoutCount(shot).sentence();
    }
}
