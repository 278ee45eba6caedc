package gruscope.ui.kit;

import javafx.geometry.Rectangle2D;

import java.util.Arrays;

/// Takes a picture that has been drawn over to the pixels that the screen shows, no more of it than is not there already.
///
/// What is shown is read by another thread, whenever that has time: a picture that was still being drawn in it could be caught with half of its parts
/// missing, and would stay so, because nothing has changed since.
public final class ChangedArea {

    private ChangedArea() {
    }

    /// Takes over every pixel that differs.
    ///
    /// @param drawn, shown of the same size, row by row; `shown` is changed
    /// @return the smallest rectangle that holds all of them, empty if none differs
    public static Rectangle2D take(int[] drawn, int[] shown, int width, int height) {
        int top = 0;
        while (top < height && same(drawn, shown, top, width)) {
            top++;
        }
        if (top == height) {
            return Rectangle2D.EMPTY;
        }
        int bottom = height;
        while (same(drawn, shown, bottom - 1, width)) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int row = top; row < bottom; row++) {
            int from = row * width;
            int first = Arrays.mismatch(drawn, from, from + width, shown, from, from + width);
            if (first >= 0) {
                left = Math.min(left, first);
                right = Math.max(right, lastDifference(drawn, shown, from, from + width));
            }
        }
        System.arraycopy(drawn, top * width, shown, top * width, (bottom - top) * width);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private static boolean same(int[] drawn, int[] shown, int row, int width) {
        return Arrays.equals(drawn, row * width, (row + 1) * width, shown, row * width, (row + 1) * width);
    }

    private static int lastDifference(int[] drawn, int[] shown, int from, int to) {
        int last = to;
        while (drawn[last - 1] == shown[last - 1]) {
            last--;
        }
        return last - from;
    }
}
