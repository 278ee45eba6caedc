package gruscope.export.film;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// A whole number for every colour that occurs, such as how often it does. Colours are 0xRRGGBB; what lies above is not looked at.
final class ColourTable {

    private static final int EMPTY = -1;
    private static final int MIXER = 0x9E3779B9;

    private int[] colours = new int[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    ColourTable() {
        Arrays.fill(colours, EMPTY);
    }

    int size() {
        return size;
    }

    /// Counts a colour once more; a count that is as large as can be stays so.
    void add(int colour) {
        int slot = slot(colour & 0xFFFFFF);
        if (numbers[slot] < Integer.MAX_VALUE) {
            numbers[slot]++;
        }
    }

    /// The number of a colour, made if it has none yet.
    int number(int colour, IntUnaryOperator make) {
        int rgb = colour & 0xFFFFFF;
        int before = size;
        int slot = slot(rgb);
        if (size > before) {
            numbers[slot] = make.applyAsInt(rgb);
        }
        return numbers[slot];
    }

    /// How often a colour was counted.
    int count(int colour) {
        int slot = probe(colours, colour & 0xFFFFFF);
        return colours[slot] == EMPTY ? 0 : numbers[slot];
    }

    /// All colours, the darkest in red first.
    int[] colours() {
        return Arrays.stream(colours).filter(colour -> colour != EMPTY).sorted().toArray();
    }

    private int slot(int rgb) {
        int slot = probe(colours, rgb);
        if (colours[slot] == EMPTY) {
            if (2 * size >= colours.length) {
                grow();
                slot = probe(colours, rgb);
            }
            colours[slot] = rgb;
            size++;
        }
        return slot;
    }

    private static int probe(int[] colours, int rgb) {
        int mask = colours.length - 1;
        int slot = rgb * MIXER >>> 8 & mask;
        while (colours[slot] != EMPTY && colours[slot] != rgb) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] more = new int[2 * colours.length];
        int[] theirs = new int[more.length];
        Arrays.fill(more, EMPTY);
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != EMPTY) {
                int slot = probe(more, colours[i]);
                more[slot] = colours[i];
                theirs[slot] = numbers[i];
            }
        }
        colours = more;
        numbers = theirs;
    }
}
