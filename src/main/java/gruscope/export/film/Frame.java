package gruscope.export.film;

import java.awt.Rectangle;
import java.util.Arrays;

/// A picture of a film and how long it stands: consecutive frames that look alike are one.
///
/// @param first   the first of the frames that look like this, from 0
/// @param last    the last of them
/// @param pixels  row by row; whoever draws says what a number means
/// @param changed where it may differ from the frame before; the first differs everywhere
record Frame(int first, int last, int[] pixels, Rectangle changed) {

    /// The pixels of what changed.
    ///
    /// @param width of a row of the whole picture
    int[] part(int width) {
        int[] part = new int[changed.width * changed.height];
        for (int y = 0; y < changed.height; y++) {
            System.arraycopy(pixels, (changed.y + y) * width + changed.x, part, y * changed.width, changed.width);
        }
        return part;
    }

    /// The same with nothing where a pixel is as before, unless it goes on with a run of its own colour: both are short in a file.
    ///
    /// @param clear what stands for nothing
    int[] part(int[] before, int width, int clear) {
        int[] part = part(width);
        int[] old = new Frame(first, last, before, changed).part(width);
        for (int i = 0; i < part.length; i++) {
            if (part[i] == old[i] && (i == 0 || part[i] != part[i - 1])) {
                part[i] = clear;
            }
        }
        return part;
    }

    /// The smallest rectangle outside which two pictures are alike; empty if they are alike everywhere.
    ///
    /// @param width of a row
    static Rectangle difference(int[] before, int[] after, int width) {
        int start = Arrays.mismatch(before, after);
        if (start < 0) {
            return new Rectangle();
        }
        int end = after.length - 1;
        while (before[end] == after[end]) {
            end--;
        }
        int top = start / width;
        int bottom = end / width;
        int left = width;
        int right = -1;
        for (int y = top; y <= bottom; y++) {
            int row = y * width;
            int stop = row + left;
            for (int i = row; i < stop; i++) {
                if (before[i] != after[i]) {
                    left = i - row;
                    break;
                }
            }
            for (int i = row + width - 1; i > row + right; i--) {
                if (before[i] != after[i]) {
                    right = i - row;
                    break;
                }
            }
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
