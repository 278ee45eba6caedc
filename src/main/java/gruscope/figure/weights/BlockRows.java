package gruscope.figure.weights;

import gruscope.Phrases;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Where the blocks of a weight set lie: in rows, each block with its name, then its matrices, then the counts of their numbers.
///
/// @param scale   of the type
/// @param words   in which blocks are named
/// @param names   the width of the blocks' names
/// @param sum     `12+16+4+4`: the numbers of one block, matrix by matrix; empty where the room is too narrow for it
/// @param counts  the width of the numbers' counts
/// @param heads   the width of what stands above each matrix of a block
/// @param abreast how many blocks stand beside each other
record BlockRows(WeightSet set, double scale, Phrases words, double names, String sum, double counts, List<Double> heads, int abreast) {

    private static final double PREFERRED_CELL = 13;
    private static final double GAP = 14;

    /// Between the two biases.
    private static final double SMALL_GAP = 4;

    /// What the first bias' heading has of the gap where that of the matrix before it reaches into it too.
    private static final double SHARED_GAP = 3;

    /// Biases of many units are still seen.
    private static final double NARROWEST_BIAS = 2;
    private static final int HALVINGS = 20;

    /// One matrix of one block.
    ///
    /// @param area where it lies
    record Matrix(int block, Part part, Rectangle2D area) {
    }

    static BlockRows of(Shot shot, WeightSet set, Phrases words, int abreast) {
        Type type = shot.look().type();
        StringJoiner sum = new StringJoiner("+");
        set.parts().forEach(part -> sum.add(shot.look().count((long) set.hiddenSize() * set.columns(part))));
        double names = set.cell().blocks().stream().mapToDouble(block -> type.width(name(shot.look(), words, block), TextStyle.SMALL_BOLD)).max().orElse(0) + 14;
        String readout = shot.trace().program().readout().isPresent() ? new ReadoutCount(shot).formula() : "";
        return new BlockRows(set, type.scale(), words, names, sum.toString(), type.widest(List.of(sum.toString(), readout), TextStyle.NUMBER) + 14,
                set.parts().stream().map(part -> type.widest(List.of(reads(shot.look(), part), shape(set, part)), TextStyle.SMALL)).toList(), abreast);
    }

    /// What a matrix reads: `W x`.
    static String reads(Look look, Part part) {
        return look.symbols().in(switch (part) {
            case INPUT_WEIGHTS -> "W x";
            case RECURRENT_WEIGHTS -> "U h";
            case INPUT_BIAS -> "b";
            case RECURRENT_BIAS -> "b′";
        });
    }

    /// `4×3`, of a bias `4`.
    static String shape(WeightSet set, Part part) {
        return set.columns(part) == 1 ? String.valueOf(set.hiddenSize()) : set.hiddenSize() + "×" + set.columns(part);
    }

    /// @param share of their usual size that the squares have
    Size preferred(double share) {
        double cell = square(share);
        double matrices = set.parts().stream().mapToDouble(part -> set.columns(part) * cell).sum() + 3 * GAP * scale;
        double width = abreast * (names + matrices + counts + 16 * scale);
        return new Size(width, rows() * (Math.max(set.hiddenSize() * cell, (share < 1 ? 30 : 36) * scale) + 12 * share * scale));
    }

    /// The size of a square that has a share of its usual size.
    double square(double share) {
        return share * cellSize() * scale;
    }

    /// Squares get smaller in larger sets.
    private double cellSize() {
        return Math.min(160.0 / Math.max(across(), 1.6 * set.hiddenSize()), PREFERRED_CELL);
    }

    private int across() {
        return set.parts().stream().mapToInt(set::columns).sum();
    }

    private int rows() {
        return Math.ceilDiv(set.cell().blocks().size(), abreast);
    }

    /// All matrices, block by block, with squares as large as the room has place for.
    List<Matrix> matrices(Rectangle2D room) {
        double height = room.getHeight() / rows();
        double cell = cell(room);
        List<Matrix> matrices = new ArrayList<>();
        for (int block = 0; block < set.cell().blocks().size(); block++) {
            double x = column(room, block).getX() + names;
            double y = room.getY() + block / abreast * height;
            for (Part part : set.parts()) {
                double beyond = beyond(part, cell);
                x += part == Part.INPUT_BIAS ? beyond : 0;
                Rectangle2D area = new Rectangle2D.Double(x, y, width(part, cell), cell * set.hiddenSize());
                matrices.add(new Matrix(block, part, area));
                x += area.getWidth() + (part == Part.INPUT_BIAS ? SMALL_GAP : GAP) * scale + (part == Part.INPUT_BIAS ? 0 : beyond);
            }
        }
        return matrices;
    }

    /// As large as the room has place for; smaller where what stands above the matrices would lie over each other.
    private double cell(Rectangle2D room) {
        double largest = usualCell(room);
        if (fits(room, largest)) {
            return largest;
        }
        double least = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + largest) / 2;
            least = fits(room, middle) ? middle : least;
            largest = fits(room, middle) ? largest : middle;
        }
        return least > 0 ? least : usualCell(room);
    }

    private double usualCell(Rectangle2D room) {
        double width = free(room);
        double most = Math.min((room.getHeight() / rows() - 10 * scale) / set.hiddenSize(), 1.5 * PREFERRED_CELL * scale);
        double cell = Math.min(width / across(), most);
        return Math.min(Math.max(width - beyond(cell), 0.3 * width) / across(), most);
    }

    /// What a block's matrices have of the room's width.
    private double free(Rectangle2D room) {
        return room.getWidth() / abreast - names - counts - 3 * GAP * scale;
    }

    private boolean fits(Rectangle2D room, double cell) {
        return set.parts().stream().mapToDouble(part -> width(part, cell)).sum() + beyond(cell) <= free(room) + 1;
    }

    private double width(Part part, double cell) {
        return Math.max(cell * set.columns(part), set.columns(part) == 1 ? NARROWEST_BIAS * scale : 0);
    }

    /// The same without the sum of each block's numbers, where the room is too narrow for it.
    BlockRows within(Rectangle2D room, Shot shot) {
        return fits(room, usualCell(room)) ? this : new BlockRows(set, scale, words, names, "", shot.look().type().width(total(shot), TextStyle.NUMBER_BOLD) + 14, heads, abreast);
    }

    /// The same with room at the right for a part drawn large, in place of the counts, of which the total stands below the name.
    BlockRows beside(double magnified) {
        return new BlockRows(set, scale, words, names, "", magnified + GAP * scale, heads, abreast);
    }

    /// Whether all that stands above the matrices has room.
    boolean holds(Rectangle2D room) {
        return fits(room, cell(room));
    }

    /// The room of the part drawn large.
    double large() {
        return counts - GAP * scale;
    }

    /// `= 36`: how many numbers a block has.
    String total(Shot shot) {
        return "= " + shot.look().count(set.count() / set.cell().blocks().size());
    }

    /// How far what stands above the matrices reaches beyond them, where squares are of a size.
    private double beyond(double cell) {
        return set.parts().stream().filter(part -> part != Part.RECURRENT_BIAS).mapToDouble(part -> beyond(part, cell)).sum();
    }

    /// Above the first bias it reaches to its left, above the others to their right: over the gap, and over so much of the matrix there as stands free.
    private double beyond(Part part, double cell) {
        int at = set.parts().indexOf(part);
        int to = part == Part.INPUT_BIAS ? at - 1 : at + 1;
        double free = to < 0 || to >= set.parts().size() ? 0 : Math.max(0, (width(set.parts().get(to), cell) - heads.get(to)) / 2);
        boolean shared = part == Part.INPUT_BIAS && to >= 0 && heads.get(to) > width(set.parts().get(to), cell);
        return Math.max(0, heads.get(at) - width(part, cell) - free - (shared ? SHARED_GAP : GAP - 6) * scale);
    }

    /// What a block has of the room's width, with its name and its counts.
    Rectangle2D column(Rectangle2D room, int block) {
        double width = room.getWidth() / abreast;
        return new Rectangle2D.Double(block % abreast * width, room.getY(), width, room.getHeight());
    }

    /// Where the counts of a block begin: at the right end; where blocks stand beside each other, close to their own matrices.
    double countsAt(Rectangle2D room, List<Matrix> matrices, int block) {
        double end = column(room, block).getMaxX() - counts + 10;
        return abreast == 1 ? end
                : Math.min(end, 16 + matrices.stream().filter(matrix -> matrix.block() == block).mapToDouble(matrix -> matrix.area().getMaxX()).max().orElse(end));
    }

    String name(Look look, Block block) {
        return name(look, words, block);
    }

    private static String name(Look look, Phrases words, Block block) {
        return words.named("block." + block.name(), look.symbols().of(block.symbol()));
    }
}
