package gruscope.figure.weights;

import gruscope.figure.ink.Ink;

import java.awt.geom.Rectangle2D;

/// A part of a matrix that is too dense for its numbers to be told apart, drawn large: a page of its rows and one of its columns.
///
/// @param area    where it is drawn
/// @param rows    of the whole matrix
/// @param columns of the whole matrix
record Magnified(Rectangle2D area, Page rows, Page columns) {

    /// The most rows, and the most columns, that are drawn large.
    static final int MOST = 7;

    private static final double SMALLEST_FRAME = 3;

    /// Some that stand one after the other. They turn by pages, so that none moves while one points at it.
    ///
    /// @param first from 0
    /// @param all   of how many
    record Page(int first, int length, int all) {

        /// The page on which one of them stands.
        static Page with(int one, int all) {
            int length = Math.min(MOST, all);
            return new Page(Math.clamp(one / length * (long) length, 0, all - length), length, all);
        }
    }

    /// The part of a matrix that this shows.
    HintonMatrix of(HintonMatrix whole) {
        return new HintonMatrix(rows.length, columns.length, (row, column) -> whole.entry().at(rows.first + row, columns.first + column), whole.largest());
    }

    /// Where the number of a row and a column of this part is drawn.
    Rectangle2D at(int row, int column) {
        double width = area.getWidth() / columns.length;
        double height = area.getHeight() / rows.length;
        return new Rectangle2D.Double(area.getX() + column * width, area.getY() + row * height, width, height);
    }

    /// Frames on the whole matrix what is drawn large.
    void frame(Ink ink, Rectangle2D whole) {
        double width = Math.max(SMALLEST_FRAME, whole.getWidth() * columns.length / columns.all);
        double height = Math.max(SMALLEST_FRAME, whole.getHeight() * rows.length / rows.all);
        double x = whole.getX() + whole.getWidth() * columns.first / columns.all;
        double y = whole.getY() + whole.getHeight() * rows.first / rows.all;
        ink.outline(new Rectangle2D.Double(x - 0.5, y - 0.5, width + 1, height + 1), ink.palette().ink(), 1);
    }
}
