package gruscope.export.film;

import gruscope.figure.ink.Palette;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The colours of a GIF: all of the film's if they are few enough, else the theme's own first and the rest by median cut.
///
/// Colours are mapped one by one and never dithered, so that what stands still on the film stands still in the file.
final class GifPalette {

    /// The table's last entry stands for what is seen through.
    static final int CLEAR = 255;

    private static final int RAMP = 16;

    private final int[] colours;
    private final ColourTable entries = new ColourTable();

    private GifPalette(int[] colours) {
        this.colours = colours;
    }

    /// @param counts the film's colours and how often they occur
    /// @param theme  whose colours are kept exactly where they occur
    static GifPalette of(ColourTable counts, Palette theme) {
        int[] all = counts.colours();
        if (all.length <= CLEAR) {
            return new GifPalette(all);
        }
        int[] known = known(theme).filter(colour -> counts.count(colour) > 0).distinct().toArray();
        int[] others = Arrays.stream(all).filter(colour -> Arrays.stream(known).noneMatch(own -> own == colour)).toArray();
        int[] cut = new MedianCut(counts).cut(others, CLEAR - known.length);
        return new GifPalette(IntStream.concat(Arrays.stream(known), Arrays.stream(cut)).distinct().toArray());
    }

    private static IntStream known(Palette theme) {
        Stream<Color> own = Stream.of(theme.panel(), theme.page(), theme.ink(), theme.quiet(), theme.line(), theme.coming(), theme.faint(), theme.well(),
                theme.accent(), theme.accentWash(), theme.onAccent(), theme.badge(), theme.onBadge(), theme.gate(), theme.positive(), theme.zero(),
                theme.negative(), theme.muted());
        Stream<Color> gates = IntStream.rangeClosed(0, RAMP).mapToObj(i -> theme.gate((double) i / RAMP));
        Stream<Color> states = IntStream.rangeClosed(-RAMP, RAMP).mapToObj(i -> theme.state((double) i / RAMP));
        return Stream.of(own, gates, states).flatMap(colours -> colours).mapToInt(colour -> colour.getRGB() & 0xFFFFFF);
    }

    /// The table's 256 colours; those that are not needed are black.
    int[] table() {
        return Arrays.copyOf(colours, CLEAR + 1);
    }

    /// The entry of a colour.
    int entry(int colour) {
        return entries.number(colour, this::nearest);
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (colours[i] >> 16 & 0xFF) - (colour >> 16 & 0xFF);
            int green = (colours[i] >> 8 & 0xFF) - (colour >> 8 & 0xFF);
            int blue = (colours[i] & 0xFF) - (colour & 0xFF);
            int distance = 2 * red * red + 4 * green * green + 3 * blue * blue;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
