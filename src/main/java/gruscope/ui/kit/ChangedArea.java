package gruscope.ui.kit;

import javafx.geometry.Rectangle2D;

import java.util.Arrays;

/// Which part of a picture is not as it was in the frame before, so that only that is brought to the screen.
public final class ChangedArea {

    private int[] before = new int[0];

    /// The smallest rectangle that holds every changed pixel, empty if none has; all of a picture of another size.
    public Rectangle2D since(int[] pixels, int width, int height) {
        if (before.length != pixels.length) {
            before = pixels.clone();
            return new Rectangle2D(0, 0, width, height);
        }
        int top = 0;
        while (top < height && same(pixels, top, width)) {
            top++;
        }
        if (top == height) {
            return Rectangle2D.EMPTY;
        }
        int bottom = height;
        while (same(pixels, bottom - 1, width)) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int row = top; row < bottom; row++) {
            int from = row * width;
            int first = Arrays.mismatch(pixels, from, from + width, before, from, from + width);
            if (first >= 0) {
                left = Math.min(left, first);
                right = Math.max(right, lastChange(pixels, from, from + width));
            }
        }
        System.arraycopy(pixels, top * width, before, top * width, (bottom - top) * width);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private boolean same(int[] pixels, int row, int width) {
        return Arrays.equals(pixels, row * width, (row + 1) * width, before, row * width, (row + 1) * width);
    }

    private int lastChange(int[] pixels, int from, int to) {
        int last = to;
        while (pixels[last - 1] == before[last - 1]) {
            last--;
        }
        return last - from;
    }
}
