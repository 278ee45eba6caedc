package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Quoted;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Colours that an author chooses: the two ends of the scale of signed values, then those of lines, unit by unit.
///
/// @param negative the strong end below zero
/// @param positive the strong end above it
/// @param lines    of units in their order, again from the first where they are more; none leaves them in ink, told apart by dashes alone
public record OwnColours(Color negative, Color positive, List<Color> lines) {

    /// Ends and lines by name: greys; Okabe and Ito (2008); Tol's bright scheme (SRON/EPS/TN/09-002, 2021).
    private static final Map<String, String> NAMED = Map.of(
            "grey", "#949494,#1a1a1a",
            "okabe-ito", "#d55e00,#0072b2,#000000,#0072b2,#d55e00,#009e73,#cc79a7,#56b4e9",
            "tol", "#ee6677,#4477aa,#4477aa,#ee6677,#228833,#aa3377,#66ccee,#ccbb44");

    public static final Preference<Optional<OwnColours>> PALETTE = Preference.maybe("palette", "COLOURS", (text, _) -> read(text), OwnColours::text, "grey", "okabe-ito", "tol").apart(",");

    /// Of the steps between two colours that must lie between the ends, in all channels.
    private static final int LEAST = 90;

    public OwnColours {
        lines = List.copyOf(lines);
    }

    private static OwnColours read(String text) {
        List<Color> colors = Arrays.stream(NAMED.getOrDefault(text.strip(), text).split(",", -1)).map(each -> color(each.strip())).toList();
        if (colors.size() < 2) {
            throw new BadInput("", says("one-colour-is-given"), says("two-at-least-that-of", names()));
        }
        if (difference(colors.get(0), colors.get(1)) < LEAST) {
            throw new BadInput("", says("the-two-ends-are-nearly"), says("the-sign-of-a-number"));
        }
        return new OwnColours(colors.get(0), colors.get(1), colors.subList(2, colors.size()));
    }

    private static int difference(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue());
    }

    private static String names() {
        return NAMED.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Color color(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new BadInput("", says("is-no-colour", Quoted.of(text)), says("colours-are-written-as-b35806", names()));
        }
        return Color.decode(text);
    }

    private static String text(OwnColours colours) {
        String all = Stream.concat(Stream.of(colours.negative, colours.positive), colours.lines.stream())
                .map(color -> String.format("#%06x", color.getRGB() & 0xFFFFFF)).collect(Collectors.joining(","));
        return NAMED.entrySet().stream().filter(named -> named.getValue().equals(all)).map(Map.Entry::getKey).findFirst().orElse(all);
    }

    /// That of a unit's line, if lines have some.
    ///
    /// @param unit from 0
    public Optional<Color> line(int unit) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(unit % lines.size()));
    }
}
