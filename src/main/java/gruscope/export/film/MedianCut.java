package gruscope.export.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Few colours that stand for many: boxes of colours are cut where it helps most, until there are as many as wanted
/// (P. Heckbert, Color image quantization for frame buffer display, 1982; the box to cut is the one with the largest error).
final class MedianCut {

    private final ColourTable counts;

    /// Colours from `start` to before `end` of a list that each cut puts in order.
    ///
    /// @param shift of the channel that differs most: 16 red, 8 green, 0 blue
    /// @param error what is lost along that channel if one colour stands for all
    private record Box(int start, int end, int shift, double error) {
    }

    MedianCut(ColourTable counts) {
        this.counts = counts;
    }

    /// @param colours 0xRRGGBB, all of which have been counted
    /// @return at most so many colours, in a fixed order
    int[] cut(int[] colours, int most) {
        int[] list = colours.clone();
        List<Box> boxes = new ArrayList<>();
        if (list.length > 0 && most > 0) {
            boxes.add(box(list, 0, list.length));
        }
        while (boxes.size() < most) {
            Box worst = boxes.stream().reduce((one, other) -> other.error() > one.error() ? other : one).orElse(null);
            if (worst == null || worst.error() == 0) {
                break;
            }
            int middle = median(list, worst);
            boxes.remove(worst);
            boxes.add(box(list, worst.start(), middle));
            boxes.add(box(list, middle, worst.end()));
        }
        return boxes.stream().mapToInt(box -> mean(list, box)).distinct().toArray();
    }

    private Box box(int[] list, int start, int end) {
        Box widest = new Box(start, end, 0, 0);
        for (int shift = 16; shift >= 0; shift -= 8) {
            double sum = 0;
            double squares = 0;
            double weights = 0;
            for (int i = start; i < end; i++) {
                double value = list[i] >> shift & 0xFF;
                double weight = weight(list[i]);
                sum += weight * value;
                squares += weight * value * value;
                weights += weight;
            }
            double error = end - start > 1 ? squares - sum * sum / weights : 0;
            if (error > widest.error()) {
                widest = new Box(start, end, shift, error);
            }
        }
        return widest;
    }

    /// Puts the box in order along its channel and finds where half of its weight lies on either side.
    private int median(int[] list, Box box) {
        long[] keyed = new long[box.end() - box.start()];
        for (int i = 0; i < keyed.length; i++) {
            int colour = list[box.start() + i];
            keyed[i] = (long) (colour >> box.shift() & 0xFF) << 32 | colour;
        }
        Arrays.sort(keyed);
        double total = 0;
        for (int i = 0; i < keyed.length; i++) {
            list[box.start() + i] = (int) keyed[i];
            total += weight((int) keyed[i]);
        }
        double below = 0;
        int middle = box.start();
        while (middle < box.end() - 1 && (below < total / 2 || middle == box.start())) {
            below += weight(list[middle++]);
        }
        return middle;
    }

    /// The mean of a box; where one colour is most of it, that colour.
    private int mean(int[] list, Box box) {
        double[] sums = new double[3];
        double weights = 0;
        int main = list[box.start()];
        for (int i = box.start(); i < box.end(); i++) {
            double weight = weight(list[i]);
            weights += weight;
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += weight * (list[i] >> 8 * channel & 0xFF);
            }
            main = counts.count(list[i]) > counts.count(main) ? list[i] : main;
        }
        if (weight(main) > weights / 2) {
            return main;
        }
        int mean = 0;
        for (int channel = 0; channel < 3; channel++) {
            mean |= (int) Math.round(sums[channel] / weights) << 8 * channel;
        }
        return mean;
    }

    /// Rare colours count for more than their share: they are the edges of letters and the small marks.
    private double weight(int colour) {
        return Math.sqrt(counts.count(colour));
    }
}
