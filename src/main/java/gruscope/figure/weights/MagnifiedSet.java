package gruscope.figure.weights;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Of a set whose squares are too small to be told apart, the numbers of the unit dwelt on and of those around it, drawn large beside the matrices of each block.
///
/// @param largest the absolute value whose square fills its cell
/// @param room    at the right of the matrices
record MagnifiedSet(Shot shot, WeightSet set, List<BlockRows.Matrix> matrices, double largest, Rectangle2D room) {

    private static final double GAP = 4;

    /// In the type's own size.
    private static final double LARGEST = 9;
    private static final double SMALLEST_HELD = 4;

    /// What it takes of a width where a block has a height.
    static double width(Shot shot, WeightSet set, double height) {
        double square = square(shot, set, height);
        double heading = shot.look().type().widest(List.of(title(shot), shot.look().phrases().first().text("weights.magnified")), TextStyle.SMALL);
        return Math.max(heading, set.parts().stream().mapToDouble(part -> columns(shot, set, part).length() * square + GAP).sum());
    }

    private static double square(Shot shot, WeightSet set, double height) {
        return Math.min(LARGEST * shot.look().type().scale(), height / Math.min(Magnified.MOST, set.hiddenSize()));
    }

    private static Magnified.Page rows(Shot shot, WeightSet set) {
        return Magnified.Page.with(shot.unit(), set.hiddenSize());
    }

    /// Around the input that is read, the unit dwelt on, or all there are.
    private static Magnified.Page columns(Shot shot, WeightSet set, Part part) {
        return switch (part) {
            case INPUT_WEIGHTS -> Magnified.Page.with(read(shot), set.columns(part));
            case RECURRENT_WEIGHTS -> Magnified.Page.with(shot.unit(), set.columns(part));
            case INPUT_BIAS, RECURRENT_BIAS -> Magnified.Page.with(0, set.columns(part));
        };
    }

    /// The largest input of the step.
    private static int read(Shot shot) {
        if (shot.step() == 0) {
            return 0;
        }
        double[] x = shot.trace().at(Signal.INPUT, shot.step());
        return IntStream.range(0, x.length).reduce(0, (one, other) -> Math.abs(x[other]) > Math.abs(x[one]) ? other : one);
    }

    private static String title(Shot shot) {
        Magnified.Page units = rows(shot, shot.trace().weights(shot.step()));
        return shot.look().phrases().first().text("weights.magnified.units", units.first() + 1, units.first() + units.length());
    }

    private record Piece(BlockRows.Matrix matrix, Magnified part) {
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        double x = room.getX();
        for (BlockRows.Matrix matrix : matrices) {
            x = matrix.part() == Part.INPUT_WEIGHTS ? room.getX() : x;
            double square = square(shot, set, matrix.area().getHeight());
            Magnified.Page columns = columns(shot, set, matrix.part());
            Magnified.Page rows = rows(shot, set);
            Rectangle2D area = new Rectangle2D.Double(x, matrix.area().getY(), columns.length() * square, rows.length() * square);
            pieces.add(new Piece(matrix, new Magnified(area, rows, columns)));
            x += area.getWidth() + GAP;
        }
        return pieces;
    }

    void draw(Ink ink) {
        double top = matrices.getFirst().area().getY();
        ink.text(shot.look().phrases().first().text("weights.magnified"), TextStyle.SMALL, ink.palette().ink(), room.getX(), top - 4 - ink.look().type().lineHeight(TextStyle.SMALL), Ink.Anchor.START);
        ink.text(title(shot), TextStyle.SMALL, ink.palette().quiet(), room.getX(), top - 5, Ink.Anchor.START);
        for (Piece piece : pieces()) {
            ink.fill(piece.part().area(), ink.palette().well());
            piece.part().of(HintonMatrix.of(set, piece.matrix().part(), piece.matrix().block(), largest)).draw(ink, piece.part().area());
            piece.part().frame(ink, piece.matrix().area());
        }
    }

    List<Hotspot> hotspots() {
        List<Hotspot> hotspots = new ArrayList<>();
        Explainer explainer = new Explainer(shot);
        int number = shot.trace().number(set);
        for (Piece piece : pieces()) {
            Magnified part = piece.part();
            for (int row = 0; part.at(0, 0).getHeight() >= SMALLEST_HELD && row < part.rows().length(); row++) {
                for (int column = 0; column < part.columns().length(); column++) {
                    hotspots.add(explainer.hotspot(part.at(row, column), new Target.Weight(number, piece.matrix().part(), piece.matrix().block(), part.rows().first() + row,
                            part.columns().first() + column)));
                }
            }
        }
        return hotspots;
    }
}
